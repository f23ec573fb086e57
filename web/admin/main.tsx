import '../kit/kit.css'
import './staff.css'
import './admin.css'
import { Admin } from './admin.tsx'
import { mountFace } from './face.tsx'
import { shellWords } from './words/shell.ts'

mountFace({ id: shellWords.id.title, en: shellWords.en.title }, <Admin />)
