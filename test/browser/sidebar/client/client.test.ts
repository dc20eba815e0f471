import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { findAccessibilityFaults } from '../../accessibility.js'
import { createClient, createClients } from './client-replies.js'
import { createAnswerResult } from './report-replies.js'
import { createAnswer, readLastSent, openClient, openDialog, findTab } from './client-dialog.js'
import { ok, createRefusal } from '../replies.js'
import type { PlannedAnswer, SidebarPage } from '../sidebar-page.js'
import { measureWidth } from '../../tab.js'

let sidebarPage: SidebarPage
afterEach(() => sidebarPage.page.close())

const openChosenClient = async (
  answers: Record<string, PlannedAnswer> = {},
  locale: 'en' | 'zh-CN' = 'en',
): Promise<Page> => {
  sidebarPage = await openClient(answers, locale)
  return sidebarPage.page
}

describe('the dialog about a client', () => {
  it('lists every client, and those whose report is due', async () => {
    sidebarPage = await openDialog()
    const { page } = sidebarPage
    await page.getByText('2 reports are due.').waitFor()
    const listed = page.locator('.clients li')
    await expect
      .poll(() => listed.allInnerTexts())
      .toEqual([
        expect.stringMatching(/Acme Bank\s+Poor\s*2 urgent\s*Report due/),
        expect.stringMatching(/Bluebird\s+Report due/),
        expect.stringMatching(/Calm\s+Good\s*Approved/),
      ])
    await page.getByLabel('Report due (2)').check()
    await page.getByLabel('Search clients').fill('blue')
    await expect.poll(() => listed.count()).toBe(1)
    await page.getByLabel('Search clients').fill('nobody')
    await page.getByText('No client matches.').waitFor()
  })

  it('shows one at a glance, and goes to a row by its id', async () => {
    const page = await openChosenClient({ goTo: createAnswer({ line: 7 }) })
    await expect.poll(() => readLastSent(sidebarPage, 'readClient')).toEqual({ client: 'C-1' })
    await page.getByText('Design: Overdue by 2 working days, and 3 more reasons').waitFor()
    await page.getByText('<b>pays late</b>').waitFor()
    await page.getByText('“someday” is not a date').waitFor()
    await page.getByRole('button', { name: /^Design.*27 Mar/ }).click()
    await expect.poll(() => sidebarPage.closed()).toBe(true)
    await expect.poll(() => readLastSent(sidebarPage, 'goTo')).toEqual({ table: 'milestones', id: 'M-2' })
    expect(sidebarPage.faults).toEqual([])
  })

  it('drops the late answer about another client', async () => {
    const page = await openChosenClient()
    await sidebarPage.answer('readClient', 'later')
    const clients = page.locator('.clients li button')
    await clients.nth(1).click()
    await clients.nth(0).click()
    const calls = (await sidebarPage.calls()).length
    const { chosen: acme, ...rest } = createClient('en')
    await sidebarPage.reply(calls - 1, ok({ ...rest, chosen: acme }))
    await sidebarPage.reply(calls - 2, ok({ ...rest, chosen: { ...acme!, id: 'C-2', name: 'Bluebird' } }))
    await page.locator('.client-pane:not(.outdated) h2', { hasText: 'Acme Bank' }).waitFor()
    await expect.poll(() => page.locator('.client-head h2').innerText()).toBe('Acme Bank')
  })

  it('says what refused it, and tries again', async () => {
    sidebarPage = await openDialog({ readClient: { value: createRefusal('The sheet Clients is missing.') } })
    const { page } = sidebarPage
    await page.getByRole('alert').getByText('The sheet Clients is missing.').waitFor()
    await sidebarPage.answer('readClient', createAnswer(createClients('en', { clients: [] })))
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'No clients yet' }).waitFor()
  })

  it('records answers word for word, keeps them while other tabs are looked at, and says what they opened', async () => {
    const page = await openChosenClient({ answerPulse: createAnswer(createAnswerResult('en')) })
    await findTab(page, 'Communication').click()
    await page.getByRole('button', { name: 'Record answers' }).click()
    await page.getByRole('button', { name: 'Save answers' }).click()
    await expect.poll(() => page.getByText('Please answer all three.').count()).toBe(3)
    await page.getByLabel('Is progress as you expected?').selectOption('Partly')
    await page.getByLabel('Are there any new needs?').selectOption('Yes')
    await page.getByLabel('Which need?').fill('A shop')
    await page.getByLabel('Is anything blocking the work?').selectOption('No')
    await findTab(page, 'Drafts').click()
    await findTab(page, 'Communication').click()
    await expect.poll(() => page.getByLabel('Which need?').inputValue()).toBe('A shop')
    await page.getByRole('button', { name: 'Save answers' }).click()
    await page.getByRole('status').getByText('Opened:').waitFor()
    await expect
      .poll(() => readLastSent(sidebarPage, 'answerPulse'))
      .toEqual({
        engagement: 'E-1',
        asExpected: 'partly',
        newNeed: 'yes',
        blocker: 'no',
        need: 'A shop',
        blockedBy: '',
        notes: '',
      })
    await sidebarPage.answer('goTo', createAnswer({ line: 2 }))
    await page.getByRole('button', { name: 'Change requests: A shop' }).click()
    await expect.poll(() => readLastSent(sidebarPage, 'goTo')).toEqual({ table: 'changes', id: 'CR-1' })
  })

  it('does not say that there is none beside answers that were saved', async () => {
    const none = 'None of the 3 rows in Pulse is about this client.'
    const { chosen: first, ...book } = createClient('en')
    const without = { ...first!, pulses: { rows: [], total: 0, none } }
    sidebarPage = await openClient({ answerPulse: createAnswer(createAnswerResult('en')) }, 'en', {
      chosen: without,
    })
    const { page } = sidebarPage
    await findTab(page, 'Communication').click()
    await page.getByText(none).waitFor()
    await sidebarPage.answer('readClient', 'later')
    await page.getByRole('button', { name: 'Record answers' }).click()
    for (const [question, answer] of [
      ['Is progress as you expected?', 'Yes'],
      ['Are there any new needs?', 'No'],
      ['Is anything blocking the work?', 'No'],
    ] as const)
      await page.getByLabel(question).selectOption(answer)
    await page.getByRole('button', { name: 'Save answers' }).click()
    await page.getByText('Answers saved.').waitFor()
    await expect.poll(() => page.getByText(none).count()).toBe(0)
    await sidebarPage.reply((await sidebarPage.calls()).length - 1, ok({ ...book, chosen: first }))
    await page.getByText('Waiting for the client’s answer').waitFor()
  })

  it('lets a draft be changed and copied, and warns of another client’s name', async () => {
    const page = await openChosenClient()
    await findTab(page, 'Drafts').click()
    await page.getByText('This draft names “Bluebird”').waitFor()
    await page.getByText('Fill in what’s in brackets.').waitFor()
    await page.getByRole('textbox', { name: 'Text' }).fill('Dear Dana, all is well.')
    await findTab(page, 'Overview').click()
    await findTab(page, 'Drafts').click()
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Text' }).inputValue())
      .toBe('Dear Dana, all is well.')
    await page.getByRole('button', { name: 'Copy text' }).click()
    await page
      .getByRole('status')
      .getByText(/Copied|press Ctrl\+C/)
      .waitFor()
    expect(await page.evaluate(() => String(getSelection()))).toBe('Dear Dana, all is well.')
  })
})

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  it('every tab is free of serious barriers, in its language, and within a phone’s width', async () => {
    const page = await openChosenClient({}, locale)
    const tabs = page.getByRole('tab')
    for (let at = 0; at < 5; at++) {
      await tabs.nth(at).click()
      if (at === 3) await page.locator('.report-side').waitFor()
      await page.setViewportSize({ width: 860, height: 640 })
      expect(await findAccessibilityFaults(page), `tab ${at}`).toEqual([])
      if (locale === 'zh-CN') {
        // What cells and letters say is in any language; what the page says is not.
        const own = (await page.locator('main').innerText()).replace(
          /Acme Bank|<b>pays late<\/b>|\S+@\S+/g,
          '',
        )
        expect(own, `tab ${at}`).not.toMatch(/[a-z]{3}/i)
      }
      await page.setViewportSize({ width: 375, height: 640 })
      expect(await measureWidth(page), `tab ${at}`).toBe(375)
    }
    expect(sidebarPage.faults).toEqual([])
  })
})
