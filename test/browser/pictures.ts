/**
 * Takes the README's pictures from the real page: `npm run pictures`. The very script files that go to Google, demo
 * rows, one fixed morning, in both languages; the same every time.
 */
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { build, projectRoot } from '../../host/build/build.js'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { servePage } from '../../host/page/server.js'
import { Session } from '../../host/session/session.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { textIn } from '../../src/text/index.js'
import { trackers } from '../../src/trackers/index.js'
import { viewNames } from '../../src/views/context.js'
import { startBrowser } from './launch/browser.js'
import { chooseMenu } from './page/stage.js'

const bundle = await build()
/** Elsewhere than into the documentation, to look at them first: `PICTURES=/some/folder npm run pictures plan`. */
const folder = process.env['PICTURES']
  ? pathToFileURL(`${process.env['PICTURES']}/`)
  : new URL('docs/', projectRoot)
await mkdir(folder, { recursive: true })

/** A workbook with demo rows and their views, as somebody has it who tried the menu. */
function example(locale: Locale): Session {
  const session = new Session({
    snapshot: newWorkbook(locale, 'Asia/Shanghai'),
    bundle,
    now: { day: '2026-03-31', time: '08:00' },
    locale,
  })
  for (const entry of ['setUp', 'addDemo', 'refreshViews']) {
    const { error } = session.call(entry)
    if (error !== undefined) throw new Error(`${entry}: ${error}`)
  }
  return session
}

/** What is opened for each picture, by the picture's name. */
const scenes: Readonly<Record<string, (page: Page, locale: Locale) => Promise<void>>> = {
  tracker: async (page, locale) => {
    await sheet(page, trackers.tasks.name[locale])
    await choose(page, locale, 'showSidebar')
    await page.frameLocator('.sidebar iframe').locator('.groups, .group').first().waitFor()
  },
  dashboard: (page, locale) => sheet(page, viewNames.dashboard[locale]),
  gantt: (page, locale) => sheet(page, viewNames.gantt[locale]),
  start: (page, locale) => dialog(page, locale, 'showStart'),
  plan: (page, locale) => dialog(page, locale, 'showPlan'),
  client: async (page, locale) => {
    await dialog(page, locale, 'showClient')
    await framed(page).locator('li button').nth(1).click()
    await framed(page).getByRole('tab').first().waitFor()
  },
  letter: (page, locale) => dialog(page, locale, 'previewLetters'),
}

const framed = (page: Page) => page.frameLocator('dialog.framed iframe')
const sheet = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click()
}
const choose = (
  page: Page,
  locale: Locale,
  label: 'showSidebar' | 'showStart' | 'showPlan' | 'showClient' | 'previewLetters',
) => chooseMenu(page, textIn(locale).menuCaption, textIn(locale)[label])
const dialog = async (
  page: Page,
  locale: Locale,
  label: 'showStart' | 'showPlan' | 'showClient' | 'previewLetters',
): Promise<void> => {
  await choose(page, locale, label)
  await framed(page).locator('main').waitFor()
}

const browser = await startBrowser()
const asked = process.argv.slice(2)
const readme = readFileSync(new URL('README.md', projectRoot), 'utf8')
for (const locale of locales)
  for (const [name, open] of Object.entries(scenes)) {
    // Those the README shows, or those that were asked for by name.
    if (asked.length > 0 ? !asked.includes(name) : !readme.includes(`docs/${name}-${locale}.png`)) continue
    // Each picture has a workbook of its own, so that none shows what another one left open.
    const served = await servePage(example(locale), { port: 0, locale })
    const page = await browser.newPage({
      viewport: { width: 1360, height: 820 },
      locale: locale === 'en' ? 'en-US' : locale,
    })
    await page.goto(served.url)
    await page.locator('#cell-1-1').waitFor()
    await open(page, locale)
    // Fonts, frames and the first layout have settled.
    await page.waitForTimeout(1500)
    const path = fileURLToPath(new URL(`${name}-${locale}.png`, folder))
    await page.screenshot({ path })
    console.log(path)
    await page.close()
    await served.close()
  }
await browser.close()
