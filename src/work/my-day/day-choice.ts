import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { type TrackerKey, trackerKeys } from '../../trackers/index.js'

/** What a person chose to see of the day's work; `mine` is that of the person at the computer. */
export interface DayChoice {
  readonly mine: boolean
  readonly person: string | null
  readonly client: string | null
  readonly engagement: string | null
  readonly tracker: TrackerKey | null
}

const everything: DayChoice = { mine: true, person: null, client: null, engagement: null, tracker: null }

/** Keys expire after a month, so that those beyond this number are no longer used. */
const maxUsers = 60

type StoredChoices = Record<string, Partial<DayChoice>>

const readChoices = ({ store }: Pick<Ports, 'store'>): StoredChoices =>
  JSON.parse(readStored(store, stored.dayChoice) ?? '{}') as StoredChoices

/** What the person at the computer chose last; their own work until they choose something else. */
export function readDayChoice(ports: Pick<Ports, 'store'>, user: string): DayChoice {
  const choice = { ...everything, ...(user === '' ? {} : readChoices(ports)[user]) }
  return { ...choice, tracker: trackerKeys.find((key) => key === choice.tracker) ?? null }
}

/** Stores a choice for the next time; nothing where Google gives no key for the person. */
export function storeDayChoice(ports: Pick<Ports, 'store'>, user: string, choice: DayChoice): void {
  if (user === '') return
  const others = Object.entries(readChoices(ports)).filter(([each]) => each !== user)
  const choices = [...others.slice(1 - maxUsers), [user, choice]]
  writeStored(ports.store, stored.dayChoice, JSON.stringify(Object.fromEntries(choices)))
}
