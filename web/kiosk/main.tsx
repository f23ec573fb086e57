import '../kit/kit.css'
import '../kit/styles/paper.css'
import './kiosk.css'
import './screens.css'
import './print.css'
import { mountFace, visitorLanguage } from '../kit/face/index.ts'
import { Kiosk } from './kiosk.tsx'
import { words } from './words/index.ts'

mountFace({ id: words.id.title, en: words.en.title }, <Kiosk />, visitorLanguage)
