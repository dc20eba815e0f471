import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useTask } from '../../parts/asking/task.js'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { Field } from '../../parts/field.js'
import type { Subject } from '../client-data.js'

type WordingReply = Answer<'wordForClient'>

/** Rows opened from a pulse, each with the way to word it for the client; none reaches him before. */
export function WordRows({ onWorded, ...subject }: Subject & { onWorded?: () => void }) {
  const { chosen, text } = subject
  const [open, setOpen] = useState<string | null>(null)
  if (chosen.unworded.length === 0) return null
  return (
    <section class="word-rows">
      <h3>{text.wordHeading(chosen.unworded.length)}</h3>
      <p class="hint">{text.wordNote}</p>
      <ul class="plain-rows">
        {chosen.unworded.map((row) => (
          <li key={row.id}>
            <b>{text.rowNamed(row.tableName, row.text)}</b>
            {open === row.id ? (
              <WordForm
                row={row}
                {...subject}
                onDone={() => {
                  setOpen(null)
                  subject.readAgain()
                  onWorded?.()
                }}
                cancel={() => setOpen(null)}
              />
            ) : (
              row.id !== '' && (
                <Button className="link" press={() => setOpen(row.id)}>
                  {text.wordIt}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function WordForm({
  row,
  chosen,
  text,
  typed,
  type,
  readAgain,
  onDone,
  cancel,
}: Subject & { row: Subject['chosen']['unworded'][number]; onDone: () => void; cancel: () => void }) {
  const field = `words ${row.id}`
  const words = typed(field) ?? row.text
  const [author, choose] = useState(chosen.you)
  const [changed, setChanged] = useState<WordingReply | null>(null)
  const saveTask = useTask(text)
  const save = (): void => {
    if (saveTask.waiting || words.trim() === '') return
    const handleReply = (value: WordingReply): void => {
      if (value.state === 'worded') {
        type({ [field]: undefined })
        onDone()
      } else {
        setChanged(value)
        readAgain()
      }
    }
    saveTask.ask(
      () => remote.wordForClient({ table: row.table, id: row.id, text: words, was: row.text, by: author }),
      handleReply,
      text.failedWords,
    )
  }
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field label={text.wordsForClient}>
        {(ties) => (
          <textarea
            {...ties}
            maxLength={2000}
            value={words}
            onInput={(event) => type({ [field]: event.currentTarget.value })}
          />
        )}
      </Field>
      {chosen.people.length > 0 && (
        <Field label={text.whoAreYou} hint={chosen.you === '' ? text.whoNote : undefined}>
          {(ties) => (
            <select {...ties} value={author} onChange={(event) => choose(event.currentTarget.value)}>
              <option value="">{text.chooseApprover}</option>
              {chosen.people.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {changed !== null && (
        <p class="notice amber" role="alert">
          {text.wordsChanged(changed.text)}
        </p>
      )}
      <FaultNotice task={saveTask} />
      <div class="form-foot">
        <Button press={cancel}>{text.close}</Button>
        <Button className="primary" busy={saveTask.waiting} press={save}>
          {saveTask.waiting ? text.saving : text.saveWords}
        </Button>
      </div>
    </form>
  )
}
