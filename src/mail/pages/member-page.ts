import {
  answersFormat,
  type PublishedItem,
  type PublishedPage,
  type PublishedSection,
} from '../../core/answers/published-page.js'
import { weekdayOf } from '../../core/day.js'
import type { PersonalDigest } from '../../domain/letters/digest.js'
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
}

/** A member's own work, as the email lists it, with what may be answered about each row. */
export function createMemberPage(name: string, digest: PersonalDigest, context: PageContext): PublishedPage {
  const { words, text, answers } = context
  const sections = createWorkSections(digest, context)
  const isShortened = sections.some(({ more }) => more !== '')
  return {
    format: answersFormat,
    kind: 'member',
    locale: context.locale,
    made: context.made,
    today: context.today,
    sender: context.runBy,
    heading: words.personalHeading(name),
    summary: text.dayLong(context.today, weekdayOf(context.today)),
    notices: [...formatMissing(digest.gone, context), ...(isShortened ? [answers.shortened] : [])],
    stages: [],
    sections,
  }
}

/** The lists of an email whose rows are pieces of work, in its order and with its headings. */
export function createWorkSections(
  digest: PersonalDigest,
  context: PageContext,
): readonly PublishedSection[] {
  const lists = [digest.overdue, digest.quiet, digest.today, digest.thisWeek, digest.waiting]
  const own = { ...digest, escalated: [], care: [] }
  let serial = 0
  // The email's own sections: each list that is not empty is one of them.
  return createPersonalSections(own, context).map((section: LetterSection, index): PublishedSection => {
    const items = lists.filter((list) => list.length > 0)[index]!
    return {
      heading: section.heading,
      note: section.note,
      more: section.more,
      items: items.slice(0, context.rowsPerList).map((item, place): PublishedItem => {
        const { title, detail, badge, tone } = section.rows[place]!
        serial++
        return { key: `i${serial}`, title, detail, badge, tone, facts: [], ...context.offersFor(item) }
      }),
    }
  })
}
