import type { ReactNode } from 'react'
import type { relations } from '../../../contract/index.ts'
import { Button } from '../../kit/parts/button.tsx'
import { PageHeader } from '../../kit/parts/layout.tsx'
import { Face, Faces } from '../parts/survey-faces.tsx'
import { fieldNames } from '../survey-given.ts'
import type { Given } from '../survey-given.ts'
import { surveyWords } from '../survey-words.ts'
import type { Visit } from '../visit.ts'

/** The answers once more, before they are sent; they travel in the form, never in the address. */
export function CheckForm({
  visit: { locale },
  survey,
  action,
  given,
}: {
  visit: Visit
  survey: relations.Survey
  action: string
  given: Given
}): ReactNode {
  const words = surveyWords[locale]
  return (
    <>
      <PageHeader title={words.checkTitle} lead={words.checkLead} />
      <form method="post" action={action} className="c-survey__form" autoComplete="off">
        <Faces />
        <dl className="c-answers">
          {survey.elements.map(({ code, question, options }) => {
            const value = given.answers[code] ?? 0
            return (
              <div key={code}>
                <dt>{question[locale]}</dt>
                <dd>
                  <Face value={value} />
                  {options.find((option) => option.value === value)?.words[locale]}
                  <input type="hidden" name={code} value={value} />
                </dd>
              </div>
            )
          })}
          {survey.profile.map(({ field, words: name, options }) => {
            const code = given.profile[fieldNames.find((one) => one === field) ?? 'sex']
            return (
              <div key={field}>
                <dt>{name[locale]}</dt>
                <dd>
                  {options.find((option) => option.code === code)?.words[locale] ?? words.leaveOut}
                  <input type="hidden" name={field} value={code ?? ''} />
                </dd>
              </div>
            )
          })}
        </dl>
        <div className="c-survey__end">
          <Button type="submit" name="step" value="send" size="large" wide>
            {words.send}
          </Button>
          <Button type="submit" name="step" value="edit" tone="secondary" size="large" wide>
            {words.change}
          </Button>
        </div>
      </form>
    </>
  )
}
