import { readFile } from 'node:fs/promises'
import { afterEach, expect, test } from 'vitest'
import { commonTexts } from '../../../../sidebar/text/common/index.js'
import { exportPageTexts } from '../../../../sidebar/text/export/index.js'
import { textOf } from '../../../../src/text/text-of.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { ok } from '../replies.js'
import { openSidebar, type SidebarPage } from '../sidebar-page.js'

let opened: SidebarPage
afterEach(() => opened.page.close())

const file = {
  name: 'Milepost 2026-03-31.csv',
  type: 'text/csv',
  rows: 2,
  lines: ['\ufeffTitle', '画标志', 'Send'],
  says: ['2 rows of milestones, tasks and issues.', '1 cell could not be read.'],
  how: 'One table with every column.',
  engagements: ['Acme site'],
}

test.each(['en', 'zh-CN'] as const)(
  'work is chosen, looked at and taken as a file or as text, by keys too (%s)',
  async (locale) => {
    opened = await openSidebar({
      view: 'export',
      locale,
      width: 300,
      answers: { readExport: { value: ok({ locale, ...file }) } },
    })
    const { page, calls, answer } = opened
    const text = { ...textOf(commonTexts, locale), ...textOf(exportPageTexts, locale) }
    await page.getByText(file.says[1]!).waitFor()
    expect(await findAccessibilityFaults(page)).toEqual([])
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: text.download(file.name) }).press('Enter')
    const saved = await download
    expect(saved.suggestedFilename()).toBe(file.name)
    expect(await readFile(await saved.path(), 'utf8')).toBe('\ufeffTitle\r\n画标志\r\nSend\r\n')
    await page.getByRole('button', { name: text.copy }).press('Enter')
    await page.getByText(text.copied).waitFor()
    await page.getByLabel(text.engagement).selectOption('Acme site')
    await page.getByLabel(text.openOnly).press('Space')
    await answer('readExport', { value: ok({ locale, ...file, rows: 0, lines: [], says: [] }) })
    await page.getByLabel(text.to).selectOption('trello')
    await page.getByText(text.none).waitFor()
    await expect
      .poll(async () => (await calls()).filter(({ name }) => name === 'readExport').at(-1)?.sent)
      .toMatchObject({ to: 'trello', engagement: 'Acme site', openOnly: true })
  },
)
