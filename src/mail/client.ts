import { type Day, weekday } from '../core/day.js'
import type { ClientReport, ReportLine, ReportPart, StepState } from '../project/report/client-report.js'
import { moreTextIn } from '../text/letters/more.js'
import { facts, type LetterContext, plain, sayDay, section } from './context.js'
import { subjectLine } from './render.js'
import { type LetterView, type Line, mostNamed, type Section, type Step, type Tone } from './view.js'

/** How a milestone's square looks; the mark says without colour what the colour says. */
const squares: Readonly<Record<StepState, readonly [mark: string, tone: Tone]>> = {
  done: ['✓', 'green'],
  late: ['!', 'red'],
  active: ['●', 'amber'],
  ahead: ['○', 'plain'],
}

/** More squares than this are too narrow to be told apart on a phone; their number says it. */
export const mostSteps = 24

/**
 * The client report: progress, done, problems and solutions, decisions, what comes next, and the pulse's questions.
 *
 * @param questions the three questions of the pulse, word for word
 */
export function clientView(
  report: ClientReport,
  questions: readonly string[],
  approver: string,
  context: LetterContext,
): LetterView {
  const { text, locale } = context
  const more = moreTextIn(locale)
  return {
    lang: context.locale,
    subject: subjectLine(more.reportSubject(report.client, sayDay(context, context.today))),
    preheader: report.parts.map(({ name }) => name).join(' · '),
    product: report.client,
    heading: more.reportHeading,
    subheading: text.dayLong(context.today, weekday(context.today)),
    opening: [more.dear(report.contact ?? ''), more.reportIntro(sayDay(context, report.since))],
    tiles: [],
    sections: [
      ...report.parts.flatMap((part) => partSections(part, report.parts.length > 1, context)),
      {
        heading: more.questions,
        tone: 'plain',
        note: more.questionsNote,
        more: '',
        rows: questions.map((question, at) => plain(`${at + 1}. ${question}`)),
      },
    ],
    openUrl: '',
    openLabel: '',
    footer: [more.approvedBy(approver)],
  }
}

function partSections(part: ReportPart, several: boolean, context: LetterContext): Section[] {
  const { words } = context
  const more = moreTextIn(context.locale)
  const day = (line: ReportLine, say: (day: string) => string): string =>
    line.day === null ? '' : say(sayDay(context, line.day))
  /** A day to come; of one that has passed only that it was meant to be then. */
  const until = (each: Day | null, say: (day: string) => string): string =>
    each === null ? '' : (each < context.today ? more.wasDue : say)(sayDay(context, each))
  const dated =
    (say: (day: string) => string) =>
    (line: ReportLine): Line =>
      plain(line.title, facts(until(line.day, say), line.more))
  const colon = context.locale === 'en' ? ': ' : '：'
  const heading = (title: string): string => (several ? `${part.name} · ${title}` : title)
  const steps = part.steps.map(({ name, state }): Step => {
    const [mark, tone] = squares[state]
    return { mark, tone, label: `${name}${colon}${more.steps[state]}` }
  })
  const legend = (Object.keys(squares) as StepState[])
    .filter((state) => part.steps.some((step) => step.state === state))
    .map((state) => `${squares[state][0]}\u00a0${more.steps[state]}`)
  const always = (title: string, tone: Tone, lines: readonly Line[], none: string): Section => ({
    heading: heading(title),
    tone,
    note: lines.length === 0 ? none : '',
    more: lines.length > context.rowsPerList ? context.text.andMore(lines.length - context.rowsPerList) : '',
    rows: lines.slice(0, context.rowsPerList),
  })
  return [
    {
      ...always(more.progress, 'plain', part.progress.map(dated(words.dueOn)), ''),
      note: facts(
        part.name,
        steps.length === 0
          ? null
          : more.milestonesDone(part.steps.filter(({ state }) => state === 'done').length, steps.length),
        until(part.delivery, words.delivery),
        // Where each step is named below its mark, that is legend enough.
        ...(steps.length > mostNamed && steps.length <= mostSteps ? legend : []),
      ),
      ...(steps.length > 0 && steps.length <= mostSteps ? { steps } : {}),
    },
    always(
      more.finished,
      'green',
      part.done.map((each) => plain(each.title, facts(day(each, more.doneOn), each.more))),
      more.nothingFinished,
    ),
    always(
      more.difficulties,
      part.problems.length > 0 ? 'red' : 'plain',
      part.problems.map((each) =>
        plain(
          each.title,
          facts(
            day(each, more.wasDue),
            each.solution !== null
              ? more.solution(each.solution)
              : each.forecast !== null && each.forecast >= context.today
                ? more.newDay(sayDay(context, each.forecast))
                : more.noNewDay,
            each.solution === null ? null : until(each.forecast, words.dueOn),
          ),
        ),
      ),
      more.noDifficulties,
    ),
    ...section(heading(more.fromYou), 'amber', part.waiting, context, dated(more.answerBy)),
    ...section(heading(more.decisions), 'amber', part.decisions, context, (each) =>
      plain(
        each.title,
        facts(
          ...each.options.map((option, at) => (option === null ? null : `${'AB'[at]}${colon}${option}`)),
          until(each.day, more.answerBy),
        ),
      ),
    ),
    ...section(heading(more.changes), 'plain', part.changes, context, (each) =>
      plain(each.title, facts(more.changeSteps[each.step], day(each, more.askedOn))),
    ),
    ...section(heading(more.nextStage), 'plain', part.next, context, dated(words.dueOn)),
  ]
}
