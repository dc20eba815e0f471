import { readStored, stored, writeAllStored, writeStored } from '../../../core/stored.js'
import type { Ports, Store } from '../../../ports.js'
import { hourlyHandler } from '../../handlers.js'
import { readConsent } from './consent.js'

// Whose trigger runs the reminders, by its id. An account cannot see or remove another account's trigger, so
// one that was replaced has to find that out when it fires. Triggers of other ids may be another document's:
// they stay.
/** The value while triggers change, when any may run: the ledger prevents a second email to a reader. */
const anyTrigger = ''
/** The value after somebody turned the letters off. */
const noTrigger = 'off'

/** Triggers that do not run the reminders of this spreadsheet, by id. */
interface OtherTriggers {
  /** They did once, and remove themselves when they fire. */
  readonly relieved: readonly string[]
  /** They never did; the run log says so of each once. */
  readonly said: readonly string[]
}
/** How many of each are remembered, the latest. */
const maxRemembered = 20

const readOtherTriggers = (store: Store): OtherTriggers => ({
  relieved: [],
  said: [],
  ...(JSON.parse(readStored(store, stored.otherTriggers) ?? '{}') as Partial<OtherTriggers>),
})
const otherTriggersEntry = ({
  relieved: takenOver,
  said: reportedTriggers,
}: OtherTriggers): readonly [typeof stored.otherTriggers, string] => [
  stored.otherTriggers,
  JSON.stringify({
    relieved: [...new Set(takenOver)].slice(-maxRemembered),
    said: reportedTriggers.slice(-maxRemembered),
  }),
]

/**
 * The id of the trigger that runs the reminders of this spreadsheet; null for none, and for what a copy
 * brought along.
 */
const readRunner = (
  ports: Pick<Ports, 'spreadsheet' | 'store'>,
  copied = readConsent(ports).copied,
): string | null => {
  const runner = readStored(ports.store, stored.runner)
  return runner === anyTrigger || runner === noTrigger || copied ? null : runner
}

/** Whether some account's trigger runs the reminders, as far as it is recorded. */
export const isRunBySomeone = (ports: Pick<Ports, 'spreadsheet' | 'store'>): boolean =>
  readRunner(ports) !== null

/** Removes the trigger that ran the reminders, or makes it remove itself where it is another account's. */
function replaceRunner(
  ports: Pick<Ports, 'spreadsheet' | 'store' | 'triggers'>,
  by: typeof anyTrigger | typeof noTrigger,
  copied?: boolean,
): void {
  const [runner, otherTriggers] = [readRunner(ports, copied), readOtherTriggers(ports.store)]
  const takenOver = runner === null ? otherTriggers.relieved : [...otherTriggers.relieved, runner]
  writeAllStored(ports.store, [
    [stored.runner, by],
    otherTriggersEntry({ ...otherTriggers, relieved: takenOver }),
  ])
  if (runner !== null && ports.triggers.turnOff(hourlyHandler, runner))
    writeAllStored(ports.store, [otherTriggersEntry(otherTriggers)])
}

/** Gives this account the one trigger that runs the reminders, also when another account ran them before. */
export function takeOver(ports: Pick<Ports, 'spreadsheet' | 'store' | 'triggers'>): void {
  // An add-on may have one clock trigger for each user and document, so the old one is deleted first.
  replaceRunner(ports, anyTrigger)
  writeStored(ports.store, stored.runner, ports.triggers.turnOn(hourlyHandler))
}

/**
 * Removes this account's trigger, or notes that another account's is to remove itself.
 *
 * @param copied whether what is stored came with a copy of another spreadsheet, whose trigger stays
 */
export const stopRunning = (
  ports: Pick<Ports, 'spreadsheet' | 'store' | 'triggers'>,
  copied: boolean,
): void => replaceRunner(ports, noTrigger, copied)

/** Whether the trigger that runs the reminders is one of this account's. */
export const runsHere = (ports: Pick<Ports, 'spreadsheet' | 'store' | 'triggers'>): boolean => {
  const runner = readRunner(ports)
  return runner !== null && ports.triggers.isOn(hourlyHandler, runner)
}

/**
 * What a trigger that fired is to this spreadsheet. The first to fire after an incomplete take-over is its
 * own.
 */
export function ownershipOf(store: Store, trigger: string): 'own' | 'replaced' | 'stray' {
  const runner = readStored(store, stored.runner)
  if (runner === trigger) return 'own'
  const otherTriggers = readOtherTriggers(store)
  if (runner !== anyTrigger) return otherTriggers.relieved.includes(trigger) ? 'replaced' : 'stray'
  const takenOver = otherTriggers.relieved.filter((id) => id !== trigger)
  writeAllStored(store, [
    [stored.runner, trigger],
    otherTriggersEntry({ ...otherTriggers, relieved: takenOver }),
  ])
  return 'own'
}

/** Forgets a trigger that was replaced and has removed itself. */
export function forgetTrigger(store: Store, trigger: string): void {
  const otherTriggers = readOtherTriggers(store)
  writeAllStored(store, [
    otherTriggersEntry({ ...otherTriggers, relieved: otherTriggers.relieved.filter((id) => id !== trigger) }),
  ])
}

/** Notes that the run log reports an unknown trigger; false where it did already. */
export function markReported(store: Store, trigger: string): boolean {
  const otherTriggers = readOtherTriggers(store)
  if (otherTriggers.said.includes(trigger)) return false
  writeAllStored(store, [otherTriggersEntry({ ...otherTriggers, said: [...otherTriggers.said, trigger] })])
  return true
}
