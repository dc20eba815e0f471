import type { Answer, Remote } from '../client.js'
import type { StartData, StartText } from './start-data.js'

export type EngagementPreview = Answer<'newEngagement'>
type EngagementRequest = Parameters<Remote['newEngagement']>[0]

/** What the form contains. Days are '' until they are chosen. */
export interface FormState {
  readonly template: string
  /** The client's name; '' while none is chosen or typed. */
  readonly client: string
  /** The client is typed and not chosen. */
  readonly isNewClient: boolean
  readonly name: string
  readonly delivery: string
  readonly start: string
  readonly owner: string
  /** Trackers to add first. */
  readonly sheets: readonly string[]
}

/** An empty form. Trackers with the main rows of an engagement are added unless the person unticks them. */
export const initialForm = ({ clients, trackers }: StartData): Omit<FormState, 'template'> => ({
  client: '',
  isNewClient: clients.length === 0,
  name: '',
  delivery: '',
  start: '',
  owner: '',
  sheets: trackers
    .filter(
      ({ isCore, group, state }) => state !== 'there' && state !== 'taken' && isCore && group !== 'team',
    )
    .map(({ key }) => key),
})

/**
 * What is asked of the script. A preview may be asked before there are names: it is worked out for a new one.
 */
export const requestOf = (form: FormState, { dryRun }: { dryRun: boolean }): EngagementRequest =>
  ({
    template: form.template,
    client: form.client.trim() || '…',
    name: form.name.trim() || '…',
    delivery: form.delivery,
    start: form.start || null,
    owner: form.owner.trim() || null,
    sheets: form.sheets,
    dryRun,
  }) as EngagementRequest

/** What prevents an engagement from beginning, by field, in the order of the form. */
export type FormProblems = Readonly<Partial<Record<'client' | 'name' | 'delivery' | 'start', string>>>

/** What is wrong with the days, which is said at once. */
export function dayProblems({ delivery, start }: FormState, today: string, text: StartText): FormProblems {
  const isPast = delivery !== '' && delivery < today
  const isTooFar = delivery > yearsAfter(today)
  return {
    ...(isPast ? { delivery: text.past } : isTooFar ? { delivery: text.tooFar } : {}),
    ...(start !== '' && delivery !== '' && !isPast && start > delivery ? { start: text.startAfter } : {}),
  }
}

/** What is wrong with the complete form, which is said when a person continues. */
export const formProblems = (form: FormState, today: string, text: StartText): FormProblems => ({
  ...(form.client.trim() === '' ? { client: form.isNewClient ? text.needClientName : text.needClient } : {}),
  ...(form.name.trim() === '' ? { name: text.needName } : {}),
  ...(form.delivery === '' ? { delivery: text.needDelivery } : {}),
  ...dayProblems(form, today, text),
})

/** The last day that is accepted: a longer plan has a typing error in the year. */
export const yearsAfter = (today: string): string => `${Number(today.slice(0, 4)) + 5}${today.slice(4)}`
