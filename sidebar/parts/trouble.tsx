import type { ComponentChildren } from 'preact'
import type { Fault } from '../fault.js'
import type { Text } from '../text.js'
import { Button } from './button.js'
import { Sign } from './icons.js'

interface Props {
  fault: Fault
  text: Text
  busy: boolean
  /** What else may be done about it. */
  children?: ComponentChildren
}

/** What went wrong, what may help, and the way to try again. */
export const Trouble = ({ fault, text, busy, children }: Props) => (
  <section class="trouble" role="alert">
    <p class="trouble-says">
      <Sign rag="red" /> <span>{fault.message}</span>
    </p>
    {fault.hint !== null && <p>{fault.hint}</p>}
    {fault.details !== null && (
      <details>
        <summary>{text.details}</summary>
        <p class="spoken-by-google">{fault.details}</p>
      </details>
    )}
    <Button press={fault.again} busy={busy}>
      {text.tryAgain}
    </Button>{' '}
    {children}
  </section>
)

/** While nothing is there yet: the shape of what will be. */
export const Loading = ({ text }: { text: Text }) => (
  <div class="loading" role="status">
    <p>{text.loading}</p>
    <div class="bones" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  </div>
)
