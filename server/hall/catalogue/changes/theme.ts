import { createHash } from 'node:crypto'
import type { ThemePart } from '../../../../contract/blueprint/index.ts'
import { hallIn } from '../hall-in.ts'
import { papersIn } from '../rows/index.ts'
import { dropPaper, putPaper, readHall } from '../store.ts'
import { refuseTheme } from '../theme/refuse.ts'
import { words } from './setting.ts'
import type { Setting } from './setting.ts'

const ornamentWords = ({ ornament }: ThemePart) => {
  if (ornament.kind === 'known')
    return ornament.name === 'pucuk-rebung' ? words('Pucuk rebung') : words('Lancang kuning')
  // Two drawings are told apart by what they are made of.
  const mark = createHash('sha256').update(ornament.svg).digest('hex').slice(0, 6)
  return words(`gambar sendiri (${mark})`, `own drawing (${mark})`)
}

/** How the hall looks; null: in the kit's own colours. */
export const themeSetting: Setting<ThemePart | null> = {
  kind: 'theme',
  async read(tx) {
    const stored = await readHall(tx)
    return (stored && papersIn(stored.rows).theme) ?? null
  },
  async put(ctx, _target, theme) {
    await hallIn(ctx)
    if (theme === null) return dropPaper(ctx.tx, 'theme')
    refuseTheme(theme)
    await putPaper(ctx.tx, 'theme', theme)
  },
  name: () => words('Tema MPP', 'Theme of the hall'),
  facts: (_hall, theme) =>
    theme === null
      ? [{ label: words('Warna', 'Colours'), value: words('warna bawaan Selaso', 'Selaso’s own colours') }]
      : [
          { label: words('Warna utama', 'Main colour'), value: words(theme.brand) },
          { label: words('Warna ornamen', 'Ornament colour'), value: words(theme.accent) },
          { label: words('Ornamen', 'Ornament'), value: ornamentWords(theme) },
        ],
}
