import type { Reply } from '../../../src/entry.js'
import { remote } from '../../client.js'
import { AskButton } from '../asking/ask-button.js'
import { Button } from '../button.js'
import { CountryField } from './country-field.js'
import { Sign } from './sign.js'
import type { SetupState, SetupText } from './setup-data.js'

interface Props {
  state: SetupState
  text: SetupText
  changed: (message: string) => void
  /** Begins a project in the page that shows the steps; without it the window for that opens. */
  begin?: () => void
  /** What follows when a sheet or another window is shown. */
  left?: () => void
}

/** The steps of setting a workbook up: what is done, what is open, and the way to do it. */
export const SetupSteps = (props: Props) => (
  <ol class="steps">
    {props.state.steps.map(({ key, isDone, title, message }) => (
      <li key={key} class="line">
        <Sign state={isDone ? 'good' : 'unknown'} />
        <div>
          <span class="unseen">{isDone ? props.text.done : props.text.open}: </span>
          <b>{title}</b> <span class="line-says">{message}</span>
          <Action step={key} {...props} />
        </div>
      </li>
    ))}
  </ol>
)

/** How many steps are open. */
export const countOpen = ({ steps }: SetupState): number => steps.filter(({ isDone }) => !isDone).length

/** What a person does about a step, where it is done from a page. */
function Action({ step, left, begin, ...props }: Props & { step: SetupState['steps'][number]['key'] }) {
  const { text } = props
  const link = (question: () => Promise<Reply<unknown>>, label: string) => (
    <AskButton className="link" text={text} question={question} answered={() => left?.()}>
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
      return <CountryField {...props} />
    case 'emails':
      return link(() => remote.previewLetters(), text.emails)
    case 'project':
      return begin ? (
        <Button className="link" press={begin}>
          {text.newProject}
        </Button>
      ) : (
        link(() => remote.showStart(), text.newProject)
      )
    case 'language':
      return null
  }
}
