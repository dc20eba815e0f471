import { weekday } from '../core/day.js'
import type { ClientReport, ReportLine, ReportPart, StepState } from '../project/client-report.js'
import { facts, type LetterContext, plain, sayDay, section } from './context.js'
import { subjectLine } from './render.js'
import type { LetterView, Line, Section, Step, Tone } from './view.js'

/** How a milestone's square looks; the mark says without colour what the colour says. */
const squares: Readonly<Record<StepState, readonly [mark: string, tone: Tone]>> = {
  done: ['✓', 'green'],
  late: ['!', 'red'],
  active: ['●', 'amber'],
  ahead: ['○', 'plain'],
}

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
  const { words, text } = context
  return {
    lang: context.locale,
    subject: subjectLine(words.reportSubject(report.client, sayDay(context, context.today))),
    preheader: report.parts.map(({ name }) => name).join(' · '),
    product: report.client,
    heading: words.reportHeading,
    subheading: text.dayLong(context.today, weekday(context.today)),
    opening: [words.dear(report.contact ?? ''), words.reportIntro(sayDay(context, report.since))],
    tiles: [],
    sections: [
      ...report.parts.flatMap((part) => partSections(part, report.parts.length > 1, context)),
      {
        heading: words.questions,
        tone: 'plain',
        note: words.questionsNote,
        more: '',
        rows: questions.map((question, at) => plain(`${at + 1}. ${question}`)),
      },
    ],
    openUrl: '',
    openLabel: '',
    footer: [words.approvedBy(approver)],
  }
}

function partSections(part: ReportPart, several: boolean, context: LetterContext): Section[] {
  const { words } = context
  const day = (line: ReportLine, say: (day: string) => string): string =>
    line.day === null ? '' : say(sayDay(context, line.day))
  const dated =
    (say: (day: string) => string) =>
    (line: ReportLine): Line =>
      plain(line.title, facts(day(line, say), line.more))
  const heading = (title: string): string => (several ? `${part.name} · ${title}` : title)
  const steps = part.steps.map(({ name, state }): Step => {
    const [mark, tone] = squares[state]
    return { mark, tone, label: `${name}: ${words.steps[state]}` }
  })
  const legend = (Object.keys(squares) as StepState[])
    .filter((state) => part.steps.some((step) => step.state === state))
    .map((state) => `${squares[state][0]}\u00a0${words.steps[state]}`)
  const always = (title: string, tone: Tone, lines: readonly Line[], none: string): Section => ({
    heading: heading(title),
    tone,
    note: lines.length === 0 ? none : '',
    more: '',
    rows: lines,
  })
  return [
    {
      ...always(words.progress, 'plain', part.progress.map(dated(words.dueOn)), ''),
      note: facts(
        part.name,
        steps.length === 0
          ? null
          : words.milestonesDone(part.steps.filter(({ state }) => state === 'done').length, steps.length),
        part.delivery === null ? null : words.delivery(sayDay(context, part.delivery)),
        ...legend,
      ),
      ...(steps.length > 0 ? { steps } : {}),
    },
    always(words.finished, 'green', part.done.map(dated(words.doneOn)), words.nothingFinished),
    always(
      words.difficulties,
      part.problems.length > 0 ? 'red' : 'plain',
      part.problems.map((each) =>
        plain(
          each.title,
          facts(
            day(each, words.wasDue),
            each.solution !== null
              ? words.solution(each.solution)
              : each.forecast !== null
                ? words.newDay(sayDay(context, each.forecast))
                : words.noNewDay,
            each.solution !== null && each.forecast !== null
              ? words.dueOn(sayDay(context, each.forecast))
              : null,
          ),
        ),
      ),
      words.noDifficulties,
    ),
    ...section(heading(words.fromYou), 'amber', part.waiting, context, dated(words.answerBy)),
    ...section(heading(words.decisions), 'amber', part.decisions, context, (each) =>
      plain(
        each.title,
        facts(
          ...each.options.map((option, at) => (option === null ? null : `${'AB'[at]}: ${option}`)),
          day(each, words.answerBy),
        ),
      ),
    ),
    ...section(heading(words.nextStage), 'plain', part.next, context, dated(words.dueOn)),
  ]
}
