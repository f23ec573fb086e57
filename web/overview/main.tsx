import '../kit/kit.css'
import '../kit/staff/staff.css'
import './overview.css'
import './print.css'
import { mountFace } from '../kit/face/index.ts'
import { Overview } from './overview.tsx'
import { words } from './words.ts'

mountFace({ id: words.id.title, en: words.en.title }, <Overview />)
