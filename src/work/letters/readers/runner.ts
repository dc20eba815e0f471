import { readStored, stored, writeAllStored, writeStored } from '../../../core/stored.js'
import type { Ports } from '../../../ports.js'
import { hourlyHandler } from '../../handlers.js'
import { readConsent } from './consent.js'

// Whose trigger runs the reminders, by its id. Nobody sees or removes another account's trigger, so one whose account was
// relieved has to find that out by itself when it fires. Triggers of other ids may be another document's: they stay.
/** Stands while triggers change, when any may run: the ledger sees to it that nobody is written to twice. */
const anybody = ''
/** Stands when somebody turned the letters off. */
const nobody = 'off'

/** Triggers that do not run the reminders of this spreadsheet, by id. */
interface Others {
  /** They did once, and remove themselves when they fire. */
  readonly relieved: readonly string[]
  /** They never did; the run log says so of each once. */
  readonly said: readonly string[]
}
/** How many of each are remembered, the latest. */
const most = 20

const othersOf = ({ store }: Ports): Others => ({
  relieved: [],
  said: [],
  ...(JSON.parse(readStored(store, stored.otherTriggers) ?? '{}') as Partial<Others>),
})
const others = ({ relieved, said }: Others): readonly [typeof stored.otherTriggers, string] => [
  stored.otherTriggers,
  JSON.stringify({ relieved: [...new Set(relieved)].slice(-most), said: said.slice(-most) }),
]

/** The id of the trigger that runs the reminders of this spreadsheet; null for none, and for what a copy brought along. */
const runnerOf = (ports: Ports, copied = readConsent(ports).copied): string | null => {
  const runner = readStored(ports.store, stored.runner)
  return runner === anybody || runner === nobody || copied ? null : runner
}

/** Whether some account's trigger runs the reminders, as far as it is on record. */
export const somebodyRuns = (ports: Ports): boolean => runnerOf(ports) !== null

/** Removes the trigger that ran the reminders, or has it remove itself where it is another account's. */
function replace(ports: Ports, by: typeof anybody | typeof nobody, copied?: boolean): void {
  const [runner, before] = [runnerOf(ports, copied), othersOf(ports)]
  const relieved = runner === null ? before.relieved : [...before.relieved, runner]
  writeAllStored(ports.store, [[stored.runner, by], others({ ...before, relieved })])
  if (runner !== null && ports.schedule.turnOff(hourlyHandler, runner))
    writeAllStored(ports.store, [others(before)])
}

/** Gives this account the one trigger that runs the reminders, whoever ran them before. */
export function takeOver(ports: Ports): void {
  // An add-on may have one clock trigger for each user and document, so the old one goes first.
  replace(ports, anybody)
  writeStored(ports.store, stored.runner, ports.schedule.turnOn(hourlyHandler))
}

/**
 * Takes this account's trigger away, or relieves another account's.
 *
 * @param copied whether what is stored came along from another spreadsheet, whose trigger stays
 */
export const runNoMore = (ports: Ports, copied: boolean): void => replace(ports, nobody, copied)

/** Whether the trigger that runs the reminders is one of this account's. */
export const runsHere = (ports: Ports): boolean => {
  const runner = runnerOf(ports)
  return runner !== null && ports.schedule.isOn(hourlyHandler, runner)
}

/** What a trigger that fired is to this spreadsheet. The first to fire after a take-over that broke off is its own. */
export function rankOf(ports: Ports, trigger: string): 'own' | 'relieved' | 'stray' {
  const runner = readStored(ports.store, stored.runner)
  if (runner === trigger) return 'own'
  const known = othersOf(ports)
  if (runner !== anybody) return known.relieved.includes(trigger) ? 'relieved' : 'stray'
  const relieved = known.relieved.filter((id) => id !== trigger)
  writeAllStored(ports.store, [[stored.runner, trigger], others({ ...known, relieved })])
  return 'own'
}

/** Forgets a relieved trigger, which has removed itself. */
export function forget(ports: Ports, trigger: string): void {
  const known = othersOf(ports)
  writeAllStored(ports.store, [others({ ...known, relieved: known.relieved.filter((id) => id !== trigger) })])
}

/** Notes that the run log says of a stray trigger what it is; false where it did already. */
export function isNews(ports: Ports, trigger: string): boolean {
  const known = othersOf(ports)
  if (known.said.includes(trigger)) return false
  writeAllStored(ports.store, [others({ ...known, said: [...known.said, trigger] })])
  return true
}
