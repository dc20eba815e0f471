import { describe, expect, test } from 'vitest'
import { must } from '../../host/bench/morning.js'
import type { Session } from '../../host/session/session.js'
import { locales } from '../../src/core/locale.js'
import { places } from '../locales.js'
import { probeQuestions } from '../../src/core/probe-questions.js'
import { selfCheckTextIn } from '../carried.js'
import {
  expectations,
  type Expected,
  isExpected,
  type Question,
  questions,
  sayExpected,
  subjectOf,
} from '../../src/work/self-check/expectations.js'
import { judged, report } from '../../src/work/self-check/self-check.js'
import { sessionIn, valueOf } from '../bundle/stage.js'
import { everybody, fireAll, runNotes, teamWith } from '../letters/stage.js'

const sheetNames = ({ workbook }: Session): string[] => workbook.sheets.map(({ name }) => name)
/** Everything but the run log, in which the line stands. */
const rest = (session: Session): unknown => {
  const { sheets, ...others } = session.workbook.snapshot()
  return [{ ...others, sheets: sheets.filter(({ name }) => name !== 'Run log') }, session.keep().properties]
}

describe('on the host', () => {
  test.each(places)('every answer is as expected in %s', (locale) => {
    const session = teamWith({})
    session.workbook.locale = locale
    expect(valueOf(session, 'selfCheck')).toMatchObject({
      asked: questions.filter((key) => key !== 'clock'),
      differs: [],
    })
  })
  test('it leaves nothing but its line in the run log, and the sheet in front is the same', () => {
    const session = teamWith({})
    const [before, names] = [rest(session), sheetNames(session)]
    const { line } = valueOf<{ line: string }>(session, 'selfCheck')
    expect(rest(session)).toEqual(before)
    expect(sheetNames(session)).toEqual(names)
    expect(runNotes(session)).toEqual([line])
    for (const key of questions) expect(line).toContain(` | ${key}=`)
    for (const private_ of [...everybody, 'Zhang']) expect(line).not.toContain(private_)
  })
  test('it takes away the sheet of a check that was cut off, and no sheet of that name that is somebody’s own', () => {
    const session = teamWith({})
    must(session, 'selfCheck')
    const own = session.workbook.addSheet('milepost self-check')
    session.workbook.type(own.id, 1, 1, 'Ours')
    const names = sheetNames(session)
    const { total } = must(session, 'selfCheck').calls
    for (let at = 5; at < total; at += 7) {
      session.failAt = at
      session.call('selfCheck')
      session.failAt = undefined
      must(session, 'selfCheck')
      expect(sheetNames(session), `call ${at}`).toEqual(names)
    }
  })
  test('it makes no run log where there is none, and says what it could not look at', () => {
    const session = sessionIn('en')
    const names = sheetNames(session)
    const { said } = must(session, 'selfCheck')
    expect(sheetNames(session)).toEqual(names)
    const say = selfCheckTextIn('en')
    expect(said.join()).toContain(say.count(questions.length - 1, questions.length - 1))
    expect(said.join()).toContain(say.clock.off)
    expect(said.join()).toContain(say.send(false))
    expect(said.join()).not.toMatch(/As expected:.*hourly run/)
  })
  test('the clock’s run is seen where one was, waited for where reminders are new, and missed after a day', () => {
    const session = teamWith({})
    const clock = (): string => /clock=(\w+)/.exec(valueOf<{ line: string }>(session, 'selfCheck').line)![1]!
    expect(clock()).toBe('waiting')
    session.setNow({ day: '2026-03-31', time: '09:00' })
    fireAll(session)
    expect(clock()).toBe('seen')
    session.setNow({ day: '2026-04-01', time: '09:01' })
    must(session, 'sendNow')
    expect(clock()).toBe('notSeen')
    must(session, 'turnOffLetters')
    expect(clock()).toBe('off')
  })
  test('what differs is said with what does not work because of it', () => {
    const session = teamWith({})
    session.quota = 0
    const { value, said } = must(session, 'selfCheck')
    expect((value as { value: { differs: string[] } }).value.differs).toEqual(['quota'])
    const [name, effect] = selfCheckTextIn('en').subjects.quota
    expect(said.join('\n')).toContain(`✗ ${name}: found “0”, expected ≥ 1. ${effect}`)
  })
})

describe('the expectations', () => {
  const forms = [{ hasDecimalComma: false }, { hasDecimalComma: true }]
  const fitting = (expected: Expected): string =>
    'least' in expected ? String(expected.least) : 'most' in expected ? String(expected.most) : expected[0]!
  const answersOf = (form: (typeof forms)[number]): Record<Question, string> =>
    Object.fromEntries(questions.map((key) => [key, fitting(expectations[key](form))])) as Record<
      Question,
      string
    >

  test('are one for each question', () => {
    expect([...questions].sort()).toEqual([...probeQuestions, 'clock', 'quota'].sort())
  })
  test.each(forms)('are met by what they expect, and by no error (%o)', (form) => {
    expect(judged(form, answersOf(form), 'xx').differs).toEqual([])
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
        const found = judged(form, answers, 'xx')
        expect(found.differs).toEqual([key])
        expect(found.line).toContain(` | !${key}=${wrong}`)
        const say = selfCheckTextIn(locale)
        const said = report(found, answers, form, selfCheckTextIn(locale), true)
        const [name, effect] = say.subjects[subjectOf[key]] as readonly [string, string]
        expect(said).toContain(
          key === 'clock'
            ? `✗ ${say.clock.notSeen} ${effect}`
            : say.differs(name, wrong, sayExpected(expectations[key](form)), effect),
        )
        expect(said).toContain(say.send(true))
        expect(said).not.toContain('undefined')
      }
    },
  )
})
