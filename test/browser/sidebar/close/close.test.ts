import type { Locator, Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { Session } from '../../../../host/emulator/session/session.js'
import { type CloseWords, en } from '../../../../sidebar/text/close/en.js'
import { zhCN } from '../../../../sidebar/text/close/zh-CN.js'
import {
  campaign,
  createClosingSession,
  shownColumn,
  summer,
} from '../../../bundle/closing/closing-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})

const open = async (session: Session, locale: string, width?: number): Promise<Page> => {
  livePage = await openLivePage(session, { view: 'close', locale, ...(width ? { width } : {}) })
  await livePage.page.getByRole('heading').first().waitFor()
  return livePage.page
}

/** Counts clicks, as a person makes them. */
function createCounter(): { readonly click: (at: Locator) => Promise<void>; readonly count: () => number } {
  let clicks = 0
  return {
    click: async (at) => {
      clicks++
      await at.click()
    },
    count: () => clicks,
  }
}

/** Reaches an element by Tab alone. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const isThere = (): Promise<boolean> => wanted.evaluate((each) => each === document.activeElement)
  for (let presses = 0; presses < 60 && !(await isThere()); presses++) await page.keyboard.press('Tab')
  expect(await isThere()).toBe(true)
}

describe.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)('closing a project in %s, answered by the script', (locale, words: CloseWords) => {
  const word = (english: string, chinese: string): string => (locale === 'en' ? english : chinese)
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
  const choice = (page: Page, row: string, ending: keyof CloseWords['ending']): Locator =>
    page
      .getByRole('radiogroup', { name: row })
      .getByRole('radio', { name: words.ending[ending], exact: true })

  test('open rows and late stages lead to their sheet, and what was decided is there again afterwards', async () => {
    const session = createClosingSession(locale)
    const page = await open(session, locale)
    await choice(page, 'Send invoices', 'done').click()
    await page.getByText(words.stored).waitFor()
    await button(page, words.inSheetNamed('Launch')).click()
    await expect.poll(livePage.closed).toBe(true)
    expect(livePage.calls).toContain('goTo')
    await page.close()
    const again = await open(session, locale)
    await expect.poll(() => choice(again, 'Send invoices', 'done').isChecked()).toBe(true)
    await choice(again, 'Launch', 'done').click()
    await choice(again, 'A second language', 'nextCycle').click()
    await choice(again, 'Images load slowly', 'dropped').click()
    await choice(again, 'Printer may strike', 'done').click()
    await button(again, words.next).click()
    await button(again, words.inSheetNamed('Build')).click()
    await expect.poll(livePage.closed).toBe(true)
  })

  test('five open rows, each decided alone, with a retrospective and a gate take 10 clicks', async () => {
    const session = createClosingSession(locale)
    const page = await open(session, locale)
    const { click, count } = createCounter()
    await click(choice(page, 'Launch', 'done'))
    await click(choice(page, 'Send invoices', 'done'))
    await click(choice(page, 'A second language', 'nextCycle'))
    await click(choice(page, 'Images load slowly', 'dropped'))
    await click(choice(page, 'Printer may strike', 'done'))
    expect(await findAccessibilityFaults(page)).toEqual([])
    await click(button(page, words.next))
    await page.getByText(words.lateCount(2, 3)).waitFor()
    await page.getByText(words.noBaseline(3, 0)).waitFor()
    await expect.poll(() => page.getByLabel(words.late).inputValue()).toContain(words.lateLine('Build', 3))
    // Typed one after the other with Tab, as in a form.
    await page.getByLabel(words.why(1)).fill('The images came late')
    await page.getByLabel(words.why(2)).fill('Nobody asked for them')
    await page.getByLabel(words.cause).selectOption('waitingForClient')
    expect(await findAccessibilityFaults(page)).toEqual([])
    await click(button(page, words.next))
    await page.getByLabel(words.prevention).fill('Ask for images with the brief')
    await page.getByLabel(words.owner).fill('Mona')
    await page.getByText(words.ownerHint('Mona')).waitFor()
    await page.getByLabel(words.by).fill('2026-04-15')
    await click(page.getByRole('checkbox', { name: words.makeGate }))
    await expect.poll(() => page.getByLabel(words.gate).inputValue()).toBe('Ask for images with the brief')
    expect(await findAccessibilityFaults(page)).toEqual([])
    await click(button(page, words.next))
    await page.getByText(words.delivered(campaign)).waitFor()
    await page.getByText(words.rowsMove(1, summer), { exact: false }).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await click(button(page, words.closeProject))
    await page.getByRole('heading', { name: words.closed(campaign) }).waitFor()
    expect(count()).toBe(10)

    expect(shownColumn(session, 'engagements', 'status')[0]).toBe(word('Delivered', '已交付'))
    expect(shownColumn(session, 'tasks', 'status')).toEqual([word('Done', '已完成')])
    expect(shownColumn(session, 'issues', 'status')).toEqual([word('Cancelled', '已取消')])
    expect(shownColumn(session, 'risks', 'status')).toEqual([word('Closed', '已关闭')])
    expect(shownColumn(session, 'requirements', 'engagement')).toEqual([summer])
    expect(shownColumn(session, 'retrospectives', 'why2')).toEqual(['Nobody asked for them'])
    expect(shownColumn(session, 'retrospectives', 'cause')).toEqual([
      word('Waiting for the client', '等待客户'),
    ])
    expect(shownColumn(session, 'people', 'name')).toEqual(['Grace', 'Li', 'Mona'])
    expect(shownColumn(session, 'gates', 'gate')).toEqual(['Ask for images with the brief'])
    expect(shownColumn(session, 'gates', 'learntFrom')).toEqual([campaign])

    await button(page, words.undo).click()
    await page.getByRole('heading', { name: words.undone }).waitFor()
    expect(shownColumn(session, 'engagements', 'status')[0]).toBe(word('Active', '进行中'))
    expect(shownColumn(session, 'gates', 'gate')).toEqual([])
    expect(shownColumn(session, 'people', 'name')).toEqual(['Grace', 'Li'])
  })

  test('five open rows, all done, without a retrospective take 4 clicks', async () => {
    const session = createClosingSession(locale)
    const page = await open(session, locale)
    const { click, count } = createCounter()
    await click(button(page, words.ending.done))
    await click(button(page, words.next))
    await click(button(page, words.skip))
    await page.getByText(words.skipped).waitFor()
    await click(button(page, words.closeProject))
    await page.getByRole('heading', { name: words.closed(campaign) }).waitFor()
    expect(count()).toBe(4)
    expect(shownColumn(session, 'engagements', 'status')[0]).toBe(word('Delivered', '已交付'))
    expect(shownColumn(session, 'issues', 'status')).toEqual([word('Resolved', '已解决')])
  })

  test('all of it can be done by the keyboard alone', async () => {
    const session = createClosingSession(locale)
    const page = await open(session, locale)
    const press = async (at: Locator): Promise<void> => {
      await tabTo(page, at)
      await page.keyboard.press('Enter')
    }
    await press(button(page, words.ending.done))
    await tabTo(page, choice(page, 'Images load slowly', 'done'))
    await page.keyboard.press('ArrowRight')
    await press(button(page, words.next))
    await page.getByRole('heading', { name: words.step.late }).waitFor()
    await tabTo(page, page.getByLabel(words.why(1)))
    await page.keyboard.type('The images came late')
    // Enter in a field goes on, as the button does.
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: words.step.prevent }).waitFor()
    await tabTo(page, page.getByLabel(words.prevention))
    await page.keyboard.type('Ask for images with the brief')
    await tabTo(page, page.getByRole('checkbox', { name: words.makeGate }))
    await page.keyboard.press('Space')
    await press(button(page, words.next))
    await page.getByRole('heading', { name: words.step.check }).waitFor()
    await press(button(page, words.closeProject))
    await page.getByRole('heading', { name: words.closed(campaign) }).waitFor()
    expect(shownColumn(session, 'issues', 'status')).toEqual([word('Cancelled', '已取消')])
    expect(shownColumn(session, 'retrospectives', 'why1')).toEqual(['The images came late'])
    expect(shownColumn(session, 'gates', 'gate')).toEqual(['Ask for images with the brief'])
  })

  test('what is typed is there again when the window was left half-way', async () => {
    const session = createClosingSession(locale)
    const page = await open(session, locale)
    await button(page, words.ending.done).click()
    await button(page, words.next).click()
    await page.getByLabel(words.why(1)).fill('The images came late')
    await page.getByText(words.notStored).waitFor()
    await page.getByText(words.stored).waitFor()
    await page.close()
    const again = await open(session, locale)
    await again.getByText(words.restored).waitFor()
    await expect.poll(() => again.getByLabel(words.why(1)).inputValue()).toBe('The images came late')
    await button(again, words.back).click()
    await expect.poll(() => choice(again, 'Launch', 'done').isChecked()).toBe(true)
  })

  test('a row that nobody decided keeps the step, and a narrow screen holds all of it', async () => {
    const page = await open(createClosingSession(locale), locale, 375)
    await button(page, words.next).click()
    await page.getByText(words.undecided(5)).waitFor()
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    await button(page, words.ending.nextCycle).click()
    await page.getByLabel(words.target).selectOption('new')
    await button(page, words.next).click()
    await page.getByText(words.needDelivery).waitFor()
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    expect(await findAccessibilityFaults(page)).toEqual([])
  })
})
