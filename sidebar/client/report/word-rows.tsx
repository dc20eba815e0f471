import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useTask } from '../../parts/asking/task.js'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import type { Subject } from '../client-data.js'
import { nameOptions, SelectField } from '../../parts/select-field.js'
import { TextAreaField } from '../../parts/text-area-field.js'

type WordingReply = Answer<'wordForClient'>

/** Rows opened from a pulse, each with a form to word it for the client, who sees none of them before. */
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

interface WordFormProps extends Subject {
  row: Subject['chosen']['unworded'][number]
  onDone: () => void
  cancel: () => void
}

function WordForm({ row, chosen, text, typed, type, readAgain, onDone, cancel }: WordFormProps) {
  const field = `words ${row.id}`
  const words = typed(field) ?? row.text
  const [author, choose] = useState(chosen.you)
  const [changed, setChanged] = useState<WordingReply | null>(null)
  const saveTask = useTask(text)
  const handleReply = (value: WordingReply): void => {
    if (value.state === 'worded') {
      type({ [field]: undefined })
      onDone()
    } else {
      setChanged(value)
      readAgain()
    }
  }
  const save = (): void => {
    if (saveTask.waiting || words.trim() === '') return
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
      <TextAreaField label={text.wordsForClient} value={words} change={(value) => type({ [field]: value })} />
      {chosen.people.length > 0 && (
        <SelectField
          label={text.whoAreYou}
          hint={chosen.you === '' ? text.whoNote : undefined}
          value={author}
          choose={choose}
          options={[{ value: '', label: text.chooseApprover }, ...nameOptions(chosen.people)]}
        />
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
