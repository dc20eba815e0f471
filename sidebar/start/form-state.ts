import type { Answer, Remote } from '../client.js'
import type { StartData, StartText, Template } from './start-data.js'

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
  /** Working days, as typed; null while it is the template's. */
  readonly buffer: string | null
  /** Working days of stages, as typed, by their place in the template; its own where nothing was typed. */
  readonly durations: Readonly<Record<number, string>>
  readonly owner: string
  /** The owner is typed and not chosen. */
  readonly isNewOwner: boolean
  /** The id of the won deal that begins it; '' for none. */
  readonly deal: string
  /** Trackers to add first. */
  readonly sheets: readonly string[]
}

/** An empty form. Trackers with the main rows of an engagement are added unless the person unticks them. */
export const initialForm = ({ clients, people, trackers }: StartData): Omit<FormState, 'template'> => ({
  client: '',
  isNewClient: clients.length === 0,
  name: '',
  delivery: '',
  start: '',
  buffer: null,
  durations: {},
  owner: '',
  isNewOwner: people.length === 0,
  deal: '',
  sheets: trackers
    .filter(
      ({ isCore, group, state }) => state !== 'there' && state !== 'taken' && isCore && group !== 'team',
    )
    .map(({ key }) => key),
})

/**
 * What is asked of the script. A preview may be asked before there are names: it is worked out for a new one.
 */
export const requestOf = (
  form: FormState,
  { stages }: Template,
  { dryRun }: { dryRun: boolean },
): EngagementRequest =>
  ({
    template: form.template,
    client: form.client.trim() || '…',
    name: form.name.trim() || '…',
    delivery: form.delivery,
    start: form.start || null,
    owner: form.owner.trim() || null,
    deal: form.deal || null,
    sheets: form.sheets,
    bufferDays: daysIn(form.buffer),
    durations: hasOwnDurations(form) ? stages.map((_, index) => daysIn(form.durations[index])) : null,
    dryRun,
  }) as EngagementRequest

const daysIn = (typed: string | null = ''): number | null => (typed ? Number(typed) : null)

/** Whether any stage has a duration that somebody typed. */
export const hasOwnDurations = ({ durations }: FormState): boolean =>
  Object.values(durations).some((typed) => typed !== '')

/** Whether what was typed is a number of working days, or blank. */
export const isDays = (typed: string, least: number): boolean =>
  /^\d{0,3}$/.test(typed) && (typed === '' || Number(typed) >= least)

/** What prevents an engagement from beginning, by field, in the order of the form. */
export type FormProblems = Readonly<
  Partial<Record<'client' | 'name' | 'delivery' | 'buffer' | 'start' | 'durations', string>>
>

/** What is wrong with the dates, which is said at once. */
export function dayProblems({ delivery, start }: FormState, today: string, text: StartText): FormProblems {
  const isPast = delivery !== '' && delivery < today
  const isTooFar = delivery > yearsAfter(today)
  return {
    ...(isPast ? { delivery: text.past } : isTooFar ? { delivery: text.tooFar } : {}),
    ...(start !== '' && delivery !== '' && !isPast && start > delivery ? { start: text.startAfter } : {}),
  }
}

/** What is wrong with the working days that were typed, which is said at once too. */
export const numberProblems = ({ buffer, durations }: FormState, text: StartText): FormProblems => ({
  ...(isDays(buffer ?? '', 0) ? {} : { buffer: text.needBuffer }),
  ...(Object.values(durations).every((typed) => isDays(typed, 1)) ? {} : { durations: text.needDuration }),
})

/** What is wrong with the complete form, which is said when a person continues. */
export const formProblems = (form: FormState, today: string, text: StartText): FormProblems => ({
  ...(form.client.trim() === '' ? { client: form.isNewClient ? text.needClientName : text.needClient } : {}),
  ...(form.name.trim() === '' ? { name: text.needName } : {}),
  ...(form.delivery === '' ? { delivery: text.needDelivery } : {}),
  ...dayProblems(form, today, text),
  ...numberProblems(form, text),
})

/** The last day that is accepted: a longer plan has a typing error in the year. */
export const yearsAfter = (today: string): string => `${Number(today.slice(0, 4)) + 5}${today.slice(4)}`
