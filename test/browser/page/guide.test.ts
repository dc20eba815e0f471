/** What a newcomer finds: the example, the day’s list beside it, and a guide whose steps are real acts. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildLibrary } from '../../../host/build/library/build-library.js'
import { buildPages } from '../../../host/build/pages.js'
import { commandLine } from '../../../host/cli/command-line.js'
import type { Bundle } from '../../../host/emulator/index.js'
import { pageTexts } from '../../../host/text/page/index.js'
import { locales } from '../../../src/core/locale.js'
import { textOf } from '../../../src/text/text-of.js'
import { loadBuiltCode } from '../../built-code.js'
import { createEnvironment, type CommandResult } from '../../cli/test-environment.js'
import { sharedBrowser } from '../launch/browser.js'
import { openWindow } from '../tab.js'

/** Everything that is pushed to Google. */
async function loadBundle(): Promise<Bundle> {
  const [{ code, chunks }, { common, views }] = await Promise.all([loadBuiltCode(), buildPages()])
  const pages = Object.values(views).map(({ name, file }) => [name, file] as const)
  const manifest = readFileSync(new URL('../../../appsscript.json', import.meta.url), 'utf8')
  return {
    code,
    files: { ...Object.fromEntries(pages), Common: common, Library: buildLibrary(chunks) },
    manifest: JSON.parse(manifest) as Bundle['manifest'],
  }
}

const latency = 1_000

describe.each(locales)('a first start, in %s', (locale) => {
  const text = textOf(pageTexts, locale)
  const words = {
    en: { dashboard: 'Dashboard', task: 'Tasks ·', done: 'Done', more: 'More', why: 'Why?', undo: 'Undo' },
    'zh-CN': {
      dashboard: '仪表盘',
      task: '任务 ·',
      done: '完成',
      more: '更多',
      why: '为什么？',
      undo: '撤销',
    },
  }[locale]
  let page: Page
  let end = async (): Promise<void> => {}

  beforeAll(async () => {
    const bundle = await loadBundle()
    const ended: CommandResult = { exit: -1, out: '', err: '' }
    let stop = (): void => {}
    const stopped = new Promise<void>((resolve) => (stop = resolve))
    let isUp = (): void => {}
    const up = new Promise<void>((resolve) => (isUp = resolve))
    const world = createEnvironment(ended, { bundle: async () => bundle, stopped: () => (isUp(), stopped) })
    const asked = ['--port', '0', '--locale', locale, '--on', '2026-03-31', '--latency', String(latency)]
    const running = commandLine(['serve', ...asked], world)
    await Promise.race([up, running])
    const window = await openWindow(await sharedBrowser(), { viewport: { width: 1280, height: 800 }, locale })
    page = await window.newPage()
    await page.goto(/http:\S+/.exec(ended.out)![0])
    end = async () => {
      await window.close()
      stop()
      await running
    }
  })
  afterAll(() => end())
  const guide = () => page.getByRole('region', { name: text.guide.title })
  const ticked = () => guide().locator('.guide-step.done')
  const list = () => page.frameLocator('.sidebar iframe')
  const cards = () => list().locator('.day-card')

  test('shows the dashboard, the day’s list with late rows, and three steps of which none is done', async () => {
    await guide().waitFor()
    await cards().first().waitFor()
    await expect.poll(() => page.getByRole('tab', { selected: true }).innerText()).toBe(words.dashboard)
    await expect.poll(() => guide().getByRole('listitem').count()).toBe(3)
    await expect.poll(() => ticked().count()).toBe(0)
  })

  test('ticks each step off when it was really done', async () => {
    const card = cards().filter({ hasText: words.task }).first()
    await card.getByRole('button', { name: words.more }).click()
    await card.getByRole('button', { name: words.why }).click()
    await expect.poll(() => ticked().count()).toBe(1)

    const listed = await cards().count()
    await card.getByRole('button', { name: words.done }).first().click()
    // The row is struck through while the call is still under way.
    await card.locator('s').waitFor()
    await expect.poll(() => list().getByRole('button', { name: words.undo, exact: true }).count()).toBe(0)
    await list().getByRole('button', { name: words.undo, exact: true }).click()
    await expect.poll(() => ticked().count()).toBe(2)
    await expect.poll(() => cards().count()).toBe(listed)

    await guide().getByRole('button', { name: text.guide.preview }).click()
    const dialog = page.frameLocator('dialog iframe')
    await dialog.locator('iframe').first().waitFor()
    await expect.poll(() => ticked().count()).toBe(3)
    // Real emails, and none of them sent.
    await expect
      .poll(() => dialog.locator('iframe').first().contentFrame().locator('body').innerText())
      .not.toBe('')
    await page.getByRole('button', { name: text.outbox, exact: true }).waitFor({ state: 'attached' })
  })

  test('stays closed once it was closed', async () => {
    await page.reload()
    await guide().getByRole('button', { name: text.close }).click()
    await guide().waitFor({ state: 'detached' })
    await page.reload()
    await page.locator('.sidebar').waitFor()
    await expect.poll(() => guide().count()).toBe(0)
  })
})
