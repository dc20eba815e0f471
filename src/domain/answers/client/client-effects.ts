/** What an answer of a client does to rows: what is written as their words, and what follows from it in the plan. */
import type { AnswerAct } from '../../../core/answers/published-page.js'
import type { SubmittedAnswer } from '../../../core/answers/submission.js'
import { isDay } from '../../../core/day.js'
import type { TrackerKey } from '../../../trackers/index.js'
import type { AnyRow } from '../../coverage.js'
import { withNote } from '../answer-cells.js'
import { pulseColumns } from './client-asks.js'
import {
  type Cells,
  type ClientEffects,
  createFeedback,
  createQuestion,
  type EffectContext,
  logCells,
  noEffects,
} from './effect-rows.js'

type Answer = Pick<SubmittedAnswer, 'act' | 'value' | 'text' | 'title' | 'target'>

/** What an answer does; null where it is none that a client may give. `row` is null where it is no longer there. */
export function effectsOfAnswer(
  answer: Answer,
  row: AnyRow | null,
  context: EffectContext,
): ClientEffects | null {
  const { act, text, title, target } = answer
  const tracker = target.tracker as TrackerKey
  if (act === 'write')
    return tracker === 'requirements' ? effectsOfNeed(answer, context) : effectsOfWords(answer, context)
  if (act === 'ask') return text === '' ? null : createQuestion(context.page.logAsked(title, text), context)
  if (act === 'rate' && target.id === '')
    return tracker === 'satisfaction' ? effectsOfScore(answer, context) : null
  if (tracker === 'clients') return effectsOfExpectations(answer, context)
  if (row === null)
    return act === 'object' ? createQuestion(context.page.logAsked(title, text), context) : null
  const key = `${tracker} ${act}` as keyof typeof effectsByRow
  return effectsByRow[key]?.(answer, row, context) ?? null
}

type Effect = (answer: Answer, row: AnyRow, context: EffectContext) => ClientEffects | null

const noteCells = (row: AnyRow, said: string, { contents, words, by }: EffectContext): Cells =>
  said === '' ? {} : { notes: withNote(row['notes'], said, { name: by }, contents.situation.today, words) }

const objection: Effect = ({ title, text }, _, context) =>
  text === '' ? null : createQuestion(context.page.logAsked(title, text), context)

const effectsByRow: Partial<Record<`${TrackerKey} ${AnswerAct}`, Effect>> = {
  'decisions choose': ({ value, text }, row, context) =>
    ['a', 'b', 'neither'].includes(String(value))
      ? {
          ...noEffects,
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
    return { ...noEffects, set: { [column]: value, ...(beside && text !== '' ? { [beside]: text } : {}) } }
  },
  'requirements confirm': (_, __, { by, contents }) => ({
    ...noEffects,
    set: { confirmedBy: by, confirmedOn: contents.situation.today },
    follows: { status: 'confirmed' },
    isLogged: true,
  }),
  'requirements object': objection,
  'engagements confirm': (_, __, { contents }) => ({
    ...noEffects,
    set: { sowConfirmedOn: contents.situation.today },
    isLogged: true,
  }),
  'engagements object': objection,
  'milestones accept': (_, __, { by, contents }) => ({
    ...noEffects,
    set: { acceptedBy: by, acceptedOn: contents.situation.today },
    follows: { status: 'accepted', result: 'pass' },
    isLogged: true,
  }),
  'milestones agree': ({ value, target }) =>
    isDay(String(value)) && value === target.expect['forecast']
      ? { ...noEffects, follows: { due: value }, isLogged: true }
      : null,
  'milestones object': (answer, row, context) =>
    'forecast' in answer.target.expect
      ? objection(answer, row, context)
      : answer.text === ''
        ? null
        : {
            ...noEffects,
            follows: { result: 'fail' },
            said: createFeedback(context.page.logAsked(answer.title, answer.text), 'quality', context),
          },
  'satisfaction rate': ({ value, text }, _, { contents }) =>
    isScore(value)
      ? {
          ...noEffects,
          set: { score: value, day: contents.situation.today, ...(text === '' ? {} : { comment: text }) },
        }
      : null,
  'documents send': ({ value }, _, { contents }) =>
    typeof value === 'string'
      ? { ...noEffects, set: { link: value, receivedOn: contents.situation.today }, isLogged: true }
      : null,
  'documents notAvailable': ({ title, text }, _, context) =>
    createQuestion(
      context.page.logAsked(
        title,
        [context.page.notAvailable, text].filter((each) => each !== '').join(': '),
      ),
      context,
    ),
}

function effectsOfWords({ value, text }: Answer, context: EffectContext): ClientEffects | null {
  if (text === '') return null
  if (value === 'question') return createQuestion(text, context)
  const categories: Readonly<Record<string, string | null>> = {
    complaint: null,
    praise: 'praise',
    need: 'scope',
  }
  const category = categories[String(value)]
  return category === undefined ? null : { ...noEffects, said: createFeedback(text, category, context) }
}

/** What the client needs is in the communication log at once; whether it becomes a requirement, a person decides. */
function effectsOfNeed({ value, text }: Answer, context: EffectContext): ClientEffects | null {
  if (text === '' || (value !== 'story' && value !== 'words')) return null
  return {
    ...noEffects,
    said: { tracker: 'contacts', add: logCells(context.page.logNeed(text), context) },
    proposed: {
      tracker: 'requirements',
      add: {
        description: text,
        engagement: context.names.engagement,
        source: value === 'story' ? 'userStory' : null,
        status: 'draft',
      },
    },
  }
}

const isScore = (value: Answer['value']): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5

/** A score over a page that was published without a row for it. */
function effectsOfScore({ value, text }: Answer, { contents, names }: EffectContext): ClientEffects | null {
  if (!isScore(value)) return null
  return {
    ...noEffects,
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
  if (act === 'object' && text !== '') return createQuestion(page.logNotExpected(day, text), context)
  return act === 'confirm'
    ? {
        ...noEffects,
        confirms: day,
        said: { tracker: 'contacts', add: logCells(page.logExpectations(day), context) },
      }
    : null
}
