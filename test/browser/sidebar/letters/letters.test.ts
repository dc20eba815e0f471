import { afterEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../../../sidebar/client.js'
import { createLetter, type Locale, ok, createPreview, createRefusal } from '../replies.js'
import { type PlannedAnswer, openSidebar, type SidebarPage } from '../sidebar-page.js'
import { measureWhenIdle } from '../../tab.js'

let sidebarPage: SidebarPage
afterEach(() => sidebarPage.page.close())

const openLetters = (answers: Record<string, PlannedAnswer>, locale: Locale = 'en'): Promise<SidebarPage> =>
  openSidebar({ view: 'letters', locale, answers })
const createAnswer = (value: unknown): PlannedAnswer => ({ value: ok(value) })
const createConfirmation = (readers: number): Answer<'confirmReaders'> => ({
  readers,
  runBy: '',
  runsHere: true,
})

describe('the preview of letters', () => {
  it('mails nobody whom nobody ticked', async () => {
    sidebarPage = await openLetters({ readPreview: createAnswer(createPreview('en')) })
    const { page } = sidebarPage
    await page.getByText('No one gets an email until you confirm.').waitFor()
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: 'Confirm and turn on' }).isDisabled()).toBe(true)
  })

  it('confirms exactly those who are ticked, run by whoever says so', async () => {
    sidebarPage = await openLetters({
      readPreview: createAnswer(createPreview('en')),
      confirmReaders: createAnswer(createConfirmation(2)),
    })
    const { page } = sidebarPage
    await page.getByRole('checkbox', { name: 'Email Li Wei', exact: true }).check()
    await page.getByRole('checkbox', { name: 'Email reader4@example.com' }).check()
    await page.getByLabel('Reminders run as:').selectOption('Maya Okafor')
    await page.getByRole('button', { name: 'Confirm 2 people and turn on' }).click()
    await page.getByRole('heading', { name: 'Digests are on for 2 people' }).waitFor()
    await expect
      .poll(async () => (await sidebarPage.calls()).at(-1))
      .toEqual({
        name: 'confirmReaders',
        sent: {
          readers: ['reader1@example.com', 'reader4@example.com'],
          runBy: 'Maya Okafor',
          takeOver: true,
        },
      })
    await page.keyboard.press('Enter')
    await expect.poll(() => sidebarPage.closed()).toBe(true)
  })

  it('marks the whole row that the pointer is over, also beside the name', async () => {
    sidebarPage = await openLetters({ readPreview: createAnswer(createPreview('en')) })
    const { page } = sidebarPage
    const row = page.locator('.readers li:not(.shown)').first()
    const readBackgrounds = () =>
      row.evaluate((element) =>
        [element, ...element.children].map((each) => getComputedStyle(each).backgroundColor),
      )
    const [plain] = await readBackgrounds()
    for (const part of ['.reader', '.tick']) {
      await row.locator(part).hover()
      await expect.poll(async () => (await readBackgrounds())[0]).not.toBe(plain)
      expect(new Set((await readBackgrounds()).slice(1))).toEqual(new Set([plain]))
    }
  })

  it('shows the letter in a frame whose scripts are refused, and as plain text', async () => {
    const readLetter = createAnswer(createLetter('en', 'reader2@example.com', 'Maya Okafor'))
    sidebarPage = await openLetters({ readPreview: createAnswer(createPreview('en')), readLetter })
    const { page } = sidebarPage
    await page.frameLocator('iframe').getByText('Good morning, Li Wei').waitFor()
    await expect.poll(() => page.locator('iframe').getAttribute('sandbox')).toBe('')
    await expect.poll(() => page.title()).toBe('Milepost')
    await page.getByRole('button', { name: 'Maya Okafor' }).click()
    await page.frameLocator('iframe').getByText('Good morning, Maya Okafor').waitFor()
    expect((await sidebarPage.calls()).filter(({ name }) => name === 'readLetter')).toEqual([
      { name: 'readLetter', sent: { reader: 'reader2@example.com' } },
    ])
    await page.getByLabel('Plain text').check()
    await expect
      .poll(() => page.locator('pre').innerText())
      .toContain('Homepage wireframes: Overdue by 3 working days')
    await page.getByRole('button', { name: 'Li Wei 3' }).click()
    await page.getByText('Nothing to send to Li Wei 3 right now').waitFor()
    // What was read once is not asked for again.
    await page.getByRole('button', { name: 'Maya Okafor' }).click()
    await page.frameLocator('iframe').getByText('Good morning, Maya Okafor').waitFor()
    expect((await sidebarPage.calls()).filter(({ name }) => name === 'readLetter')).toHaveLength(1)
  })

  it('ticks those who are confirmed, marks those not in People, and says what would change', async () => {
    const { readers } = createPreview('en')
    const some = readers.map((reader, at) => ({ ...reader, confirmed: at < 2 }))
    sidebarPage = await openLetters({
      readPreview: createAnswer(
        createPreview('en', 4, {
          on: true,
          runBy: 'Li Wei',
          readers: some,
          reminders: 'Reminders are running as Li Wei.',
        }),
      ),
    })
    const { page } = sidebarPage
    await page.getByText('Reminders are running as Li Wei.').waitFor()
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(2)
    await expect
      .poll(() => page.locator('li', { hasText: 'Not in People' }).allInnerTexts())
      .toEqual([expect.stringContaining('reader4@example.com')])
    await page.getByRole('checkbox', { name: 'Email Li Wei', exact: true }).uncheck()
    await page.getByRole('checkbox', { name: 'Email reader4@example.com' }).check()
    await page.getByText('1 new, 1 won’t get emails now').waitFor()
    await page.getByRole('button', { name: 'Confirm 2 people', exact: true }).waitFor()
  })

  it('is usable with sixty readers: found, ticked and scrolled to', async () => {
    sidebarPage = await openLetters({ readPreview: createAnswer(createPreview('en', 60)) })
    const { page } = sidebarPage
    await page.getByLabel('Search people').fill('OKAFOR 1')
    await page.getByRole('button', { name: 'Select these 5' }).click()
    await page.getByText('5 of 60 selected').waitFor()
    await page.getByLabel('Search people').fill('nobody of that name')
    await page.getByText('No one matches.').waitFor()
    await page.getByLabel('Search people').fill('')
    await page.getByRole('button', { name: 'Select all' }).click()
    await page.getByRole('button', { name: 'Confirm 60 people and turn on' }).waitFor()
    const last = page.getByRole('checkbox', { name: 'Email reader60@example.com' })
    await last.uncheck()
    await page.getByText('59 of 60 selected').waitFor()
    expect(await measureWhenIdle(page, () => document.documentElement.scrollHeight)).toBe(640)
    await page.getByRole('button', { name: 'Select none' }).click()
    await page.getByText('Select at least one person.').waitFor()
  })

  it('lets readers be confirmed when nobody has a letter to get', async () => {
    const confirmReaders = createAnswer(createConfirmation(4))
    sidebarPage = await openLetters({
      readPreview: createAnswer(createPreview('en', 4, { letters: [] })),
      confirmReaders,
    })
    const { page } = sidebarPage
    await page.getByText('Nothing to send right now').waitFor()
    await page.getByRole('button', { name: 'Select all' }).click()
    await page.getByRole('button', { name: 'Confirm 4 people and turn on' }).click()
    await page.getByText('Digests are on for 4 people').waitFor()
  })

  it('says what to do when there is nobody', async () => {
    sidebarPage = await openLetters({ readPreview: createAnswer(createPreview('en', 0, { letters: [] })) })
    await sidebarPage.page.getByText('No one to email yet').waitFor()
  })

  it('keeps the ticks through a refusal and a second reading', async () => {
    sidebarPage = await openLetters({
      readPreview: createAnswer(createPreview('en')),
      confirmReaders: { value: createRefusal('Please try again in a minute.') },
    })
    const { page } = sidebarPage
    await page.getByRole('checkbox', { name: 'Email Li Wei', exact: true }).check()
    await page.getByRole('button', { name: 'Confirm 1 person and turn on' }).click()
    await page.getByRole('alert').getByText('Please try again in a minute.').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Confirm 1 person and turn on' }).waitFor()
    await expect
      .poll(async () => (await sidebarPage.calls()).map(({ name }) => name))
      .toEqual(['readPreview', 'confirmReaders', 'readPreview'])
  })

  it('confirms once, however often the button is pressed', async () => {
    sidebarPage = await openLetters(
      { readPreview: createAnswer(createPreview('zh-CN')), confirmReaders: 'later' },
      'zh-CN',
    )
    const { page } = sidebarPage
    await page.getByRole('button', { name: '全选' }).click()
    await page.getByRole('button', { name: '确认 4 位收件人并开启' }).click()
    const confirming = page.getByRole('button', { name: '正在确认…' })
    await expect.poll(() => confirming.isDisabled()).toBe(true)
    await confirming.click({ force: true })
    await expect.poll(() => sidebarPage.calls()).toHaveLength(2)
    await sidebarPage.reply(1, ok(createConfirmation(4)))
    await page.getByText('已为 4 位收件人开启提醒邮件').waitFor()
    expect(sidebarPage.faults).toEqual([])
  })
})
