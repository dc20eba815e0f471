import type { ComponentChildren } from 'preact'
import { remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { CountryField } from './country-field.js'
import { Sign } from './checks.js'
import type { Health, HealthPageText } from './health-data.js'

interface Props {
  health: Health
  text: HealthPageText
  changed: (message: string) => void
}

/** The steps of setting a workbook up: what is done, what is open, and the way to do it. All are there at any time. */
export function SetupSteps(props: Props) {
  const { health, text } = props
  const open = health.steps.filter(({ isDone }) => !isDone).length
  return (
    <details class="part" open={open > 0}>
      <summary>
        <h2>{text.setup}</h2> <span class="hint">{text.stepsOpen(open)}</span>
      </summary>
      <ol>
        {health.steps.map(({ key, isDone, title, message }) => (
          <li key={key} class="line">
            <Sign state={isDone ? 'good' : 'unknown'} />
            <div>
              <span class="unseen">{isDone ? text.done : text.open}: </span>
              <b>{title}</b> <span class="line-says">{message}</span>
              <Action step={key} {...props} />
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** What a person does about a step, where it is done from a page. */
function Action({ step, text, ...props }: Props & { step: Health['steps'][number]['key'] }) {
  const link = (question: Parameters<typeof AskButton>[0]['question'], label: ComponentChildren) => (
    <AskButton className="link" text={text} question={question}>
      {label}
    </AskButton>
  )
  switch (step) {
    case 'sheets':
      return link(() => remote.showAdopt(), text.useOwnSheet)
    case 'people':
      return link(() => remote.showSheet({ table: 'people' }), text.showPeople)
    case 'hours':
      return link(() => remote.showSheet({ table: 'settings' }), text.showSettings)
    case 'calendar':
      return <CountryField text={text} {...props} />
    case 'emails':
      return link(() => remote.previewLetters(), text.emails)
    case 'project':
      return link(() => remote.showStart(), text.start)
    case 'language':
      return null
  }
}
