import { afterEach, describe, expect, it } from 'vitest'
import { fillRows, toSerial } from '../../../../host/bench/fill-rows.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { en, type PlanWords } from '../../../../sidebar/text/plan/en.js'
import { zhCN } from '../../../../sidebar/text/plan/zh-CN.js'
import {
  createBegunSession,
  engagementName,
  readPlanPreview,
  typeInRow,
} from '../../../bundle/plan/plan-session.js'
import { createSetUpSession, readShownColumn } from '../../../bundle/bundle-session.js'
import { planTextIn } from '../../../library-texts.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})

const open = async (session: Session, locale: string, width?: number): Promise<LivePage> => {
  livePage = await openLivePage(session, { view: 'plan', locale, ...(width ? { width } : {}) })
  return livePage
}
const stageNames = (session: Session): string[] => readPlanPreview(session).stages.map((stage) => stage.name)

describe.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)('the dialog about a plan in %s, answered by the script', (locale, words: PlanWords) => {
  it('stands rubbish, long names and narrow screens', async () => {
    const session = createSetUpSession(locale)
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4)
    fillRows(session.workbook, 'engagements', [
      { name: 'No delivery', client: 'Acme' },
      { name: 'No stages', client: 'Acme', delivery: toSerial('2026-06-30') },
      { name: 'Circle', client: 'Acme', delivery: toSerial('2026-06-30') },
      { name: long, client: long, delivery: toSerial('2030-06-30'), bufferDays: 400 },
    ])
    fillRows(session.workbook, 'milestones', [
      { name: 'A', engagement: 'Circle', predecessors: 'B' },
      { name: 'B', engagement: 'Circle', predecessors: 'A' },
      { name: long, engagement: long, durationDays: 2000, due: 'soon' },
    ])
    const { page } = await open(session, locale, 375)
    /** In its language, within its window, and free of barriers. */
    const look = async (): Promise<void> => {
      expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
      expect(await findAccessibilityFaults(page)).toEqual([])
      if (locale === 'en') return
      const mainText = await page.locator('main').innerText()
      expect(mainText.replaceAll(long, '').replace(/No (delivery|stages)|Circle|Acme|soon/g, '')).not.toMatch(
        /[a-z]{3}/i,
      )
    }
    const engagement = page.getByLabel(words.engagement)
    const choose = (label: string): Promise<unknown> => engagement.selectOption({ label: `${label} · Acme` })
    await page.locator('.bars').or(page.getByRole('status')).first().waitFor()
    await choose('No delivery')
    await page.getByRole('alert').waitFor()
    await choose('No stages')
    await page.getByRole('heading', { name: words.noStages }).waitFor()
    await choose('Circle')
    await page.getByText(/A, B|B, A|A、B|B、A/).waitFor()
    await engagement.selectOption({ index: 3 })
    await page.getByText('“soon”').waitFor()
    await look()
    // A row without an id can be given one from here; then its typed day may be chosen.
    const tick = page.getByRole('checkbox', { name: words.overwrite(long) })
    await expect.poll(() => tick.isDisabled()).toBe(true)
    await page.getByRole('button', { name: words.giveIds }).click()
    await expect.poll(() => tick.isEnabled()).toBe(true)
    for (const tab of [words.tabForecast, words.tabChanges(0)]) {
      await page.getByRole('tab', { name: tab }).click()
      await page.locator('.loading').waitFor({ state: 'detached' })
      await look()
    }
  })
})

describe('answered by the script, the dialog', () => {
  const locale = 'en'
  const words: PlanWords = en

  it('writes into blank cells, and over typed days only where their stage is ticked', async () => {
    const session = createBegunSession(locale)
    const stages = readPlanPreview(session).stages
    const [first, second, third] = stages as [(typeof stages)[0], (typeof stages)[0], (typeof stages)[0]]
    typeInRow(session, 'milestones', ['name', first.name], 'start', null)
    typeInRow(session, 'milestones', ['name', second.name], 'due', toSerial('2026-05-05'))
    typeInRow(session, 'milestones', ['name', third.name], 'due', 'some day')
    const { page } = await open(session, locale)
    await page.getByText(words.fills(1)).waitFor()
    await page.getByText(words.typed(2)).waitFor()
    await page.getByText('“some day”').waitFor()
    await page.getByText(words.willWrite(1, 0)).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole('checkbox', { name: words.overwrite(third.name) }).check()
    await page.getByText(words.willWrite(2, 0)).waitFor()
    await page.getByRole('button', { name: words.apply }).click()
    await page.getByRole('heading', { name: words.applied }).waitFor()
    expect(readShownColumn(session, 'milestones', 'start')).toEqual(stages.map(({ start }) => start))
    const due = stages.map((stage) => stage.due)
    expect(readShownColumn(session, 'milestones', 'due')).toEqual([due[0], '2026-05-05', ...due.slice(2)])
    // The button that was pressed is no longer there: the focus is on the next one.
    await page.keyboard.press('Enter')
    await page.getByText(words.typed(1)).waitFor()
    await page.getByRole('checkbox', { name: words.overwriteAll }).check()
    await page.getByRole('button', { name: words.apply }).click()
    await page.getByRole('heading', { name: words.applied }).waitFor()
    expect(readShownColumn(session, 'milestones', 'due')).toEqual(due)
  })

  it('says by how much a plan does not fit, and what each stage could give', async () => {
    const session = createBegunSession(locale)
    typeInRow(session, 'engagements', ['name', engagementName], 'delivery', toSerial('2026-05-29'))
    const { shortBy, stages, message } = readPlanPreview(session)
    expect(shortBy).toBeGreaterThan(0)
    const { page } = await open(session, locale)
    await page.getByText(message).waitFor()
    await expect.poll(() => page.locator('.bars-row.short').count()).toBe(stages.length)
    await expect.poll(() => page.locator('.bars-row .bar-short').count()).toBeGreaterThan(0)
    await expect.poll(() => page.getByText(words.couldGive(0).replace(/0.*/, '')).count()).toBeGreaterThan(0)
    // For weeks that would be too full, the page says where the tasks would move.
    await page.getByRole('heading', { name: words.overloads }).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
  })

  it('takes a baseline at once, and again only with a reason', async () => {
    const session = createBegunSession(locale)
    const { page } = await open(session, locale)
    await page.getByRole('tab', { name: words.tabForecast }).click()
    await page.getByText(words.noBaseline).waitFor()
    await page.getByRole('button', { name: words.take }).click()
    await page.getByRole('heading', { name: words.taken }).waitFor()
    expect(readShownColumn(session, 'milestones', 'baselineDue')).toEqual(
      readShownColumn(session, 'milestones', 'due'),
    )
    const [first] = stageNames(session)
    // Ten planned days that take fifteen deviate by half.
    typeInRow(session, 'milestones', ['name', first!], 'forecast', toSerial('2026-09-22'))
    typeInRow(session, 'engagements', ['name', engagementName], 'delivery', toSerial('2026-12-25'))
    await page.getByRole('button', { name: words.backToForecast }).click()
    await page.getByRole('button', { name: words.readAgain }).click()
    const late = page.locator('tr.deviates')
    await late.getByText('+5').waitFor()
    await late.getByText(words.percent(0.5)).waitFor()
    await expect.poll(() => late.count()).toBe(1)
    await page.getByText(planTextIn(locale).basis.typed).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: words.retake }).click()
    await page.getByRole('button', { name: words.retakeNow }).click()
    await page.getByText(words.reasonMissing).waitFor()
    const box = page.getByLabel(words.reason)
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true)
    await box.fill('The fair was moved')
    await page.getByRole('button', { name: words.retakeNow }).click()
    await page.getByRole('heading', { name: words.taken }).waitFor()
    expect(readShownColumn(session, 'changes', 'reason')).toEqual(['The fair was moved'])
    expect(readShownColumn(session, 'engagements', 'baselineDelivery')).toEqual(['2026-12-25'])
  })
})
