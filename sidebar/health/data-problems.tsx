import { useState } from 'preact/hooks'
import { type Answer, remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { useTask } from '../parts/asking/task.js'
import { Button } from '../parts/button.js'
import { UnknownWords } from '../parts/unknown-words.js'
import type { Health, HealthPageText } from './health-data.js'

interface Props {
  health: Health
  text: HealthPageText
  changed: (message: string) => void
}

/** The cells that could not be read, the way to each, and what one press puts right. */
export function DataProblems({ health, text, changed }: Props) {
  const { problems, problemCount, fixes, notOffered, hasUnknownWords } = health
  const [undoable, setUndoable] = useState<Answer<'fixCells'>['cells']>([])
  const task = useTask(text)
  const finish = ({ message, cells }: Answer<'fixCells'>): void => {
    setUndoable(cells)
    changed(message)
  }
  const [pressed, setPressed] = useState('')
  const ask = (button: string, question: Parameters<typeof task.ask<Answer<'fixCells'>>>[0]): void => {
    setPressed(button)
    task.ask(question, finish)
  }
  return (
    <section class="part" aria-busy={task.waiting}>
      <h2>{text.problems(problemCount)}</h2>
      {problemCount === 0 && <p class="hint">{text.noneListed}</p>}
      {fixes.map(({ fix, message }) => (
        <div key={fix} class="fix">
          <p>{message}</p>
          <Button busy={task.waiting} press={() => ask(fix, () => remote.fixCells({ fix }))}>
            {task.waiting && pressed === fix ? text.working : text.fix[fix]}
          </Button>
        </div>
      ))}
      {notOffered !== '' && <p class="hint">{notOffered}</p>}
      {undoable.length > 0 && (
        <p class="hint">
          {text.undoNote}{' '}
          <Button
            className="link"
            busy={task.waiting}
            press={() => ask('undo', () => remote.undoFix({ cells: [...undoable] }))}
          >
            {task.waiting && pressed === 'undo' ? text.working : text.undo}
          </Button>
        </p>
      )}
      <FaultNotice task={task} />
      {problemCount > problems.length && <p class="hint">{text.problemsCapped(problems.length)}</p>}
      <ul>
        {problems.map((problem, index) => (
          <li key={index} class="line">
            <span>{problem.text}</span>
            {problem.id !== '' && <ShowCell problem={problem} text={text} />}
          </li>
        ))}
      </ul>
      {hasUnknownWords && <UnknownWords text={text} saved={() => changed('')} />}
    </section>
  )
}

/** Selects the cell of a problem in its sheet. */
const ShowCell = ({ problem, text }: { problem: Health['problems'][number]; text: HealthPageText }) => (
  <AskButton
    className="link"
    text={text}
    label={text.showCellOf(problem.text)}
    question={() => remote.goTo({ table: problem.table, id: problem.id, column: problem.column })}
  >
    {text.showCell}
  </AskButton>
)
