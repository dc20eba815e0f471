import { weekday } from '../core/day.js'
import type { PersonalDigest, WorkItem } from '../project/digest.js'
import type { Reader } from '../project/readers.js'
import { capped, type LetterContext, sayDay } from './context.js'
import { subjectLine } from './render.js'
import type { LetterView, Line, Section, Tone } from './view.js'

/** One piece of work as a line of a letter. */
export function workLine(item: WorkItem, context: LetterContext, withOwner = false): Line {
  const { words, text } = context
  const where = [item.client, item.engagement].filter((name): name is string => name !== null && name !== '')
  const due = item.due === null ? words.noDay : words.dueOn(sayDay(context, item.due))
  const owners = withOwner && item.owners.length > 0 ? [words.owners(item.owners.join(', '))] : []
  return {
    title: item.title,
    url: context.linkTo(item.table, item.line),
    detail: [...where, due, ...owners].join(' · '),
    badge:
      item.waitingOn !== null
        ? words.waitingOn[item.waitingOn]
        : item.late
          ? text.overdueBy(item.daysLate)
          : '',
    tone: item.waitingOn !== null ? 'plain' : item.late ? 'red' : 'amber',
  }
}

/** A list of work as a section, capped; none when the list is empty. */
export function workSection(
  heading: string,
  tone: Tone,
  items: readonly WorkItem[],
  context: LetterContext,
  note = '',
  withOwner = false,
): Section[] {
  if (items.length === 0) return []
  const { shown, more } = capped(context, items)
  return [{ heading, tone, note, more, rows: shown.map((item) => workLine(item, context, withOwner)) }]
}

/** The sections of one person's own work, most urgent first. */
export function personalSections(digest: PersonalDigest, context: LetterContext): Section[] {
  const { words } = context
  const care: Section[] =
    digest.care.length === 0
      ? []
      : [
          {
            heading: words.care(digest.care.length),
            tone: 'plain',
            note: '',
            more: capped(context, digest.care).more,
            rows: capped(context, digest.care).shown.map((each): Line => ({
              title: each.client ?? '',
              url: '',
              detail: words.dueOn(sayDay(context, each.on)),
              badge: '',
              tone: 'plain',
            })),
          },
        ]
  return [
    ...workSection(words.overdue(digest.overdue.length), 'red', digest.overdue, context),
    ...workSection(words.today(digest.today.length), 'amber', digest.today, context),
    ...workSection(words.thisWeek(digest.thisWeek.length), 'plain', digest.thisWeek, context),
    ...care,
    ...workSection(words.waiting(digest.waiting.length), 'plain', digest.waiting, context, words.waitingNote),
  ]
}

/** What changed since the reader's last letter, as a sentence; none before the first. */
export const sinceSentence = ({ since }: PersonalDigest, context: LetterContext): string[] =>
  since
    ? [
        context.words.since(
          sayDay(context, since.day),
          since.newlyLate,
          since.cleared,
          since.moved,
          since.unchanged,
        ),
      ]
    : []

/** The personal digest. */
export function personalView(reader: Reader, digest: PersonalDigest, context: LetterContext): LetterView {
  const { words, text } = context
  const subject = words.personalSubject(digest.overdue.length, digest.today.length, digest.thisWeek.length)
  return {
    lang: context.locale,
    subject: subjectLine(`${text.product}${context.locale === 'en' ? ': ' : '：'}${subject}`),
    preheader: digest.overdue[0]?.title ?? digest.today[0]?.title ?? subject,
    product: text.product,
    heading: words.personalHeading(reader.name),
    subheading: `${text.dayLong(context.today, weekday(context.today))} · ${subject}`,
    opening: sinceSentence(digest, context),
    tiles: [],
    sections: personalSections(digest, context),
    openUrl: context.openUrl,
    openLabel: words.open,
    footer: [words.footerWhy(context.runBy), words.footerStop],
  }
}
