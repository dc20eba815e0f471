import { type Day, mondayOf, plusDays, weekday } from '../core/day.js'
import type { PersonalDigest } from '../project/letters/digest.js'
import { hasUnreadDay, type WorkItem } from '../project/letters/open-work.js'
import type { Reader } from '../project/letters/readers.js'
import { facts, goneSentence, goneShort, type LetterContext, plain, sayDay, section } from './context.js'
import { subjectLine } from './render.js'
import type { LetterView, Line, Section } from './view.js'

/** What a row is called in a letter; its place when it has no title. */
const titleIn = ({ title, line }: WorkItem, { words }: LetterContext): string => title || words.untitled(line)

/** One piece of work as a line of a letter. `mark` goes before what the badge says by itself. */
export function workLine(item: WorkItem, context: LetterContext, withOwner = false, mark = ''): Line {
  const { words, text } = context
  const waits = item.waitingOn !== null
  return plain(
    titleIn(item, context),
    facts(
      // Most letters speak of tasks and milestones only; anything else says what it is.
      item.table === 'tasks' || item.table === 'milestones' ? null : context.tableName(item.table),
      item.client,
      item.engagement,
      hasUnreadDay(item) ? null : item.due === null ? words.noDay : words.dueOn(sayDay(context, item.due)),
      withOwner
        ? item.ownerNames.length > 0
          ? words.owners(words.names(item.ownerNames))
          : words.unowned
        : null,
    ),
    facts(
      mark,
      waits ? words.waitingOn[item.waitingOn] : item.late ? text.overdueBy(item.daysLate) : null,
      waits && item.since !== null ? words.waitingFrom(sayDay(context, item.since)) : null,
    ),
    waits ? 'plain' : item.late ? 'red' : 'amber',
    context.linkTo(item.table, item.line),
  )
}

/** The last day of what is due soon, when that is after this week; else blank. */
function untilIn({ thisWeek }: PersonalDigest, context: LetterContext): string {
  const last = thisWeek[thisWeek.length - 1]?.due ?? ''
  return last > plusDays(mondayOf(context.today), 6) ? sayDay(context, last as Day) : ''
}

/** How many titles a sentence names before it counts. */
const mostNames = 3

/** Work that is overdue for so long that no email goes out for it alone; listed and counted until it is closed. */
export const quietSection = (
  quiet: readonly WorkItem[],
  context: LetterContext,
  line: (item: WorkItem) => Line,
): Section[] =>
  section(
    context.words.quiet(quiet.length, context.escalation.stop),
    'red',
    quiet,
    context,
    line,
    context.words.quietNote,
  )

/** The sections of one person's own work, most urgent first. */
export function personalSections(digest: PersonalDigest, context: LetterContext): Section[] {
  const { words } = context
  const fresh = new Set(digest.since?.newlyLate.map(({ id }) => id))
  const mark = ({ id }: WorkItem): string =>
    digest.last.has(id) ? words.lastReminder : fresh.has(id) ? words.isNew : ''
  const line = (item: WorkItem): Line => workLine(item, context, false, mark(item))
  return [
    ...section(words.overdue(digest.overdue.length), 'red', digest.overdue, context, line),
    ...quietSection(digest.quiet, context, line),
    ...section(words.today(digest.today.length), 'amber', digest.today, context, line),
    ...section(
      words.thisWeek(digest.thisWeek.length, untilIn(digest, context)),
      'plain',
      digest.thisWeek,
      context,
      line,
    ),
    ...escalatedSection(digest.escalated, context),
    ...section(words.care(digest.care.length), 'plain', digest.care, context, (each) =>
      plain(
        each.client ?? '',
        facts(
          each.kind === null ? null : context.choice('care', 'kind', each.kind),
          words.dueOn(sayDay(context, each.on)),
        ),
        '',
        'plain',
        context.linkTo('care', each.line),
      ),
    ),
    ...section(
      words.waiting(digest.waiting.length),
      'plain',
      digest.waiting,
      context,
      line,
      words.waitingNote,
    ),
  ]
}

/** Others' work that is late for long, for their manager. */
export const escalatedSection = (items: readonly WorkItem[], context: LetterContext): Section[] =>
  section(
    context.words.escalated(items.length),
    'red',
    items,
    context,
    (item) =>
      workLine(
        item,
        context,
        true,
        item.daysOurs >= context.escalation.stop ? context.words.lastReminder : '',
      ),
    context.words.escalatedNote(context.escalation.after),
  )

/** What changed since the reader's last letter, a sentence each; none before the first. */
export function sinceSentences({ since }: PersonalDigest, context: LetterContext): string[] {
  if (!since) return []
  const { words } = context
  const named = (titles: readonly string[]): string => {
    const known = titles.filter((title) => title !== '').slice(0, mostNames)
    return words.named(known, titles.length - known.length)
  }
  const titles = (items: readonly WorkItem[]): string[] => items.map(({ title }) => title)
  const moved = since.moved.map(({ title, due }) =>
    words.movedTo(title, due === null ? words.noDay : sayDay(context, due)),
  )
  const changes = [
    ...(since.newlyLate.length > 0
      ? [words.newlyLate(since.newlyLate.length, named(titles(since.newlyLate)))]
      : []),
    ...(since.fresh.length > 0 ? [words.fresh(since.fresh.length, named(titles(since.fresh)))] : []),
    ...(since.cleared.length > 0 ? [words.cleared(since.cleared.length, named(since.cleared))] : []),
    ...(moved.length > 0 ? [words.moved(moved.length, named(moved))] : []),
    ...(since.unchanged[0]
      ? [words.unchanged(since.unchanged.length, titleIn(since.unchanged[0], context))]
      : []),
  ]
  return changes.length === 0 ? [] : [words.sinceLast(sayDay(context, since.day)), ...changes]
}

/** Cells of the reader's own rows that cannot be read. */
function notChecked({ unread }: PersonalDigest, { verdicts, unlooked }: LetterContext): string[] {
  return unread.length === 0
    ? []
    : [verdicts.partly(unlooked({ rows: 0, unread, absent: [], unplaced: [], gone: [], notUsed: [] }))]
}

/** The personal digest. */
export function personalView(reader: Reader, digest: PersonalDigest, context: LetterContext): LetterView {
  const { words, text } = context
  const { overdue, quiet, today, thisWeek, escalated, care, gone } = digest
  const late = overdue.length + quiet.length
  const counted =
    late + today.length + thisWeek.length > 0
      ? words.personalSubject(late, today.length, thisWeek.length, untilIn(digest, context))
      : escalated.length > 0
        ? words.escalated(escalated.length)
        : words.care(care.length)
  const subject = facts(goneShort(gone, context), counted)
  return {
    lang: context.locale,
    subject: subjectLine(`${text.product}${context.locale === 'en' ? ': ' : '：'}${subject}`),
    preheader: [...overdue, ...quiet, ...today, ...escalated][0]?.title ?? subject,
    product: text.product,
    heading: words.personalHeading(reader.name),
    subheading: `${text.dayLong(context.today, weekday(context.today))} · ${subject}`,
    opening: [
      ...goneSentence(gone, context),
      ...notChecked(digest, context),
      ...sinceSentences(digest, context),
    ],
    tiles: [],
    sections: personalSections(digest, context),
    openUrl: context.openUrl,
    openLabel: words.open,
    footer: [words.footerWhy(context.runBy), words.footerStop],
  }
}
