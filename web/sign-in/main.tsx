import '../kit/kit.css'
import './sign-in.css'
import { mountFace } from '../kit/face/index.ts'
import { SignIn } from './sign-in.tsx'
import { words } from './words.ts'

mountFace({ id: words.id.title, en: words.en.title }, <SignIn />)
