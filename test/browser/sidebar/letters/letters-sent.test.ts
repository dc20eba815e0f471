/** What was sent, sending again, and who runs the reminders: faults, refusals and long lists. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang, measureWidth } from '../../tab.js'
import { createLedger, createLedgerLine, createPreferences } from './letter-replies.js'
import { type Locale, ok, createPreview, createRefusal } from '../replies.js'
import { type PlannedAnswer, openSidebar, type SidebarPage } from '../sidebar-page.js'

let sidebarPage: SidebarPage
afterEach(() => sidebarPage.page.close())

const createAnswer = (value: unknown): PlannedAnswer => ({ value: ok(value) })
/** The dialog with one of its tabs open. */
async function openTabOfDialog(
  nth: number,
  answers: Record<string, PlannedAnswer>,
  locale: Locale = 'en',
  width = 860,
): Promise<Page> {
  sidebarPage = await openSidebar({
    view: 'letters',
    locale,
    width,
    answers: { readPreview: createAnswer(createPreview(locale)), ...answers },
  })
  await sidebarPage.page.getByRole('tab').nth(nth).click()
  return sidebarPage.page
}
const doubtful = [
  createLedgerLine('en', 1, { stateKey: 'claimed', canResend: true }),
  createLedgerLine('en', 2, { stateKey: 'claimed', kind: 'Client report' }),
]

describe('sending again', () => {
  it('asks first, says what the script says, and offers it only where it can be done', async () => {
    const readLedger = createAnswer(createLedger('en', { stale: doubtful, recent: doubtful }))
    const why = 'Daily e-mail limit reached.'
    const resend = createAnswer({ sent: false, to: 'reader1@example.com', subject: '', why, note: '' })
    const page = await openTabOfDialog(1, { readLedger, resend })
    await page.getByRole('heading', { name: '2 emails may not have gone out' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^Send again to/ }).count()).toBe(1)
    await page.getByText('Can’t be sent again from here', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Send again to Maya Okafor 1' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect
      .poll(async () => (await sidebarPage.calls()).some(({ name }) => name === 'resend'))
      .toBe(false)
    await page.getByRole('button', { name: 'Send again to Maya Okafor 1' }).click()
    await page.getByRole('button', { name: 'Send today’s email' }).click()
    await page.getByText(`Not sent: ${why}`).waitFor()
    await expect
      .poll(async () => (await sidebarPage.calls()).find(({ name }) => name === 'resend')?.sent)
      .toEqual({ ledgerId: 'L-1' })
    expect(await findAccessibilityFaults(page)).toEqual([])
  })

  it('never claims to know what became of a call that failed, and is sent once however often pressed', async () => {
    const readLedger = createAnswer(createLedger('en', { stale: doubtful }))
    const page = await openTabOfDialog(1, { readLedger, resend: 'later' })
    await page.getByRole('button', { name: 'Send again to Maya Okafor 1' }).click()
    await page.getByRole('button', { name: 'Send today’s email' }).click()
    await page.getByRole('button', { name: 'Sending…' }).click({ force: true })
    await expect
      .poll(async () => (await sidebarPage.calls()).filter(({ name }) => name === 'resend'))
      .toHaveLength(1)
    await page.getByRole('tab').nth(2).click()
    await page.getByRole('tab').nth(1).click()
    await sidebarPage.answer('resend', { thrown: 'NetworkError: Connection failure due to HTTP 0' })
    await page.getByRole('button', { name: 'Send again to Maya Okafor 1' }).click()
    await page.getByRole('button', { name: 'Send today’s email' }).click()
    await page.getByRole('alert').getByText('Check the inbox first', { exact: false }).waitFor()
    await page.getByRole('alert').getByText('check your connection', { exact: false }).waitFor()
  })
})

describe('what was sent', () => {
  it('lists a thousand letters a hundred at a time, finds one, and says what it leaves out', async () => {
    const recent = Array.from({ length: 1000 }, (_, nth) =>
      createLedgerLine('en', nth, {
        day: nth < 400 ? '2026-03-31' : '2026-03-30',
        stateKey: nth === 700 ? 'failed' : 'sent',
        note: nth === 700 ? 'Invalid email: <b>x</b>' : '',
      }),
    )
    const page = await openTabOfDialog(
      1,
      { readLedger: createAnswer(createLedger('en', { recent, count: 1234 })) },
      'en',
      375,
    )
    await page.locator('.ledger-line').first().waitFor()
    await expect.poll(() => page.locator('.ledger-line').count()).toBe(100)
    await page.getByRole('button', { name: 'Show 100 more' }).click()
    await expect.poll(() => page.locator('.ledger-line').count()).toBe(200)
    await page.getByLabel('Status').selectOption({ label: 'Refused' })
    await expect
      .poll(() => page.locator('.ledger-line').allInnerTexts())
      .toEqual([expect.stringContaining('Invalid email: <b>x</b>')])
    await expect.poll(() => page.locator('.ledger h2').innerText()).toBe('Mon 30 March 2026')
    await page.getByText('The latest 1000 of 1234 are listed.', { exact: false }).waitFor()
    await page.getByLabel('Search name or subject').fill('nobody of that name')
    await page.getByText('No email matches.').waitFor()
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
  })

  it('says what to do while letters are off, and what stands in the way where the script is only half there', async () => {
    const off = createLedger('en', { on: false, runBy: '', recent: [], count: 0 })
    const page = await openTabOfDialog(1, { readLedger: createAnswer(off) })
    await page.getByText('Digests are off. Once you confirm people', { exact: false }).waitFor()
    await sidebarPage.answer('readPreferences', { value: createRefusal('A part of the add-on is missing.') })
    await page.getByRole('tab').nth(2).click()
    await page.getByRole('alert').getByText('A part of the add-on is missing.').waitFor()
    await sidebarPage.answer('readLedger', { thrown: 'PERMISSION_DENIED' })
    await page.getByRole('tab').nth(1).click()
    await page.getByRole('alert').getByText('this account only', { exact: false }).waitFor()
  })

  it('shows how the last runs went, folded, and fits a phone', async () => {
    const run = {
      when: '2026-03-31 08:00',
      run: '每小时运行',
      outcome: '部分完成',
      outcomeKey: 'partly',
      sent: 3,
      carriedOver: 2,
      quotaLeft: 0,
      seconds: 7,
      note: '额度用完。'.repeat(12),
    } as const
    const ledger = createLedger('zh-CN', { runs: [run, run], quotaLeft: 0 })
    const page = await openTabOfDialog(1, { readLedger: createAnswer(ledger) }, 'zh-CN', 375)
    await page.getByText('最近的运行（2 次）').click()
    await expect
      .poll(() => page.locator('.runs tbody tr').first().innerText())
      .toMatch(/08:00\s*部分完成\s*3\s*2\s*0\s*7/)
    await page.getByText('今天的发送额度已用完。', { exact: false }).waitFor()
    expect(await measureWidth(page)).toBe(375)
    expect(await findAccessibilityFaults(page)).toEqual([])
  })
})

describe('who runs the reminders', () => {
  const { readers } = createPreview('en')
  const preview = createPreview('en', 4, {
    on: true,
    runBy: 'Li Wei',
    runsHere: false,
    lastRun: '2026-03-31 07:00',
    reminders: 'Reminders are running as Li Wei. Last run: 31 Mar 07:00.',
    readers: readers.map((reader) => ({ ...reader, confirmed: true })),
  })
  const confirmed = createAnswer({ readers: 4, runBy: 'Li Wei', runsHere: false })
  const sent = async (): Promise<unknown> =>
    (await sidebarPage.calls()).find(({ name }) => name === 'confirmReaders')?.sent

  it('is told to a second editor, who leaves them where they are unless they choose otherwise', async () => {
    const page = await openTabOfDialog(0, { readPreview: createAnswer(preview), confirmReaders: confirmed })
    await page
      .getByText('Li Wei already runs the reminders from another account.', { exact: false })
      .waitFor()
    await page.getByText('Reminders are running as Li Wei. Last run: 31 Mar 07:00.').waitFor()
    await expect.poll(() => page.getByLabel('Reminders run as:').count()).toBe(0)
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Confirm 4 people', exact: true }).click()
    await page.getByText('Li Wei still runs the reminders.').waitFor()
    await expect.poll(() => sent()).toMatchObject({ runBy: 'Li Wei', takeOver: false })
  })

  it('changes when the second editor takes over, under their own name', async () => {
    const page = await openTabOfDialog(0, { readPreview: createAnswer(preview), confirmReaders: confirmed })
    await page.getByLabel('Take over').check()
    await page.getByLabel('Reminders run as:').selectOption('Maya Okafor')
    await page.getByRole('button', { name: 'Confirm 4 people and take over' }).click()
    await expect.poll(sent).toMatchObject({ runBy: 'Maya Okafor', takeOver: true })
  })
})

describe('preferences', () => {
  it('of two hundred people are found by name, and only what was changed is sent', async () => {
    const before = createPreferences('en', 200)
    const saved = createPreferences('en', 200)
    const page = await openTabOfDialog(2, {
      readPreferences: createAnswer(before),
      setPreferences: createAnswer(saved),
    })
    await page.getByLabel('Search people').fill('okafor 20')
    await expect.poll(() => page.locator('.people li').count()).toBe(2)
    await page.getByRole('button', { name: 'Change Maya Okafor 20’s email preferences' }).click()
    await page.getByLabel('Digest', { exact: true }).selectOption('weekly')
    await page.getByLabel('On', { exact: true }).selectOption('2')
    await page.getByLabel('From').selectOption('10')
    await page.getByLabel('From').selectOption('')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved for Maya Okafor 20.').waitFor()
    await expect
      .poll(async () => (await sidebarPage.calls()).at(-1))
      .toEqual({
        name: 'setPreferences',
        sent: { id: 'P-20', digest: 'weekly', weekdays: [2] },
      })
  })

  it('are read only where People has no such columns, or the row no id yet', async () => {
    const { people } = createPreferences('en', 2)
    const some = [{ ...people[0]!, id: '' }, people[1]!]
    const page = await openTabOfDialog(2, {
      readPreferences: createAnswer(createPreferences('en', 2, { people: some, editable: [] })),
    })
    await page.getByText('Every working day, from 8:00', { exact: false }).first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^Change/ }).count()).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: /^Show in the sheet: / }).count()).toBe(1)
  })
})
