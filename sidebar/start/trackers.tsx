import { useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { useTask } from '../parts/asking/task.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { Field } from '../parts/field.js'
import { CheckIcon, StatusSign } from '../parts/icons.js'
import type { StartData, StartText } from './start-data.js'

type Tracker = StartData['trackers'][number]
const groups = ['plan', 'clients', 'team'] as const

/** Every tracker there is: which the workbook has, and which it may be given. */
export function Trackers({ data, text, reload }: { data: StartData; text: StartText; reload: () => void }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<{ count: number; message: string } | null>(null)
  const addTask = useTask(text)
  const keys = data.trackers
    .filter(({ key, state }) => ticked.has(key) && canAdd(state))
    .map(({ key }) => key)
  const addable = data.trackers.filter(({ state }) => canAdd(state))

  const toggle = (changedKeys: readonly string[], isOn: boolean): void =>
    setTicked((before) => {
      const next = new Set(before)
      for (const key of changedKeys) {
        if (isOn) next.add(key)
        else next.delete(key)
      }
      return next
    })
  const tickTemplate = (name: string): void => {
    const template = data.templates.find(({ key }) => key === name)
    if (template) setTicked(new Set(template.trackers))
  }
  const add = (): void =>
    addTask.ask(
      () => remote.addTrackers({ keys }),
      ({ message }) => {
        setDone({ count: keys.length, message })
        setTicked(new Set())
        reload()
      },
    )

  if (done !== null)
    return (
      <div class="scrolled middle">
        <DoneNotice title={text.trackersAdded(done.count)} note={done.message}>
          <div class="choices">
            <Button className="primary" press={closeWindow}>
              {text.close}
            </Button>
            <Button press={() => setDone(null)}>{text.addMore}</Button>
          </div>
        </DoneNotice>
      </div>
    )
  return (
    <>
      <FaultNotice task={addTask} />
      <div class="scrolled">
        {addable.length === 0 ? (
          <p class="notice good">
            <CheckIcon /> <span>{text.allThereTrackers}</span>
          </p>
        ) : (
          <div class="tick-template">
            <Field label={text.tickTemplate}>
              {(ties) => (
                <select {...ties} value="" onChange={(event) => tickTemplate(event.currentTarget.value)}>
                  <option value="">{text.tickNone}</option>
                  {data.templates.map(({ key, name }) => (
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
          <fieldset key={group} class="trackers" disabled={addTask.waiting}>
            <legend>
              {{ plan: text.groupPlan, clients: text.groupClients, team: text.groupTeam }[group]}
            </legend>
            {data.trackers
              .filter((tracker) => tracker.group === group)
              .map((tracker) => (
                <Line
                  key={tracker.key}
                  tracker={tracker}
                  text={text}
                  ticked={ticked.has(tracker.key)}
                  toggle={toggle}
                />
              ))}
          </fieldset>
        ))}
      </div>
      <footer class="foot-row">
        <p class="hint" role="status">
          {addTask.waiting
            ? text.takesAMinute
            : addable.length === 0
              ? ''
              : text.sentences([text.ticked(keys.length), text.nothingLost])}
        </p>
        <Button press={closeWindow}>{text.close}</Button>
        <Button className="primary" busy={addTask.waiting} disabled={keys.length === 0} press={add}>
          {addTask.waiting ? text.addingTrackers : text.addTrackers(keys.length)}
        </Button>
      </footer>
    </>
  )
}

const canAdd = (state: Tracker['state']): boolean => state === 'absent' || state === 'incomplete'

interface LineProps {
  tracker: Tracker
  text: StartText
  ticked: boolean
  toggle: (keys: readonly string[], isOn: boolean) => void
}

/** One tracker: a box to tick, or the sign that says why there is none. */
function Line({ tracker, text, ticked, toggle }: LineProps) {
  const { key, name, purpose, state, sheet } = tracker
  const statusText = (
    <span>
      <b>{name}</b> {state === 'there' && sheet !== name && <span class="hint">{text.asSheet(sheet)}</span>}
      <span class="purpose">{purpose}</span>
      {state === 'incomplete' && <span class="purpose">{text.incomplete(sheet)}</span>}
      {state === 'taken' && <span class="purpose wrong">{text.taken(sheet)}</span>}
    </span>
  )
  if (!canAdd(state))
    return (
      <div class="tracker">
        {state === 'there' ? <CheckIcon /> : <StatusSign rag="amber" />}
        {state === 'there' && <span class="unseen">{text.inWorkbook}: </span>}
        {statusText}
      </div>
    )
  return (
    <label class="tracker">
      <input
        type="checkbox"
        checked={ticked}
        onChange={(event) => toggle([key], event.currentTarget.checked)}
      />
      {statusText}
    </label>
  )
}
