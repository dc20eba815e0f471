/** The dialog about a client in a tab, for its tests. */
import type { Page } from 'playwright-core'
import type { Answer } from '../../../../sidebar/client.js'
import { clientIn, clientsIn } from './client-replies.js'
import { previewIn } from './report-replies.js'
import { type Locale, ok } from '../replies.js'
import { type Answering, openSidebar, type Stage } from '../stage.js'

/** An answer that does well. */
export const given = (value: unknown): Answering => ({ value: ok(value) })
type Answers = Record<string, Answering>

/** Opens the dialog with three clients to choose from. */
export const openDialog = (answers: Answers = {}, locale: Locale = 'en'): Promise<Stage> =>
  openSidebar({
    view: 'client',
    locale,
    answers: {
      readClient: given(clientsIn(locale)),
      previewClientReport: given(previewIn(locale)),
      ...answers,
    },
  })

/** Opens the dialog and chooses the first client. */
export async function openClient(
  answers: Answers = {},
  locale: Locale = 'en',
  of: Partial<Answer<'readClient'>> = {},
): Promise<Stage> {
  const stage = await openDialog(answers, locale)
  const first = stage.page.locator('.clients li button').first()
  await first.waitFor()
  await stage.answer('readClient', given(clientIn(locale, of)))
  await first.click()
  await stage.page.locator('.client-head').waitFor()
  return stage
}

export const tabOf = (page: Page, name: string) => page.getByRole('tab', { name })

/** What the page last sent to an endpoint. */
export const lastSent = async (stage: Stage, name: string): Promise<unknown> =>
  (await stage.calls()).filter((call) => call.name === name).at(-1)?.sent
