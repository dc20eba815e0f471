import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { useAsking } from '../../parts/asking/asking.js'
import { Trouble } from '../../parts/asking/trouble.js'
import { Button } from '../../parts/button.js'
import { Field } from '../../parts/field.js'
import type { Subject } from '../client-pane.js'

type Worded = Answer<'wordForClient'>

/** Rows opened from a pulse, each with the way to word it for the client; none reaches him before. */
export function WordRows({ worded, ...subject }: Subject & { worded?: () => void }) {
  const { chosen, text } = subject
  const [open, unfold] = useState<string | null>(null)
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
                done={() => {
                  unfold(null)
                  subject.readAgain()
                  worded?.()
                }}
                leave={() => unfold(null)}
              />
            ) : (
              row.id !== '' && (
                <Button className="link" press={() => unfold(row.id)}>
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
  done,
  leave,
}: Subject & { row: Subject['chosen']['unworded'][number]; done: () => void; leave: () => void }) {
  const field = `words ${row.id}`
  const words = typed(field) ?? row.text
  const [by, choose] = useState(chosen.you)
  const [changed, setChanged] = useState<Worded | null>(null)
  const saving = useAsking(text)
  const save = (): void => {
    if (saving.waiting || words.trim() === '') return
    const heard = (value: Worded): void => {
      if (value.state === 'worded') {
        type({ [field]: undefined })
        done()
      } else {
        setChanged(value)
        readAgain()
      }
    }
    saving.ask(
      () => remote.wordForClient({ table: row.table, id: row.id, text: words, was: row.text, by }),
      heard,
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
            <select {...ties} value={by} onChange={(event) => choose(event.currentTarget.value)}>
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
      <Trouble of={saving} />
      <div class="form-foot">
        <Button press={leave}>{text.close}</Button>
        <Button className="primary" busy={saving.waiting} press={save}>
          {saving.waiting ? text.saving : text.saveWords}
        </Button>
      </div>
    </form>
  )
}
