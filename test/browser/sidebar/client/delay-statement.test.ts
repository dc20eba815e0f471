import { afterEach, expect, test } from 'vitest'
import { fillRows } from '../../../../host/bench/fill-rows.js'
import { en } from '../../../../sidebar/text/client/en.js'
import { zhCN } from '../../../../sidebar/text/client/zh-CN.js'
import { milestones } from '../../../../src/trackers/plan/milestones.js'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import { createSetUpSession } from '../../../bundle/bundle-session.js'
import { planTextIn } from '../../../library-texts.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})

test.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)(
  'a project’s delay ledger opens under it with lines that add up, in %s',
  async (locale, words) => {
    const session = createSetUpSession(locale)
    fillRows(session.workbook, 'clients', [{ name: 'Acme' }])
    fillRows(session.workbook, 'engagements', [
      { name: 'Site', client: 'Acme', start: '2026-01-05', delivery: '2026-06-30' },
    ])
    fillRows(session.workbook, 'milestones', [
      {
        name: 'Build',
        engagement: 'Site',
        status: milestones.columns.status.write('done', locale) as string,
        start: '2026-01-05',
        baselineDue: '2026-01-16',
        doneOn: '2026-01-23',
      },
    ])
    runOrThrow(session, 'refresh')
    livePage = await openLivePage(session, { view: 'client', locale, width: 375 })
    const { page } = livePage
    await page.locator('.clients-fold').click()
    await page.locator('.clients li button').first().click()
    await page.getByRole('button', { name: words.rowNamed(words.delays, 'Site') }).click()
    const { delays } = planTextIn(locale)
    await page.getByText(delays.difference('2026-01-16', '2026-01-23', 5)).waitFor()
    const rows = page.locator('section table.rows tr')
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual([
        expect.stringMatching(new RegExp(`^${delays.account.notOnRecord}[^]*Build[^]*\\+5$`)),
        expect.stringMatching(new RegExp(`^${words.delaysTotal}[^]*\\+5$`)),
      ])
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    expect(await findAccessibilityFaults(page)).toEqual([])
  },
)
