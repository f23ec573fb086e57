import { hallIn } from '../hall-in.ts'
import type { Settings } from '../rows/index.ts'
import { putMall, readHall } from '../store.ts'
import { words } from './setting.ts'
import type { Setting } from './setting.ts'

type State = Settings['priorityGroups']

/** Which groups go first, and by how much. */
export const prioritiesSetting: Setting<State> = {
  kind: 'priorities',
  async read(tx) {
    return (await readHall(tx))?.mall.settings.priorityGroups ?? []
  },
  async put(ctx, _target, priorityGroups) {
    const { mall } = await hallIn(ctx)
    await putMall(ctx.tx, { ...mall, settings: { ...mall.settings, priorityGroups } })
  },
  name: () => words('Kelompok prioritas', 'Priority groups'),
  facts: (_hall, groups) => [
    {
      label: words('Urutan di kios', 'Order on the kiosk'),
      value:
        groups.length === 0
          ? words('tidak ada kelompok', 'no group')
          : words(groups.map(({ name }) => name.id).join(', '), groups.map(({ name }) => name.en).join(', ')),
    },
    ...groups.map(({ name, creditMinutes }) => ({
      label: name,
      value: words(
        `dianggap datang ${creditMinutes} menit lebih awal`,
        `counts as ${creditMinutes} minutes earlier`,
      ),
    })),
  ],
}
