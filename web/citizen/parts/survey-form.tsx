import type { ReactNode } from 'react'
import type { relations } from '../../../contract/index.ts'
import { Button, LinkButton } from '../../kit/parts/button.tsx'
import { Notice } from '../../kit/parts/notice.tsx'
import { missingIn } from '../survey-given.ts'
import type { Given } from '../survey-given.ts'
import { surveyWords } from '../survey-words.ts'
import type { Visit } from '../visit.ts'
import { Face, Faces } from './survey-faces.tsx'

interface FormProps {
  visit: Visit
  survey: relations.Survey
  action: string
  skipTo: string
  given: Given
  /** Whether gaps are named: only after somebody asked to go on. */
  strict: boolean
}

/** Nine groups of four, each within one screen of a phone; complete without a script. */
export function SurveyForm({ visit, survey, action, skipTo, given, strict }: FormProps): ReactNode {
  const { locale } = visit
  const words = surveyWords[locale]
  const missing = strict ? missingIn(given) : []
  return (
    <form method="post" action={action} className="c-survey__form" noValidate autoComplete="off">
      <Faces />
      {missing.length > 0 && (
        <Notice tone="error" role="alert" tabIndex={-1} autoFocus title={words.missing(missing.length)}>
          <p>{words.missingHint}</p>
          <ul>
            {survey.elements.map(
              ({ code, name }) =>
                missing.includes(code) && (
                  <li key={code}>
                    <a href={`#${code}-1`}>{name[locale]}</a>
                  </li>
                ),
            )}
          </ul>
        </Notice>
      )}
      {survey.elements.map((element, place) => (
        <fieldset key={element.code} className="c-question">
          <legend>
            <span className="c-question__place">{words.of(place + 1, survey.elements.length)}</span>
            {element.question[locale]}
            {missing.includes(element.code) && <span className="k-field__error">{words.missingOne}</span>}
          </legend>
          <div className="c-question__options">
            {element.options.map(({ value, words: said }) => (
              <label key={value} className="c-choice">
                <input
                  type="radio"
                  id={`${element.code}-${value}`}
                  name={element.code}
                  value={value}
                  defaultChecked={given.answers[element.code] === value}
                />
                <Face value={value} />
                <span>{said[locale]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset className="c-question">
        <legend>{words.about}</legend>
        <p className="k-muted k-small">{words.aboutHint}</p>
        <div className="c-question__about">
          {survey.profile.map(({ field, words: name, options }) => (
            <label key={field} className="k-field">
              <span className="k-field__label">{name[locale]}</span>
              <select
                className="k-input"
                name={field}
                defaultValue={given.profile[field as keyof typeof given.profile] ?? ''}
              >
                <option value="">{words.leaveOut}</option>
                {options.map((option) => (
                  <option key={option.code} value={option.code}>
                    {option.words[locale]}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="c-survey__end">
        <Button type="submit" name="step" value="check" size="large" wide>
          {words.check}
        </Button>
        <LinkButton tone="secondary" size="large" wide href={skipTo}>
          {words.skip}
        </LinkButton>
      </div>
      {survey.note && <p className="k-muted k-small">{survey.note[locale]}</p>}
    </form>
  )
}
