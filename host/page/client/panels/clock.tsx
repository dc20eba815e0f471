/** The spreadsheet's clock: move it to another day or hour and see what fires until then. */
import { useState } from 'preact/hooks'
import type { ClockMove } from '../../contract.js'
import { sendChange } from '../actions.js'
import { usePage } from '../page.js'
import { formatMoment, useText } from '../text.js'
import { Drawer } from './drawer.js'
import { RunList } from './run-list.js'

export function Clock() {
  const page = usePage()
  const text = useText()
  const { overview, clockRuns: onTheWay } = page.state
  const [day = '', time = ''] = overview.now.split('T')
  const [typed, setTyped] = useState<Moment | null>(null)

  const move = async (to: ClockMove): Promise<void> => {
    const answer = await sendChange(page, 'clock', to, text.working)
    if (answer) page.set({ clockRuns: answer.runs })
    setTyped(null)
  }

  return (
    <Drawer title={text.clock} width={420}>
      <div class="drawer-body" tabIndex={0} role="group" aria-label={text.clock}>
        <p class="clock-now">{formatMoment(overview.now, text)}</p>
        <p class="hint">
          {overview.timeZone} · {overview.zoneOffset}
        </p>
        <p class="hint clock-hint">{text.clockHint}</p>
        <div class="clock-steps">
          <button type="button" class="secondary" onClick={() => void move({ hours: 1 })}>
            {text.plusHour}
          </button>
          <button type="button" class="secondary" onClick={() => void move({ days: 1 })}>
            {text.plusDay}
          </button>
          <button type="button" class="secondary" onClick={() => void move({ workday: '08:00' })}>
            {text.nextWorkday}
          </button>
        </div>
        <ClockForm aim={typed ?? { day, time: time.slice(0, 5) }} type={setTyped} move={move} />
        {onTheWay && (
          <>
            <h3>{text.firedOnTheWay}</h3>
            {onTheWay.length === 0 ? <p class="hint">{text.nothingFired}</p> : <RunList runs={onTheWay} />}
          </>
        )}
      </div>
    </Drawer>
  )
}

interface Moment {
  day: string
  time: string
}

interface ClockFormProps {
  aim: Moment
  type: (aim: Moment) => void
  move: (to: ClockMove) => Promise<void>
}

/** Any day and hour; until one is typed, those of the clock. */
function ClockForm({ aim, type, move }: ClockFormProps) {
  const text = useText()
  return (
    <form
      class="clock-form"
      onSubmit={(event) => {
        event.preventDefault()
        void move({ to: `${aim.day}T${aim.time}` })
      }}
    >
      <label>
        {text.day}
        <input
          type="date"
          class="field"
          required
          value={aim.day}
          onInput={(event) => type({ ...aim, day: event.currentTarget.value })}
        />
      </label>
      <label>
        {text.time}
        <input
          type="time"
          class="field"
          required
          value={aim.time}
          onInput={(event) => type({ ...aim, time: event.currentTarget.value })}
        />
      </label>
      <button type="submit" class="primary">
        {text.goThere}
      </button>
    </form>
  )
}
