import type { Day } from '../day.js'
import type { Locale } from '../locale.js'
import { splitText } from '../text-length.js'

/** The version of what the add-on publishes and of what the web app hands back; both check it. */
export const answersFormat = 1

/** Who has a link: a person of the team, a manager, a contact of a client; or that contact's calendar program. */
export const linkKinds = ['member', 'manager', 'client', 'calendar'] as const
export type LinkKind = (typeof linkKinds)[number]
/** The links that open a page, and so can be answered. */
export type PageKind = Exclude<LinkKind, 'calendar'>

/** What can be answered about one thing; the page has a button for each. */
export const answerActs = [
  'done',
  'move',
  'wait',
  'notMine',
  'note',
  'assign',
  'approve',
  'decline',
  'choose',
  'confirm',
  'accept',
  'agree',
  /** Not confirmed, not accepted or not agreed to, with what is wrong. */
  'object',
  'ask',
  'send',
  /** The document that was asked for does not exist. */
  'notAvailable',
  'rate',
  'write',
  'pause',
  /** Wants no emails; wants them, as often as is chosen. */
  'stop',
  'resume',
] as const
export type AnswerAct = (typeof answerActs)[number]

/** One of the values from which an answer is chosen. */
interface OfferedChoice {
  readonly value: string
  readonly label: string
  /** What choosing it means; blank where the label says all. */
  readonly detail: string
}

/** Whether words go with a chosen value; absent where none are taken. */
type WithText = 'optional' | 'required'

/** What an answer asks for beside the press of its button; null where the press says all. */
export type OfferInput =
  | null
  /** A date, ends included; `suggested` are working days worth a button. */
  | { readonly kind: 'day'; readonly from: Day; readonly to: Day; readonly suggested: readonly Day[] }
  | { readonly kind: 'choice'; readonly choices: readonly OfferedChoice[]; readonly text?: WithText }
  | { readonly kind: 'text'; readonly isRequired: boolean }
  /** The address of a web page, where a document lies. */
  | { readonly kind: 'link' }
  /** A whole number, ends included; `low` and `high` say what the ends mean, blank where the numbers say all. */
  | {
      readonly kind: 'number'
      readonly from: number
      readonly to: number
      readonly low: string
      readonly high: string
      readonly text?: WithText
    }

export interface Offer {
  readonly act: AnswerAct
  readonly input: OfferInput
}

/**
 * What an answer is about: a row, and what its cells held when the page was published. No two items of a page have
 * the same one: for those that make new rows, `expect` says which is which.
 */
export interface AnswerTarget {
  readonly tracker: string
  /** The row's id; blank where the answer makes a new row. */
  readonly id: string
  /** What the row must still hold for the answer to be the intended one. */
  readonly expect: Readonly<Record<string, string | number | boolean | null>>
}

type ItemTone = 'red' | 'amber' | 'green' | 'plain'

/** One thing on a page, with what can be answered about it. */
export interface PublishedItem {
  /** Its name within the page, such as `i7`; an answer names it. */
  readonly key: string
  readonly title: string
  readonly detail: string
  /** Such as “2 working days overdue”; blank where there is nothing to say. */
  readonly badge: string
  readonly tone: ItemTone
  /** Shown in full where somebody decides: a change, a report. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly offers: readonly Offer[]
  /** Null where nothing can be answered. Never shown: the web app hands it back with the answer. */
  readonly target: AnswerTarget | null
  /** What was answered about it before, and what became of it; blank where nothing was. */
  readonly answered: string
  /** An answer is in force: another one is asked for only on demand. */
  readonly hasAnswer?: true
}

/**
 * Where a section belongs on its page, in this order, and how it is shown: what is needed from the reader; what changed
 * since the last report; earlier questions and feedback; where to write in free words; which emails come.
 */
export const sectionRoles = ['needed', 'changes', 'earlier', 'write', 'emails'] as const

export interface PublishedSection {
  /** Absent: what can be answered comes first. */
  readonly role?: (typeof sectionRoles)[number]
  readonly heading: string
  readonly note: string
  readonly items: readonly PublishedItem[]
  /** “and 12 more”; blank where all are shown. */
  readonly more: string
}

/** A stage of a project as a client sees it. */
export interface PublishedStage {
  readonly label: string
  readonly day: Day | null
  readonly state: 'done' | 'current' | 'ahead' | 'late'
  /** The state in words, with its date. */
  readonly text: string
  /** The project is in this stage: the first of its stages that is not done. */
  readonly isHere?: true
}

/** A report as it was sent. */
export interface PublishedReport {
  readonly title: string
  readonly sentOn: Day
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  /** Such as who confirmed the expectations in it, and when; blank where there is nothing to say. */
  readonly note: string
}

/** The person that a client may ask; what is not known is blank. */
interface PublishedContact {
  readonly name: string
  readonly email: string
  readonly phone: string
}

/** What only a client's page shows. */
export interface ClientFacts {
  /** Who said how far the stages are, and when; null where nobody did. */
  readonly stagesFrom: { readonly by: string; readonly on: Day } | null
  /** The latest first. */
  readonly reports: readonly PublishedReport[]
  /** How many earlier reports are not on the page. */
  readonly moreReports: number
  readonly contact: PublishedContact | null
  /** How often the calendar's link was replaced (`createFeedToken`); null where no calendar is published. */
  readonly calendar: { readonly serial: number } | null
}

/** All that a link shows, in the language of the one who has it. */
export interface PublishedPage {
  readonly format: typeof answersFormat
  readonly kind: PageKind
  readonly locale: Locale
  /** The date and time, in the spreadsheet's zone, at which the facts were read: `2026-03-31 08:00`. */
  readonly made: string
  readonly today: Day
  /** Who runs it and may be asked; an email address or a name. */
  readonly sender: string
  readonly heading: string
  readonly summary: string
  /** What could not be read, and so is not on the page; one sentence each. */
  readonly notices: readonly string[]
  readonly stages: readonly PublishedStage[]
  readonly sections: readonly PublishedSection[]
  /** Absent on the pages of a team. */
  readonly client?: ClientFacts
}

/** All that a calendar program gets over a link of its own: titles and dates. */
export interface PublishedCalendar {
  readonly format: typeof answersFormat
  readonly kind: 'calendar'
  readonly locale: Locale
  /** As {@link PublishedPage.made}. */
  readonly made: string
  /** What the calendar is called, such as the project's name. */
  readonly name: string
  readonly entries: readonly {
    /** The same for one entry whenever it is published, and another for each. Not shown. */
    readonly id: string
    readonly title: string
    readonly day: Day
  }[]
}

/** More characters would not fit a cell of an `.xlsx` file; a page is cut into as many pieces as it needs. */
export const maxPieceLength = 30_000

/** In how many cells a page may lie. */
export const pieceCount = 6

/** A page's text in as many cells as there are, blank ones last; null where it is too long. */
export function splitPage(text: string): readonly string[] | null {
  const pieces = splitText(text, maxPieceLength)
  if (pieces.length > pieceCount) return null
  return Array.from({ length: pieceCount }, (_, index) => pieces[index] ?? '')
}

/** The columns in which a page lies. */
export const pieceKeys = ['piece1', 'piece2', 'piece3', 'piece4', 'piece5', 'piece6'] as const

/**
 * The columns of the hidden sheet *Published*, in their order: one line for each link. The web app reads them
 * by place, so that their order and number belong to the format.
 */
export const publishedColumns = [
  'fingerprint',
  'format',
  'kind',
  'person',
  'made',
  'expires',
  'revoked',
  'length',
  'hash',
  ...pieceKeys,
] as const
