/** The tab about the client's own page, over the script itself: nothing is shown before a person says so. */
import { afterEach, describe, expect, it } from 'vitest'
import { runOrThrow } from '../../../../host/bench/company-session.js'
import type { Session } from '../../../../host/emulator/session/session.js'
import { clientTexts } from '../../../../sidebar/text/client/index.js'
import { clientPageTexts } from '../../../../sidebar/text/client-page/index.js'
import { locales } from '../../../../src/core/locale.js'
import { textOf } from '../../../../src/text/text-of.js'
import { acme, createClientTeam, publishedKinds } from '../../../letters/answers/client-team.js'
import { findCellPosition } from '../../../letters/team-session.js'
import { findAccessibilityFaults } from '../../accessibility.js'
import { measureOverhang } from '../../tab.js'
import { tabTo } from '../keyboard.js'
import { type LivePage, openLivePage } from '../live-page.js'

let livePage: LivePage
afterEach(async () => {
  expect(livePage.faults).toEqual([])
  await livePage.page.close()
})

describe.each(locales)('the client’s page in the window about a client, in %s', (locale) => {
  const text = { ...textOf(clientTexts, locale), ...textOf(clientPageTexts, locale) }

  const openTab = async (session: Session, width = 860): Promise<LivePage['page']> => {
    runOrThrow(session, 'setLanguage', { language: locale })
    livePage = await openLivePage(session, { view: 'client', locale, width })
    const { page } = livePage
    if (width < 640) await page.locator('.clients-fold').click()
    await page.locator('.clients li button').first().click()
    await page.getByRole('tab', { name: text.clientPage }).click()
    return page
  }

  it('is shown by the person who is named, and hidden again, by mouse', async () => {
    const session = createClientTeam()
    const page = await openTab(session)
    await page.getByRole('heading', { name: text.pageFor(acme) }).waitFor()
    await page.getByText(text.pageHidden).waitFor()
    expect(publishedKinds(session)).not.toContain('client')
    const show = page.getByRole('button', { name: text.showToClient })
    // Somebody answers for what is shown.
    await expect.poll(() => show.isDisabled()).toBe(true)
    await page.getByLabel(text.approvedBy).selectOption('Li')
    await show.click()
    await page.getByText(text.pageOutcomes.shown).waitFor()
    expect(publishedKinds(session)).toContain('client')
    expect(await findAccessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: text.hideFromClient }).click()
    await page.getByText(text.pageOutcomes.hidden).waitFor()
    await page.getByText(text.pageHidden).waitFor()
    expect(publishedKinds(session)).not.toContain('client')
  })

  it('is shown and hidden by the keyboard alone', async () => {
    const session = createClientTeam()
    const page = await openTab(session)
    await page.getByText(text.pageHidden).waitFor()
    await tabTo(page.getByLabel(text.approvedBy))
    await page.keyboard.type('Li')
    await expect.poll(() => page.getByLabel(text.approvedBy).inputValue()).toBe('Li')
    await tabTo(page.getByRole('button', { name: text.showToClient }))
    await page.keyboard.press('Enter')
    await page.getByText(text.pageOutcomes.shown).waitFor()
    expect(publishedKinds(session)).toContain('client')
    await tabTo(page.getByRole('button', { name: text.hideFromClient }))
    await page.keyboard.press('Space')
    await page.getByText(text.pageOutcomes.hidden).waitFor()
    expect(publishedKinds(session)).not.toContain('client')
  })

  it('is not shown as it was read where a row changed since', async () => {
    const session = createClientTeam()
    const page = await openTab(session)
    await page.getByLabel(text.approvedBy).selectOption('Li')
    session.workbook.setValues(findCellPosition(session, 'decisions', 2, 'question'), [
      ['Which colour do you want?'],
    ])
    await page.getByRole('button', { name: text.showToClient }).click()
    await page.getByText(text.pageOutcomes.changed).waitFor()
    expect(publishedKinds(session)).not.toContain('client')
    await page.getByText('Which colour do you want?').first().waitFor()
  })

  it('fits a narrow window, and says what is missing where the client has no address', async () => {
    const session = createClientTeam()
    const page = await openTab(session, 300)
    await page.getByText(text.pageHidden).waitFor()
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    expect(await findAccessibilityFaults(page)).toEqual([])
    session.workbook.setValues(findCellPosition(session, 'clients', 2, 'email'), [['']])
    await page.getByRole('tab', { name: text.overview }).click()
    await page.getByRole('tab', { name: text.clientPage }).click()
    await page.getByRole('heading', { name: text.noAddress }).waitFor()
    expect(await measureOverhang(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: text.showRow }).click()
    await expect.poll(livePage.closed).toBe(true)
    expect(livePage.calls.at(-1)).toBe('goTo')
  })
})
