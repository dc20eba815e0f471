import { afterEach, expect, it } from 'vitest'
import { fillRows, toSerial } from '../../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { en } from '../../../../sidebar/text/plan/en.js'
import { zhCN } from '../../../../sidebar/text/plan/zh-CN.js'
import { changes } from '../../../../src/trackers/plan/changes.js'
import { createBegunSession, engagementName } from '../../../bundle/plan/plan-session.js'
import { openSidebar, type SidebarPage } from '../sidebar-page.js'

let sidebarPage: SidebarPage
afterEach(() => sidebarPage.page.close())

const content = 'Two more reports'
const otherEngagement = 'Another engagement'
/** A workbook with two engagements, and one change of the first that was approved. */
function workbook(): Session {
  const session = createBegunSession('en')
  fillRows(session.workbook, 'engagements', [{ name: otherEngagement, client: 'Bolt' }])
  const decision = changes.columns.decision.write('approved', 'en') as string
  fillRows(session.workbook, 'changes', [
    {
      content,
      engagement: engagementName,
      impactDays: 5,
      decision,
      assessedBy: 'Ann',
      decidedBy: 'Bo',
      decidedOn: toSerial('2026-03-30'),
    },
  ])
  return session
}
const open = (answers: Record<string, unknown>): Promise<SidebarPage> =>
  openSidebar({
    view: 'plan',
    locale: 'en',
    answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value }])),
  })

it('a change that the script refuses says why, and shows the row', async () => {
  const session = workbook()
  runOrThrow(session, 'refresh')
  const ask = (entry: string, input: unknown): unknown => session.call(entry, input).value
  const answers = {
    readEngagements: ask('readEngagements', null),
    previewPlan: ask('previewPlan', { engagement: engagementName }),
    previewChange: ask('previewChange', { change: content }),
    goTo: { ok: true, value: { line: 2 } },
  }
  // Another user drops the change while it is open here.
  session.workbook.setValues(
    {
      sheet: session.workbook.sheetNamed(changes.name.en)!.id,
      row: 2,
      column: Object.keys(changes.columns).indexOf('decision') + 1,
    },
    [[changes.columns.decision.write('rejected', 'en') as string]],
  )
  sidebarPage = await open({ ...answers, applyChange: ask('applyChange', { change: content }) })
  const { page } = sidebarPage
  await page.getByRole('tab', { name: en.tabChanges(1) }).click()
  await page.getByRole('button', { name: en.carryOut }).click()
  const alert = page.getByRole('alert')
  await alert.getByText(content).waitFor()
  await page.getByRole('button', { name: en.showRow }).click()
  await expect.poll(sidebarPage.closed).toBe(true)
  const calls = await sidebarPage.calls()
  const id = expect.stringMatching(/^CR-/) as string
  expect(calls.at(-2)).toEqual({
    name: 'applyChange',
    sent: {
      change: id,
      overwrite: [],
      seen: { impactDays: 5, impactCost: null, delivery: '2026-12-18', sowVersion: null, budget: null },
    },
  })
  expect(calls.at(-1)).toEqual({ name: 'goTo', sent: { table: 'changes', id } })
  expect(sidebarPage.faults).toEqual([])
})

it('a plan that comes late is not shown for an engagement chosen since', async () => {
  const session = workbook()
  const listed = session.call('readEngagements', null).value
  sidebarPage = await open({ readEngagements: listed })
  const { page } = sidebarPage
  // The first one's plan is asked for before another is chosen.
  await expect.poll(async () => (await sidebarPage.calls()).length).toBe(2)
  await page.getByLabel(en.engagement).selectOption({ label: `${otherEngagement} · Bolt` })
  await expect.poll(async () => (await sidebarPage.calls()).length).toBe(3)
  await sidebarPage.reply(2, session.call('previewPlan', { engagement: otherEngagement }).value)
  await page.getByRole('alert').waitFor()
  await sidebarPage.reply(1, session.call('previewPlan', { engagement: engagementName }).value)
  await page.getByText(en.noDelivery).waitFor()
  await expect.poll(() => page.locator('.bars').count()).toBe(0)
  // Coming back to the first one, what came late is there.
  await page.getByLabel(en.engagement).selectOption({ label: `${engagementName} · Acme` })
  await page.locator('.bars').waitFor()
  await expect.poll(() => sidebarPage.calls()).toHaveLength(3)
  expect(sidebarPage.faults).toEqual([])
})

it('what fails can be tried again, and is not asked twice while tabs are changed', async () => {
  const session = workbook()
  sidebarPage = await open({ readEngagements: session.call('readEngagements', null).value })
  const { page } = sidebarPage
  await sidebarPage.answer('previewPlan', { thrown: 'NetworkError: connection failure' })
  await page.getByRole('button', { name: en.readAgain }).click()
  await page.getByRole('alert').getByText('Can’t reach Google.').waitFor()
  await sidebarPage.answer('previewPlan', {
    value: session.call('previewPlan', { engagement: engagementName }).value,
  })
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.bars').waitFor()
  const before = (await sidebarPage.calls()).length
  await sidebarPage.answer('readForecast', {
    value: session.call('readForecast', { engagement: engagementName }).value,
  })
  await page.getByRole('tab', { name: en.tabPlan }).press('ArrowRight')
  await page.locator('table.forecast').waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.locator('.bars').waitFor()
  await page.keyboard.press('End')
  await page.getByText(content).first().waitFor()
  const asked = async (): Promise<string[]> =>
    (await sidebarPage.calls()).slice(before).map((call) => call.name)
  await expect.poll(asked).toEqual(['readForecast', 'previewChange'])
  await page.keyboard.press('Home')
  await page.locator('.bars').waitFor()
  await expect.poll(() => asked()).toEqual(['readForecast', 'previewChange'])
})

it('every sentence is said in both languages', () => {
  const collectTexts = (words: object): string[] =>
    Object.values(words).filter((each): each is string => typeof each === 'string')
  expect(Object.keys(zhCN)).toEqual(Object.keys(en))
  expect(collectTexts(zhCN).filter((each) => collectTexts(en).includes(each))).toEqual([])
  expect(collectTexts(zhCN).filter((each) => /[A-Za-z]{3}/.test(each))).toEqual([])
})
