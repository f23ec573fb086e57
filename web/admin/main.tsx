import '../kit/kit.css'
import '../kit/styles/paper.css'
import '../kit/staff/staff.css'
import './admin.css'
import './look.css'
import { Admin } from './admin.tsx'
import { mountFace } from '../kit/face/index.ts'
import { shellWords } from './words/shell.ts'

mountFace({ id: shellWords.id.title, en: shellWords.en.title }, <Admin />)
