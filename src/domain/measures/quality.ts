import { groupBy } from '../../core/group-by.js'
import { median } from '../../core/numbers.js'
import type { Milestone } from '../../trackers/plan/milestones.js'
import type { BookContents } from '../book-contents.js'
import { toNameKey } from '../names.js'
import { findClient } from './clients.js'
import { type Figure, isWithin, measureMedian, type Periods } from './figure.js'

/** What rows show, and how many of them say what it is found by: without any, nothing is known. */
export interface Found<Line> {
  readonly lines: readonly Line[]
  readonly said: number
}

/** A deliverable of which several versions are in use. */
export interface VersionLine {
  readonly deliverable: string
  readonly engagement: string | null
  /** In the order of the sheet, each once. */
  readonly versions: readonly string[]
}

/**
 * Deliverables with several versions (交付物版本): milestones of one project that deliver the same thing under different
 * versions, none of them cancelled.
 */
export function listVersions({ rows, byName }: Pick<BookContents, 'rows' | 'byName'>): Found<VersionLine> {
  const versioned = rows.milestones.filter(
    ({ deliverable, version, status }) => deliverable !== null && version !== null && status !== 'cancelled',
  )
  const keyOf = ({ deliverable, engagement }: Milestone): string =>
    JSON.stringify([
      toNameKey(deliverable!),
      byName.engagements.find(engagement)?.id ?? toNameKey(engagement ?? ''),
    ])
  const lines = [...groupBy(versioned, keyOf).values()].flatMap((group): VersionLine[] => {
    const versions = [...groupBy(group, ({ version }) => toNameKey(version!)).values()]
    return versions.length < 2
      ? []
      : [
          {
            deliverable: group[0]!.deliverable!,
            engagement: group[0]!.engagement,
            versions: versions.map(([row]) => row!.version!),
          },
        ]
  })
  return { lines, said: versioned.length }
}

/** Quality complaints and issues of one stage and supplier. */
export interface DefectLine {
  /** The stage's name, the same in all projects; null where none is named. */
  readonly stage: string | null
  readonly supplier: string | null
  readonly year: number
  readonly quarter: number
  readonly before: number
  /** How many projects they are in; those that name none are not counted. */
  readonly projects: number
}

/**
 * Defects that come back (重复缺陷): quality complaints and issues of the last year by stage and supplier, twice or more.
 * Cancelled issues, and rows that name neither, are left out.
 */
export function listDefects(
  { rows, byName }: BookContents,
  { year, quarter, before }: Periods,
): Found<DefectLine> {
  const found = [
    ...rows.feedback
      .filter(({ category }) => category === 'quality')
      .map((row) => ({ ...row, day: row.receivedOn })),
    ...rows.issues
      .filter(({ status }) => status !== 'cancelled')
      .map((row) => ({ ...row, day: row.raisedOn })),
  ].filter(({ day, milestone, supplier }) => isWithin(day, year) && (milestone !== null || supplier !== null))
  const keyOf = ({ milestone, supplier }: (typeof found)[number]): string =>
    JSON.stringify([toNameKey(milestone ?? ''), toNameKey(supplier ?? '')])
  const lines = [...groupBy(found, keyOf).values()]
    .filter(({ length }) => length > 1)
    .map((group): DefectLine => ({
      stage: group[0]!.milestone,
      supplier: group[0]!.supplier,
      year: group.length,
      quarter: group.filter(({ day }) => isWithin(day, quarter)).length,
      before: group.filter(({ day }) => isWithin(day, before)).length,
      projects: new Set(
        group.flatMap(({ engagement }) =>
          engagement === null ? [] : (byName.engagements.find(engagement)?.id ?? toNameKey(engagement)),
        ),
      ).size,
    }))
    .sort((one, other) => other.year - one.year || other.quarter - one.quarter)
  return { lines, said: found.length }
}

/** How long one client waited for answers. */
export interface ResponseLine {
  readonly client: string
  /** Questions answered in the last three months, and the middle of their working days; null where there are none. */
  readonly answered: number
  readonly days: number | null
  /** The same of the three months before; null where none was answered. */
  readonly daysBefore: number | null
  /** Questions without an answer. */
  readonly waiting: number
}

/** Working days until clients' questions were answered (响应趋势), by client, the longest first. */
export function listResponses(bookContents: BookContents, { quarter, before }: Periods): ResponseLine[] {
  const { rows, calendar } = bookContents
  const questions = rows.contacts.flatMap((row) => {
    const client =
      row.direction === 'in' && row.askedOn !== null
        ? findClient(bookContents, row.client, row.engagement)
        : undefined
    return client === undefined ? [] : [{ client, askedOn: row.askedOn!, answeredOn: row.answeredOn }]
  })
  return [...groupBy(questions, ({ client }) => client)]
    .flatMap(([client, group]): ResponseLine[] => {
      const daysIn = (period: Periods['quarter']): number[] =>
        group.flatMap(({ askedOn, answeredOn }) =>
          answeredOn !== null && answeredOn >= askedOn && isWithin(answeredOn, period)
            ? calendar.workdaysBetween(askedOn, answeredOn)
            : [],
        )
      const days = daysIn(quarter)
      const waiting = group.filter(({ answeredOn }) => answeredOn === null).length
      if (days.length + waiting === 0) return []
      return [
        {
          client: client.name ?? '',
          answered: days.length,
          days: median(days),
          daysBefore: median(daysIn(before)),
          waiting,
        },
      ]
    })
    .sort((one, other) => (other.days ?? 0) - (one.days ?? 0) || one.client.localeCompare(other.client))
}

/** Risks that occurred within a year and were seen before or on that day. */
export const listForeseenRisks = ({ rows }: Pick<BookContents, 'rows'>, { year }: Periods) =>
  rows.risks.filter(
    ({ seenOn, occurredOn }) => seenOn !== null && isWithin(occurredOn, year) && seenOn <= occurredOn!,
  )

/** How many working days before it occurred a risk was seen (风险提前发现): the middle of a year. */
export const measureForesight = (
  bookContents: Pick<BookContents, 'rows' | 'calendar'>,
  periods: Periods,
): Figure =>
  measureMedian(
    listForeseenRisks(bookContents, periods).map(({ seenOn, occurredOn }) =>
      bookContents.calendar.workdaysBetween(seenOn!, occurredOn!),
    ),
  )
