import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import { fillRows } from '../../../../host/bench/fill-rows.js'
import type { View } from '../../../../host/build/pages.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { en, type StartWords as Words } from '../../../../sidebar/text/start/en.js'
import { zhCN } from '../../../../sidebar/text/start/zh-CN.js'
import { createBegunSession, engagementName } from '../../../bundle/plan/plan-session.js'
import { createSession, createSetUpSession, readShownColumn } from '../../../bundle/bundle-session.js'
import { namesOf } from '../../../../src/core/locale.js'
import { trackerKeys, trackerOf } from '../../../../src/trackers/index.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})

const open = async (session: Session, locale: string, width = 860, view: View = 'start'): Promise<Page> => {
  livePage = await openLivePage(session, { view, locale, width })
  return livePage.page
}
const press = (page: Page, label: string): Promise<void> =>
  page.getByRole('button', { name: label, exact: true }).click()

describe.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)('the dialog in which something begins, in %s', (locale, words: Words) => {
  it('welcomes who opens it in an empty spreadsheet', async () => {
    const page = await open(createSession(locale), locale)
    await page.getByRole('heading', { name: words.welcome }).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
  })
  it('shows which gates a project begun from the template will have, and before which stage', async () => {
    const session = createSetUpSession(locale)
    runOrThrow(session, 'addTrackers', { keys: ['gates'] })
    const templates = { en: ['Small team', 'Revision'], 'zh-CN': ['小团队', '修改定稿'] }[locale]
    const [template, stage] = templates as [string, string]
    fillRows(session.workbook, 'gates', [
      { gate: 'One person answers for the client', stage, template },
      { gate: 'Of another template', stage, template: 'Other' },
    ])
    const page = await open(session, locale)
    const summary = page.locator('.stages summary', { hasText: stage })
    await summary.getByText(words.gateCount(1)).waitFor()
    await expect.poll(() => page.getByText(words.gateCount(1)).count()).toBe(1)
    await summary.click()
    await page.getByText('One person answers for the client').waitFor()
    await expect.poll(() => page.getByText('Of another template').count()).toBe(0)
    expect(await findAccessibilityFaults(page)).toEqual([])
  })
  it('fits a narrow window, whatever names people give', async () => {
    const session = createSetUpSession(locale)
    runOrThrow(session, 'addDemo')
    const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(5)
    const page = await open(session, locale, 375)
    await page.getByLabel(words.client, { exact: true }).selectOption({ label: words.newClient })
    await page.getByLabel(words.newClientName).fill(long)
    await page.getByLabel(words.engagement).fill(`=1+1 ${long}`)
    await page.getByLabel(words.delivery, { exact: true }).fill('2026-04-30')
    await page.locator('.plan-shown').waitFor()
    for (const tab of [words.tabEngagement, words.tabTrackers, words.tabTemplate]) {
      await page.getByRole('tab', { name: tab }).click()
      await page.locator('.foot-row').waitFor()
      expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    }
  })
})

it('leads from an empty spreadsheet to the first engagement', async () => {
  const session = createSession('en')
  const page = await open(session, 'en')
  await press(page, en.setUp(5))
  await page.getByRole('heading', { name: en.setUpDone }).waitFor()
  // The focus is on the next step as soon as the trackers have been read again.
  await page.getByRole('button', { name: en.beginFirst, disabled: false }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel(en.client, { exact: true }).fill('Acme')
  await page.getByLabel(en.engagement).fill('Rebrand')
  await page.getByRole('button', { name: en.earliest('') }).click()
  await page.getByText(en.createRows(18)).waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByLabel(en.engagement).press('Enter')
  await page.getByRole('heading', { name: en.begun('Rebrand') }).waitFor()
  expect(readShownColumn(session, 'engagements', 'name')).toEqual(['Rebrand'])
  expect(readShownColumn(session, 'milestones', 'name')).toHaveLength(4)
  await press(page, en.showRow)
  await expect.poll(() => livePage.closed()).toBe(true)
  expect(livePage.calls.slice(-1)).toEqual(['goTo'])
})
it('says what is wrong with a wish before anything is written', async () => {
  const session = createSetUpSession('zh-CN')
  runOrThrow(session, 'addDemo')
  const page = await open(session, 'zh-CN')
  const create = page.locator('.foot-row .primary')
  await create.click()
  for (const wrong of [zhCN.needClient, zhCN.needName, zhCN.needDelivery])
    await page.getByText(wrong).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
  const delivery = page.getByLabel(zhCN.delivery, { exact: true })
  await delivery.fill('2026-03-30')
  await page.getByText(zhCN.past).waitFor()
  await delivery.fill('2062-03-30')
  await page.getByText(zhCN.tooFar).waitFor()
  await page.getByLabel(zhCN.start).fill('2026-04-13')
  await delivery.fill('2026-04-11')
  await page.getByText(zhCN.startAfter).waitFor()
  expect(livePage.calls.filter((call) => call === 'newEngagement')).toEqual([])
  await page.getByLabel(zhCN.start).fill('')
  await page.locator('.notice.red').waitFor()
  await page.locator('.notice.amber').getByRole('button').click()
  await expect.poll(() => delivery.inputValue()).toBe('2026-04-10')
  await page
    .locator('.notice.red')
    .getByRole('button', { name: zhCN.useDay('') })
    .click()
  await page.locator('.notice.good').waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
  const [client] = readShownColumn(session, 'clients', 'name')
  await page.getByLabel(zhCN.client, { exact: true }).selectOption({ label: zhCN.newClient })
  await page.getByLabel(zhCN.newClientName).fill(` ${client!.toUpperCase()} `)
  await page.getByText(zhCN.isClientAlready(client!)).waitFor()
})
it('adds the trackers that are ticked, and says why one cannot be', async () => {
  const session = createSetUpSession('zh-CN')
  const { workbook } = session
  const taken = '问题'
  const { id } = workbook.addSheet(taken)
  workbook.setValues({ sheet: id, row: 1, column: 1 }, [['Milk', '<img src=x onerror=alert(1)>']])
  const page = await open(session, 'zh-CN')
  await page.getByRole('tab', { name: zhCN.tabTrackers }).click()
  await page.getByText(zhCN.taken(taken)).waitFor()
  await expect.poll(() => page.getByRole('checkbox', { name: new RegExp(`^${taken}`) }).count()).toBe(0)
  await page.getByLabel(zhCN.tickTemplate).selectOption('brandDesign')
  await press(page, zhCN.addTrackers(3))
  await page.getByRole('heading', { name: zhCN.trackersAdded(3) }).waitFor()
  await press(page, zhCN.addMore)
  await page.getByText(zhCN.ticked(0)).waitFor()
  // What the spreadsheet has no sheet for, ours or somebody's own.
  const sheets = session.workbook.sheets.map(({ name }) => name)
  const offered = trackerKeys.filter(
    (key) => !namesOf(trackerOf(key).name).some((name) => sheets.includes(name)),
  )
  expect(offered.length).toBeGreaterThan(9)
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(offered.length)
  expect(await findAccessibilityFaults(page)).toEqual([])
})
it('never gives two clients an engagement of one name, nor an engagement its rows twice', async () => {
  const session = createBegunSession('en')
  const page = await open(session, 'en')
  await page.getByLabel(en.template, { exact: true }).selectOption('softwareDelivery')
  await page.getByLabel(en.delivery, { exact: true }).fill('2026-12-18')
  await page.getByLabel(en.client, { exact: true }).selectOption('Acme')
  await page.getByLabel(en.engagement).fill(engagementName.toUpperCase())
  await page.getByText(en.allThere(engagementName)).waitFor()
  await expect.poll(() => page.locator('.foot-row .primary').getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel(en.client, { exact: true }).selectOption({ label: en.newClient })
  await page.getByLabel(en.newClientName).fill('Bolt')
  await page.locator('.questions .wrong').getByText(engagementName).waitFor()
  await page.getByLabel(en.engagement).fill('Bolt’s own')
  await page.getByText(en.createRows(43)).waitFor()
})
it('keeps an engagement as a template, and begins the next with it', async () => {
  const session = createBegunSession('en')
  const page = await open(session, 'en')
  await page.getByRole('tab', { name: en.tabTemplate }).click()
  await page.getByLabel(en.fromEngagement, { exact: true }).selectOption({ index: 1 })
  await page.getByRole('table', { name: en.willKeep }).waitFor()
  await press(page, en.saveTemplate)
  await page.getByText(en.needTemplateName).waitFor()
  await page.getByLabel(en.templateName).fill('Our way')
  await press(page, en.saveTemplate)
  await page.getByRole('heading', { name: en.templateSaved('Our way') }).waitFor()
  await page.getByRole('button', { name: en.beginWithIt, disabled: false }).click()
  await expect.poll(() => page.getByLabel(en.template, { exact: true }).inputValue()).toBe('Our way')
  await page.getByRole('tab', { name: en.tabTemplate }).click()
  await page.getByLabel(en.templateName).fill('ＯＵＲ way')
  await page.getByText(en.templateThere).waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
})
it('speaks the spreadsheet’s language instead of Google’s where somebody asks for it', async () => {
  const session = createSession('en', { locale: 'zh-CN' })
  const page = await open(session, 'zh-CN')
  await press(page, zhCN.speakLanguage(zhCN.languages.en))
  await page.getByRole('heading', { name: en.welcome }).waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
})
