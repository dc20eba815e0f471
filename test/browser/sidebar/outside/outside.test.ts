import { afterEach, expect, test } from 'vitest'
import { outsideTexts } from '../../../../sidebar/text/outside/index.js'
import { commonTexts } from '../../../../sidebar/text/common/index.js'
import { textOf } from '../../../../src/text/text-of.js'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { readShownColumn } from '../../../bundle/bundle-session.js'
import { createWaitingAnswer } from '../../../letters/answers/waiting-answer.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { tabTo } from '../keyboard.js'
import { type LivePage, openLivePage } from '../live-page.js'
import { type Locale, ok } from '../replies.js'
import { openSidebar, type SidebarPage } from '../sidebar-page.js'

let opened: Pick<SidebarPage, 'page'>
afterEach(() => opened.page.close())

const waiting = [
  {
    id: 'R1',
    place: 0,
    from: 'Li',
    at: '2026-03-31 10:00',
    title: 'Copy',
    tracker: 'Tasks',
    asked: 'move to 7 Apr',
    why: 'the row was changed meanwhile',
    changes: [{ label: 'Due', was: '3 Apr', asked: '7 Apr' }],
    expect: { due: '2026-04-03' },
    canTake: true,
  },
]
const left = { waiting: [], more: 0 }

async function open(locale: Locale): Promise<SidebarPage> {
  const sidebarPage = await openSidebar({
    view: 'outside',
    locale,
    width: 300,
    answers: {
      readOutside: { value: ok({ locale, waiting, more: 0 }) },
      decideOutside: { thrown: 'NetworkError: Connection failure due to HTTP 0' },
    },
  })
  opened = sidebarPage
  return sidebarPage
}

test.each(['en', 'zh-CN'] as const)(
  'an answer that waits is declined with a reason, which a failed call leaves (%s)',
  async (locale) => {
    const { page, calls, answer } = await open(locale)
    const text = { ...textOf(commonTexts, locale), ...textOf(outsideTexts, locale) }
    await page.getByText(text.was('Due', '3 Apr', '7 Apr')).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: text.declineOf('Copy') }).click()
    await page.getByLabel(text.reason).fill('The client comes on the 6th')
    await page.getByRole('button', { name: text.sendDecline, exact: true }).click()
    await page.getByRole('alert').waitFor()
    await expect.poll(() => page.getByLabel(text.reason).inputValue()).toBe('The client comes on the 6th')
    await answer('decideOutside', { value: ok({ locale, ...left, wasWaiting: false }) })
    await page.getByRole('button', { name: text.sendDecline, exact: true }).click()
    await page.getByText(text.decidedBefore('Copy')).waitFor()
    expect((await calls()).filter(({ name }) => name === 'decideOutside').map(({ sent }) => sent)).toEqual([
      expect.objectContaining({ id: 'R1', take: false, expect: { due: '2026-04-03' } }),
      expect.objectContaining({ reason: 'The client comes on the 6th' }),
    ])
  },
)

const openOverScript = async (locale: Locale): Promise<{ live: LivePage; session: Session }> => {
  const { session } = createWaitingAnswer()
  runOrThrow(session, 'setLanguage', { language: locale })
  const live = await openLivePage(session, { view: 'outside', locale, width: 300 })
  opened = live
  return { live, session }
}
const dueOfCopy = (session: Session): string => readShownColumn(session, 'tasks', 'due')[1]!

test.each(['en', 'zh-CN'] as const)(
  'an answer is accepted by mouse, and the row has it (%s)',
  async (locale) => {
    const text = textOf(outsideTexts, locale)
    const { live, session } = await openOverScript(locale)
    const { page } = live
    await page.getByRole('heading', { name: text.waiting(1) }).waitFor()
    expect(dueOfCopy(session)).toBe('2026-04-03')
    await page.getByRole('button', { name: text.takeOf('Copy'), exact: true }).click()
    await page.getByText(text.none).waitFor()
    await page.getByText(text.taken('Copy')).waitFor()
    expect(dueOfCopy(session)).toBe('2026-04-07')
    expect(live.faults).toEqual([])
  },
)

test.each(['en', 'zh-CN'] as const)('an answer is declined by the keyboard alone (%s)', async (locale) => {
  const text = textOf(outsideTexts, locale)
  const { live, session } = await openOverScript(locale)
  const { page } = live
  await page.getByRole('heading', { name: text.waiting(1) }).waitFor()
  await tabTo(page.getByRole('button', { name: text.declineOf('Copy') }))
  await page.keyboard.press('Enter')
  await tabTo(page.getByLabel(text.reason))
  await page.keyboard.type('6 Apr')
  await tabTo(page.getByRole('button', { name: text.sendDecline, exact: true }))
  await page.keyboard.press('Space')
  await page.getByText(text.declined('Copy')).waitFor()
  expect(dueOfCopy(session)).toBe('2026-04-03')
  expect(live.faults).toEqual([])
})
