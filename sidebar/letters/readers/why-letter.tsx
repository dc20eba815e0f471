import { useEffect, useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useTask } from '../../parts/asking/task.js'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { useCancel } from '../../parts/use-escape.js'
import { Conditions } from './conditions.js'
import { RowChoice, selectedRow, type ChosenRow } from './row-choice.js'
import type { LettersText, Reader } from '../letters-data.js'
import { useEvent } from '../../parts/use-event.js'

type LetterExplanation = Answer<'explainLetter'>

interface Props {
  reader: Reader
  text: LettersText
  close: () => void
}

/** "Why (not) me?": a reader and a row, and every condition between the row and the reader's next letter. */
export function WhyLetter({ reader, text, close }: Props) {
  useCancel(close)
  const [row, choose] = useState<ChosenRow | null>(null)
  const [why, setWhy] = useState<LetterExplanation>()
  const explainTask = useTask(text)
  const explain = useEvent((address: string, chosen: ChosenRow | null): void => {
    setWhy(undefined)
    explainTask.reset()
    if (chosen === null) return
    const { table, id } = chosen === selectedRow ? { table: null, id: null } : chosen
    explainTask.ask(() => remote.explainLetter({ reader: address, table, id }), setWhy)
  })
  useEffect(() => explain(reader.address, row), [explain, reader.address, row])
  return (
    <div class="why-letter scrolled">
      <h2>{text.whyFor(reader.name)}</h2>
      <RowChoice reader={reader} text={text} choose={choose} />
      <div role="status" aria-busy={explainTask.waiting}>
        {explainTask.waiting && <p class="hint">{text.loading}</p>}
        {why === null && <p>{text.noneSelected}</p>}
        {why && (
          <>
            <p class="hint">
              {text.about(why.about.tableName, why.about.title || text.untitled, why.about.line)}
            </p>
            <p class={why.due && why.listed ? 'notice' : 'notice amber'}>
              {text.verdict(why.reader, why.due, why.listed)}
            </p>
            <Conditions title={text.theRow} conditions={why.row} text={text} />
            {why.letters.map((letter) => (
              <Conditions key={letter.kind} title={letter.name} conditions={letter.conditions} text={text} />
            ))}
          </>
        )}
      </div>
      <FaultNotice task={explainTask} />
    </div>
  )
}
