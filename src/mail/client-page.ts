import type { Day } from '../core/day.js'
import type {
  ClientReport,
  ReportChange,
  ReportLine,
  ReportPart,
  ReportProblem,
  StepState,
} from '../project/report/client-report.js'
import { around, type Fact, ours, saying, type Sentence } from '../project/report/sentence.js'
import { moreTextIn } from '../text/letters/more.js'
import { movedDay, newDelivery } from './client-delivery.js'
import { type LetterContext, sayDay } from './context.js'
import { mostNamed, type Tone } from './view.js'

/** One row of a report: what it is about, and facts about it. */
export interface PageRow {
  readonly title: Sentence
  readonly details: readonly Sentence[]
}
export interface PageSection {
  readonly heading: Sentence
  readonly tone: Tone
  readonly note: readonly Sentence[]
  readonly rows: readonly PageRow[]
  /** "and 12 more"; blank when all are shown. */
  readonly more: string
  readonly steps: readonly { readonly mark: string; readonly tone: Tone; readonly label: Sentence }[]
}
/** A report as the client reads it, made of sentences that know the cells they come from. */
export interface ClientPage {
  readonly subject: Sentence
  readonly opening: readonly Sentence[]
  readonly sections: readonly PageSection[]
}

/** How a milestone's square looks; the mark says without colour what the colour says. */
const squares: Readonly<Record<StepState, readonly [mark: string, tone: Tone]>> = {
  done: ['✓', 'green'],
  late: ['!', 'red'],
  active: ['●', 'amber'],
  ahead: ['○', 'plain'],
}

/** More squares than this are too narrow to be told apart on a phone; their number says it. */
export const mostSteps = 24

type Days = (day: Fact<Day> | null, words: (day: string) => string) => Sentence[]

/** What sections are written with: sentences for days as the client reads them. */
interface Writing {
  readonly context: LetterContext
  readonly more: ReturnType<typeof moreTextIn>
  readonly heading: (title: string) => Sentence
  readonly day: Days
  /** A day to come; of one that has passed only that it was meant to be then. */
  readonly until: Days
}

/**
 * A report's sections: what there is of progress, done, problems and solutions, decisions and what comes next, and the
 * pulse's questions. A list that holds nothing is left out, since what is not listed says nothing.
 *
 * @param questions the three questions of the pulse, word for word
 */
export function clientPage(
  report: ClientReport,
  questions: readonly string[],
  context: LetterContext,
): ClientPage {
  const more = moreTextIn(context.locale)
  return {
    subject: around((client) => more.reportSubject(client, sayDay(context, context.today)), report.client),
    opening: [around(more.dear, report.contact), ours(more.reportIntro(sayDay(context, report.since)))],
    sections: [
      ...report.parts.flatMap((part) => partSections(part, report.parts.length > 1, context)),
      {
        heading: ours(more.questions),
        tone: 'plain',
        note: [ours(more.questionsNote)],
        more: '',
        steps: [],
        rows: questions.map((question, at) => ({ title: ours(`${at + 1}. ${question}`), details: [] })),
      },
    ],
  }
}

/** Every sentence of a report, under the heading it is read below. */
export const sentencesOf = ({ subject, opening, sections }: ClientPage) => [
  { heading: null, sentences: [subject, ...opening] },
  ...sections.map(({ heading, note, steps, rows }) => ({
    heading,
    sentences: [
      ...note,
      ...steps.map(({ label }) => label),
      ...rows.flatMap(({ title, details }) => [title, ...details]),
    ],
  })),
]

function partSections(part: ReportPart, several: boolean, context: LetterContext): PageSection[] {
  const more = moreTextIn(context.locale)
  const { words, rowsPerList } = context
  const day: Days = (fact, say) =>
    fact === null ? [] : [saying(fact, (value) => say(sayDay(context, value)))]
  const until: Days = (fact, say) =>
    day(fact, fact !== null && fact.value < context.today ? more.wasDue : say)
  const heading = (title: string): Sentence =>
    several ? around((name) => `${name} · ${title}`, part.name) : ours(title)
  const writing: Writing = { context, more, heading, day, until }
  const list = <L>(title: string, tone: Tone, all: readonly L[], row: (line: L) => PageRow): PageSection[] =>
    all.length === 0
      ? []
      : [
          {
            heading: heading(title),
            tone,
            note: [],
            steps: [],
            more: all.length > rowsPerList ? context.text.andMore(all.length - rowsPerList) : '',
            rows: all.slice(0, rowsPerList).map(row),
          },
        ]
  const dated =
    (say: (day: string) => string) =>
    ({ title, day: on, more: detail }: ReportLine): PageRow => ({
      title,
      details: [...until(on, say), ...(detail === null ? [] : [detail])],
    })
  return [
    progressSection(part, writing, part.progress.slice(0, rowsPerList).map(dated(words.dueOn))),
    ...list(more.finished, 'green', part.done, ({ title, day: on, more: detail }) => ({
      title,
      details: [...day(on, more.doneOn), ...(detail === null ? [] : [detail])],
    })),
    ...list(more.difficulties, 'red', part.problems, (each) => problemRow(each, writing)),
    ...list(more.fromYou, 'amber', part.waiting, dated(more.answerBy)),
    ...list(more.decisions, 'amber', part.decisions, (each) => ({
      title: each.title,
      details: [
        ...each.options.flatMap((option, at) =>
          option === null ? [] : [around((text) => `${'AB'[at]}${colonIn(context)}${text}`, option)],
        ),
        ...until(each.day, more.answerBy),
      ],
    })),
    ...list(more.changes, 'plain', part.changes, (each) => changeRow(each, writing)),
    ...list(more.nextStage, 'plain', part.next, dated(words.dueOn)),
  ]
}

const colonIn = ({ locale }: LetterContext): string => (locale === 'en' ? ': ' : '：')

/** Where an engagement is: its name, how many of its milestones are done, its delivery, and what is being worked on. */
function progressSection(
  part: ReportPart,
  { context, more, heading, until }: Writing,
  rows: readonly PageRow[],
): PageSection {
  const steps = part.steps.map(({ name, state }) => {
    const [mark, tone] = squares[state.value]
    const label = around(
      (named, said) => `${named}${colonIn(context)}${said}`,
      name,
      saying(state, (value) => more.steps[value]),
    )
    return { mark, tone, label }
  })
  const legend = (Object.keys(squares) as StepState[])
    .filter((state) => part.steps.some((step) => step.state.value === state))
    .map((state) => ours(`${squares[state][0]}\u00a0${more.steps[state]}`))
  const done = part.steps.filter(({ state }) => state.value === 'done').length
  const counted: Fact<number> = { value: done, from: part.steps.flatMap(({ state }) => state.from) }
  const rest = part.progress.length - context.rowsPerList
  return {
    heading: heading(more.progress),
    tone: 'plain',
    note: [
      part.name,
      ...(steps.length === 0 ? [] : [saying(counted, (count) => more.milestonesDone(count, steps.length))]),
      ...(part.moved === null
        ? until(part.delivery, context.words.delivery)
        : [newDelivery(part.moved, context)]),
      // Where each step is named below its mark, that is legend enough.
      ...(steps.length > mostNamed && steps.length <= mostSteps ? legend : []),
    ],
    more: rest > 0 ? context.text.andMore(rest) : '',
    rows,
    steps: steps.length <= mostSteps ? steps : [],
  }
}

/** A late stage with its new day, or an issue with its solution; what is not known yet is said to be so. */
function problemRow(each: ReportProblem, { context, more, day, until }: Writing): PageRow {
  const { title, solution, forecast } = each
  if (each.table === 'issues')
    return {
      title,
      details: [
        ...day(each.day, more.raisedOn),
        solution === null ? ours(more.lookingForSolution) : around(more.solution, solution),
        ...until(forecast, context.words.dueOn),
      ],
    }
  const ahead = forecast !== null && forecast.value >= context.today
  return {
    title,
    details: [...day(each.day, more.wasDue), ...(ahead ? day(forecast, more.newDay) : [ours(more.noNewDay)])],
  }
}

/** A change, how far it is, and what it did to the delivery where that is on record. */
function changeRow({ title, step, delivery, day: on }: ReportChange, writing: Writing): PageRow {
  const { context, more, day } = writing
  const state =
    delivery === null
      ? saying(step, (value) => more.changeSteps[value])
      : around(
          (_, said) => said,
          saying(step, () => ''),
          delivery.now.value === delivery.was.value
            ? saying(delivery.now, (value) => more.agreedStays(sayDay(context, value)))
            : movedDay(delivery, context, more.agreedMoved),
        )
  return {
    title,
    details: step.value === 'delivered' ? day(on, more.deliveredOn) : [state, ...day(on, more.askedOn)],
  }
}
