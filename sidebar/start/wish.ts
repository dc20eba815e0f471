import type { Answer, Remote } from '../client.js'
import type { Ground, StartText } from './start.js'

export type Plan = Answer<'newEngagement'>
type Order = Parameters<Remote['newEngagement']>[0]

/** What stands in the form. Days are '' until they are chosen. */
export interface Wish {
  readonly template: string
  /** The client's name; '' while none is chosen or typed. */
  readonly client: string
  /** The client is typed rather than chosen. */
  readonly typed: boolean
  readonly name: string
  readonly delivery: string
  readonly start: string
  readonly owner: string
  /** Trackers to add first. */
  readonly sheets: readonly string[]
}

/** An empty form. Trackers that hold the heart of an engagement are added unless somebody says no. */
export const wishIn = ({ clients, trackers }: Ground): Omit<Wish, 'template'> => ({
  client: '',
  typed: clients.length === 0,
  name: '',
  delivery: '',
  start: '',
  owner: '',
  sheets: trackers
    .filter(({ key, state }) => state !== 'there' && state !== 'taken' && heart.includes(key))
    .map(({ key }) => key),
})
const heart = ['clients', 'engagements', 'milestones', 'tasks']

/** What is asked of the script. A preview may be asked before there are names: it is worked out for a new one. */
export const orderOf = (wish: Wish, dryRun: boolean): Order =>
  ({
    template: wish.template,
    client: wish.client.trim() || '…',
    name: wish.name.trim() || '…',
    delivery: wish.delivery,
    start: wish.start || null,
    owner: wish.owner.trim() || null,
    sheets: wish.sheets,
    dryRun,
  }) as Order

/** What keeps an engagement from beginning, by field, in the order of the form. */
export type Wrongs = Readonly<Partial<Record<'client' | 'name' | 'delivery' | 'start', string>>>

/** What is wrong with the days, which is said at once. */
export function wrongDays({ delivery, start }: Wish, today: string, text: StartText): Wrongs {
  const past = delivery !== '' && delivery < today
  const far = delivery > yearsAfter(today)
  return {
    ...(past ? { delivery: text.past } : far ? { delivery: text.tooFar } : {}),
    ...(start !== '' && delivery !== '' && !past && start > delivery ? { start: text.startAfter } : {}),
  }
}

/** What is wrong with the form as a whole, which is said when somebody goes on. */
export const wrongsIn = (wish: Wish, today: string, text: StartText): Wrongs => ({
  ...(wish.client.trim() === '' ? { client: wish.typed ? text.needClientName : text.needClient } : {}),
  ...(wish.name.trim() === '' ? { name: text.needName } : {}),
  ...(wish.delivery === '' ? { delivery: text.needDelivery } : {}),
  ...wrongDays(wish, today, text),
})

/** The last day that is taken for meant: a plan for longer is a slip in the year. */
export const yearsAfter = (today: string): string => `${Number(today.slice(0, 4)) + 5}${today.slice(4)}`
