import type { ReactNode } from 'react'
import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
  useFilter,
} from 'react-aria-components'

export interface PaletteChoice {
  readonly id: string
  readonly name: string
  /** Beside the name: whose it is, or its key. */
  readonly of: string
  /** What letters are looked for in. */
  readonly found: string
}

interface PaletteProps<C extends PaletteChoice> {
  readonly label: string
  readonly listLabel: string
  readonly none: string
  readonly choices: readonly C[]
  readonly chosen?: string | null
  readonly onChoose: (choice: C) => void
}

/** Type a few letters, arrows, Enter. */
export function Palette<C extends PaletteChoice>(props: PaletteProps<C>): ReactNode {
  const { label, listLabel, none, choices, chosen = null, onChoose } = props
  const { contains } = useFilter({ sensitivity: 'base' })
  const choose = (id: string) => {
    const choice = choices.find((one) => one.id === id)
    if (choice) onChoose(choice)
  }
  return (
    <Autocomplete filter={contains}>
      <SearchField autoFocus className="palette__search">
        <Label>{label}</Label>
        {/* The list is its popup, always open: arrows here scroll it. */}
        <Input className="k-input" role="combobox" aria-expanded />
      </SearchField>
      <ListBox
        aria-label={listLabel}
        className="palette"
        items={choices}
        selectionMode="single"
        selectedKeys={chosen === null ? [] : [chosen]}
        onAction={(key) => choose(String(key))}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          if (key !== undefined) choose(String(key))
        }}
        renderEmptyState={() => <p className="palette__none">{none}</p>}
      >
        {({ id, name, of, found }) => (
          <ListBoxItem id={id} className="palette__one" textValue={found}>
            <strong>{name}</strong>
            <span className="k-muted k-caption">{of}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}
