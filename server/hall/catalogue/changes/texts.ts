import type { TextName } from '../../../../contract/blueprint/index.ts'
import type { hall as contract, Words } from '../../../../contract/index.ts'
import { hallIn } from '../hall-in.ts'
import { papersIn } from '../rows/index.ts'
import { dropPaper, putMall, putPaper, readHall } from '../store.ts'
import { noTexts } from '../texts.ts'
import { words } from './setting.ts'
import type { Fact, Setting } from './setting.ts'

const names: Readonly<Record<TextName, Words>> = {
  kioskWelcome: words('Sapaan di kios', 'Welcome on the kiosk'),
  complaint: words('Saluran pengaduan', 'Where to complain'),
  citizenNotice: words('Pemberitahuan di halaman warga', 'Notice on citizen pages'),
}
const none = words('teks bawaan', 'the text Selaso brings')

function factsOf(name: TextName, text: Words | null): Fact[] {
  const label = names[name]
  return [
    {
      label: words(`${label.id}, Indonesia`, `${label.en}, Indonesian`),
      value: text ? words(text.id) : none,
    },
    { label: words(`${label.id}, Inggris`, `${label.en}, English`), value: text ? words(text.en) : none },
  ]
}

/** The hall's name and what it says in its own words. */
export const textsSetting: Setting<contract.HallTexts> = {
  kind: 'texts',
  async read(tx) {
    const stored = await readHall(tx)
    return { name: stored?.mall.name ?? '', ...noTexts, ...(stored && papersIn(stored.rows).texts) }
  },
  async put(ctx, _target, { name, ...texts }) {
    const { mall } = await hallIn(ctx)
    if (mall.name !== name) await putMall(ctx.tx, { ...mall, name })
    const isEmpty = Object.values(texts).every((text) => text === null)
    await (isEmpty ? dropPaper(ctx.tx, 'texts') : putPaper(ctx.tx, 'texts', texts))
  },
  name: () => words('Teks MPP', 'Texts of the hall'),
  facts: (_hall, { name, kioskWelcome, complaint, citizenNotice }) => [
    { label: words('Nama MPP', 'Name of the hall'), value: words(name) },
    ...factsOf('kioskWelcome', kioskWelcome),
    ...factsOf('complaint', complaint),
    ...factsOf('citizenNotice', citizenNotice),
  ],
}
