import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { findAccessibilityFaults } from '../../accessibility.js'
import { createClient } from './client-replies.js'
import { createApprovalResult, createReportPreview } from './report-replies.js'
import { createAnswer, readLastSent, openClient, findTab } from './client-dialog.js'
import { ok } from '../replies.js'
import type { PlannedAnswer, SidebarPage } from '../sidebar-page.js'

let sidebarPage: SidebarPage
afterEach(() => sidebarPage.page.close())

async function openReport(answers: Record<string, PlannedAnswer> = {}): Promise<Page> {
  sidebarPage = await openClient(answers)
  await findTab(sidebarPage.page, 'Report').click()
  await sidebarPage.page.locator('.report-side').waitFor()
  return sidebarPage.page
}

describe('the report', () => {
  it('stands in a frame that can do nothing, and as plain text', async () => {
    const page = await openReport()
    await expect.poll(() => page.locator('.report iframe').getAttribute('sandbox')).toBe('')
    await page.frameLocator('.report iframe').getByText('Dear Dana').waitFor()
    await page.getByLabel('Plain text').check()
    await expect.poll(() => page.locator('.report pre').innerText()).toContain('== Progress ==')
    await page.getByText('New for the client (2)').waitFor()
    await page.getByText('dana@acme.example.com').first().waitFor()
  })

  it('goes as approved, once, by whom and when the person says', async () => {
    const page = await openReport({ approveClientReport: 'later' })
    await page.getByLabel('Approved by').selectOption('Wang')
    await expect
      .poll(() => readLastSent(sidebarPage, 'previewClientReport'))
      .toEqual({ client: 'C-1', by: 'Wang' })
    await page.getByLabel('With the next hourly run').check()
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    const busy = page.getByRole('button', { name: 'Sending…' })
    await busy.click({ force: true })
    const calls = await sidebarPage.calls()
    expect(calls.filter(({ name }) => name === 'approveClientReport')).toHaveLength(1)
    await expect
      .poll(() => readLastSent(sidebarPage, 'approveClientReport'))
      .toMatchObject({
        client: 'C-1',
        digest: 'd1',
        at: 'hourly',
      })
    await sidebarPage.reply(calls.length - 1, ok(createApprovalResult('waiting')))
    await page.getByRole('heading', { name: 'Approved' }).waitFor()
    const { chosen, ...book } = createClient('en')
    await sidebarPage.answer(
      'readClient',
      createAnswer({ ...book, chosen: { ...chosen!, id: 'C-2', name: 'Bluebird' } }),
    )
    await page.getByRole('button', { name: 'Next: Bluebird' }).click()
    await expect.poll(() => readLastSent(sidebarPage, 'readClient')).toEqual({ client: 'C-2' })
    // The button is no longer there: the focus is on the name of the client to which it led.
    await page.locator('h2:focus', { hasText: 'Bluebird' }).waitFor()
  })

  it('that changed since is not sent, and shown anew with what is different', async () => {
    const page = await openReport({
      approveClientReport: createAnswer(createApprovalResult('changed', 'The report has changed.')),
    })
    const preview = createReportPreview('en')
    await sidebarPage.answer(
      'previewClientReport',
      createAnswer({ ...preview, digest: 'd2', text: `${preview.text}\n- A line of today` }),
    )
    await page.getByRole('button', { name: 'Approve and send' }).click()
    const alert = page.getByRole('alert')
    await alert.getByText('Not sent: the report has changed').waitFor()
    await expect.poll(() => alert.locator('li').allInnerTexts()).toEqual(['- A line of today'])
    await sidebarPage.answer('approveClientReport', createAnswer(createApprovalResult('sent')))
    await page.getByRole('button', { name: 'Approve and send' }).click()
    await page.getByRole('heading', { name: 'Report sent to dana@acme.example.com' }).waitFor()
    await expect.poll(() => readLastSent(sidebarPage, 'approveClientReport')).toMatchObject({ digest: 'd2' })
  })

  it('that must not go says why, leads to the row, and cannot be approved', async () => {
    const rows = [{ table: 'milestones', tableName: 'Milestones', id: 'M-2', title: 'Like Bluebird’s' }]
    const blocked = [{ text: 'Not sent: it holds “Bluebird”.', rows }]
    const page = await openReport({
      previewClientReport: createAnswer({ ...createReportPreview('en'), blocked }),
    })
    await page.getByRole('alert').getByText('Not sent: it holds “Bluebird”.').waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^Approve/ }).count()).toBe(0)
    await sidebarPage.answer('goTo', createAnswer({ line: 3 }))
    await page.getByRole('button', { name: 'Milestones: Like Bluebird’s' }).click()
    await expect.poll(() => readLastSent(sidebarPage, 'goTo')).toEqual({ table: 'milestones', id: 'M-2' })
  })

  it.each([
    ['the quota is spent', { quotaLeft: 0, hourly: false }, 'Today’s email quota is used up.'],
    ['an earlier one may have gone', { inDoubt: '2026-03-31 07:00' }, 'The client may or may not have it.'],
  ])('is not approved by a slip when %s', async (_when, more, expectedText) => {
    const page = await openReport({
      previewClientReport: createAnswer({ ...createReportPreview('en'), ...more }),
    })
    await page.getByText(expectedText).waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Approve and send' }).isDisabled()).toBe(true)
  })

  it('is sent in spite of a doubt only when the person ticks so', async () => {
    const inDoubt = '2026-03-31 07:00'
    const page = await openReport({
      previewClientReport: createAnswer({ ...createReportPreview('en'), inDoubt }),
      approveClientReport: createAnswer(createApprovalResult('sent')),
    })
    await page.getByLabel('Send it anyway').check()
    await page.getByRole('button', { name: 'Approve and send' }).click()
    await page.getByRole('heading', { name: /^Report sent/ }).waitFor()
    await expect.poll(() => readLastSent(sidebarPage, 'approveClientReport')).toMatchObject({ again: true })
  })

  it('with doubts goes only when the person ticks exactly these', async () => {
    const rows = [{ table: 'milestones', tableName: 'Milestones', id: 'M-2', title: 'Design' }]
    const blocked = [{ text: 'The sheet Issues was here and can’t be found any more.', rows, mayGo: true }]
    const warnings = [{ text: 'An open issue has no solution yet.', rows: [], mayGo: true }]
    const page = await openReport({
      previewClientReport: createAnswer({
        ...createReportPreview('en'),
        blocked,
        warnings,
        doubts: 'doubt-1',
      }),
      approveClientReport: createAnswer(createApprovalResult('sent')),
    })
    await page.getByRole('alert').getByText('The sheet Issues was here').waitFor()
    await page.getByText('An open issue has no solution yet.').waitFor()
    const send = page.getByRole('button', { name: 'Approve and send' })
    await expect.poll(() => send.isDisabled()).toBe(true)
    await page.getByLabel('I’ve read this: send it as it is').check()
    await send.click()
    await page.getByRole('heading', { name: /^Report sent/ }).waitFor()
    expect(await readLastSent(sidebarPage, 'approveClientReport')).toMatchObject({ ticked: 'doubt-1' })
  })

  it('shows the cells a sentence comes from, by pointer and by keyboard, and goes there', async () => {
    const page = await openReport({ goTo: createAnswer({ line: 3 }) })
    await page.getByLabel('Sources').check()
    const sentence = page.getByRole('button', { name: 'Design', exact: true })
    const cell = page.getByRole('button', { name: 'Milestones › Design › Milestone' })
    await expect.poll(() => cell.isVisible()).toBe(false)
    await sentence.hover()
    await cell.waitFor()
    await page.mouse.move(0, 0)
    await cell.waitFor({ state: 'hidden' })
    await sentence.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Author not recorded').waitFor()
    await expect.poll(() => sentence.getAttribute('aria-expanded')).toBe('true')
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => readLastSent(sidebarPage, 'goTo'))
      .toEqual({ table: 'milestones', id: 'M-2', column: 'name' })
  })

  it('lets a row from a pulse be worded for the client, by somebody of the team', async () => {
    const page = await openReport({
      wordForClient: createAnswer({ state: 'worded', text: 'A shop', by: 'Li' }),
    })
    await page.getByRole('button', { name: 'Reword for the client' }).click()
    await page.getByLabel('What the client will read').fill('A shop')
    await page.getByLabel('Who are you?').selectOption('Li')
    const { chosen, ...book } = createClient('en')
    await sidebarPage.answer(
      'readClient',
      createAnswer({ ...book, chosen: { ...chosen!, unworded: [], you: 'Li' } }),
    )
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Reword for the client (').waitFor({ state: 'hidden' })
    expect(await readLastSent(sidebarPage, 'wordForClient')).toEqual({
      table: 'changes',
      id: 'CR-PU-1',
      text: 'A shop',
      was: 'New need named in a pulse',
      by: 'Li',
    })
    expect((await sidebarPage.calls()).at(-1)?.name).toMatch(/^(readClient|previewClientReport)$/)
  })

  it('that waits can be taken back', async () => {
    const page = await openReport({
      previewClientReport: createAnswer({ ...createReportPreview('en'), waiting: 'this' }),
      approveClientReport: createAnswer(createApprovalResult('withdrawn')),
    })
    await sidebarPage.answer('previewClientReport', createAnswer(createReportPreview('en')))
    await page.getByRole('button', { name: 'Withdraw approval' }).click()
    await page.getByRole('button', { name: 'Approve and send' }).waitFor()
    await expect
      .poll(() => readLastSent(sidebarPage, 'approveClientReport'))
      .toMatchObject({ at: 'withdraw' })
  })

  it('is read again, not approved again, when the approval failed on the way', async () => {
    const page = await openReport({ approveClientReport: { thrown: 'NetworkError: HTTP 0' } })
    await page.getByRole('button', { name: 'Approve and send' }).click()
    await page.getByRole('alert').getByText('the report may have gone out').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Approve and send' }).waitFor()
    const names = (await sidebarPage.calls()).map(({ name }) => name)
    expect(names.filter((name) => name === 'approveClientReport')).toHaveLength(1)
    expect(names.at(-1)).toBe('previewClientReport')
  })

  it('needs an address, and leads to where it is typed', async () => {
    const book = createClient('en')
    const none = { ...book.chosen!, report: { ...book.chosen!.report, to: '', wrong: '' } }
    sidebarPage = await openClient({}, 'en', { chosen: none })
    const { page } = sidebarPage
    await findTab(page, 'Report').click()
    await page.getByRole('heading', { name: 'No email address' }).waitFor()
    await expect
      .poll(async () => (await sidebarPage.calls()).map(({ name }) => name))
      .not.toContain('previewClientReport')
  })
})
