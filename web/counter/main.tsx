import '../kit/kit.css'
import '../kit/staff/staff.css'
import './counter.css'
import { Console } from './console.tsx'
import { mountFace } from '../kit/face/index.ts'
import { words } from './words/index.ts'

mountFace({ id: words.id.title, en: words.en.title }, <Console />)
