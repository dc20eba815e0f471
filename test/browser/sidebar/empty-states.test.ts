/** Where there is nothing to list yet, a window says what will be there, and has the act that leads to it. */
import { afterEach, describe, expect, test } from 'vitest'
import { fillRows, findSheet } from '../../../host/bench/fill-rows.js'
import { putSheet } from '../../../host/import/add-sheet.js'
import { adoptTexts } from '../../../sidebar/text/adopt/index.js'
import { en as besideInEnglish } from '../../../sidebar/text/beside/en.js'
import { zhCN as besideInChinese } from '../../../sidebar/text/beside/zh-CN.js'
import { clientTexts } from '../../../sidebar/text/client/index.js'
import { commonTexts } from '../../../sidebar/text/common/index.js'
import { letterTexts } from '../../../sidebar/text/letters/index.js'
import { startTexts } from '../../../sidebar/text/start/index.js'
import { createSetUpSession } from '../../bundle/bundle-session.js'
import { findAccessibilityFaults } from '../accessibility.js'
import { type LivePage, openLivePage } from './live-page.js'

const beside = { en: besideInEnglish, 'zh-CN': besideInChinese }

let opened: LivePage
afterEach(async () => {
  expect(opened.faults).toEqual([])
  await opened.page.close()
})

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  const button = (name: string) => opened.page.getByRole('button', { name, exact: true })
  const tab = (name: string) => opened.page.getByRole('tab', { name, exact: true })

  test('emails that were sent: to those who get them', async () => {
    const session = createSetUpSession(locale)
    fillRows(session.workbook, 'people', [{ name: 'Li Wei', email: 'li@example.com' }])
    opened = await openLivePage(session, { view: 'letters', locale })
    const text = letterTexts[locale]
    await tab(text.tabSent).click()
    await opened.page.getByText(text.nothingSentOff).waitFor()
    expect(await findAccessibilityFaults(opened.page)).toEqual([])
    await button(text.chooseWho).click()
    await opened.page.getByText('li@example.com').first().waitFor()
    await expect.poll(() => tab(text.tabReaders).getAttribute('aria-selected')).toBe('true')
  })

  test('a template of a project: to a first project', async () => {
    opened = await openLivePage(createSetUpSession(locale), { view: 'start', locale })
    const text = startTexts[locale]
    await tab(text.tabTemplate).click()
    await opened.page.getByText(text.noEngagementsNote).waitFor()
    expect(await findAccessibilityFaults(opened.page)).toEqual([])
    await button(commonTexts[locale].startHere).click()
    await opened.page.locator('.stages').waitFor()
    await expect.poll(() => tab(text.tabEngagement).getAttribute('aria-selected')).toBe('true')
  })

  test('a sheet of one’s own: to look again, once it is there', async () => {
    const session = createSetUpSession(locale)
    opened = await openLivePage(session, { view: 'adopt', locale })
    const text = adoptTexts[locale]
    await opened.page.getByText(text.noSheetsNote).waitFor()
    expect(await findAccessibilityFaults(opened.page)).toEqual([])
    putSheet(session.workbook, 'Ours', [
      ['Task', 'Owner', 'Due', 'Status'],
      ['Draw the poster', 'Li Wei', '2026-03-20', 'Open'],
    ])
    await button(text.lookAgain).click()
    await opened.page.getByRole('cell', { name: 'Draw the poster' }).waitFor()
  })

  test.each([
    ['my-day', beside[locale].startEngagement],
    ['close', commonTexts[locale].startHere],
    ['plan', commonTexts[locale].startHere],
  ] as const)('the window %s: to a first project', async (view, name) => {
    opened = await openLivePage(createSetUpSession(locale), { view, locale })
    await button(name).waitFor()
    expect(await findAccessibilityFaults(opened.page)).toEqual([])
    await button(name).click()
    await expect.poll(() => opened.calls.at(-1)).toBe('showStart')
  })

  test.each([
    ['client', 'clients', clientTexts[locale].showClients],
    ['letters', 'people', letterTexts[locale].showPeople],
  ] as const)('the window %s: to the sheet, at the row to type into', async (view, table, name) => {
    const session = createSetUpSession(locale)
    opened = await openLivePage(session, { view, locale })
    await button(name).waitFor()
    expect(await findAccessibilityFaults(opened.page)).toEqual([])
    await button(name).click()
    await expect.poll(() => opened.closed()).toBe(true)
    expect(session.workbook.activeSheet).toBe(findSheet(session.workbook, table).id)
  })
})
