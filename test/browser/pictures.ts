/**
 * Takes the README's pictures from the real page: `npm run pictures`. The very script that goes to Google, demo
 * rows, one fixed morning, in both languages; the same every time.
 */
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { build, projectRoot } from '../../host/build/build.js'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { createPermissionsPage } from '../../host/google/permissions.js'
import { putSheet } from '../../host/import/add-sheet.js'
import { servePage } from '../../host/page/server.js'
import { pageTexts } from '../../host/text/page/index.js'
import { Session } from '../../host/emulator/session/session.js'
import { LiveWorkbook } from '../../host/emulator/workbook/live.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { menu } from '../../src/entry/menu.js'
import { commonTexts } from '../../src/text/common/index.js'
import { textOf } from '../../src/text/text-of.js'
import { trackers } from '../../src/trackers/index.js'
import { viewNames } from '../../src/views/context.js'
import { startBrowser } from './launch/browser.js'
import { chooseMenu } from './page/host-page.js'
import { openWindow, waitUntilIdle } from './tab.js'
import { teamSheet } from './windows/team-sheet.js'

const bundle = await build()
/** Elsewhere than into the documentation, to look at them first: `PICTURES=/some/folder npm run pictures plan`. */
const folder = process.env['PICTURES']
  ? pathToFileURL(`${process.env['PICTURES']}/`)
  : new URL('docs/', projectRoot)
await mkdir(folder, { recursive: true })

/** A workbook with demo rows and their views, as somebody has it who tried the menu. */
function createExample(locale: Locale): Session {
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

/** A workbook with the sheet of a team and nothing else. */
function createTeamWorkbook(locale: Locale): Session {
  const workbook = LiveWorkbook.from(newWorkbook(locale, 'Asia/Shanghai'), { now: () => 46_000 })
  const first = workbook.sheets[0]!.id
  putSheet(workbook, teamSheet[locale].name, teamSheet[locale].grid)
  workbook.deleteSheet(first)
  return new Session({
    snapshot: workbook.snapshot(),
    bundle,
    now: { day: '2026-03-31', time: '08:00' },
    locale,
  })
}

interface Scene {
  /** The workbook it is taken of; the example where it says nothing. */
  of?: (locale: Locale) => Session
  /** Opens what is shown, and waits for the last of it to be there. */
  open: (page: Page, locale: Locale) => Promise<void>
}

/** What is opened for each picture, by the picture's name. */
const scenes: Readonly<Record<string, Scene>> = {
  tracker: {
    open: async (page, locale) => {
      await showSheet(page, locale, trackers.tasks.name[locale])
      await chooseMenuItem(page, locale, 'showSidebar')
      await page.frameLocator('.sidebar iframe').locator('.groups, .group').first().waitFor()
    },
  },
  dashboard: { open: (page, locale) => showSheet(page, locale, viewNames.dashboard[locale]) },
  gantt: { open: (page, locale) => showSheet(page, locale, viewNames.gantt[locale]) },
  start: {
    open: async (page, locale) => {
      await openDialog(page, locale, 'showStart', '.rows')
      await findFrame(page).locator('input[type="date"]').first().fill('2026-04-24')
      await findFrame(page).locator('.days').first().waitFor()
    },
  },
  adopt: {
    of: createTeamWorkbook,
    open: async (page, locale) => {
      await openDialog(page, locale, 'showAdopt', '.rows')
      await findFrame(page).locator('.rows .unsettled select').selectOption('C')
      await findFrame(page).locator('footer .primary:enabled').waitFor()
    },
  },
  plan: { open: (page, locale) => openDialog(page, locale, 'showPlan', '.bars') },
  client: {
    open: async (page, locale) => {
      await openDialog(page, locale, 'showClient', 'li button')
      await findFrame(page).locator('li button').nth(1).click()
      await findFrame(page).locator('.client-rows').first().waitFor()
    },
  },
  letter: {
    open: async (page, locale) => {
      await openDialog(page, locale, 'previewLetters', 'iframe')
      await findFrame(page).frameLocator('iframe').locator('table').first().waitFor()
    },
  },
}

const findFrame = (page: Page) => page.frameLocator('dialog.framed iframe')
const showSheet = async (page: Page, locale: Locale, name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click()
  await page.getByRole('tabpanel', { name: textOf(pageTexts, locale).grid(name), exact: true }).waitFor()
}
type Dialog = 'showStart' | 'showAdopt' | 'showPlan' | 'showClient' | 'previewLetters'
function chooseMenuItem(page: Page, locale: Locale, label: Dialog | 'showSidebar'): Promise<void> {
  const text = textOf(commonTexts, locale)
  const path = menu.first.includes(label) ? [] : [text.menuMore]
  return chooseMenu(page, text.menuCaption, ...path, text[label])
}
const openDialog = async (page: Page, locale: Locale, label: Dialog, shows: string): Promise<void> => {
  await chooseMenuItem(page, locale, label)
  await findFrame(page).locator(shows).first().waitFor()
}

/** Nothing is being read any more, no message is passing, and each frame has its fonts and its layout. */
async function waitUntilFinished(page: Page): Promise<void> {
  await page.locator('.toast').waitFor({ state: 'detached' })
  for (const frame of page.frames())
    await frame.locator('.loading, [aria-busy="true"]').first().waitFor({ state: 'detached' })
  await waitUntilIdle(page)
}

const browser = await startBrowser()
const chosenPictures = process.argv.slice(2)
const readme = readFileSync(new URL('README.md', projectRoot), 'utf8')
for (const locale of locales)
  for (const [name, { of = createExample, open }] of Object.entries(scenes)) {
    // Those the README shows, or those that were asked for by name.
    if (
      chosenPictures.length > 0
        ? !chosenPictures.includes(name)
        : !readme.includes(`docs/${name}-${locale}.png`)
    )
      continue
    // Each picture has a workbook of its own, so that none shows what another one left open.
    const served = await servePage(of(locale), { port: 0, locale })
    const window = await openWindow(browser, {
      viewport: { width: 1360, height: 820 },
      locale: locale === 'en' ? 'en-US' : locale,
    })
    const page = await window.newPage()
    await page.goto(served.url)
    await page.locator('#cell-1-1').waitFor()
    await open(page, locale)
    await waitUntilFinished(page)
    const path = fileURLToPath(new URL(`${name}-${locale}.png`, folder))
    await page.screenshot({ path })
    console.log(path)
    await window.close()
    await served.close()
  }
const { oauthScopes } = JSON.parse(readFileSync(new URL('appsscript.json', projectRoot), 'utf8')) as {
  oauthScopes: string[]
}
for (const locale of locales) {
  if (chosenPictures.length > 0 && !chosenPictures.includes('permissions')) continue
  const window = await openWindow(browser, { viewport: { width: 760, height: 480 } })
  const page = await window.newPage()
  await page.setContent(createPermissionsPage(oauthScopes, locale))
  const path = fileURLToPath(new URL(`permissions-${locale}.png`, folder))
  await page.screenshot({ path, fullPage: true })
  console.log(path)
  await window.close()
}
await browser.close()
