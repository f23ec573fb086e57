import type { ReactNode } from 'react'
import type { hall } from '../../contract/index.ts'
import { roleWords } from '../../contract/look/index.ts'
import { Notice, Status, Table, formatDecimal } from '../kit/index.ts'
import { useFace } from '../kit/face/index.ts'
import { themeWords } from './words/theme.ts'

/** Every pair of colours that the faces lay on each other, as WCAG measures it; what fails stands first. */
export function ThemeContrast({ checks }: { checks: readonly hall.Contrast[] }): ReactNode {
  const { locale } = useFace()
  const t = themeWords[locale]
  const failing = checks.filter(({ passes }) => !passes)
  return (
    <section className="k-stack" aria-label={t.contrast}>
      <h3>{t.contrast}</h3>
      <div role="status">
        {failing.length === 0 ? (
          <Notice tone="success" title={t.allPass({ count: checks.length })} />
        ) : (
          <Notice tone="error" title={t.someFail({ count: failing.length, of: checks.length })}>
            <ul>
              {failing.slice(0, 3).map((check) => (
                <li key={keyOf(check)}>
                  {pairOf(check, locale)}: {formatDecimal(check.ratio, 2, locale)} : 1,{' '}
                  {t.needed.toLowerCase()} {formatDecimal(check.needed, 1, locale)} : 1
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <details className="look__pairs">
        <summary>{t.allPairs}</summary>
        <Table
          caption={t.allPairs}
          rows={[...failing, ...checks.filter(({ passes }) => passes)]}
          keyOf={keyOf}
          columns={[
            { title: t.pair, names: true, cell: (check) => pairOf(check, locale) },
            { title: t.mode, cell: ({ mode }) => t[`mode.${mode}`] },
            {
              title: t.ratio,
              numeric: true,
              cell: ({ ratio, needed }) =>
                `${formatDecimal(ratio, 2, locale)} / ${formatDecimal(needed, 1, locale)}`,
            },
            {
              title: t.result,
              cell: ({ passes }) =>
                passes ? <Status tone="success">{t.passes}</Status> : <Status tone="error">{t.fails}</Status>,
            },
          ]}
        />
      </details>
    </section>
  )
}

const keyOf = ({ mode, front, ground }: hall.Contrast) => `${mode} ${front} ${ground}`
const pairOf = ({ front, ground }: hall.Contrast, locale: 'id' | 'en') =>
  themeWords[locale].over({ front: roleWords(front)[locale], ground: roleWords(ground)[locale] })
