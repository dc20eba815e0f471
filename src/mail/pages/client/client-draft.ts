import type {
  AnswerTarget,
  Offer,
  PublishedItem,
  PublishedSection,
  PublishedStage,
} from '../../../core/answers/published-page.js'
import type { Day } from '../../../core/day.js'
import type { PulseColumn } from '../../../domain/answers/client/client-asks.js'
import type { ReportSource } from '../../../domain/report/report-content.js'
import type { Fact, Sentence } from '../../../domain/report/sentence.js'
import type { ClientPageText } from '../../../text/client-page/index.js'
import type { LetterContext } from '../../context.js'

/** One thing of a client's page, in sentences that say which cells they come from. */
export interface DraftItem {
  /** The row it is about. */
  readonly row: ReportSource
  readonly title: Sentence
  readonly details: readonly Sentence[]
  readonly badge: string
  readonly tone: PublishedItem['tone']
  readonly facts: readonly { readonly label: string; readonly value: Sentence }[]
  /** What the choices quote. */
  readonly quoted: readonly Sentence[]
  readonly offers: readonly Offer[]
  readonly target: AnswerTarget | null
}

export interface DraftSection extends Pick<PublishedSection, 'heading' | 'note' | 'more'> {
  readonly role: NonNullable<PublishedSection['role']>
  readonly items: readonly DraftItem[]
}

export interface DraftStage extends Pick<PublishedStage, 'state' | 'isHere'> {
  readonly row: ReportSource
  readonly label: Sentence
  readonly day: Fact<Day> | null
  readonly text: Sentence
}

/** An entry of the calendar. */
export interface DraftEntry {
  readonly row: ReportSource
  readonly title: Sentence
  readonly day: Fact<Day>
}

/** A client's page before it is published: everything it shows of rows, with the cells it comes from. */
export interface ClientDraft {
  readonly heading: Sentence
  readonly summary: Sentence
  readonly contact: { readonly name: Sentence; readonly email: Sentence; readonly row: ReportSource } | null
  readonly stages: readonly DraftStage[]
  readonly sections: readonly DraftSection[]
  readonly entries: readonly DraftEntry[]
}

/** What a page of a client is written with. */
export interface ClientPageContext extends LetterContext {
  readonly page: ClientPageText
  /** The questions of a pulse with the answers to choose from, by column. */
  readonly pulse: Readonly<Record<PulseColumn, PulseQuestion>>
}

interface PulseQuestion {
  readonly question: string
  readonly choices: readonly { readonly value: string; readonly label: string; readonly detail: '' }[]
}

/** Every sentence of a draft with the row it is about, by the heading below which it is read. */
export const listDraftSentences = ({
  heading,
  summary,
  contact,
  stages,
  sections,
  entries,
}: ClientDraft): readonly {
  readonly heading: string
  readonly sentences: readonly { readonly sentence: Sentence; readonly row: ReportSource | null }[]
}[] => [
  {
    heading: '',
    sentences: [
      { sentence: heading, row: null },
      { sentence: summary, row: null },
      ...(contact === null
        ? []
        : [contact.name, contact.email].map((sentence) => ({ sentence, row: contact.row }))),
      ...stages.flatMap(({ label, text, row }) => [label, text].map((sentence) => ({ sentence, row }))),
    ],
  },
  ...sections.map(({ heading: title, items }) => ({
    heading: title,
    sentences: items.flatMap(({ row, title: named, details, facts, quoted }) =>
      [named, ...details, ...facts.map(({ value }) => value), ...quoted].map((sentence) => ({
        sentence,
        row,
      })),
    ),
  })),
  { heading: '', sentences: entries.map(({ title, row }) => ({ sentence: title, row })) },
]
