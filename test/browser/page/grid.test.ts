import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBackground, findCell, openHostPage, type HostPage } from './host-page.js'

const red = 'rgb(248, 215, 212)'
const paper = 'rgb(255, 255, 255)'
let hostPage: HostPage

beforeAll(async () => {
  hostPage = await openHostPage('en')
})
afterAll(() => hostPage.close())

it('a due day typed into the past turns red, and undo takes it back', async () => {
  const { page } = hostPage
  expect(await readBackground(page, 2, 6)).toBe(paper)
  await findCell(page, 2, 6).click()
  await page.keyboard.type('2026-03-01')
  await page.keyboard.press('Enter')
  await expect.poll(() => findCell(page, 2, 6).innerText()).toBe('2026-03-01')
  await expect.poll(() => readBackground(page, 2, 6)).toBe(red)
  await page.keyboard.press('Control+z')
  await expect.poll(() => findCell(page, 2, 6).innerText()).toBe('2026-04-02')
  await expect.poll(() => readBackground(page, 2, 6)).toBe(paper)
})

it('a choice picked from a dropdown is written, and one not offered is refused', async () => {
  const { page } = hostPage
  await findCell(page, 4, 4).click()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('option', { name: 'Done' }).click()
  await expect.poll(() => findCell(page, 4, 4).innerText()).toBe('Done')
  await expect.poll(() => readBackground(page, 4, 6)).toBe(paper)
  await findCell(page, 5, 4).click()
  await page.keyboard.type('Half done')
  await page.keyboard.press('Tab')
  const findToast = (sentence: string) => page.locator('[data-toast]').getByText(sentence, { exact: true })
  await findToast('D5 only accepts a value from its list. Press Alt + ↓ to choose one.').waitFor()
  await findCell(page, 5, 4).click()
  await page.keyboard.type('In progess')
  await page.keyboard.press('Tab')
  await findToast('D5 only accepts a value from its list. Did you mean “In progress”?').waitFor()
  await expect.poll(() => findCell(page, 5, 4).innerText()).toBe('Not started')
})

it('Escape leaves a cell as it was', async () => {
  const { page } = hostPage
  await findCell(page, 6, 2).dblclick()
  await page.keyboard.type(' and more')
  await page.keyboard.press('Escape')
  await expect.poll(() => findCell(page, 6, 2).innerText()).toBe('Market research 5')
})

it('keys move and stretch the selection, whose sum stands below', async () => {
  const { page } = hostPage
  await findCell(page, 2, 8).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('Sum: 39,150').waitFor()
  await expect.poll(() => page.getByLabel('Cell name').inputValue()).toBe('H2:H4')
  await page.keyboard.press('Control+ArrowDown')
  await expect.poll(() => page.getByLabel('Cell name').inputValue()).toBe('H61')
  await page.keyboard.press('Control+Home')
  await expect.poll(() => page.getByLabel('Cell name').inputValue()).toBe('A1')
})

it('a block of cells pasted as tab-separated text fills as many cells', async () => {
  const { page } = hostPage
  await findCell(page, 8, 11).click()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'one\ttwo\n"three\nlines"\t4')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await expect.poll(() => findCell(page, 9, 12).textContent()).toBe('4')
  await expect.poll(() => findCell(page, 8, 11).textContent()).toBe('one')
  expect(hostPage.session.workbook.cell({ sheet: 1, row: 9, column: 11 })?.v).toBe('three\nlines')
})

it('a row inserted from the right-click menu pushes the others down', async () => {
  const { page } = hostPage
  const before = await findCell(page, 3, 2).innerText()
  await findCell(page, 3, 2).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Insert 1 row above' }).click()
  await expect.poll(() => findCell(page, 4, 2).innerText()).toBe(before)
  await expect.poll(() => findCell(page, 3, 2).innerText()).toBe('')
})

it('a formula that is not calculated says so', async () => {
  const { page } = hostPage
  await findCell(page, 12, 12).click()
  await page.keyboard.type('=FISHER(0.5)')
  await page.keyboard.press('Enter')
  await expect.poll(() => findCell(page, 12, 12).innerText()).toBe('#N/A')
  const title = await findCell(page, 12, 12).getAttribute('title')
  expect(title).toBe('Not calculated: the result in the file is out of date, or there is none.')
})

it('nothing went wrong in the tab', () => {
  expect(hostPage.faults.filter((fault) => !fault.includes('422'))).toEqual([])
})
