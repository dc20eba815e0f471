import { afterEach, describe, expect, test } from 'vitest'
import { commonTexts } from '../../../../sidebar/text/common/index.js'
import { myDayTexts } from '../../../../sidebar/text/my-day/index.js'
import { typeCell } from '../../../bundle/commands/commands-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { openSidebar } from '../sidebar-page.js'
import { createTeam, type DayPage, openDay } from './day-page.js'

let opened: DayPage
afterEach(async () => {
  expect(opened.faults).toEqual([])
  await opened.page.close()
})
/** The page has nothing more to say or to ask. */
const settle = async ({ page }: DayPage): Promise<void> => {
  await page.waitForFunction(() => (globalThis as unknown as { unanswered: number }).unanswered === 0)
  await page.locator('.day-said.done').waitFor()
}

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  const text = myDayTexts[locale]
  const done = { en: 'Done', 'zh-CN': '已完成' }[locale]
  const card = (title: string) => opened.page.locator('.day-card', { hasText: title })

  test('a task is done in 1 click, and open again in 1 more', async () => {
    opened = await openDay(locale)
    const { page, cells } = opened
    const before = cells('status')
    await page.getByRole('button', { name: text.markDoneTitle('Homepage wireframes') }).click()
    await settle(opened)
    expect(cells('status')[0]).toBe(done)
    expect(cells('doneOn')[0]).toBe('2026-03-31')
    expect(cells('flag')[0]).toBe('')
    await card('Homepage wireframes').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: text.undo }).click()
    await page.getByText(text.undone).waitFor()
    await card('Homepage wireframes').waitFor()
    expect(cells('status')).toEqual(before)
    expect(cells('doneOn')[0]).toBe('')
  })

  test('a task is moved in 2 clicks', async () => {
    opened = await openDay(locale)
    await opened.page.getByRole('button', { name: text.moveTitle('Brand assets') }).click()
    await card('Brand assets').locator('.quick-dates button').nth(1).click()
    await settle(opened)
    expect(opened.cells('due')[1]).toBe('2026-04-03')
    await opened.page.locator('.group', { hasText: text.sections.week }).getByText('Brand assets').waitFor()
  })

  test('another date, owner, waiting and note take a form each', async () => {
    opened = await openDay(locale)
    const { page, cells } = opened
    const people = { en: 'Maya Okafor', 'zh-CN': '王芳' }[locale]
    await page.getByRole('button', { name: text.moveTitle('Brand assets') }).click()
    await card('Brand assets').getByLabel(text.date, { exact: true }).fill('2026-04-02')
    await card('Brand assets').locator('button[type=submit]').click()
    await settle(opened)
    const openForm = async (title: string, label: string): Promise<void> => {
      await page.getByRole('button', { name: text.actionsTitle(title) }).click()
      await card(title).getByRole('button', { name: label, exact: true }).click()
    }
    await openForm('Brand assets', text.owner)
    await card('Brand assets').getByLabel(text.owner).selectOption(people)
    await card('Brand assets').locator('button[type=submit]').click()
    await page.getByText(text.wasChanged(1, 'Brand assets')).waitFor()
    await openForm('Accessibility check', text.note)
    await card('Accessibility check').getByLabel(text.note).fill('=Ask Bo again')
    await card('Accessibility check').locator('button[type=submit]').click()
    await page.getByText(text.wasChanged(1, 'Accessibility check')).waitFor()
    await openForm('Homepage wireframes', text.waitingOn)
    await card('Homepage wireframes').locator('.wait-choices button').nth(1).click()
    await page.getByText(text.wasChanged(1, 'Homepage wireframes')).waitFor()
    expect([cells('due')[1], cells('owner')[1], cells('notes')[2]]).toEqual([
      '2026-04-02',
      people,
      '=Ask Bo again',
    ])
    await page
      .locator('.group', { hasText: text.sections.waiting })
      .getByText('Homepage wireframes')
      .waitFor()
  })

  test('several are done at once: 2 clicks to select, 1 to do', async () => {
    opened = await openDay(locale)
    const { page, cells } = opened
    for (const title of ['Homepage wireframes', 'Accessibility check'])
      await page.getByLabel(text.select(title)).check()
    await page.locator('.selection-bar').getByRole('button', { name: text.markDone, exact: true }).click()
    await page.getByText(text.wasDone(2, '')).waitFor()
    expect(cells('status').map((shown) => shown === done)).toEqual([true, false, true, false, false])
  })

  test('everything goes by key: 1 for done, 2 for a date, 1 for undo', async () => {
    opened = await openDay(locale)
    const { page, cells } = opened
    await page.keyboard.press('j')
    await page.keyboard.press('d')
    await page.getByText(text.wasDone(1, 'Homepage wireframes')).waitFor()
    expect(cells('status')[0]).toBe(done)
    await card('Homepage wireframes').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.closest('.day-card')?.textContent)).toContain(
      'Brand assets',
    )
    await page.keyboard.press('m')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() =>
      document.querySelector('.day-said.done')?.textContent?.includes('Brand assets'),
    )
    expect(cells('due')[1]).toBe('2026-04-01')
    await page.keyboard.press('Control+z')
    await page.getByText(text.undone).waitFor()
    expect(cells('due')[1]).toBe('2026-03-27')
    await page.keyboard.press('u')
    await card('Homepage wireframes').waitFor()
    expect(cells('status')[0]).not.toBe(done)
    await page.keyboard.press('?')
    await page.getByRole('region', { name: text.help }).waitFor()
  })

  test('what somebody changed meanwhile is not overwritten, and both contents are said', async () => {
    opened = await openDay(locale)
    const { page, cells, session } = opened
    const blocked = { en: 'Blocked', 'zh-CN': '受阻' }[locale]
    typeCell(session, 'tasks', 'status', 2, blocked)
    await page.getByRole('button', { name: text.markDoneTitle('Homepage wireframes') }).click()
    const alert = page.locator('.day-said.refused')
    await alert.waitFor()
    await alert.getByText(blocked).waitFor()
    expect(cells('status')[0]).toBe(blocked)
    await expect.poll(() => card('Homepage wireframes').locator('s').count()).toBe(0)
  })

  test('a person says once who they are, and sees their own work from then on', async () => {
    opened = await openDay(locale)
    const { page, session } = opened
    const me = { en: 'Li Wei', 'zh-CN': '李伟' }[locale]
    await page.getByLabel(text.iAm).selectOption(me)
    await page.getByLabel(text.whose).getByText(text.mine(me)).waitFor({ state: 'attached' })
    await expect.poll(() => page.locator('.day-card').count()).toBe(2)
    await page.close()
    opened = await openDay(locale, session)
    await expect.poll(() => opened.page.locator('.day-card').count()).toBe(2)
    await opened.page.getByLabel(text.whose).selectOption({ label: text.everyone })
    await card('Signed offer').waitFor()
  })

  test.each([100, 200])(
    'has no barrier and fits 300 pixels with text at %i percent, whatever is open',
    async (size) => {
      opened = await openDay(locale)
      const { page } = opened
      await page.addStyleTag({ content: `html { font-size: ${size}% }` })
      await page.locator('.day-subjects summary').click()
      await page.getByLabel(text.select('Homepage wireframes')).check()
      await page.getByRole('button', { name: text.moveTitle('Brand assets') }).click()
      await page.getByRole('button', { name: text.help }).click()
      expect(await findAccessibilityFaults(page)).toEqual([])
      expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
      if (process.env['PICTURES'])
        await page.screenshot({ path: `${process.env['PICTURES']}/day-open-${locale}-${size}.png` })
    },
  )
})

test('an act shows before it is answered, and is taken back with the reason when it fails', async () => {
  const text = myDayTexts.en
  const session = createTeam('en')
  const { value } = session.call('readMyDay', null)
  const sidebar = await openSidebar({ view: 'my-day', locale: 'en', answers: { readMyDay: { value } } })
  const { page } = sidebar
  const struck = page.locator('.day-card s')
  await page.getByRole('button', { name: text.markDoneTitle('Homepage wireframes') }).click()
  await struck.waitFor()
  expect((await sidebar.calls()).map(({ name }) => name)).toEqual(['readMyDay', 'changeRows'])
  await sidebar.reply(1, { ok: false, problems: [], message: 'Somebody else was faster.', locale: 'en' })
  await page.getByRole('alert').getByText('Somebody else was faster.').waitFor()
  await struck.waitFor({ state: 'detached' })
  await sidebar.answer('changeRows', { thrown: 'NetworkError' })
  await page.getByRole('button', { name: text.markDoneTitle('Homepage wireframes') }).click()
  await page.getByRole('alert').getByText(text.notChanged).waitFor()
  await page.getByRole('button', { name: commonTexts.en.tryAgain }).waitFor()
  await struck.waitFor({ state: 'detached' })
  opened = { ...sidebar, calls: [], left: sidebar.closed, session, cells: () => [] }
})
