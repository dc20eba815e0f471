/** The dialog about a client in a tab, for its tests. */
import type { Page } from 'playwright-core'
import type { Answer } from '../../../../sidebar/client.js'
import { createClient, createClients } from './client-replies.js'
import { createReportPreview } from './report-replies.js'
import { type Locale, ok } from '../replies.js'
import { type PlannedAnswer, openSidebar, type SidebarPage } from '../sidebar-page.js'

/** An answer that does well. */
export const createAnswer = (value: unknown): PlannedAnswer => ({ value: ok(value) })
type Answers = Record<string, PlannedAnswer>

/** Opens the dialog with three clients to choose from. */
export const openDialog = (answers: Answers = {}, locale: Locale = 'en'): Promise<SidebarPage> =>
  openSidebar({
    view: 'client',
    locale,
    answers: {
      readClient: createAnswer(createClients(locale)),
      previewClientReport: createAnswer(createReportPreview(locale)),
      ...answers,
    },
  })

/** Opens the dialog and chooses the first client. */
export async function openClient(
  answers: Answers = {},
  locale: Locale = 'en',
  of: Partial<Answer<'readClient'>> = {},
): Promise<SidebarPage> {
  const sidebarPage = await openDialog(answers, locale)
  const first = sidebarPage.page.locator('.clients li button').first()
  await first.waitFor()
  await sidebarPage.answer('readClient', createAnswer(createClient(locale, of)))
  await first.click()
  await sidebarPage.page.locator('.client-head').waitFor()
  return sidebarPage
}

export const findTab = (page: Page, name: string) => page.getByRole('tab', { name })

/** What the page last sent to an endpoint. */
export const readLastSent = async (sidebarPage: SidebarPage, name: string): Promise<unknown> =>
  (await sidebarPage.calls()).filter((call) => call.name === name).at(-1)?.sent
