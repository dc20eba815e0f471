import { type Day, mondayOf, plusDays, weekdayOf } from '../core/day.js'
import type { PersonalDigest } from '../domain/letters/digest.js'
import { hasUnreadableDay, type WorkItem } from '../domain/letters/open-work.js'
import type { Reader } from '../domain/letters/readers.js'
import {
  joinFacts,
  formatMissing,
  formatMissingShort,
  type LetterContext,
  createLine,
  formatDay,
  createSection,
} from './context.js'
import { createNewsLine } from './news.js'
import { formatSubject } from './render.js'
import type { LetterView, LetterLine, LetterSection } from './view.js'
import { punctuation } from '../text/punctuation/index.js'
import { textOf } from '../text/text-of.js'

/** The name of a row in a letter; its place when it has no title. */
const formatTitle = ({ title, line }: WorkItem, { words }: LetterContext): string =>
  title || words.untitled(line)

/** What a line of work says beyond the work: its owners, and a mark before the text of the badge. */
interface WorkLineOptions {
  readonly withOwner?: boolean
  readonly mark?: string
}

/** One piece of work as a line of a letter. */
export function createWorkLine(
  item: WorkItem,
  context: LetterContext,
  { withOwner = false, mark = '' }: WorkLineOptions = {},
): LetterLine {
  const { words, text } = context
  const isWaiting = item.waitingOn !== null
  return createLine(
    formatTitle(item, context),
    joinFacts(
      // Most letters contain only tasks and milestones; anything else says what it is.
      item.table === 'tasks' || item.table === 'milestones' ? null : context.tableName(item.table),
      item.client,
      item.engagement,
      hasUnreadableDay(item)
        ? null
        : item.due === null
          ? words.noDay
          : words.dueOn(formatDay(context, item.due)),
      withOwner
        ? item.ownerNames.length > 0
          ? words.owners(textOf(punctuation, context.locale).list(item.ownerNames))
          : words.unowned
        : null,
    ),
    joinFacts(
      mark,
      isWaiting ? words.waitingOn[item.waitingOn] : item.late ? text.overdueBy(item.daysLate) : null,
      isWaiting && item.since !== null ? words.waitingFrom(formatDay(context, item.since)) : null,
    ),
    isWaiting ? 'plain' : item.late ? 'red' : 'amber',
    context.linkTo(item.table, item.line),
  )
}

/** The last day of what is due soon, when that is after this week; else blank. */
function formatLastDay({ thisWeek }: PersonalDigest, context: LetterContext): string {
  const last = thisWeek[thisWeek.length - 1]?.due ?? ''
  return last > plusDays(mondayOf(context.today), 6) ? formatDay(context, last as Day) : ''
}

/** How many titles a sentence names before it counts. */
const maxNames = 3

/**
 * Work that is overdue for so long that no email is sent for it alone; listed and counted until it is closed.
 */
export const createQuietSection = (
  noLongerReminded: readonly WorkItem[],
  context: LetterContext,
  line: (item: WorkItem) => LetterLine,
): LetterSection[] =>
  createSection(
    context.words.quiet(noLongerReminded.length, context.escalation.stop),
    'red',
    noLongerReminded,
    context,
    line,
    context.words.quietNote,
  )

/** The sections of one person's own work, most urgent first. */
export function createPersonalSections(digest: PersonalDigest, context: LetterContext): LetterSection[] {
  const { words } = context
  const newlyLateIds = new Set(digest.since?.newlyLate.map(({ id }) => id))
  const mark = ({ id }: WorkItem): string =>
    digest.last.has(id) ? words.lastReminder : newlyLateIds.has(id) ? words.isNew : ''
  const line = (item: WorkItem): LetterLine => createWorkLine(item, context, { mark: mark(item) })
  return [
    ...createSection(words.overdue(digest.overdue.length), 'red', digest.overdue, context, line),
    ...createQuietSection(digest.quiet, context, line),
    ...createSection(words.today(digest.today.length), 'amber', digest.today, context, line),
    ...createSection(
      words.thisWeek(digest.thisWeek.length, formatLastDay(digest, context)),
      'plain',
      digest.thisWeek,
      context,
      line,
    ),
    ...createEscalatedSection(digest.escalated, context),
    ...createSection(words.care(digest.care.length), 'plain', digest.care, context, (each) =>
      createLine(
        each.client ?? '',
        joinFacts(
          each.kind === null ? null : context.choice('care', 'kind', each.kind),
          words.dueOn(formatDay(context, each.on)),
        ),
        '',
        'plain',
        context.linkTo('care', each.line),
      ),
    ),
    ...createSection(words.news(digest.news.fresh.length), 'plain', digest.news.fresh, context, (item) =>
      createNewsLine(item, context),
    ),
    ...createSection(
      words.waiting(digest.waiting.length),
      'plain',
      digest.waiting,
      context,
      line,
      words.waitingNote,
    ),
  ]
}

/** Others' work that has been late for long, for their manager. */
export const createEscalatedSection = (items: readonly WorkItem[], context: LetterContext): LetterSection[] =>
  createSection(
    context.words.escalated(items.length),
    'red',
    items,
    context,
    (item) =>
      createWorkLine(item, context, {
        withOwner: true,
        mark: item.daysOurs >= context.escalation.stop ? context.words.lastReminder : '',
      }),
    context.words.escalatedNote(context.escalation.after),
  )

/** What changed since the reader's last letter, a sentence each; none before the first. */
export function formatChangesSince({ since }: PersonalDigest, context: LetterContext): string[] {
  if (!since) return []
  const { words } = context
  const named = (titles: readonly string[]): string => {
    const known = titles.filter((title) => title !== '').slice(0, maxNames)
    return words.named(known, titles.length - known.length)
  }
  const titles = (items: readonly WorkItem[]): string[] => items.map(({ title }) => title)
  const moved = since.moved.map(({ title, due }) =>
    words.movedTo(title, due === null ? words.noDay : formatDay(context, due)),
  )
  const changes = [
    ...(since.newlyLate.length > 0
      ? [words.newlyLate(since.newlyLate.length, named(titles(since.newlyLate)))]
      : []),
    ...(since.fresh.length > 0 ? [words.fresh(since.fresh.length, named(titles(since.fresh)))] : []),
    ...(since.cleared.length > 0 ? [words.cleared(since.cleared.length, named(since.cleared))] : []),
    ...(moved.length > 0 ? [words.moved(moved.length, named(moved))] : []),
    ...(since.unchanged[0]
      ? [words.unchanged(since.unchanged.length, formatTitle(since.unchanged[0], context))]
      : []),
  ]
  return changes.length === 0 ? [] : [words.sinceLast(formatDay(context, since.day)), ...changes]
}

/** Cells of the reader's own rows that cannot be read. */
function formatNotChecked(
  { unread: unreadable }: PersonalDigest,
  { verdicts, describeUnchecked }: LetterContext,
): string[] {
  return unreadable.length === 0
    ? []
    : [
        verdicts.partly(
          describeUnchecked({ rows: 0, unread: unreadable, absent: [], unplaced: [], gone: [], notUsed: [] }),
        ),
      ]
}

/** The personal digest. */
export function createPersonalLetter(
  reader: Reader,
  digest: PersonalDigest,
  context: LetterContext,
): LetterView {
  const { words, text } = context
  const { overdue, quiet: noLongerReminded, today, thisWeek, escalated, care, news, gone: missing } = digest
  const late = overdue.length + noLongerReminded.length
  const counted =
    late + today.length + thisWeek.length > 0
      ? words.personalSubject(late, today.length, thisWeek.length, formatLastDay(digest, context))
      : escalated.length > 0
        ? words.escalated(escalated.length)
        : care.length > 0
          ? words.care(care.length)
          : words.news(news.fresh.length)
  const subject = joinFacts(formatMissingShort(missing, context), counted)
  return {
    lang: context.locale,
    subject: formatSubject(`${text.product}${textOf(punctuation, context.locale).colon}${subject}`),
    preheader: [...overdue, ...noLongerReminded, ...today, ...escalated][0]?.title ?? subject,
    product: text.product,
    heading: words.personalHeading(reader.name),
    subheading: `${text.dayLong(context.today, weekdayOf(context.today))} · ${subject}`,
    opening: [
      ...formatMissing(missing, context),
      ...formatNotChecked(digest, context),
      ...formatChangesSince(digest, context),
    ],
    tiles: [],
    sections: createPersonalSections(digest, context),
    openUrl: context.openUrl,
    openLabel: words.open,
    footer: [words.footerWhy(context.runBy), words.footerStop],
  }
}
