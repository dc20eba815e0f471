import { useState } from 'preact/hooks'
import { closeWindow, remote } from '../../client.js'
import { momentIn } from '../../day.js'
import { useTask } from '../../parts/asking/task.js'
import { useReading } from '../../parts/asking/reading.js'
import { FaultNotice, NotLoaded } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { EmptyState } from '../../parts/empty-state.js'
import { ChoicesForm, type Changes } from './choices-form.js'
import { PersonShown } from './person-preferences.js'
import type { LettersText } from '../letters-data.js'
import type { Person } from './preferences-data.js'

/** Fewer people than this are looked through at a glance. */
const manyPeople = 8

/** How each person in People wants their letters, who runs the reminders, and the way to change it. */
export function Preferences({ text }: { text: LettersText }) {
  const [query, setQuery] = useState('')
  const [editedId, setEditedId] = useState<string | null>(null)
  const [status, setStatus] = useState('')
  const reading = useReading(text, () => remote.readPreferences(null))
  const saveTask = useTask(text)
  const { value: view } = reading
  if (view === null)
    return (
      <div class="scrolled">
        <NotLoaded task={reading} />
      </div>
    )
  if (view.people.length === 0)
    return (
      <div class="scrolled middle">
        <EmptyState title={text.noPeople} note={text.noPeopleNote}>
          <Button press={closeWindow}>{text.close}</Button>
        </EmptyState>
      </div>
    )
  const save = (person: Person, changes: Changes): void =>
    saveTask.ask(
      () => remote.setPreferences({ id: person.id, ...changes }),
      (value) => {
        reading.setValue(value)
        setEditedId(null)
        setStatus(text.savedFor(person.name))
      },
      text.failedSaving,
    )
  const startEditing = (key: string | null): void => {
    saveTask.reset()
    setStatus('')
    setEditedId(key)
  }
  const show = ({ id }: Person): void => saveTask.ask(() => remote.goTo({ table: 'people', id }), closeWindow)
  const queryText = query.trim().toLowerCase()
  const matches = view.people.filter(({ name, address }) =>
    `${name} ${address}`.toLowerCase().includes(queryText),
  )
  return (
    <div class="preferences scrolled">
      <p>
        {view.on
          ? text.stateRuns(
              view.runBy || text.somebodyElse,
              view.runsHere,
              momentIn(view.since, view.today, text.day),
            )
          : `${text.stateOff}${text.between}${text.nobodyYet}`}
      </p>
      <p class="hint">{text.choicesNote}</p>
      {view.people.length >= manyPeople && (
        <label class="search">
          <span>{text.searchPeople}</span>
          <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
      )}
      <p role="status" class="saved">
        {status}
      </p>
      {editedId === null && <FaultNotice task={saveTask} />}
      {matches.length === 0 && <p class="hint">{text.nobodyFound}</p>}
      <ul class="people">
        {matches.map((person, index) => {
          const key = person.id || `${index}`
          return (
            <li key={key}>
              <PersonShown
                person={person}
                view={view}
                text={text}
                open={editedId === key}
                change={() => startEditing(editedId === key ? null : key)}
                show={() => show(person)}
              />
              {editedId === key && (
                <ChoicesForm
                  person={person}
                  view={view}
                  text={text}
                  saving={saveTask}
                  save={(changes) => save(person, changes)}
                  cancel={() => startEditing(null)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
