import type { Ports } from '../../ports.js'
import { commonTexts } from '../../text/common/index.js'
import { type SelfCheckText, selfCheckTexts } from '../../text/self-check/index.js'
import { textOf } from '../../text/text-of.js'
import { loadText } from '../plan/library.js'
import { runs } from '../../trackers/own/runs.js'
import { maxHoursWithoutRun } from '../../views/dashboard/reminder-status.js'
import { readConsent } from '../letters/readers/consent.js'
import type { Result } from '../open-book.js'
import { readLastRun } from '../run/last-run.js'
import { hoursBetween } from '../run/outage.js'
import { appendLog } from '../run/run-log.js'
import { openSheet } from '../tables.js'
import {
  expectations,
  type FormulaStyle,
  isExpected,
  type SelfCheckQuestion,
  questions,
  formatExpected,
  subjectOf,
} from './expectations.js'

/** What a self-check found. */
export interface SelfCheck {
  /**
   * What could be checked: no hourly run can be expected while reminders are off, or just after they were
   * turned on.
   */
  readonly asked: readonly SelfCheckQuestion[]
  readonly differs: readonly SelfCheckQuestion[]
  /** All of it, for the maintainers: no cell, name or address is in it. */
  readonly line: string
}

type Answers = Readonly<Record<SelfCheckQuestion, string>>

/**
 * Asks the real spreadsheet what Milepost assumes, and says in plain words what does not work because of an
 * answer.
 */
export function selfCheck(ports: Ports): Result<SelfCheck> {
  const { locale, hasDecimalComma, answers } = ports.probe.ask()
  const allAnswers = { ...answers, quota: String(ports.mailer.quotaLeft()), clock: clockAnswer(ports) }
  const found = compareAnswers({ hasDecimalComma }, allAnswers, locale)
  const text = textOf(commonTexts, ports.ui.locale())
  const isLogged = logResult(ports, found)
  ports.ui.alert(
    `${text.product} · ${text.selfCheck}`,
    describeResult(
      found,
      allAnswers,
      { hasDecimalComma },
      loadText(ports, selfCheckTexts, ports.ui.locale()),
      isLogged,
    ),
  )
  return { ok: true, value: found }
}

/** Whether a clock trigger's run has found this spreadsheet lately, by what runs noted. */
function clockAnswer(ports: Pick<Ports, 'clock' | 'spreadsheet' | 'store'>): string {
  const { consent } = readConsent(ports)
  if (!consent) return 'off'
  const { day, time } = ports.clock.now()
  const isRecent = (moment: string | undefined): boolean =>
    moment !== undefined && hoursBetween(moment, `${day} ${time}`) <= maxHoursWithoutRun
  return isRecent(readLastRun(ports.store)?.fired) ? 'seen' : isRecent(consent.since) ? 'waiting' : 'notSeen'
}

/** Which answers differ, and the line to send: `!` before what differs. */
export function compareAnswers(style: FormulaStyle, answers: Answers, spreadsheetLocale: string): SelfCheck {
  const asked = questions.filter((key) => key !== 'clock' || ['seen', 'notSeen'].includes(answers.clock))
  const differs = asked.filter((key) => !isExpected(expectations[key](style), answers[key]))
  const answerTexts = questions.map((key) => `${differs.includes(key) ? '!' : ''}${key}=${answers[key]}`)
  return { asked, differs, line: ['Milepost self-check', spreadsheetLocale, ...answerTexts].join(' | ') }
}

/**
 * What a person reads: what differs and what does not work because of it, what is in order, and the line to
 * send.
 */
export function describeResult(
  { asked, differs, line }: SelfCheck,
  answers: Answers,
  style: FormulaStyle,
  words: SelfCheckText,
  isLogged: boolean,
): string {
  const { subjects, clock, ...texts } = words
  const failingSubjects = new Set(differs.map((key) => subjectOf[key]))
  const passingSubjects = new Set(
    asked.map((key) => subjectOf[key]).filter((subject) => !failingSubjects.has(subject)),
  )
  return [
    texts.count(asked.length - differs.length, asked.length),
    ...differs.map((key) => {
      const [name, effect] = subjects[subjectOf[key]] as readonly [string, string]
      return key === 'clock'
        ? `✗ ${clock.notSeen} ${effect}`
        : texts.differs(name, answers[key], formatExpected(expectations[key](style)), effect)
    }),
    ...(passingSubjects.size > 0
      ? [texts.fine([...passingSubjects].map((subject) => subjects[subject][0]!))]
      : []),
    ...(failingSubjects.has('clock') ? [] : [clock[answers.clock as keyof typeof clock]]),
    `${texts.send(isLogged)}\n${line}`,
  ].join('\n\n')
}

/**
 * The line stays in the run log, where it can be copied; false where there is none, since a check makes no
 * sheet.
 */
function logResult(ports: Ports, { differs, line }: SelfCheck): boolean {
  if (!openSheet(ports, 'runs')) return false
  const locale = ports.spreadsheet.locale()
  const { day, time } = ports.clock.now()
  appendLog(ports, {
    id: `${runs.prefix}-${day}-${time}`,
    when: `${day} ${time}`,
    run: textOf(commonTexts, locale).selfCheck,
    outcome: runs.columns.outcome.write(differs.length > 0 ? 'partly' : 'done', locale),
    note: line,
  })
  return true
}
