import '../kit/kit.css'
import './device.css'
import { mountFace } from '../kit/face/index.ts'
import { Pairing } from './device.tsx'
import { words } from './words.ts'

mountFace({ id: words.id.title, en: words.en.title }, <Pairing />)
