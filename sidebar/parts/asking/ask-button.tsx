import type { ComponentChildren } from 'preact'
import type { Reply } from '../../../src/entry.js'
import type { Text } from '../../text/common/index.js'
import { Button } from '../button.js'
import { useTask } from './task.js'
import { FaultNotice } from './fault-notice.js'

interface Props<T> {
  className?: string
  text: Text
  question: () => Promise<Reply<T>>
  answered?: (value: T) => void
  /** What a screen reader says, where the words alone do not tell which of several buttons it is. */
  label?: string
  children: ComponentChildren
}

/** A button that asks the script one thing, and says below it what went wrong. */
export function AskButton<T>({ className = '', text, question, answered, label, children }: Props<T>) {
  const task = useTask(text)
  return (
    <>
      <Button
        className={className}
        aria-label={label}
        busy={task.waiting}
        press={() => task.ask(question, answered)}
      >
        {task.waiting ? text.working : children}
      </Button>
      <FaultNotice task={task} />
    </>
  )
}
