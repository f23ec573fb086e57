import '../kit/kit.css'
import './staff.css'
import './counter.css'
import { Console } from './console.tsx'
import { mountFace } from './face.tsx'
import { words } from './words/index.ts'

mountFace({ id: words.id.title, en: words.en.title }, <Console />)
