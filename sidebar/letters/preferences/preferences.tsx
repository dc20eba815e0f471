import { useState } from 'preact/hooks'
import { closeWindow, remote } from '../../client.js'
import { momentIn } from '../../day.js'
import { useTask } from '../../parts/asking/task.js'
import { useReading } from '../../parts/asking/reading.js'
import { FaultNotice, NotLoaded } from '../../parts/asking/fault-notice.js'
import { Button } from '../../parts/button.js'
import { EmptyState } from '../../parts/empty-state.js'
import { GoToSheet } from '../../parts/go-to-sheet.js'
import { ChoicesForm, type Changes } from './choices-form.js'
import { PersonShown } from './person-preferences.js'
import type { LettersText } from '../letters-data.js'
import type { Person, View } from './preferences-data.js'
import { Search } from '../../parts/search.js'

/** A list of fewer people than this needs no search. */
const manyPeople = 8

/** How each person in People wants their letters, who runs the reminders, and the way to change it. */
export function Preferences({ text }: { text: LettersText }) {
  const reading = useReading(text, () => remote.readPreferences(null))
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
          <GoToSheet text={text} table="people">
            {text.showPeople}
          </GoToSheet>
          <Button press={closeWindow}>{text.close}</Button>
        </EmptyState>
      </div>
    )
  return <People view={view} text={text} onSaved={reading.setValue} />
}

interface PeopleProps {
  view: View
  text: LettersText
  onSaved: (view: View) => void
}

function People({ view, text, onSaved }: PeopleProps) {
  const [query, setQuery] = useState('')
  const editing = useEditing(text, onSaved)
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
        <Search label={text.searchPeople} query={query} search={setQuery} />
      )}
      <p role="status" class="saved">
        {editing.status}
      </p>
      {editing.id === null && <FaultNotice task={editing.task} />}
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
                open={editing.id === key}
                change={() => editing.start(editing.id === key ? null : key)}
                show={() => editing.show(person)}
              />
              {editing.id === key && (
                <ChoicesForm
                  person={person}
                  view={view}
                  text={text}
                  saving={editing.task}
                  save={(changes) => editing.save(person, changes)}
                  cancel={() => editing.start(null)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Whose choices are being changed, and the result of the last change. */
function useEditing(text: LettersText, onSaved: (view: View) => void) {
  const [id, setId] = useState<string | null>(null)
  const [status, setStatus] = useState('')
  const task = useTask(text)
  const save = (person: Person, changes: Changes): void =>
    task.ask(
      () => remote.setPreferences({ id: person.id, ...changes }),
      (value) => {
        onSaved(value)
        setId(null)
        setStatus(text.savedFor(person.name))
      },
      text.failedSaving,
    )
  const start = (key: string | null): void => {
    task.reset()
    setStatus('')
    setId(key)
  }
  const show = (person: Person): void =>
    task.ask(() => remote.goTo({ table: 'people', id: person.id }), closeWindow)
  return { id, status, task, save, start, show }
}
