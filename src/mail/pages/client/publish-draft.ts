/** A client's page as it is published: the sentences' words, with what was answered before. */
import {
  answersFormat,
  type PublishedCalendar,
  type PublishedItem,
  type PublishedPage,
  type PublishedReport,
  type PublishedSection,
} from '../../../core/answers/published-page.js'
import { maxAnswerText } from '../../../core/answers/submission.js'
import { ellipsize } from '../../../core/text-length.js'
import { joinFacts } from '../../context.js'
import type { ClientDraft, ClientPageContext, DraftItem } from './client-draft.js'

/** What a page shows that is in no row. */
export interface PageSurroundings {
  /** `2026-03-31 08:00`. */
  readonly made: string
  /** Who may be asked. */
  readonly sender: string
  readonly notices: readonly string[]
  /** What was answered about a row before; blank where nothing was. */
  readonly answered: (item: DraftItem) => string
  /** What the client sent before, the latest first. */
  readonly earlier: readonly Pick<PublishedItem, 'title' | 'detail' | 'badge' | 'tone'>[]
  readonly reports: readonly PublishedReport[]
  readonly moreReports: number
  readonly calendarSerial: number
}

/** The page of a draft, each item under a name of its own. */
export function createClientPublishedPage(
  draft: ClientDraft,
  around: PageSurroundings,
  { locale, today, page }: ClientPageContext,
): PublishedPage {
  let serial = 0
  const named = <T extends object>(item: T): T & { key: string } => ({ ...item, key: `i${++serial}` })
  const sections = draft.sections.map((section): PublishedSection => ({
    role: section.role,
    heading: section.heading,
    note: section.note,
    more: section.more,
    items: section.items.map((item) => named(itemOf(item, around.answered(item)))),
  }))
  const earlier: PublishedSection[] =
    around.earlier.length === 0
      ? []
      : [
          {
            role: 'earlier',
            heading: page.earlier,
            note: '',
            more: '',
            items: around.earlier.map((item) =>
              named({ ...item, facts: [], offers: [], target: null, answered: '' }),
            ),
          },
        ]
  const { contact } = draft
  return {
    format: answersFormat,
    kind: 'client',
    locale,
    made: around.made,
    today,
    sender: around.sender,
    heading: draft.heading.text,
    summary: draft.summary.text,
    notices: around.notices,
    stages: draft.stages.map(({ label, day, state, text, isHere }) => ({
      label: label.text,
      day: day?.value ?? null,
      state,
      text: text.text,
      ...(isHere && { isHere }),
    })),
    sections: [...sections, ...earlier],
    client: {
      stagesFrom: draft.stages.length === 0 ? null : { by: around.sender, on: today },
      reports: around.reports,
      moreReports: around.moreReports,
      contact: contact && { name: contact.name.text, email: contact.email.text, phone: '' },
      calendar: draft.entries.length === 0 ? null : { serial: around.calendarSerial },
    },
  }
}

/** What is longer cannot be answered on the page, since it could not be compared later. */
const maxShownText = maxAnswerText

const itemOf = (
  { title, details, badge, tone, facts, offers, target }: DraftItem,
  answered: string,
): Omit<PublishedItem, 'key'> => ({
  title: ellipsize(title.text, maxShownText),
  detail: ellipsize(joinFacts(...details.map(({ text }) => text)), maxShownText),
  badge,
  tone,
  facts: facts.map(({ label, value }) => ({ label, value: ellipsize(value.text, maxShownText) })),
  offers,
  target,
  answered,
  ...(answered === '' ? {} : { hasAnswer: true as const }),
})

/** The calendar of a draft. */
export const createClientCalendar = (
  { heading, entries }: ClientDraft,
  made: string,
  { locale, page }: ClientPageContext,
): PublishedCalendar => ({
  format: answersFormat,
  kind: 'calendar',
  locale,
  made,
  name: page.calendarName(heading.text),
  entries: entries.map(({ row, title, day }) => ({
    id: `${row.table}-${row.id}`,
    title: title.text,
    day: day.value,
  })),
})
