/** The dialog about a client in a tab, for its tests. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import type { Answer } from '../../../../sidebar/client.js'
import { clientIn, clientsIn, previewIn } from './client-replies.js'
import { type Locale, ok } from '../replies.js'
import { type Answering, openSidebar, type Stage } from '../stage.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** An answer that does well. */
export const given = (value: unknown): Answering => ({ value: ok(value) })
type Answers = Record<string, Answering>

/** Opens the dialog with three clients to choose from. */
export const openDialog = (browser: Browser, answers: Answers = {}, locale: Locale = 'en'): Promise<Stage> =>
  openSidebar(browser, {
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
  browser: Browser,
  answers: Answers = {},
  locale: Locale = 'en',
  of: Partial<Answer<'readClient'>> = {},
): Promise<Stage> {
  const stage = await openDialog(browser, answers, locale)
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

/** Serious and critical faults of the page as it stands. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(within: object, options: object): Promise<AxeResults> } }).axe.run(
      { exclude: ['iframe'] },
      { resultTypes: ['violations'] },
    ),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
