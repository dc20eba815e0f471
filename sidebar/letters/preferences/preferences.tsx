import { useState } from 'preact/hooks'
import { type Answer, closeWindow, remote } from '../../client.js'
import { momentIn } from '../../day.js'
import { useAsking } from '../../parts/asking/asking.js'
import { useReading } from '../../parts/asking/reading.js'
import { Trouble, Unread } from '../../parts/asking/trouble.js'
import { Button } from '../../parts/button.js'
import { Nothing } from '../../parts/nothing.js'
import type { LettersText } from '../letters.js'
import { ChoicesForm, type Changes } from './choices-form.js'
import { PersonShown } from './person-shown.js'

export type View = Answer<'readPreferences'>
export type Person = View['people'][number]

/** Fewer people than this are looked through at a glance. */
const manyPeople = 8

/** How each person in People wants their letters, who runs the reminders, and the way to change it. */
export function Preferences({ text }: { text: LettersText }) {
  const [sought, seek] = useState('')
  const [changing, change] = useState<string | null>(null)
  const [said, say] = useState('')
  const reading = useReading(text, () => remote.readPreferences(null))
  const saving = useAsking(text)
  const { value: view } = reading
  if (view === null)
    return (
      <div class="scrolled">
        <Unread of={reading} />
      </div>
    )
  if (view.people.length === 0)
    return (
      <div class="scrolled middle">
        <Nothing title={text.noPeople} note={text.noPeopleNote}>
          <Button press={closeWindow}>{text.close}</Button>
        </Nothing>
      </div>
    )
  const save = (person: Person, changes: Changes): void =>
    saving.ask(
      () => remote.setPreferences({ id: person.id, ...changes }),
      (value) => {
        reading.put(value)
        change(null)
        say(text.savedFor(person.name))
      },
      text.failedSaving,
    )
  const begin = (key: string | null): void => {
    saving.reset()
    say('')
    change(key)
  }
  const show = ({ id }: Person): void => saving.ask(() => remote.goTo({ table: 'people', id }), closeWindow)
  const part = sought.trim().toLowerCase()
  const found = view.people.filter(({ name, address }) => `${name} ${address}`.toLowerCase().includes(part))
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
          <input type="search" value={sought} onInput={(event) => seek(event.currentTarget.value)} />
        </label>
      )}
      <p role="status" class="saved">
        {said}
      </p>
      {changing === null && <Trouble of={saving} />}
      {found.length === 0 && <p class="hint">{text.nobodyFound}</p>}
      <ul class="people">
        {found.map((person, nth) => {
          const key = person.id || `${nth}`
          return (
            <li key={key}>
              <PersonShown
                person={person}
                view={view}
                text={text}
                open={changing === key}
                change={() => begin(changing === key ? null : key)}
                show={() => show(person)}
              />
              {changing === key && (
                <ChoicesForm
                  person={person}
                  view={view}
                  text={text}
                  saving={saving}
                  save={(changes) => save(person, changes)}
                  cancel={() => begin(null)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
