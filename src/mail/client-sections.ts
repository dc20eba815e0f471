import type { Day } from '../core/day.js'
import {
  combineSentences,
  type Fact,
  createOwnSentence,
  describeFact,
  type Sentence,
} from '../domain/report/sentence.js'
import type { ReportText } from '../text/report/index.js'
import { textOf } from '../text/text-of.js'
import { punctuation } from '../text/punctuation/index.js'
import type { PageRow, PageSection } from './client-page-view.js'
import type {
  ReportDecision,
  ReportChange,
  ReportLine,
  ReportPart,
  ReportProblem,
  StepState,
} from '../domain/report/report-content.js'
import { describeMovedDelivery, describeNewDelivery } from './client-delivery.js'
import { type LetterContext, formatDay } from './context.js'
import { maxNamedSteps, type LetterTone } from './view.js'

/** How a milestone's square looks; the mark says the same as the colour. */
const stepMarks: Readonly<Record<StepState, readonly [mark: string, tone: LetterTone]>> = {
  done: ['✓', 'green'],
  late: ['!', 'red'],
  active: ['●', 'amber'],
  ahead: ['○', 'plain'],
}

/** More squares than this are too narrow to be seen as separate on a phone; their number says it. */
export const maxSteps = 24

type DaySentences = (day: Fact<Day> | null, words: (day: string) => string) => Sentence[]

/** What sections are written with: sentences for days as the client reads them. */
interface SectionContext {
  readonly context: LetterContext
  readonly more: ReportText
  readonly heading: (title: string) => Sentence
  readonly day: DaySentences
  /** A day to come; of one that has passed, only that it was planned for then. */
  readonly until: DaySentences
}

/** The sections of one project. */
export function createPartSections(
  part: ReportPart,
  { hasSeveralParts }: { readonly hasSeveralParts: boolean },
  context: LetterContext,
): PageSection[] {
  const reportText = context.report
  const { words, rowsPerList } = context
  const day: DaySentences = (fact, describe) =>
    fact === null ? [] : [describeFact(fact, (value) => describe(formatDay(context, value)))]
  const until: DaySentences = (fact, describe) =>
    day(fact, fact !== null && fact.value < context.today ? reportText.wasDue : describe)
  const heading = (title: string): Sentence =>
    hasSeveralParts ? combineSentences((name) => `${name} · ${title}`, part.name) : createOwnSentence(title)
  const writing: SectionContext = { context, more: reportText, heading, day, until }
  const list = <L>(
    title: string,
    tone: LetterTone,
    all: readonly L[],
    row: (line: L) => PageRow,
  ): PageSection[] =>
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
    (describe: (day: string) => string) =>
    ({ title, day: on, more: detail }: ReportLine): PageRow => ({
      title,
      details: [...until(on, describe), ...(detail === null ? [] : [detail])],
    })
  return [
    createProgressSection(part, writing, part.progress.slice(0, rowsPerList).map(dated(words.dueOn))),
    ...list(reportText.finished, 'green', part.done, ({ title, day: on, more: detail }) => ({
      title,
      details: [...day(on, reportText.doneOn), ...(detail === null ? [] : [detail])],
    })),
    ...list(reportText.difficulties, 'red', part.problems, (each) => createProblemRow(each, writing)),
    ...list(reportText.fromYou, 'amber', part.waiting, dated(reportText.answerBy)),
    ...list(reportText.decisions, 'amber', part.decisions, (each) => createDecisionRow(each, writing)),
    ...list(reportText.changes, 'plain', part.changes, (each) => createChangeRow(each, writing)),
    ...list(reportText.nextStage, 'plain', part.next, dated(words.dueOn)),
  ]
}

const createDecisionRow = (each: ReportDecision, { context, more, until }: SectionContext): PageRow => ({
  title: each.title,
  details: [
    ...each.options.flatMap((option, at) =>
      option === null ? [] : [combineSentences((text) => `${'AB'[at]}${colonFor(context)}${text}`, option)],
    ),
    ...until(each.day, more.answerBy),
  ],
})

const colonFor = ({ locale }: LetterContext): string => textOf(punctuation, locale).colon

/** Where an engagement is: its name, how many of its milestones are done, its delivery, and what is being worked on. */
function createProgressSection(
  part: ReportPart,
  { context, more: reportText, heading, until }: SectionContext,
  rows: readonly PageRow[],
): PageSection {
  const steps = part.steps.map(({ name, state }) => {
    const [mark, tone] = stepMarks[state.value]
    const label = combineSentences(
      (named, stateText) => `${named}${colonFor(context)}${stateText}`,
      name,
      describeFact(state, (value) => reportText.steps[value]),
    )
    return { mark, tone, label }
  })
  const legend = (Object.keys(stepMarks) as StepState[])
    .filter((state) => part.steps.some((step) => step.state.value === state))
    .map((state) => createOwnSentence(`${stepMarks[state][0]}\u00a0${reportText.steps[state]}`))
  const done = part.steps.filter(({ state }) => state.value === 'done').length
  const doneCount: Fact<number> = { value: done, from: part.steps.flatMap(({ state }) => state.from) }
  const rest = part.progress.length - context.rowsPerList
  return {
    heading: heading(reportText.progress),
    tone: 'plain',
    note: [
      part.name,
      ...(steps.length === 0
        ? []
        : [describeFact(doneCount, (count) => reportText.milestonesDone(count, steps.length))]),
      ...(part.moved === null
        ? until(part.delivery, context.words.delivery)
        : [describeNewDelivery(part.moved, context)]),
      // Where each step is named below its mark, no other legend is needed.
      ...(steps.length > maxNamedSteps && steps.length <= maxSteps ? legend : []),
    ],
    more: rest > 0 ? context.text.andMore(rest) : '',
    rows,
    steps: steps.length <= maxSteps ? steps : [],
  }
}

/** A late stage with its new day, or an issue with its solution; what is not known yet is named as such. */
function createProblemRow(
  each: ReportProblem,
  { context, more: reportText, day, until }: SectionContext,
): PageRow {
  const { title, solution, forecast } = each
  if (each.table === 'issues')
    return {
      title,
      details: [
        ...day(each.day, reportText.raisedOn),
        solution === null
          ? createOwnSentence(reportText.lookingForSolution)
          : combineSentences(reportText.solution, solution),
        ...until(forecast, context.words.dueOn),
      ],
    }
  const ahead = forecast !== null && forecast.value >= context.today
  return {
    title,
    details: [
      ...day(each.day, reportText.wasDue),
      ...(ahead ? day(forecast, reportText.newDay) : [createOwnSentence(reportText.noNewDay)]),
    ],
  }
}

/** A change, how far it is, and what it did to the delivery where that is recorded. */
function createChangeRow({ title, step, delivery, day: on }: ReportChange, writing: SectionContext): PageRow {
  const { context, more: reportText, day } = writing
  const state =
    delivery === null
      ? describeFact(step, (value) => reportText.changeSteps[value])
      : combineSentences(
          (_, stateText) => stateText,
          describeFact(step, () => ''),
          delivery.now.value === delivery.was.value
            ? describeFact(delivery.now, (value) => reportText.agreedStays(formatDay(context, value)))
            : describeMovedDelivery(delivery, context, reportText.agreedMoved),
        )
  return {
    title,
    details:
      step.value === 'delivered' ? day(on, reportText.deliveredOn) : [state, ...day(on, reportText.askedOn)],
  }
}
