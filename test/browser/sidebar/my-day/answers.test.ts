/** Answers from links are taken in once the list is drawn, and the list is read again where they changed it. */
import { expect, test } from 'vitest'
import type { Session } from '../../../../host/emulator/session/session.js'
import type { MyDay } from '../../../../src/work/my-day/read-my-day.js'
import { createTeam, type DayPage, openDay } from './day-page.js'

interface Asked {
  readonly names: string[]
  readonly session: Session
}

/** A team whose answers are on; what is taken in is said by the test, and noted with what else is asked. */
function createAnswering(taken: () => unknown): Asked {
  const real = createTeam('en')
  const names: string[] = []
  const call = (name: string, sent: unknown) => {
    names.push(name)
    if (name === 'takeAnswers') return { value: taken() }
    const outcome = real.call(name, sent)
    if (name !== 'readMyDay') return outcome
    const { ok, value } = outcome.value as { ok: true; value: MyDay }
    return { ...outcome, value: { ok, value: { ...value, hasAnswersOn: true } } }
  }
  return { names, session: Object.assign(Object.create(real) as Session, { call }) }
}

const settle = async ({ page }: DayPage): Promise<void> => {
  await page.waitForFunction(() => (globalThis as unknown as { unanswered: number }).unanswered === 0)
}
const dayCalls = (names: readonly string[]): string[] =>
  names.filter((name) => name === 'readMyDay' || name === 'takeAnswers')

test('what changed is shown, and nothing is asked twice', async () => {
  const { names, session } = createAnswering(() => ({ ok: true, value: { isChanged: true } }))
  const opened = await openDay('en', session)
  await expect.poll(() => dayCalls(names)).toEqual(['readMyDay', 'takeAnswers', 'readMyDay'])
  await settle(opened)
  await opened.page.getByRole('button', { name: 'Refresh' }).first().click()
  await settle(opened)
  await expect.poll(() => dayCalls(names).filter((name) => name === 'takeAnswers')).toHaveLength(1)
  expect(opened.faults).toEqual([])
  await opened.page.close()
})

test('a refusal says nothing, and the list stays', async () => {
  const { names, session } = createAnswering(() => ({
    ok: false,
    message: 'Busy',
    problems: [],
    locale: 'en',
  }))
  const opened = await openDay('en', session)
  await expect.poll(() => dayCalls(names)).toEqual(['readMyDay', 'takeAnswers'])
  await settle(opened)
  await opened.page.locator('.day-card').first().waitFor()
  await expect.poll(() => opened.page.getByText('Busy').count()).toBe(0)
  expect(opened.faults).toEqual([])
  await opened.page.close()
})

test('of a team without answers nothing is taken in', async () => {
  const names: string[] = []
  const real = createTeam('en')
  const call = (name: string, sent: unknown) => {
    names.push(name)
    return real.call(name, sent)
  }
  const opened = await openDay('en', Object.assign(Object.create(real) as Session, { call }))
  await settle(opened)
  expect(names).not.toContain('takeAnswers')
  await opened.page.close()
})
