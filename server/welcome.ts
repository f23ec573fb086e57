export interface SignIn {
  readonly mall: string
  readonly username: string
  readonly password: string
  readonly role: string
  readonly agency: string | null
}

/** The addresses of every face and how to sign in: all a newcomer needs. */
export function printWelcome(
  print: (line: string) => void,
  hall: {
    readonly address: string
    readonly malls: readonly string[]
    readonly signIns: readonly SignIn[]
    readonly demo: boolean
  },
): void {
  print('')
  print(`  Selaso is ready at ${hall.address}`)
  for (const mall of hall.malls) {
    const at = `${hall.address}/${mall}`
    print('')
    print(`  ${mall}`)
    print(`    citizens   ${at}`)
    print(`    kiosk      ${at}/kiosk`)
    print(`    boards     ${at}/board/Z1 …`)
    print(`    counters   ${at}/counter`)
    print(`    overview   ${at}/overview`)
    print(`    admin      ${at}/admin`)
    const signIns = hall.signIns.filter((s) => s.mall === mall)
    if (signIns.length > 0) print('')
    for (const s of chosen(signIns))
      print(
        `    sign in    ${s.username.padEnd(26)} ${s.password}   (${s.role}${s.agency === null ? '' : `, ${s.agency}`})`,
      )
    if (signIns.length > 8)
      print(`               … and ${signIns.length - 8} more like petugas-<agency>-<n>, the same password`)
  }
  print('')
  if (hall.demo) print('  Demo mode: these passwords are known to everybody. Never use it for a real hall.')
  else print('  The one-time password above is shown once; change it at the first sign-in.')
  print('')
}

const chosen = (signIns: readonly SignIn[]): readonly SignIn[] => signIns.slice(0, 8)
