export { Bar } from './bar.tsx'
export { useLive } from './use-live.ts'
export { useMall } from './use-mall.ts'
export { useOfficer, useSignInAgain } from './use-officer.ts'
