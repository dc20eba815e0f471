import { afterEach, describe, expect, it } from 'vitest'
import { newWorkbook } from '../../../../host/cli/new-workbook.js'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import { putSheet } from '../../../../host/import/add-sheet.js'
import { LiveWorkbook } from '../../../../host/emulator/workbook/live.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { adoptTexts } from '../../../../sidebar/text/adopt/index.js'
import { commonTexts } from '../../../../sidebar/text/common/index.js'
import { todayTexts } from '../../../../sidebar/text/today/index.js'
import type { Grid } from '../../../../src/core/cell.js'
import type { Day } from '../../../../src/core/day.js'
import type { Locale } from '../../../../src/core/locale.js'
import { textOf } from '../../../../src/text/text-of.js'
import { trackers } from '../../../../src/trackers/index.js'
import { createSession, readFindings, shortenSheets } from '../../../bundle/bundle-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { findCutTexts } from '../../windows/cut-texts.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})

const nameOfChoice = (choice: 'blocked' | 'done', locale: Locale): string =>
  trackers.tasks.columns.status.choices![choice]![locale]

const asDay = (day: string) => ({ day: day as Day })
const plan: Grid = [
  ['Task', 'Owner', 'Status', 'Due'],
  ['Draw', 'Li', 'Alpha', asDay('2026-03-02')],
  ['Send', 'Wang', 'Waiting for Bob', asDay('2026-03-03')],
  ['Bill', 'Li', 'Done', asDay('2026-03-04')],
]

function createTeamSession(locale: Locale): Session {
  const workbook = LiveWorkbook.from(newWorkbook(locale, 'Asia/Shanghai'), { now: () => 46_000 })
  const first = workbook.sheets[0]!.id
  putSheet(workbook, 'Work', plan)
  workbook.deleteSheet(first)
  const session = createSession(locale, { snapshot: workbook.snapshot() })
  shortenSheets(session)
  return session
}

describe.each<[Locale, string]>([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('the words of a team in %s', (locale, tag) => {
  const text = textOf(adoptTexts, locale)
  const today = textOf(todayTexts, locale)
  const common = textOf(commonTexts, locale)

  it('are asked about with proposals, and followed as the person said', async () => {
    const session = createTeamSession(locale)
    livePage = await openLivePage(session, { view: 'adopt', locale: tag })
    const { page } = livePage
    await expect.poll(() => page.getByLabel('Waiting for Bob').inputValue()).toBe('blocked')
    await expect.poll(() => page.getByLabel('Alpha').inputValue()).toBe('')
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByLabel('Alpha').selectOption('done')
    await page.getByText(/Alpha = /).waitFor()
    await page.getByRole('button', { name: text.doOver }).click()
    await page.getByRole('button', { name: nameOfChoice('blocked', locale), exact: true }).click()
    await page.getByRole('heading', { name: text.done }).waitFor()
    const { flags, problems } = readFindings(session)
    expect(problems).toEqual([])
    expect(flags.filter(({ flag }) => flag === 'overdue')).toHaveLength(1)
  })

  it('are asked about by the button that adopts, those that decide what is late', async () => {
    const session = createTeamSession(locale)
    livePage = await openLivePage(session, { view: 'adopt', locale: tag })
    const { page } = livePage
    const button = page.getByRole('button', { name: text.doOver })
    const answer = (choice: 'blocked' | 'done') =>
      page.getByRole('button', { name: nameOfChoice(choice, locale), exact: true })
    await button.click()
    // What the word probably means has the focus.
    await page.getByRole('heading', { name: text.wordMeaning('Waiting for Bob') }).waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe(nameOfChoice('blocked', locale))
    expect(await findAccessibilityFaults(page)).toEqual([])
    const size = page.viewportSize()!
    await page.setViewportSize({ width: 300, height: 700 })
    expect(await findCutTexts(page)).toEqual([])
    await page.setViewportSize(size)
    expect(session.workbook.sheets.map(({ name }) => name)).toEqual(['Work'])
    await answer('blocked').click()
    // Another answer than the one that the preview was made with is shown first.
    await page.getByRole('heading', { name: text.wordMeaning('Alpha') }).waitFor()
    await answer('done').click()
    await page.getByText(/Alpha = /).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(text.doOver)
    await button.click()
    await page.getByRole('heading', { name: text.done }).waitFor()
    expect(readFindings(session).flags.filter(({ flag }) => flag === 'overdue')).toHaveLength(1)
  })

  it('may be left open, and the sheet is then adopted as it was shown', async () => {
    livePage = await openLivePage(createTeamSession(locale), { view: 'adopt', locale: tag })
    const { page } = livePage
    await page.getByRole('button', { name: text.doOver }).click()
    await page.getByRole('button', { name: nameOfChoice('blocked', locale), exact: true }).click()
    await page.getByRole('button', { name: text.back }).click()
    await page.getByRole('button', { name: text.doOver }).click()
    await page.getByRole('heading', { name: text.wordMeaning('Alpha') }).waitFor()
    await page.getByRole('button', { name: common.meaningUnknown }).click()
    await page.getByRole('heading', { name: text.done }).waitFor()
  })

  it('and the columns, where a person corrects them, give a line of header words to send on', async () => {
    livePage = await openLivePage(createTeamSession(locale), { view: 'adopt', locale: tag })
    const { page } = livePage
    await page.getByLabel(text.columnIs('B')).selectOption('department')
    await page.getByText(text.correction).click()
    const line = page.getByLabel(text.correctionLine)
    await expect.poll(() => line.inputValue()).toContain('department="Owner"')
    await expect.poll(() => line.inputValue()).not.toMatch(/Draw|Li|Wang/)
    await page.getByRole('button', { name: text.copyLine }).click()
    await page.getByText(text.lineCopied).waitFor()
  })

  it('typed later are explained beside the problem that names them', async () => {
    const session = createTeamSession(locale)
    runOrThrow(session, 'adoptSheet', { sheet: 'Work', how: 'over', words: { status: { Alpha: 'blocked' } } })
    session.workbook.type(session.workbook.sheetNamed('Work')!.id, 2, 3, 'Beta')
    livePage = await openLivePage(session, { view: 'today', locale: tag })
    const { page } = livePage
    await page.getByText(today.problems).click()
    await page.getByText('“Beta”').waitFor()
    await page.getByRole('button', { name: today.explainWords }).click()
    await page.getByLabel('Beta').selectOption('done')
    await expect.poll(() => page.getByText('“Beta”').count()).toBe(0)
    expect(readFindings(session).problems).toEqual([])
  })
})
