import { type Day, daysBetween, plusDays, plusMonths } from '../core/day.js'
import type { Locale } from '../core/locale.js'
import type { careKinds, Festival } from '../trackers/clients/care.js'
import type { Client } from '../trackers/clients/clients.js'
import type { Engagement } from '../trackers/plan/engagements.js'
import { isDone } from './status/openness.js'
import { groupParts } from './engagement-parts.js'
import type { BookContents } from './book-contents.js'
import { groupBy } from '../core/group-by.js'

/**
 * How many days ahead a row of care is written: there is time to prepare, and the list does not fill with the
 * whole year.
 */
export const careLeadDays = 30

/** Festivals on which clients are greeted who read Chinese; all others are greeted at New Year. */
const festivalsOf: Readonly<Record<Locale, readonly Festival[]>> = {
  en: ['newYear'],
  'zh-CN': ['newYear', 'spring', 'dragonBoat', 'midAutumn', 'national'],
}

/** One occasion that is near, with what its draft names. */
export interface CareOccasion {
  /** Made of client, kind and the day it comes from, so that no run makes it twice. */
  readonly id: string
  readonly client: Client
  /** A follow-up is planned by a person alone. */
  readonly kind: Exclude<keyof typeof careKinds, 'followUp'>
  readonly on: Day
  /**
   * The contract's last day, the end of work, the birthday or festival itself: the day from which `on` was
   * calculated.
   */
  readonly since: Day
  /** The day of delivery of the engagement that is visited, where its tracker and its stages agree on it. */
  readonly deliveredOn: Day | null
  readonly festival: Festival | null
  /** The delivered engagement that is visited. */
  readonly engagement: string | null
  /** The client's language. */
  readonly locale: Locale
}

type OccasionDraft = Pick<CareOccasion, 'kind' | 'on' | 'since'> & Partial<CareOccasion>

/**
 * Every occasion of the coming {@link careLeadDays} days, in the order of their days. Renewals begin so many
 * months before the contract ends (before notice must be given, where a notice period is known), or today
 * when that day has passed and the contract has not; health checks are repeated from the contract's start,
 * else from the quarters of the year; a delivery is followed up after two weeks, six weeks and at the end of
 * the visit months. An occasion on a day off moves to the next workday; greetings do not.
 *
 * @param festivals days of the festivals, as the build took them from the lunar calendar
 * @param locale the workbook's language, for clients without one
 */
export function planCareOccasions(
  bookContents: BookContents,
  festivals: readonly (readonly [day: string, festival: string])[],
  locale: Locale,
): CareOccasion[] {
  const { rows, byName } = bookContents
  const { today } = bookContents.situation
  const engagementsOf = groupBy(rows.engagements, ({ client }) => byName.clients.find(client))
  const delivered = findDeliveryDays(bookContents)
  const nearFestivals = (festivals as readonly (readonly [Day, Festival])[]).filter(([day]) =>
    isNear(day, today),
  )
  const found = rows.clients.flatMap((client) => {
    if (client.name === null) return []
    const language = client.language ?? locale
    const drafts = [
      ...draftContractOccasions(client, engagementsOf.get(client) ?? [], bookContents),
      ...draftVisits(engagementsOf.get(client) ?? [], delivered, bookContents),
      ...draftBirthday(client, today),
      ...nearFestivals
        .filter(([, festival]) => festivalsOf[language].includes(festival))
        .map(([day, festival]): OccasionDraft => ({ kind: 'festival', on: day, since: day, festival })),
    ]
    return drafts.map((draft): CareOccasion => ({
      festival: null,
      engagement: null,
      deliveredOn: null,
      ...draft,
      client,
      locale: language,
      id: `${client.id}-${draft.kind}-${draft.id ?? draft.since}`,
    }))
  })
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const isNear = (day: Day, today: Day): boolean => day >= today && day <= plusDays(today, careLeadDays)

/** The renewal of a client's contract and, while there is one or work continues, the next health check. */
function draftContractOccasions(
  { contractStart, contractEnd, noticeDays }: Client,
  engagements: readonly Engagement[],
  { settings, calendar, situation: { today } }: BookContents,
): OccasionDraft[] {
  const drafts: OccasionDraft[] = []
  if (contractEnd !== null && contractEnd >= today) {
    const begin = plusMonths(plusDays(contractEnd, -(noticeDays ?? 0)), -settings.renewalMonths)
    const on = calendar.plusWorkdays(begin < today ? today : begin, 0)
    if (begin <= plusDays(today, careLeadDays)) drafts.push({ kind: 'renewal', on, since: contractEnd })
  }
  const hasContractEnded = contractEnd !== null && contractEnd < today
  if (!hasContractEnded || engagements.some((engagement) => engagement.status === 'active')) {
    const due = nextRoundDay(contractStart, settings.healthCheckMonths, today)
    if (isNear(due, today))
      drafts.push({ kind: 'healthCheck', on: calendar.plusWorkdays(due, 0), since: due })
  }
  return drafts
}

/** The visits after each delivery. */
const draftVisits = (
  engagements: readonly Engagement[],
  delivered: ReadonlyMap<Engagement, Day>,
  { settings, calendar, situation: { today } }: BookContents,
): OccasionDraft[] =>
  engagements.flatMap((engagement) => {
    const since = delivered.get(engagement)
    if (since === undefined) return []
    return listVisitDays(since, settings.visitMonths)
      .filter((due) => isNear(due, today))
      .map((due): OccasionDraft => ({
        kind: 'afterDeliveryVisit',
        on: calendar.plusWorkdays(due, 0),
        since,
        engagement: engagement.name,
        deliveredOn: engagement.delivery === since ? since : null,
        id: `${engagement.id}-${due}`,
      }))
  })

function draftBirthday({ birthday }: Client, today: Day): OccasionDraft[] {
  if (birthday === null) return []
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4))
  const next = [years, years + 1]
    .map((yearCount) => plusMonths(birthday, 12 * yearCount))
    .find((day) => day >= today)!
  return isNear(next, today) ? [{ kind: 'birthday', on: next, since: birthday, id: next }] : []
}

/**
 * The occasions that have no row yet: no row of their own, even on another day, and none that a person wrote
 * by hand for the same client and kind within two days.
 *
 * @param wasMade whether a row of that id was made before, even if it was deleted
 */
export function selectNewOccasions(
  bookContents: BookContents,
  occasions: readonly CareOccasion[],
  wasMade: (id: string) => boolean,
): CareOccasion[] {
  const { care } = bookContents.rows
  const ids = new Set(care.map((row) => row.id))
  const daysOf = new Map<string, Day[]>()
  for (const { id, client, kind, on } of care) {
    const clientId = bookContents.byName.clients.find(client)?.id
    if (on === null || id.startsWith(`${clientId}-`)) continue
    daysOf.set(`${clientId} ${kind}`, [...(daysOf.get(`${clientId} ${kind}`) ?? []), on])
  }
  return occasions.filter(
    ({ id, client, kind, on }) =>
      !ids.has(id) &&
      !wasMade(id) &&
      !daysOf.get(`${client.id} ${kind}`)?.some((day) => Math.abs(daysBetween(day, on)) <= 2),
  )
}

/**
 * The day from which each delivered engagement is followed up: its delivery, or where a stage or a task was
 * done later, or that day is still to come, the last day of those.
 */
function findDeliveryDays({ rows, situation }: BookContents): Map<Engagement, Day> {
  const { parts } = groupParts(rows.engagements.filter(isDone), rows.milestones, rows.tasks)
  const latest = (days: readonly (Day | null)[]): Day | null =>
    days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
  return new Map(
    [...parts].flatMap(([engagement, { milestones, tasks }]) => {
      const lastDoneDay =
        latest(milestones.map((row) => row.doneOn)) ?? latest(tasks.map((row) => row.doneOn)) ?? null
      const { delivery } = engagement
      const isPast = delivery !== null && delivery <= situation.today
      const day =
        isPast && (lastDoneDay === null || delivery >= lastDoneDay) ? delivery : (lastDoneDay ?? delivery)
      return day !== null ? [[engagement, day] as const] : []
    }),
  )
}

/** The days on which a delivery is followed up, within so many months of it. */
const listVisitDays = (since: Day, months: number): Day[] => {
  if (months <= 0) return []
  const end = plusMonths(since, months)
  return [...[14, 42].map((days) => plusDays(since, days)).filter((day) => day < end), end]
}

/** Where rounds begin whose beginning is unknown: three months each, they are the quarters of the year. */
const roundsStart = '2000-01-01' as Day

/** The next day, from today on, that is a whole number of rounds after the first. */
function nextRoundDay(first: Day | null, months: number, today: Day): Day {
  const from = first ?? roundsStart
  const monthsSince =
    (Number(today.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(from.slice(5, 7))
  for (let round = Math.max(1, Math.floor(monthsSince / months)); ; round++) {
    const due = plusMonths(from, round * months)
    if (due >= today) return due
  }
}
