import { useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { useTask } from '../parts/asking/task.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { SelectField } from '../parts/select-field.js'
import { CheckIcon, StatusSign } from '../parts/icons/signs.js'
import type { StartData, StartText } from './start-data.js'

type Tracker = StartData['trackers'][number]
const groups = ['plan', 'clients', 'team'] as const

interface Props {
  data: StartData
  text: StartText
  reload: () => void
}

/** Every tracker there is: which the workbook has, and which it may be given. */
export function Trackers({ data, text, reload }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<{ count: number; message: string } | null>(null)
  const addTask = useTask(text)
  const addable = data.trackers.filter(({ state }) => canAdd(state))
  const keys = addable.filter(({ key }) => ticked.has(key)).map(({ key }) => key)
  const toggle = (key: string): void =>
    setTicked(
      (before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]),
    )
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
  const idle = addable.length === 0 ? '' : text.sentences([text.ticked(keys.length), text.nothingLost])
  return (
    <>
      <FaultNotice task={addTask} />
      <div class="scrolled" tabIndex={0}>
        {addable.length === 0 ? (
          <p class="notice good">
            <CheckIcon /> <span>{text.allThereTrackers}</span>
          </p>
        ) : (
          <TickTemplate data={data} text={text} tick={(trackers) => setTicked(new Set(trackers))} />
        )}
        <Groups data={data} text={text} ticked={ticked} toggle={toggle} disabled={addTask.waiting} />
      </div>
      <footer class="foot-row">
        <p class="hint" role="status">
          {addTask.waiting ? text.takesAMinute : idle}
        </p>
        <Button press={closeWindow}>{text.close}</Button>
        <Button className="primary" busy={addTask.waiting} disabled={keys.length === 0} press={add}>
          {addTask.waiting ? text.addingTrackers : text.addTrackers(keys.length)}
        </Button>
      </footer>
    </>
  )
}

interface TickTemplateProps {
  data: StartData
  text: StartText
  tick: (trackers: readonly string[]) => void
}

/** Ticks all that a template uses. */
const TickTemplate = ({ data: { templates }, text, tick }: TickTemplateProps) => (
  <div class="tick-template">
    <SelectField
      label={text.tickTemplate}
      value=""
      choose={(chosen) => {
        const template = templates.find(({ key }) => key === chosen)
        if (template) tick(template.trackers)
      }}
      options={[
        { value: '', label: text.tickNone },
        ...templates.map(({ key, name }) => ({ value: key, label: name })),
      ]}
    />
  </div>
)

interface GroupsProps {
  data: StartData
  text: StartText
  ticked: ReadonlySet<string>
  toggle: (key: string) => void
  disabled: boolean
}

const Groups = ({ data, text, ticked, toggle, disabled }: GroupsProps) => {
  const names = { plan: text.groupPlan, clients: text.groupClients, team: text.groupTeam }
  return (
    <>
      {groups.map((group) => (
        <fieldset key={group} class="trackers" disabled={disabled}>
          <legend>{names[group]}</legend>
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
    </>
  )
}

const canAdd = (state: Tracker['state']): boolean => state === 'absent' || state === 'incomplete'

interface LineProps {
  tracker: Tracker
  text: StartText
  ticked: boolean
  toggle: (key: string) => void
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
      <input type="checkbox" checked={ticked} onChange={() => toggle(key)} />
      {statusText}
    </label>
  )
}
