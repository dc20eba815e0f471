import type { ComponentChildren } from 'preact'
import type { Text } from '../../text/common/index.js'
import { Button } from '../button.js'
import { StatusSign } from '../icons/signs.js'
import type { TaskState } from './task.js'

interface Props {
  task: TaskState
  /** What else may be done about it. */
  children?: ComponentChildren
}

/**
 * What went wrong in a series of questions, what may help, and a button to ask again; nothing when nothing
 * did.
 */
export const FaultNotice = ({ task: { fault, text, waiting }, children }: Props) =>
  fault && (
    <section class="trouble" role="alert">
      <p class="trouble-says">
        <StatusSign rag="red" /> <span>{fault.message}</span>
      </p>
      {fault.hint && <p>{fault.hint}</p>}
      {fault.details && (
        <details>
          <summary>{text.details}</summary>
          <p class="hint">{fault.details}</p>
        </details>
      )}
      <Button press={fault.retry} busy={waiting}>
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

/** In place of what was not read yet: what went wrong, else the shape of what will be. */
export const NotLoaded = ({ task, children }: Props) =>
  task.fault ? <FaultNotice task={task}>{children}</FaultNotice> : <Loading text={task.text} />
