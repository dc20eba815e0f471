/** What the sidebar's first view says when the script refuses, fails or finds no row. */
import { afterEach, describe, expect, it } from 'vitest'
import { createOverview, createRefusal } from '../replies.js'
import type { SidebarPage } from '../sidebar-page.js'
import { createAnswer, openToday } from './open-today.js'

let sidebarPage: SidebarPage
afterEach(() => sidebarPage.page.close())

describe('the sidebar', () => {
  it('says a refusal in the add-on’s own words, and tries again', async () => {
    sidebarPage = await openToday({
      readToday: { value: createRefusal('No tracker found in this spreadsheet.') },
    })
    const { page } = sidebarPage
    await page.getByRole('alert').getByText('No tracker found in this spreadsheet.').waitFor()
    await sidebarPage.answer('readToday', createAnswer(createOverview('en')))
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.row').first().waitFor()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  })

  it.each([
    ['We are sorry, a server error occurred. Error code PERMISSION_DENIED.', 'this account only'],
    ['ScriptError: Authorization is required to perform that action.', 'this account only'],
    ['NetworkError: Connection failure due to HTTP 0', 'check your connection'],
    ['TypeError: x is undefined', 'Something went wrong'],
  ])('says what may help when Google says “%s”', async (thrown, hint) => {
    sidebarPage = await openToday({ readToday: { thrown } })
    const alert = sidebarPage.page.getByRole('alert')
    await alert.getByText(hint).waitFor()
    await alert.getByText('Details').click()
    await alert.getByText(thrown).waitFor()
  })

  it('keeps the list when a row cannot be found', async () => {
    const missingRowAnswer = { value: createRefusal('This row is no longer there.') }
    sidebarPage = await openToday({ readToday: createAnswer(createOverview('en')), goTo: missingRowAnswer })
    await sidebarPage.page.locator('.row').first().click()
    await sidebarPage.page.getByRole('alert').getByText('This row is no longer there.').waitFor()
    await expect.poll(() => sidebarPage.page.locator('.row').count()).toBe(5)
  })
})
