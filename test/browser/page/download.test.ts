import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { chooseMenu, openHostPage, type HostPage } from './host-page.js'

let hostPage: HostPage
afterEach(() => hostPage.close())

const withControls = () =>
  readWorkbook(readFileSync(new URL('../../emulator/xlsx/fixtures/xlsxwriter.xlsx', import.meta.url)), {
    name: 'plan',
    locale: 'en_US',
    timeZone: 'Asia/Shanghai',
  })

it('a download that would not have everything is asked about first, and can be left', async () => {
  hostPage = await openHostPage('en', await withControls())
  const { page, faults } = hostPage
  await chooseMenu(page, 'File', 'Download as .xlsx')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 form control (My tasks)').waitFor()
  await dialog.getByText('The file you opened still has them.').waitFor()
  let downloads = 0
  page.on('download', () => (downloads += 1))
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(downloads).toBe(0)
  await chooseMenu(page, 'File', 'Download as .xlsx')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'OK' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('plan.xlsx')
  expect(faults).toEqual([])
})

it('a workbook with nothing but cells is downloaded at once', async () => {
  hostPage = await openHostPage('zh-CN', 5)
  const { page } = hostPage
  const [file] = await Promise.all([page.waitForEvent('download'), chooseMenu(page, '文件', '下载为 .xlsx')])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
})
