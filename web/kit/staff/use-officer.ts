import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { access } from '../../../contract/index.ts'
import { signInPath, useFace } from '../face/index.ts'
import { problemOf } from '../problem.ts'

/** Who is signed in; nobody, or a device, goes to the sign-in page and comes back here. */
export const useOfficer = (): access.Me | null => {
  const { ask, mall } = useFace()
  const me = useQuery({ queryKey: ['me'], queryFn: () => ask(access.getMe, { params: { mall } }) })
  const stranger = me.data !== undefined && (me.data.kind !== 'officer' || me.data.mustChangePassword)
  useEffect(() => {
    if (stranger || problemOf(me.error)?.status === 401) location.replace(signInPath(mall))
  }, [stranger, me.error, mall])
  return stranger ? null : (me.data ?? null)
}

/** A session that ended while the screen was open. */
export const useSignInAgain = (error: unknown): void => {
  const { mall } = useFace()
  const ended = problemOf(error)?.code === 'access.sign-in-needed'
  useEffect(() => {
    if (ended) location.replace(signInPath(mall))
  }, [ended, mall])
}
