/** Work as it is on some day: most of what should be done is done, some of it is late. */
import { type Day, plusDays, weekdayOf } from '../../../src/core/day.js'
import { vocabularyOf } from '../words/vocabulary.js'
import type { MakeContext } from './context.js'
import type { Item, ItemState } from './item.js'
import type { Family } from './families.js'

/** What the columns of a table can say about whether something is done. */
export interface Visible {
  readonly hasStatus: boolean
  readonly hasPercent: boolean
  readonly hasDoneOn: boolean
  readonly hasOnHold: boolean
  readonly hasCancelled: boolean
}

const toWorkday = (day: Day): Day => plusDays(day, weekdayOf(day) > 5 ? 8 - weekdayOf(day) : 0)

/** The state of something due on a day. */
function pickState({ random, today }: MakeContext, due: Day, start: Day, visible: Visible): ItemState {
  if (visible.hasCancelled && random.chance(0.05)) return 'cancelled'
  if (visible.hasOnHold && random.chance(0.05)) return 'onHold'
  if (due < today) return random.chance(0.65) ? 'done' : random.chance(0.7) ? 'active' : 'open'
  if (start < today) return random.chance(0.12) ? 'done' : random.chance(0.7) ? 'active' : 'open'
  return 'open'
}

const percentOf = ({ random }: MakeContext, state: ItemState): number =>
  state === 'done'
    ? 1
    : state === 'open' || state === 'cancelled'
      ? 0
      : random.pick([0.1, 0.25, 0.3, 0.5, 0.6, 0.75, 0.8, 0.9])

interface Subject {
  readonly title: string
  readonly stage: string
  readonly level: 1 | 2
  readonly outline: string
}

/** What a family's rows are about: the steps of the trade with their stages, or a list of things. */
function listSubjects(context: MakeContext, family: Family): Subject[] {
  const { random, trade } = context
  const { allTrades, allTeams, clients, subjects } = vocabularyOf(context)
  const plain = (titles: readonly string[]): Subject[] =>
    titles.map((title, at) => ({ title, stage: '', level: 2, outline: String(at + 1) }))
  if (family === 'tasks')
    return Object.entries(trade.stages).flatMap(([stage, steps], at) =>
      steps
        .split('|')
        .filter(() => random.chance(0.85))
        .map((title, step): Subject => ({ title, stage, level: 2, outline: `${at + 1}.${step + 1}` })),
    )
  if (family === 'milestones')
    return plain(Object.values(trade.stages).map((steps) => random.pick(steps.split('|').slice(-2))))
  if (family === 'engagements') return plain(random.shuffle(allTrades.map(({ name }) => name)))
  if (family === 'clients') return plain(random.shuffle(clients))
  if (family === 'people') return plain(random.pick(allTeams.filter((team) => !team[0]!.includes('@'))))
  return plain(random.some(random.shuffle(subjects[family].split('|')), 0.75))
}

/** Makes the items of a table. */
export function makeItems(context: MakeContext, family: Family, visible: Visible): Item[] {
  const { random, today, locale } = context
  const vocabulary = vocabularyOf(context)
  const list = listSubjects(context, family)
  const team = random.pick(vocabulary.teams)
  const clients = random.shuffle(vocabulary.clients).slice(0, 4)
  const pace = random.between(2, 7)
  let at = plusDays(today, -Math.floor(list.length * pace * random.pick([0.4, 0.5, 0.6, 0.8])))
  const hasTwoOwners = random.chance(0.15)
  const pickOwner = (): string => {
    const [one, other] = random.shuffle(team)
    const separator = locale === 'en' ? random.pick([', ', ' / ', ' & ']) : '、'
    return hasTwoOwners && random.chance(0.3) ? `${one}${separator}${other}` : one!
  }
  return list.map((subject, index): Item => {
    at = plusDays(at, random.between(1, pace * 2 - 1))
    const start = toWorkday(at)
    const due = toWorkday(plusDays(start, random.between(1, 18)))
    const state = pickState(context, due, start, visible)
    const hasDue = random.chance(0.95)
    const finished = plusDays(due, random.between(-4, 5))
    return {
      ...subject,
      number: index + 1,
      owner: random.chance(0.94) ? pickOwner() : '',
      state,
      percent: percentOf(context, state),
      start,
      due: hasDue ? due : null,
      doneOn: state === 'done' ? (finished > today ? today : finished) : null,
      client: random.pick(clients),
      project: random.pick(vocabulary.trades).name,
      department: random.pick(vocabulary.departments),
      after: index > 0 && random.chance(0.6) ? index : 0,
    }
  })
}
