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
import { permissionsPage } from '../../host/google/permissions.js'
import { putSheet } from '../../host/import/put-sheet.js'
import { servePage } from '../../host/page/server.js'
import { texts } from '../../host/page/client/text.js'
import { Session } from '../../host/session/session.js'
import { LiveWorkbook } from '../../host/workbook/live.js'
import type { Grid } from '../../src/core/cell.js'
import type { Day } from '../../src/core/day.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { textIn } from '../../src/text/index.js'
import { trackers } from '../../src/trackers/index.js'
import { viewNames } from '../../src/views/context.js'
import { startBrowser } from './launch/browser.js'
import { chooseMenu } from './page/stage.js'
import { openWindow, settled } from './tab.js'

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

const on = (day: string) => ({ day: day as Day })
/** A sheet as a team has it: a title, a blank line, headers of its own, and two columns of the same name. */
const teamSheet: Readonly<Record<Locale, { name: string; grid: Grid }>> = {
  en: {
    name: 'Spring campaign',
    grid: [
      ['Spring campaign 2026'],
      [],
      ['To do', 'Who', 'Status', 'Deadline', 'Venue', 'Status', 'Remarks'],
      ['Draw the poster', 'Ben Okafor', 'Doing', on('2026-03-20'), 'Studio', 'Draft', 'two versions'],
      ['Book the hall', 'Anna Weiss', 'Open', on('2026-04-20'), 'Hall B', 'Asked', ''],
      ['Set the budget', 'Anna Weiss', 'Done', on('2026-03-10'), 'Office', 'Final', ''],
      ['Invite the press', 'Tom Reilly', 'Open', on('2026-03-27'), 'Hall B', 'Draft', '40 names'],
    ],
  },
  'zh-CN': {
    name: '春季推广',
    grid: [
      ['2026 年春季推广'],
      [],
      ['工作内容', '负责人', '状态', '完成时间', '地点', '状态', '说明'],
      ['画海报', '林悦', '进行中', on('2026-03-20'), '设计室', '初稿', '两个版本'],
      ['订场地', '陈浩', '未开始', on('2026-04-20'), '二号厅', '询价', ''],
      ['定预算', '陈浩', '已完成', on('2026-03-10'), '办公室', '终稿', ''],
      ['邀请媒体', '苏婷', '未开始', on('2026-03-27'), '二号厅', '初稿', '40 人'],
    ],
  },
}

/** A workbook with that sheet and nothing else. */
function teamWorkbook(locale: Locale): Session {
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
      await sheet(page, locale, trackers.tasks.name[locale])
      await choose(page, locale, 'showSidebar')
      await page.frameLocator('.sidebar iframe').locator('.groups, .group').first().waitFor()
    },
  },
  dashboard: { open: (page, locale) => sheet(page, locale, viewNames.dashboard[locale]) },
  gantt: { open: (page, locale) => sheet(page, locale, viewNames.gantt[locale]) },
  start: { open: (page, locale) => dialog(page, locale, 'showStart', '.rows') },
  adopt: {
    of: teamWorkbook,
    open: async (page, locale) => {
      await dialog(page, locale, 'showAdopt', '.rows')
      await framed(page).locator('.unsettled select').selectOption('C')
      await framed(page).locator('footer .primary:enabled').waitFor()
    },
  },
  plan: { open: (page, locale) => dialog(page, locale, 'showPlan', '.bars') },
  client: {
    open: async (page, locale) => {
      await dialog(page, locale, 'showClient', 'li button')
      await framed(page).locator('li button').nth(1).click()
      await framed(page).locator('.client-rows').first().waitFor()
    },
  },
  letter: {
    open: async (page, locale) => {
      await dialog(page, locale, 'previewLetters', 'iframe')
      await framed(page).frameLocator('iframe').locator('table').first().waitFor()
    },
  },
}

const framed = (page: Page) => page.frameLocator('dialog.framed iframe')
const sheet = async (page: Page, locale: Locale, name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click()
  await page.getByRole('tabpanel', { name: texts[locale].grid(name), exact: true }).waitFor()
}
type Dialog = 'showStart' | 'showAdopt' | 'showPlan' | 'showClient' | 'previewLetters'
const choose = (page: Page, locale: Locale, label: Dialog | 'showSidebar') =>
  chooseMenu(page, textIn(locale).menuCaption, textIn(locale)[label])
const dialog = async (page: Page, locale: Locale, label: Dialog, shows: string): Promise<void> => {
  await choose(page, locale, label)
  await framed(page).locator(shows).first().waitFor()
}

/** Nothing is being read any more, no message is passing, and each frame has its fonts and its layout. */
async function finished(page: Page): Promise<void> {
  await page.locator('.toast').waitFor({ state: 'detached' })
  for (const frame of page.frames())
    await frame.locator('.loading, [aria-busy="true"]').first().waitFor({ state: 'detached' })
  await settled(page)
}

const browser = await startBrowser()
const asked = process.argv.slice(2)
const readme = readFileSync(new URL('README.md', projectRoot), 'utf8')
for (const locale of locales)
  for (const [name, { of = example, open }] of Object.entries(scenes)) {
    // Those the README shows, or those that were asked for by name.
    if (asked.length > 0 ? !asked.includes(name) : !readme.includes(`docs/${name}-${locale}.png`)) continue
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
    await finished(page)
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
  if (asked.length > 0 && !asked.includes('permissions')) continue
  const window = await openWindow(browser, { viewport: { width: 760, height: 480 } })
  const page = await window.newPage()
  await page.setContent(permissionsPage(oauthScopes, locale))
  const path = fileURLToPath(new URL(`permissions-${locale}.png`, folder))
  await page.screenshot({ path, fullPage: true })
  console.log(path)
  await window.close()
}
await browser.close()
