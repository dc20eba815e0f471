/** Change requests in the window about a plan, from the first look at one to the plan that has moved. */
import { afterEach, describe, expect, it } from 'vitest'
import { fillRows, toSerial } from '../../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { commonTexts } from '../../../../sidebar/text/common/index.js'
import { logTexts } from '../../../../sidebar/text/log/index.js'
import { en, type PlanWords } from '../../../../sidebar/text/plan/en.js'
import { zhCN } from '../../../../sidebar/text/plan/zh-CN.js'
import { textOf } from '../../../../src/text/text-of.js'
import { changes } from '../../../../src/trackers/plan/changes.js'
import { createBegunSession, engagementName, typeInRow } from '../../../bundle/plan/plan-session.js'
import { readShownColumn } from '../../../bundle/bundle-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})

const open = async (session: Session, locale: string): Promise<LivePage> => {
  livePage = await openLivePage(session, { view: 'plan', locale })
  return livePage
}
const { status, decision } = changes.columns
const stepNames = Object.fromEntries(changes.steps!.map(({ key, name }) => [key, name]))

describe.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)('the changes of a plan in %s', (locale, words: PlanWords) => {
  const approved = decision.write('approved', locale) as string

  it('carries out a change that was approved in the sheet, and no other', async () => {
    const session = createBegunSession(locale)
    fillRows(session.workbook, 'changes', [
      { content: 'Waits', engagement: engagementName, impactDays: 3 },
      { content: 'One cell', engagement: engagementName, impactDays: 5, decision: approved },
      {
        content: 'May go',
        engagement: engagementName,
        impactDays: 5,
        impactCost: 500,
        decision: approved,
        assessedBy: 'Ann',
        decidedBy: 'Bo',
        decidedOn: toSerial('2026-03-30'),
      },
      { content: 'Stray', engagement: 'No such engagement', impactDays: 1 },
      {
        content: 'Done',
        engagement: engagementName,
        impactDays: 1,
        status: status.write('implemented', locale) as string,
      },
    ])
    typeInRow(session, 'engagements', ['name', engagementName], 'budget', 20000)
    runOrThrow(session, 'refresh')
    const { page } = await open(session, locale)
    await page.getByRole('tab', { name: words.tabChanges(3) }).click()
    const carryOut = page.getByRole('button', { name: words.carryOut })
    const listed = (content: string) => page.locator('.changes-list').getByText(content, { exact: true })
    await listed('Waits').click()
    await page.getByText(words.approveFirst).waitFor()
    await expect.poll(() => carryOut.count()).toBe(0)
    await listed('One cell').click()
    await page.getByText(words.approvalNeeds).waitFor()
    await expect.poll(() => page.locator('div.notice li').count()).toBe(3)
    await expect.poll(() => carryOut.count()).toBe(0)
    await listed('Stray').click()
    await page.getByRole('alert').waitFor()
    await listed('Done').click()
    await page.getByText(words.wasDone).waitFor()
    await listed('May go').click()
    await page.getByText(words.stagesMove(12)).waitFor()
    await page.getByText(words.amount(20500)).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await carryOut.click()
    await page.getByRole('heading', { name: words.carriedOut }).waitFor()
    expect(readShownColumn(session, 'engagements', 'delivery')).toEqual(['2026-12-25'])
    await page.getByRole('tab', { name: words.tabChanges(2) }).waitFor()
    // From here the sheet is one click away, and the dialog no longer in front of it.
    await listed('Waits').click()
    await page.getByRole('button', { name: words.showRow }).click()
    await expect.poll(livePage.closed).toBe(true)
    expect(livePage.calls.at(-1)).toBe('goTo')
  })

  it('leads a change from its assessment to its approval, and then shows what it moves', async () => {
    const session = createBegunSession(locale)
    fillRows(session.workbook, 'people', [{ name: 'Ann', email: 'ann@example.com' }])
    const raised = { engagement: engagementName, status: status.write('raised', locale) as string }
    fillRows(session.workbook, 'changes', [
      { ...raised, content: 'No one looked at it' },
      { ...raised, content: 'Refused unseen', decision: decision.write('rejected', locale) as string },
      { ...raised, content: 'Not a number', impactDays: 'a week' },
    ])
    runOrThrow(session, 'refresh')
    const { page, calls } = await open(session, locale)
    await page.getByRole('tab', { name: words.tabChanges(2) }).click()
    const listed = (content: string) => page.locator('.changes-list').getByText(content, { exact: true })
    await page.getByText(words.notAssessed).waitFor()
    // What nobody looked at is no fault, and nothing is asked about it.
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    expect(calls).not.toContain('previewChange')
    expect(await findAccessibilityFaults(page)).toEqual([])
    await listed('Refused unseen').click()
    await page.getByText(words.isClosed).waitFor()
    // A cell that cannot be read was assessed by somebody.
    await listed('Not a number').click()
    await page.getByRole('alert').waitFor()
    await listed('No one looked at it').click()
    const logWords = { ...textOf(commonTexts, locale), ...textOf(logTexts, locale) }
    const step = (key: string): Promise<void> =>
      page.getByRole('button', { name: stepNames[key]![locale], exact: true }).click()
    const save = page.getByRole('button', { name: logWords.save, exact: true })
    await step('assess')
    await page.getByLabel(changes.columns.impactDays.name[locale]).fill('5')
    await page.getByLabel(changes.columns.assessedBy.name[locale]).selectOption('Ann')
    await save.click()
    await page.getByText(words.approveFirst).waitFor()
    await page.getByText(words.stagesMove(12)).waitFor()
    expect(readShownColumn(session, 'changes', 'impactDays')[0]).toBe('+5')
    // What was saved can still be taken back, and the next step is the decision.
    await page.getByRole('button', { name: logWords.undo, exact: true }).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await step('decide')
    await page.getByLabel(decision.name[locale]).waitFor()
  })
})
