import type { Day } from '../../../core/day.js'
import type { Locale } from '../../../core/locale.js'
import type { BookContents } from '../../../domain/book-contents.js'
import { findDeliveryWorkday } from '../../../domain/schedule/buffer.js'
import { planTexts } from '../../../text/plan/index.js'
import { punctuation } from '../../../text/punctuation/index.js'
import { textOf } from '../../../text/text-of.js'
import type { OpenBook } from '../../open-book.js'
import { allTables } from '../../table-list.js'
import type { PlanFit } from '../back-plan/plan-fit.js'
import { countRows, type Targets } from './choose-targets.js'
import { type Draft, type DraftedTracker, stageIdAt } from './draft-engagement.js'
import { existingFit } from './existing-engagement.js'
import type { NewEngagementRequest, ResolvedRequest } from './resolve-request.js'

/** What an engagement from a template adds, or would add. */
export interface NewEngagementReply extends PlanFit {
  /** The engagement's row, '' while it has none, and its name as it is or will be. */
  readonly id: string
  readonly name: string
  /** The engagement's own row is added, or its client's; else the row is there, under the name it has. */
  readonly isNew: boolean
  readonly client: { readonly name: string; readonly isNew: boolean }
  /** Who owns it; null when nobody was named. */
  readonly owner: { readonly name: string; readonly isNew: boolean } | null
  /** How many rows each tracker gets. */
  readonly rows: Readonly<Partial<Record<DraftedTracker, number>>>
  readonly total: number
  readonly lastDue: Day
  /** The earliest delivery that fits a start today, or on the day asked for. */
  readonly earliest: Day
  /** Why delivery falls on a day off, and the last workday before it; null on a workday. */
  readonly dayOff: { readonly name: string; readonly before: Day } | null
  readonly stages: readonly {
    readonly name: string
    readonly start: Day
    readonly due: Day
    readonly owner: string | null
    /** Working days. */
    readonly durationDays: number
  }[]
  /** Durations with which a plan that is too short would fit; null where it fits, or none would do. */
  readonly fitting: readonly number[] | null
  /** Roles of the team that no person in People has, so that their rows have no owner. */
  readonly unfilled: readonly string[]
  /** Trackers the template fills and the workbook does not have, and how many rows each would get. */
  readonly without: readonly string[]
  readonly leftOut: Readonly<Partial<Record<DraftedTracker, number>>>
  /** Trackers with a column in doubt, to which nothing is written. */
  readonly doubtful: readonly string[]
}

/** What an engagement adds, in figures and in words. */
export function createReply(
  book: OpenBook,
  { name: sentName, client: sentClient, owner, dryRun }: NewEngagementRequest,
  { request, existing, client, person }: ResolvedRequest,
  draft: Draft,
  { needed, missing, doubtful, rows, total }: Targets,
  deskLocale: Locale,
): Omit<NewEngagementReply, 'id' | 'unfilled'> {
  const text = textOf(planTexts, deskLocale)
  const name = existing?.name ?? sentName
  const fit = existingFit(book, existing, draft.fit, deskLocale)
  const names = (keys: readonly DraftedTracker[]): string =>
    textOf(punctuation, deskLocale).list(keys.map((key) => allTables[key].name[deskLocale]))
  const message = [
    ...(needed.length === 0
      ? [text.addedAlready(name)]
      : [dryRun ? text.wouldAdd(total) : text.added(name, total), fit.message]),
    ...(missing.length > 0 ? [text.withoutSheets(names(missing))] : []),
    ...(doubtful.length > 0 ? [text.notWritable(names(doubtful))] : []),
  ]
  return {
    ...fit,
    name,
    isNew: existing === undefined,
    client: { name: client?.name ?? sentClient, isNew: client === undefined },
    owner: owner === null ? null : { name: person?.name ?? owner, isNew: person === undefined },
    rows,
    total,
    lastDue: draft.lastDue,
    earliest: draft.earliest,
    dayOff: dayOffBefore(request.delivery, book.contents),
    stages: draft.rows.milestones.map((stage) => ({
      name: stage.name ?? '',
      start: stage.start!,
      due: stage.due!,
      owner: stage.owner ?? null,
      durationDays: stage.durationDays!,
    })),
    fitting: needed.includes('milestones') ? fittingDurations(draft) : null,
    without: missing,
    leftOut: countRows(draft, missing),
    doubtful,
    message: textOf(punctuation, deskLocale).sentences(message),
  }
}

/** Durations without the days that a plan lacks; null where it lacks none, or too many. */
const fittingDurations = ({ fit, rows }: Draft): number[] | null =>
  fit.is === 'short' && fit.stillShort === 0
    ? rows.milestones.map(
        ({ durationDays }, index) =>
          durationDays! - (fit.shorten.find(({ id }) => id === stageIdAt(index))?.days ?? 0),
      )
    : null

function dayOffBefore(delivery: Day, { calendar, rows }: BookContents): NewEngagementReply['dayOff'] {
  const before = findDeliveryWorkday(delivery, calendar)
  if (before === delivery) return null
  const holiday = rows.holidays.find(({ day, kind }) => day === delivery && kind === 'holiday')
  return { name: holiday?.name ?? '', before }
}
