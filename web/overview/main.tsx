import '../kit/kit.css'
import './staff.css'
import './overview.css'
import './print.css'
import { mountFace } from './face.tsx'
import { Overview } from './overview.tsx'
import { words } from './words.ts'

mountFace({ id: words.id.title, en: words.en.title }, <Overview />)
