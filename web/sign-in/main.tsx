import '../kit/kit.css'
import './sign-in.css'
import { mountFace } from './face.tsx'
import { SignIn } from './sign-in.tsx'
import { words } from './words.ts'

mountFace({ id: words.id.title, en: words.en.title }, <SignIn />)
