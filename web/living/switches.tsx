import type { ReactNode } from 'react'
import type { Locale } from '../../contract/index.ts'
import { modes } from '../../contract/look/index.ts'
import { addressOf, sizes } from './view.ts'
import type { View } from './view.ts'

const languages: readonly (readonly [Locale, string])[] = [
  ['id', 'Indonesia'],
  ['en', 'English'],
]

export function Switches({ view }: { view: View }): ReactNode {
  const { words } = view
  return (
    <nav className="l-switches" aria-label={words.switches}>
      <Choice
        title={words.mode}
        options={modes.map((mode) => [words[`mode.${mode}`], addressOf(view, { mode }), mode === view.mode])}
      />
      <Choice
        title={words.size}
        options={sizes.map((size) => [words[`size.${size}`], addressOf(view, { size }), size === view.size])}
      />
      <Choice
        title={words.language}
        options={languages.map(([locale, name]) => [
          name,
          addressOf(view, { locale }),
          locale === view.locale,
        ])}
      />
    </nav>
  )
}

type Option = readonly [name: string, address: string, chosen: boolean]

function Choice({ title, options }: { title: string; options: readonly Option[] }): ReactNode {
  return (
    <div className="l-choice">
      <span className="l-choice__title">{title}</span>
      <ul className="l-choice__list">
        {options.map(([name, address, chosen]) => (
          <li key={name}>
            <a href={address} aria-current={chosen ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
