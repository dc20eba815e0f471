/** The triggers the script installed, each with “fire now”, and the log of what ran. */
import { useEffect, useState } from 'preact/hooks'
import type { RunLine, TriggerView } from '../../contract.js'
import { sendChange, request } from '../actions.js'
import { BoltIcon, PlayIcon } from '../frame/icons.js'
import { usePage } from '../page.js'
import { formatMoment, useText, type Text } from '../text.js'
import { Drawer } from './drawer.js'
import { RunList } from './run-list.js'

export function Triggers() {
  const page = usePage()
  const text = useText()
  const [found, setFound] = useState<{ triggers: TriggerView[]; runs: RunLine[] } | null>(null)
  const [firing, setFiring] = useState<string | null>(null)
  const { overview } = page.state

  useEffect(() => {
    void request(page, 'triggers', {}).then((answer) => answer && setFound(answer))
  }, [page, overview])

  const fire = async (id: string): Promise<void> => {
    setFiring(id)
    await sendChange(page, 'fire', { id })
    setFiring(null)
  }

  return (
    <Drawer title={text.triggers} width={460}>
      <div class="drawer-body" tabIndex={0} role="group" aria-label={text.triggers}>
        {found === null && <p class="empty">{text.loading}</p>}
        {found?.triggers.length === 0 && (
          <div class="empty">
            <span class="empty-mark">
              <BoltIcon />
            </span>
            <strong>{text.triggersEmpty}</strong>
            <span>{text.triggersEmptyHint}</span>
          </div>
        )}
        {found && found.triggers.length > 0 && (
          <ul class="triggers">
            {found.triggers.map((trigger) => (
              <TriggerLine
                key={trigger.id}
                trigger={trigger}
                firing={firing}
                fire={() => void fire(trigger.id)}
              />
            ))}
          </ul>
        )}
        <h3>{text.runLog}</h3>
        {found && found.runs.length === 0 ? (
          <p class="hint">{text.runLogEmpty}</p>
        ) : (
          <RunList runs={[...(found?.runs ?? [])].reverse()} />
        )}
      </div>
    </Drawer>
  )
}

interface TriggerLineProps {
  trigger: TriggerView
  /** The trigger that is run now. */
  firing: string | null
  fire: () => void
}

function TriggerLine({ trigger, firing, fire }: TriggerLineProps) {
  const text = useText()
  return (
    <li class="trigger">
      <div>
        <strong>{trigger.entry}</strong>
        <span>{rhythmText(trigger, text)}</span>
        <span class="hint">{text.ownedBy(trigger.owner)}</span>
        {trigger.next && <span class="hint">{text.nextAt(formatMoment(trigger.next, text))}</span>}
        <span class="hint">
          {trigger.lastRun
            ? `${text.lastRun(formatMoment(trigger.lastRun.at, text))} (${text.outcome[trigger.lastRun.outcome]})`
            : text.neverRan}
        </span>
      </div>
      {!(trigger.rhythm in text.events) && (
        <button type="button" class="secondary" disabled={firing !== null} onClick={fire}>
          <PlayIcon />
          {firing === trigger.id ? text.firing : text.fire}
        </button>
      )}
    </li>
  )
}

function rhythmText({ rhythm, every, hour, weekday }: TriggerView, text: Text): string {
  const at = hour === null ? '' : `${String(hour).padStart(2, '0')}:00`
  switch (rhythm) {
    case 'minutely':
    case 'hourly':
      return text.rhythm[rhythm](every ?? 1)
    case 'daily':
      return text.rhythm.daily(at)
    case 'weekly':
      return text.rhythm.weekly(text.weekdays[weekday ?? 0] ?? '', at)
    case 'monthly':
      return text.rhythm.monthly(every ?? 1, at)
    case 'once':
      return text.rhythm.once
    default:
      return text.events[rhythm]
  }
}
