import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Locale, locales } from '../../../src/core/locale.js'
import { windows } from '../../../src/entry.js'
import { isWholeSweep } from '../../patience.js'
import { readSources } from '../../shape/sources.js'
import { findAccessibilityFaults } from '../accessibility.js'
import { loadBuiltPages } from '../sidebar/sidebar-page.js'
import { findCutTexts } from './cut-texts.js'
import { createWalkedSession, forms, type Opened, openWindowOf, settle, walkWindow, widthOf } from './walk.js'

/** The dark theme differs in colours alone. */
const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds: every rule in the light theme and those of colours in the dark one. Both languages have the same
 * elements and colours, so a sample asks the first in English and the second in Chinese.
 */
async function findFaultsInThemes(page: Page, locale: Locale): Promise<string[]> {
  const found: string[] = []
  const passes = [
    { theme: '', rules: undefined, of: 'en' },
    { theme: 'dark', rules: colourRules, of: 'zh-CN' },
  ] as const
  for (const { theme, rules } of passes.filter(({ of }) => isWholeSweep || of === locale)) {
    await page.evaluate((name) => {
      document.documentElement.className = name
    }, theme)
    for (const fault of await findAccessibilityFaults(page, 'html', rules))
      found.push(`axe ${theme}: ${fault}`)
  }
  await page.evaluate(() => {
    document.documentElement.className = ''
  })
  return found
}

/** What is cut as the window is shown, and 300 pixels wide, with text as usual and twice as large. */
async function findCutInSizes(page: Page, width: number): Promise<string[]> {
  const found: string[] = []
  for (const [pixels, percent] of [
    [width, 100],
    [300, 100],
    [300, 200],
  ] as const) {
    await page.setViewportSize({ width: pixels, height: 640 })
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`
    }, percent)
    for (const cut of await findCutTexts(page)) found.push(`${pixels} px, ${percent}%: ${cut}`)
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  await page.setViewportSize({ width, height: 640 })
  return found
}

const describeFocus = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent ?? ''}`)

/** Closes what was opened: by Escape where the focus went into it, and then the focus is where it was. */
async function close(page: Page, { opener }: Opened): Promise<string[]> {
  const isInside = await page.evaluate(() => document.activeElement !== document.body)
  const stayed =
    (await opener.count()) > 0 && (await opener.evaluate((each) => each === document.activeElement))
  if (stayed) {
    await opener.click()
    await settle(page)
    return []
  }
  if (!isInside) return ['the focus is nowhere']
  await page.keyboard.press('Escape')
  await settle(page)
  const isClosed = (await opener.count()) > 0 && (await opener.getAttribute('aria-expanded')) !== 'true'
  if (!isClosed) return ['Escape does not close it']
  const isBack = await opener.evaluate((each) => each === document.activeElement)
  return isBack ? [] : [`after Escape the focus is on ${await describeFocus(page)}`]
}

describe.each(locales)('in %s', (locale) => {
  const session = createWalkedSession(locale)

  it.each(windows)(
    'the window $view has no barrier, cuts nothing and leaves by Escape, in every tab and both themes',
    async (window) => {
      const live = await openWindowOf(session, window, locale)
      const { page } = live
      // A form that needs a sheet of a team's own is walked too.
      if (window.view === 'adopt') await page.locator('.first-lines').waitFor()
      const found: string[] = []
      let shown = 0
      for await (const { name, opened } of walkWindow(page, window.view)) {
        if (!opened) shown += 1
        const faults = [
          ...(await findFaultsInThemes(page, locale)),
          ...(await findCutInSizes(page, widthOf(window))),
        ]
        if (opened) faults.push(...(await close(page, opened)))
        found.push(...faults.map((fault) => `${name}: ${fault}`))
      }
      expect(found).toEqual([])
      const hasTabs = (await loadBuiltPages())[window.view].sources.includes('sidebar/parts/tabs.tsx')
      expect(shown).toBeGreaterThan(hasTabs ? 2 : 0)
      await page.keyboard.press('Escape')
      expect(await live.left()).toBe(true)
      expect(live.faults).toEqual([])
      await page.close()
    },
  )
})

it('every window is walked, with its forms', () => {
  const views = readdirSync('sidebar/pages').flatMap((file) => /^([\w-]+)\.tsx$/.exec(file)?.[1] ?? [])
  // The web app's page is no window of the add-on: test/browser/answers walks it in its own sizes and themes.
  expect([...windows.map(({ view }) => view), 'answers'].sort()).toEqual(views.sort())
  const cancelled = readSources('sidebar', ['.tsx']).filter(({ text }) => /\buseCancel\(/.test(text))
  const unwalked = cancelled
    .map(({ path }) => path.replace('sidebar/', ''))
    .filter((path) => !(path in forms))
  // Their buttons say that they open something; those of adopt and of sent letters need a workbook of their own, and have
  // tests.
  expect(unwalked).toEqual([
    'adopt/release.tsx',
    'adopt/word-questions.tsx',
    'letters/preferences/choices-form.tsx',
    'letters/sent/doubtful.tsx',
    'my-day/act-form.tsx',
  ])
})

it('what is cut, broken or too wide is found', async () => {
  const { page } = await openWindowOf(createWalkedSession('en'), windows[0]!, 'en')
  expect(await findCutTexts(page)).toEqual([])
  await page.evaluate(() => {
    document.body.innerHTML = `
      <p style="width:3rem;overflow:hidden;white-space:nowrap">cut at the side</p>
      <p style="height:1rem;overflow:hidden">cut<br>below</p>
      <p style="position:absolute;left:280px;white-space:nowrap">beyond the edge</p>
      <p style="width:1rem">broken</p>
      <select style="width:3rem"><option>a choice that is cut</option></select>`
  })
  const found = await findCutTexts(page)
  for (const why of ['cut at the side', 'cut below', 'beyond the edge', 'broken', 'a choice', 'pixels wide'])
    expect(found.join('\n')).toContain(why)
  await page.close()
})
