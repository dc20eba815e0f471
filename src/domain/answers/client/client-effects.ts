/** What an answer of a client does to rows: what is written as their words, and what follows from it in the plan. */
import type { AnswerAct } from '../../../core/answers/published-page.js'
import type { SubmittedAnswer } from '../../../core/answers/submission.js'
import { type Day, isDay } from '../../../core/day.js'
import type { AnswersText } from '../../../text/answers/index.js'
import type { ClientPageText } from '../../../text/client-page/index.js'
import type { Client } from '../../../trackers/clients/clients.js'
import type { TrackerKey } from '../../../trackers/index.js'
import type { BookContents } from '../../book-contents.js'
import type { AnyRow } from '../../coverage.js'
import { withNote } from '../answer-cells.js'
import { pulseColumns } from './client-asks.js'

type Cells = Readonly<Record<string, string | number | null>>

/** A row that holds what the client said. */
interface SaidRow {
  readonly tracker: 'contacts' | 'feedback' | 'satisfaction'
  readonly add: Cells
}

/** What an answer does. */
export interface ClientEffects {
  /** The cells of its row that are the answer itself. */
  readonly set: Cells
  /** What a person decides on: the plan changes with it. */
  readonly follows: Cells
  /** A row of its own, which holds what was said. */
  readonly said: SaidRow | null
  /** Whether the communication log says it too. */
  readonly isLogged: boolean
  /** It is the confirmation of a report that was sent on this date. */
  readonly confirms?: Day
}

/** All that effects are made from. */
export interface EffectContext {
  readonly contents: BookContents
  readonly client: Client
  /** What the client's rows and those of a project are named by. */
  readonly names: { readonly client: string; readonly engagement: string | null }
  /** Who answers, as rows name them. */
  readonly by: string
  readonly manager: string | null
  readonly words: AnswersText
  readonly page: ClientPageText
}

const nothing = { set: {}, follows: {}, said: null, isLogged: false } as const

type Answer = Pick<SubmittedAnswer, 'act' | 'value' | 'text' | 'title' | 'target'>

/** What an answer does; null where it is none that a client may give. `row` is null where it is no longer there. */
export function effectsOfAnswer(
  answer: Answer,
  row: AnyRow | null,
  context: EffectContext,
): ClientEffects | null {
  const { act, text, title, target } = answer
  const tracker = target.tracker as TrackerKey
  if (act === 'write') return effectsOfWords(answer, context)
  if (act === 'ask') return text === '' ? null : question(context.page.logAsked(title, text), context)
  if (act === 'rate') return tracker === 'satisfaction' ? effectsOfScore(answer, context) : null
  if (tracker === 'clients') return effectsOfExpectations(answer, context)
  if (row === null) return act === 'object' ? question(context.page.logAsked(title, text), context) : null
  const key = `${tracker} ${act}` as keyof typeof effectsByRow
  return effectsByRow[key]?.(answer, row, context) ?? null
}

type Effect = (answer: Answer, row: AnyRow, context: EffectContext) => ClientEffects | null

const noteCells = (row: AnyRow, said: string, { contents, words, by }: EffectContext): Cells =>
  said === '' ? {} : { notes: withNote(row['notes'], said, { name: by }, contents.situation.today, words) }

const objection: Effect = ({ title, text }, _, context) =>
  text === '' ? null : question(context.page.logAsked(title, text), context)

const effectsByRow: Partial<Record<`${TrackerKey} ${AnswerAct}`, Effect>> = {
  'decisions choose': ({ value, text }, row, context) =>
    ['a', 'b', 'neither'].includes(String(value))
      ? {
          ...nothing,
          set: {
            chosen: value,
            decidedOn: context.contents.situation.today,
            ...noteCells(row, text, context),
          },
          isLogged: true,
        }
      : null,
  'pulses choose': ({ value, text, target }) => {
    const column = pulseColumns.find((each) => each in target.expect)
    const saidIn = { asExpected: null, newNeed: 'need', blocker: 'blockedBy' } as const
    if (column === undefined || typeof value !== 'string') return null
    const beside = saidIn[column]
    return { ...nothing, set: { [column]: value, ...(beside && text !== '' ? { [beside]: text } : {}) } }
  },
  'requirements confirm': (_, __, { by, contents }) => ({
    ...nothing,
    set: { confirmedBy: by, confirmedOn: contents.situation.today },
    follows: { status: 'confirmed' },
    isLogged: true,
  }),
  'requirements object': objection,
  'engagements confirm': (_, __, { contents }) => ({
    ...nothing,
    set: { sowConfirmedOn: contents.situation.today },
    isLogged: true,
  }),
  'engagements object': objection,
  'milestones accept': (_, __, { by, contents }) => ({
    ...nothing,
    set: { acceptedBy: by, acceptedOn: contents.situation.today },
    follows: { status: 'accepted', result: 'pass' },
    isLogged: true,
  }),
  'milestones agree': ({ value, target }) =>
    isDay(String(value)) && value === target.expect['forecast']
      ? { ...nothing, follows: { due: value }, isLogged: true }
      : null,
  'milestones object': (answer, row, context) =>
    'forecast' in answer.target.expect
      ? objection(answer, row, context)
      : answer.text === ''
        ? null
        : {
            ...nothing,
            follows: { result: 'fail' },
            said: complaint(context.page.logAsked(answer.title, answer.text), 'quality', context),
          },
  'documents send': ({ value }, _, { contents }) =>
    typeof value === 'string'
      ? { ...nothing, set: { link: value, receivedOn: contents.situation.today }, isLogged: true }
      : null,
  'documents notAvailable': ({ title, text }, _, context) =>
    question(
      context.page.logAsked(
        title,
        [context.page.notAvailable, text].filter((each) => each !== '').join(': '),
      ),
      context,
    ),
}

/** What the client asked: the log shows that they wait for an answer. */
const question = (summary: string, context: EffectContext): ClientEffects => ({
  ...nothing,
  said: {
    tracker: 'contacts',
    add: { ...logCells(summary, context), askedOn: context.contents.situation.today },
  },
})

/** A line of the communication log about what came over the page. */
export const logCells = (
  summary: string,
  { contents, names, manager }: Pick<EffectContext, 'contents' | 'names' | 'manager'>,
): Cells => ({
  day: contents.situation.today,
  client: names.client,
  engagement: names.engagement,
  channel: 'form',
  direction: 'in',
  summary,
  owner: manager,
})

const complaint = (
  content: string,
  category: string | null,
  { contents, names, manager }: EffectContext,
): SaidRow => ({
  tracker: 'feedback',
  add: {
    content,
    client: names.client,
    engagement: names.engagement,
    receivedOn: contents.situation.today,
    channel: 'form',
    category,
    owner: manager,
    status: 'received',
  },
})

function effectsOfWords({ value, text }: Answer, context: EffectContext): ClientEffects | null {
  if (text === '') return null
  if (value === 'question') return question(text, context)
  const categories: Readonly<Record<string, string | null>> = {
    complaint: null,
    praise: 'praise',
    need: 'scope',
  }
  const category = categories[String(value)]
  return category === undefined ? null : { ...nothing, said: complaint(text, category, context) }
}

function effectsOfScore({ value, text }: Answer, { contents, names }: EffectContext): ClientEffects | null {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 5) return null
  return {
    ...nothing,
    said: {
      tracker: 'satisfaction',
      add: {
        day: contents.situation.today,
        client: names.client,
        engagement: names.engagement,
        who: 'client',
        score: value,
        comment: text === '' ? null : text,
      },
    },
  }
}

/** Whether a report is what the client expects. */
function effectsOfExpectations({ act, text, target }: Answer, context: EffectContext): ClientEffects | null {
  const day = String(target.expect['report'] ?? '')
  if (!isDay(day)) return null
  const { page } = context
  if (act === 'object' && text !== '') return question(page.logNotExpected(day, text), context)
  return act === 'confirm'
    ? {
        ...nothing,
        confirms: day,
        said: { tracker: 'contacts', add: logCells(page.logExpectations(day), context) },
      }
    : null
}
