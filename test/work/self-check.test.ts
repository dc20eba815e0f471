import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import { locales } from '../../src/core/locale.js'
import { spreadsheetLocales } from '../spreadsheet-locales.js'
import { probeQuestions } from '../../src/core/probe-questions.js'
import { selfCheckTextIn } from '../library-texts.js'
import {
  expectations,
  type Expected,
  isExpected,
  type SelfCheckQuestion,
  questions,
  formatExpected,
  subjectOf,
} from '../../src/work/self-check/expectations.js'
import { compareAnswers, describeResult } from '../../src/work/self-check/self-check.js'
import { createSession, callForValue } from '../bundle/bundle-session.js'
import { allReaders, fireAllTriggers, readRunNotes, createTeamSession } from '../letters/team-session.js'

const sheetNames = ({ workbook }: Session): string[] => workbook.sheets.map(({ name }) => name)
/** Everything except the run log, in which the line is. */
const rest = (session: Session): unknown => {
  const { sheets, ...others } = session.workbook.snapshot()
  return [
    { ...others, sheets: sheets.filter(({ name }) => name !== 'Run log') },
    session.persist().properties,
  ]
}

describe('on the host', () => {
  test.each(spreadsheetLocales)('every answer is as expected in %s', (locale) => {
    const session = createTeamSession({})
    session.workbook.locale = locale
    expect(callForValue(session, 'selfCheck')).toMatchObject({
      asked: questions.filter((key) => key !== 'clock'),
      differs: [],
    })
  })
  test('it leaves nothing but its line in the run log, and the sheet in front is the same', () => {
    const session = createTeamSession({})
    const [before, names] = [rest(session), sheetNames(session)]
    const { line } = callForValue<{ line: string }>(session, 'selfCheck')
    expect(rest(session)).toEqual(before)
    expect(sheetNames(session)).toEqual(names)
    expect(readRunNotes(session)).toEqual([line])
    for (const key of questions) expect(line).toContain(` | ${key}=`)
    for (const private_ of [...allReaders, 'Zhang']) expect(line).not.toContain(private_)
  })
  test('it takes away the sheet of a check that was cut off, and no sheet of that name that is somebody’s own', () => {
    const session = createTeamSession({})
    runOrThrow(session, 'selfCheck')
    const own = session.workbook.addSheet('milepost self-check')
    session.workbook.type(own.id, 1, 1, 'Ours')
    const names = sheetNames(session)
    const { total } = runOrThrow(session, 'selfCheck').calls
    for (let at = 5; at < total; at += 7) {
      session.failAt = at
      session.call('selfCheck')
      session.failAt = undefined
      runOrThrow(session, 'selfCheck')
      expect(sheetNames(session), `call ${at}`).toEqual(names)
    }
  })
  test('it makes no run log where there is none, and says what it could not look at', () => {
    const session = createSession('en')
    const names = sheetNames(session)
    const { said } = runOrThrow(session, 'selfCheck')
    expect(sheetNames(session)).toEqual(names)
    const selfCheckText = selfCheckTextIn('en')
    expect(said.join()).toContain(selfCheckText.count(questions.length - 1, questions.length - 1))
    expect(said.join()).toContain(selfCheckText.clock.off)
    expect(said.join()).toContain(selfCheckText.send(false))
    expect(said.join()).not.toMatch(/As expected:.*hourly run/)
  })
  test('the clock’s run is seen where one was, waited for where reminders are new, and missed after a day', () => {
    const session = createTeamSession({})
    const clock = (): string =>
      /clock=(\w+)/.exec(callForValue<{ line: string }>(session, 'selfCheck').line)![1]!
    expect(clock()).toBe('waiting')
    session.setNow({ day: '2026-03-31', time: '09:00' })
    fireAllTriggers(session)
    expect(clock()).toBe('seen')
    session.setNow({ day: '2026-04-01', time: '09:01' })
    runOrThrow(session, 'sendNow')
    expect(clock()).toBe('notSeen')
    runOrThrow(session, 'turnOffLetters')
    expect(clock()).toBe('off')
  })
  test('what differs is said with what does not work because of it', () => {
    const session = createTeamSession({})
    session.quota = 0
    const { value, said } = runOrThrow(session, 'selfCheck')
    expect((value as { value: { differs: string[] } }).value.differs).toEqual(['quota'])
    const [name, effect] = selfCheckTextIn('en').subjects.quota
    expect(said.join('\n')).toContain(`✗ ${name}: found “0”, expected ≥ 1. ${effect}`)
  })
})

describe('the expectations', () => {
  const forms = [{ hasDecimalComma: false }, { hasDecimalComma: true }]
  const fitting = (expected: Expected): string =>
    'least' in expected ? String(expected.least) : 'most' in expected ? String(expected.most) : expected[0]!
  const answersOf = (form: (typeof forms)[number]): Record<SelfCheckQuestion, string> =>
    Object.fromEntries(questions.map((key) => [key, fitting(expectations[key](form))])) as Record<
      SelfCheckQuestion,
      string
    >

  test('are one for each question', () => {
    expect([...questions].sort()).toEqual([...probeQuestions, 'clock', 'quota'].sort())
  })
  test.each(forms)('are met by what they expect, and by no error (%o)', (form) => {
    expect(compareAnswers(form, answersOf(form), 'xx').differs).toEqual([])
    for (const key of questions) {
      expect(isExpected(expectations[key](form), 'error: no'), key).toBe(false)
      expect(isExpected(expectations[key](form), ''), key).toBe(false)
    }
  })
  test.each(questions.flatMap((key) => locales.map((locale) => ({ key, locale }))))(
    'say in $locale what a differing $key means',
    ({ key, locale }) => {
      for (const form of forms) {
        const wrong = key === 'clock' ? 'notSeen' : 'error: no'
        const answers = { ...answersOf(form), [key]: wrong }
        const found = compareAnswers(form, answers, 'xx')
        expect(found.differs).toEqual([key])
        expect(found.line).toContain(` | !${key}=${wrong}`)
        const selfCheckText = selfCheckTextIn(locale)
        const said = describeResult(found, answers, form, selfCheckTextIn(locale), true)
        const [name, effect] = selfCheckText.subjects[subjectOf[key]] as readonly [string, string]
        expect(said).toContain(
          key === 'clock'
            ? `✗ ${selfCheckText.clock.notSeen} ${effect}`
            : selfCheckText.differs(name, wrong, formatExpected(expectations[key](form)), effect),
        )
        expect(said).toContain(selfCheckText.send(true))
        expect(said).not.toContain('undefined')
      }
    },
  )
})
