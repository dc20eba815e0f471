import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { en, type StartWords as Words } from '../../../../sidebar/text/start/en.js'
import { zhCN } from '../../../../sidebar/text/start/zh-CN.js'
import { createSetUpSession, readShownColumn } from '../../../bundle/bundle-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})

const open = async (session: Session, locale: string, width = 860): Promise<Page> => {
  livePage = await openLivePage(session, { view: 'start', locale, width })
  return livePage.page
}
const readDurations = (page: Page): Promise<string[]> =>
  page.locator('.days').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))

describe.each([
  ['en', en, (days: number) => `doesn’t fit by ${days} working`, (days: number) => `with ${days} working`],
  ['zh-CN', zhCN, (days: number) => `还差 ${days} 个`, (days: number) => `还富余 ${days} 个`],
] as const)('a project with durations of its own, in %s', (locale, words: Words, over, under) => {
  it('says by how many working days it is over or under, as they are typed, and can be made to fit', async () => {
    const session = createSetUpSession(locale)
    const page = await open(session, locale)
    const verdict = (says: string) => page.locator('.plan-shown b').getByText(says)
    const fill = (label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value)
    await fill(words.client, 'Acme')
    await fill(words.engagement, 'Rebrand')
    await fill(words.delivery, '2026-04-20')
    await page.getByRole('button', { name: words.fitStages }).waitFor()
    await page.getByText(words.fitRule).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: words.fitStages }).click()
    await page.locator('.notice.good').waitFor()
    const fitting = await readDurations(page)
    expect(fitting.every((days) => Number(days) >= 1)).toBe(true)
    const draft = page.locator('.days').nth(1)
    await draft.fill(String(Number(fitting[1]) + 2))
    await verdict(over(2)).waitFor()
    await draft.fill(fitting[1]!)
    await page.locator('.notice.good').waitFor()
    await page.getByLabel(words.buffer, { exact: true }).fill('1')
    await verdict(under(2)).waitFor()
    await page.locator('.panel [aria-busy="false"]').waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.locator('.foot-row .primary').click()
    await page.getByRole('heading', { name: words.begun('Rebrand') }).waitFor()
    expect(readShownColumn(session, 'milestones', 'durationDays')).toEqual(fitting)
    expect(readShownColumn(session, 'engagements', 'bufferDays')).toEqual(['1'])
  })
  it('waits with its plan for numbers that are none, and says so', async () => {
    const page = await open(createSetUpSession(locale), locale)
    await page.getByLabel(words.delivery, { exact: true }).fill('2026-07-31')
    const first = page.locator('.days').first()
    await first.waitFor()
    for (const wrong of ['0', '1.5', '-3']) {
      await first.fill(wrong)
      await page.locator('.notice').getByText(words.needDuration).waitFor()
      await expect.poll(() => page.locator('.stages .day').first().textContent()).toBe('–')
    }
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.locator('.foot-row .primary').click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true')
    expect(livePage.calls.filter((call) => call === 'newEngagement')).toHaveLength(1)
    await first.fill('')
    await page.locator('.notice.good').waitFor()
    await page.getByLabel(words.buffer, { exact: true }).fill('-1')
    await page.locator('.notice').getByText(words.onHold).waitFor()
    await page.getByText(words.needBuffer).waitFor()
  })
  it('adds an owner who is typed to the team, and fits a narrow window', async () => {
    const session = createSetUpSession(locale)
    runOrThrow(session, 'addDemo')
    const page = await open(session, locale, 375)
    const [known] = readShownColumn(session, 'people', 'name')
    await page.getByLabel(words.delivery, { exact: true }).fill('2026-04-20')
    await page.getByLabel(words.owner, { exact: true }).selectOption({ label: words.newPerson })
    await page.getByLabel(words.newPersonName).fill(known!.toUpperCase())
    await page.getByText(words.isPersonAlready(known!)).waitFor()
    await page.getByLabel(words.newPersonName).fill('Nora Lind')
    await page
      .getByText(words.joinsSheet(session.workbook.sheets.find(({ name }) => /People|团队/.test(name))!.name))
      .waitFor()
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    expect(await findAccessibilityFaults(page)).toEqual([])
  })
})

it('offers no date that another buffer or start would move', async () => {
  const page = await open(createSetUpSession('en'), 'en')
  const earliest = page.getByRole('button', { name: en.earliest('') })
  await earliest.waitFor()
  await page.getByLabel(en.buffer, { exact: true }).fill('9')
  await expect.poll(() => earliest.count()).toBe(0)
})
it('opens with the template that was used last, and with its stages as they are', async () => {
  const session = createSetUpSession('en')
  runOrThrow(session, 'setUpTemplate', { template: 'consulting' })
  const page = await open(session, 'en')
  const template = page.getByLabel(en.template, { exact: true })
  await expect.poll(() => template.inputValue()).toBe('consulting')
  await page.getByLabel(en.delivery, { exact: true }).fill('2026-12-18')
  await page.locator('.days').first().fill('77')
  await page.getByLabel(en.buffer, { exact: true }).fill('33')
  await template.selectOption('smallTeam')
  await expect.poll(() => readDurations(page)).toEqual(['4', '8', '5', '3'])
  await expect.poll(() => page.getByLabel(en.buffer, { exact: true }).inputValue()).toBe('3')
})
it('needs four clicks of the mouse in a new workbook', async () => {
  const session = createSetUpSession('en')
  const page = await open(session, 'en')
  await page.evaluate(() => {
    const count = (): void => {
      document.body.dataset['clicks'] = String(Number(document.body.dataset['clicks'] ?? 0) + 1)
    }
    document.addEventListener('pointerdown', count, true)
  })
  await page.getByLabel(en.client, { exact: true }).click()
  await page.keyboard.type('Acme')
  await page.getByLabel(en.engagement).click()
  await page.keyboard.type('Rebrand')
  await page.getByRole('button', { name: en.earliest('') }).click()
  await page.getByText(en.createRows(18)).click()
  await page.getByRole('heading', { name: en.begun('Rebrand') }).waitFor()
  expect(await page.evaluate(() => document.body.dataset['clicks'])).toBe('4')
})
it('needs no mouse, and Escape closes it but not while a Chinese word is typed', async () => {
  const session = createSetUpSession('en')
  const page = await open(session, 'en')
  const readLabel = (): Promise<string> =>
    page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement
      return focused.ariaLabel ?? focused.labels?.[0]?.textContent ?? focused.textContent ?? ''
    })
  const tabTo = async (label: string): Promise<void> => {
    for (let presses = 0; presses < 40 && (await readLabel()) !== label; presses++)
      await page.keyboard.press('Tab')
    expect(await readLabel()).toBe(label)
  }
  await expect.poll(readLabel).toBe(en.template)
  await tabTo(en.client)
  await page.keyboard.type('Acme')
  await tabTo(en.engagement)
  await page.keyboard.type('Rebrand')
  await tabTo(en.delivery)
  await page.keyboard.type('07312026')
  await page.locator('.notice.good').waitFor()
  await tabTo(en.buffer)
  await page.keyboard.press('ArrowUp')
  await tabTo(en.owner)
  await page.keyboard.type('Nora Lind')
  await tabTo(en.durationOf('First version'))
  await page.keyboard.press('ArrowUp')
  await page.getByText(en.createRows(19)).waitFor()
  await tabTo(en.createRows(19))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: en.begun('Rebrand') }).waitFor()
  expect(readShownColumn(session, 'milestones', 'durationDays')).toEqual(['4', '9', '5', '3'])
  expect(readShownColumn(session, 'engagements', 'bufferDays')).toEqual(['4'])
  expect(readShownColumn(session, 'people', 'name')).toEqual(['Nora Lind'])
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true }),
    ),
  )
  expect(await livePage.closed()).toBe(false)
  await page.keyboard.press('Escape')
  await expect.poll(() => livePage.closed()).toBe(true)
})
