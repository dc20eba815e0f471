import {
  answersFormat,
  type PublishedItem,
  type PublishedPage,
  type PublishedSection,
} from '../../core/answers/published-page.js'
import { weekdayOf } from '../../core/day.js'
import type { PersonalDigest } from '../../domain/letters/digest.js'
import { noNews } from '../../domain/letters/news.js'
import type { WorkItem } from '../../domain/letters/open-work.js'
import type { AnswersText } from '../../text/answers/index.js'
import { formatMissing, type LetterContext } from '../context.js'
import { createPersonalSections } from '../personal.js'
import type { LetterSection } from '../view.js'

/** What a page needs beside its facts. */
export interface PageContext extends LetterContext {
  readonly answers: AnswersText
  /** `2026-03-31 08:00`. */
  readonly made: string
  /** What may be answered about a piece of work, and what was. */
  readonly offersFor: (item: WorkItem) => Pick<PublishedItem, 'offers' | 'target' | 'answered'>
  /** What may be answered about emails to the one who has the link. */
  readonly emails: Pick<PublishedItem, 'offers' | 'target' | 'answered'>
}

/** What pages of different kinds do not have in common. */
export interface PageParts extends Pick<PublishedPage, 'kind' | 'heading' | 'summary'> {
  /** Sheets that are missing. */
  readonly gone: readonly string[]
  readonly sections: readonly PublishedSection[]
}

/** A page of a person of the team, each item under a name of its own. */
export function createPage({ gone, sections, ...parts }: PageParts, context: PageContext): PublishedPage {
  const { locale, made, today, runBy, answers } = context
  const isShortened = sections.some(({ more }) => more !== '')
  let serial = 0
  return {
    format: answersFormat,
    ...parts,
    locale,
    made,
    today,
    sender: runBy,
    notices: [...formatMissing(gone, context), ...(isShortened ? [answers.shortened] : [])],
    stages: [],
    sections: sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, key: `i${++serial}` })),
    })),
  }
}

/** Today in words, as the first of what a page says of itself. */
export const formatToday = ({ text, today }: PageContext): string => text.dayLong(today, weekdayOf(today))

/** A member's own work, as the email lists it, with what may be answered about each row. */
export const createMemberPage = (name: string, digest: PersonalDigest, context: PageContext): PublishedPage =>
  createPage(
    {
      kind: 'member',
      heading: context.words.personalHeading(name),
      summary: formatToday(context),
      gone: digest.gone,
      sections: [...createWorkSections(digest, context), ...createEmailSection(context)],
    },
    context,
  )

/** The lists of an email whose rows are pieces of work, in its order and with its headings. */
export function createWorkSections(
  digest: PersonalDigest,
  context: PageContext,
): readonly PublishedSection[] {
  const lists = [digest.overdue, digest.quiet, digest.today, digest.thisWeek, digest.waiting]
  const own = { ...digest, escalated: [], care: [], news: noNews }
  // The email's own sections: each list that is not empty is one of them.
  return createPersonalSections(own, context).map((section: LetterSection, index): PublishedSection => {
    const items = lists.filter((list) => list.length > 0)[index]!
    return {
      heading: section.heading,
      note: section.note,
      more: section.more,
      items: items.slice(0, context.rowsPerList).map((item, place): PublishedItem => {
        const { title, detail, badge, tone } = section.rows[place]!
        return { key: '', title, detail, badge, tone, facts: [], ...context.offersFor(item) }
      }),
    }
  })
}

/** Where a person pauses and stops the emails; none for one who is not in People. */
export const createEmailSection = ({ answers, emails }: PageContext): readonly PublishedSection[] =>
  emails.target === null
    ? []
    : [
        {
          role: 'emails',
          heading: answers.yourEmails,
          note: '',
          more: '',
          items: [
            {
              key: '',
              title: answers.yourEmails,
              detail: answers.yourEmailsDetail,
              badge: '',
              tone: 'plain',
              facts: [],
              ...emails,
            },
          ],
        },
      ]
