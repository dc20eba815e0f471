import type { Ports } from '../../ports.js'
import { textIn } from '../../text/index.js'
import { selfCheckTextIn, type SelfCheckText } from '../../text/self-check/index.js'
import { libraryOf } from '../plan/library.js'
import { runs } from '../../trackers/own/runs.js'
import { lightHours } from '../../views/dashboard/light.js'
import { readConsent } from '../letters/readers/consent.js'
import type { Maybe } from '../portfolio.js'
import { lastRun } from '../run/last-run.js'
import { hoursFrom } from '../run/outage.js'
import { appendLog } from '../run/run-log.js'
import { bindTable } from '../tables.js'
import {
  expectations,
  type Form,
  isExpected,
  type Question,
  questions,
  sayExpected,
  subjectOf,
} from './expectations.js'

/** What a self-check found. */
export interface SelfCheck {
  /** What could be looked at: no hourly run can be expected while reminders are off, or since a moment ago. */
  readonly asked: readonly Question[]
  readonly differs: readonly Question[]
  /** All of it, for the maintainers: no cell, name or address is in it. */
  readonly line: string
}

type Answers = Readonly<Record<Question, string>>

/** Asks the real spreadsheet what Milepost takes for granted, and says plainly what does not work because of an answer. */
export function selfCheck(ports: Ports): Maybe<SelfCheck> {
  const { locale, hasDecimalComma, answers } = ports.probe.ask()
  const all = { ...answers, quota: String(ports.mailer.quotaLeft()), clock: clockOf(ports) }
  const found = judged({ hasDecimalComma }, all, locale)
  const text = textIn(ports.desk.locale())
  const isLogged = note(ports, found)
  ports.desk.tell(
    `${text.product} · ${text.selfCheck}`,
    report(
      found,
      all,
      { hasDecimalComma },
      selfCheckTextIn(ports.desk.locale(), libraryOf(ports).texts),
      isLogged,
    ),
  )
  return { ok: true, value: found }
}

/** Whether a clock trigger's run has found this spreadsheet lately, by what runs noted. */
function clockOf(ports: Ports): string {
  const { consent } = readConsent(ports)
  if (!consent) return 'off'
  const { day, time } = ports.clock.now()
  const recent = (moment: string | undefined): boolean =>
    moment !== undefined && hoursFrom(moment, `${day} ${time}`) <= lightHours
  return recent(lastRun(ports)?.fired) ? 'seen' : recent(consent.since) ? 'waiting' : 'notSeen'
}

/** Which answers differ, and the line to send: `!` before what differs. */
export function judged(form: Form, answers: Answers, spreadsheetLocale: string): SelfCheck {
  const asked = questions.filter((key) => key !== 'clock' || ['seen', 'notSeen'].includes(answers.clock))
  const differs = asked.filter((key) => !isExpected(expectations[key](form), answers[key]))
  const said = questions.map((key) => `${differs.includes(key) ? '!' : ''}${key}=${answers[key]}`)
  return { asked, differs, line: ['Milepost self-check', spreadsheetLocale, ...said].join(' | ') }
}

/** What a person reads: what differs and what does not work because of it, what is in order, and the line to send. */
export function report(
  { asked, differs, line }: SelfCheck,
  answers: Answers,
  form: Form,
  words: SelfCheckText,
  isLogged: boolean,
): string {
  const { subjects, clock, ...say } = words
  const lost = new Set(differs.map((key) => subjectOf[key]))
  const fine = new Set(asked.map((key) => subjectOf[key]).filter((subject) => !lost.has(subject)))
  return [
    say.count(asked.length - differs.length, asked.length),
    ...differs.map((key) => {
      const [name, effect] = subjects[subjectOf[key]] as readonly [string, string]
      return key === 'clock'
        ? `✗ ${clock.notSeen} ${effect}`
        : say.differs(name, answers[key], sayExpected(expectations[key](form)), effect)
    }),
    ...(fine.size > 0 ? [say.fine([...fine].map((subject) => subjects[subject][0]!))] : []),
    ...(lost.has('clock') ? [] : [clock[answers.clock as keyof typeof clock]]),
    `${say.send(isLogged)}\n${line}`,
  ].join('\n\n')
}

/** The line stays in the run log, where it can be copied; false where there is none, since a check makes no sheet. */
function note(ports: Ports, { differs, line }: SelfCheck): boolean {
  if (!bindTable(ports, 'runs')) return false
  const locale = ports.workbook.locale()
  const { day, time } = ports.clock.now()
  appendLog(ports, {
    id: `${runs.prefix}-${day}-${time}`,
    when: `${day} ${time}`,
    run: textIn(locale).selfCheck,
    outcome: runs.columns.outcome.write(differs.length > 0 ? 'partly' : 'done', locale),
    note: line,
  })
  return true
}
