import { useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { useAsking } from '../parts/asking/asking.js'
import { Trouble } from '../parts/asking/trouble.js'
import { Button } from '../parts/button.js'
import { Done } from '../parts/done.js'
import { Field } from '../parts/field.js'
import { CheckIcon, Sign } from '../parts/icons.js'
import type { Ground, StartText } from './start.js'

type Tracker = Ground['trackers'][number]
const groups = ['plan', 'clients', 'team'] as const

/** Every tracker there is: which the workbook has, and which it may be given. */
export function Trackers({ ground, text, renew }: { ground: Ground; text: StartText; renew: () => void }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<{ count: number; message: string } | null>(null)
  const adding = useAsking(text)
  const keys = ground.trackers
    .filter(({ key, state }) => ticked.has(key) && mayAdd(state))
    .map(({ key }) => key)
  const lacking = ground.trackers.filter(({ state }) => mayAdd(state))

  const tick = (some: readonly string[], on: boolean): void =>
    setTicked((before) => {
      const next = new Set(before)
      for (const key of some) {
        if (on) next.add(key)
        else next.delete(key)
      }
      return next
    })
  const tickTemplate = (name: string): void => {
    const template = ground.templates.find(({ key }) => key === name)
    if (template) setTicked(new Set(template.trackers))
  }
  const add = (): void =>
    adding.ask(
      () => remote.addTrackers({ keys }),
      ({ message }) => {
        setDone({ count: keys.length, message })
        setTicked(new Set())
        renew()
      },
    )

  if (done !== null)
    return (
      <div class="scrolled middle">
        <Done title={text.trackersAdded(done.count)} note={done.message}>
          <div class="choices">
            <Button className="primary" press={closeWindow}>
              {text.close}
            </Button>
            <Button press={() => setDone(null)}>{text.addMore}</Button>
          </div>
        </Done>
      </div>
    )
  return (
    <>
      <Trouble of={adding} />
      <div class="scrolled">
        {lacking.length === 0 ? (
          <p class="notice good">
            <CheckIcon /> <span>{text.allThereTrackers}</span>
          </p>
        ) : (
          <div class="tick-template">
            <Field label={text.tickTemplate}>
              {(ties) => (
                <select {...ties} value="" onChange={(event) => tickTemplate(event.currentTarget.value)}>
                  <option value="">{text.tickNone}</option>
                  {ground.templates.map(({ key, name }) => (
                    <option key={key} value={key}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
        )}
        {groups.map((group) => (
          <fieldset key={group} class="trackers" disabled={adding.waiting}>
            <legend>
              {{ plan: text.groupPlan, clients: text.groupClients, team: text.groupTeam }[group]}
            </legend>
            {ground.trackers
              .filter((tracker) => tracker.group === group)
              .map((tracker) => (
                <Line
                  key={tracker.key}
                  tracker={tracker}
                  text={text}
                  ticked={ticked.has(tracker.key)}
                  tick={tick}
                />
              ))}
          </fieldset>
        ))}
      </div>
      <footer class="foot-row">
        <p class="hint" role="status">
          {adding.waiting
            ? text.takesAMinute
            : lacking.length === 0
              ? ''
              : text.sentences([text.ticked(keys.length), text.nothingLost])}
        </p>
        <Button press={closeWindow}>{text.close}</Button>
        <Button className="primary" busy={adding.waiting} disabled={keys.length === 0} press={add}>
          {adding.waiting ? text.addingTrackers : text.addTrackers(keys.length)}
        </Button>
      </footer>
    </>
  )
}

const mayAdd = (state: Tracker['state']): boolean => state === 'absent' || state === 'incomplete'

interface LineProps {
  tracker: Tracker
  text: StartText
  ticked: boolean
  tick: (keys: readonly string[], on: boolean) => void
}

/** One tracker: a box to tick, or the sign that says why there is none. */
function Line({ tracker, text, ticked, tick }: LineProps) {
  const { key, name, purpose, state, sheet } = tracker
  const said = (
    <span>
      <b>{name}</b> {state === 'there' && sheet !== name && <span class="hint">{text.asSheet(sheet)}</span>}
      <span class="purpose">{purpose}</span>
      {state === 'incomplete' && <span class="purpose">{text.incomplete(sheet)}</span>}
      {state === 'taken' && <span class="purpose wrong">{text.taken(sheet)}</span>}
    </span>
  )
  if (!mayAdd(state))
    return (
      <div class="tracker">
        {state === 'there' ? <CheckIcon /> : <Sign rag="amber" />}
        {state === 'there' && <span class="unseen">{text.inWorkbook}: </span>}
        {said}
      </div>
    )
  return (
    <label class="tracker">
      <input
        type="checkbox"
        checked={ticked}
        onChange={(event) => tick([key], event.currentTarget.checked)}
      />
      {said}
    </label>
  )
}
