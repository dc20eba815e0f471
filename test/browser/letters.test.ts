import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Locale } from '../../src/core/locale.js'
import type { Preview, PreviewLetter } from '../../src/work/letters/preview.js'
import type { ReportPreview } from '../../src/work/letters/client-report.js'
import { createSetUpSession, callForValue } from '../bundle/bundle-session.js'
import { findAccessibilityFaults } from './accessibility.js'
import { measureWhenIdle, openTab, measureWidth } from './tab.js'

interface RenderedLetter {
  readonly name: string
  readonly html: string
  readonly text: string
}

/** A manager digest, a personal one and a client report of the made-up team. */
function createLetters(locale: Locale): RenderedLetter[] {
  const session = createSetUpSession(locale)
  runOrThrow(session, 'addDemo')
  const { letters, readers } = callForValue<Preview>(session, 'readPreview')
  expect(readers.length).toBeGreaterThan(3)
  const kinds = ['managerDigest', 'personalDigest'].map((kind) =>
    callForValue<PreviewLetter>(session, 'readLetter', {
      reader: letters.find((each) => each.kind === kind)!.to,
    }),
  )
  const client = /^- (.+)$/m
  const waiting = kinds[0]!.text
    .split('\n== ')
    .find((part) => /approval|批准/.test(part.split('\n')[0] ?? ''))
  const report = callForValue<ReportPreview>(session, 'previewClientReport', {
    client: client.exec(waiting ?? '')?.[1],
  })
  return [...kinds, { ...report, kind: 'clientReport' }].map(({ kind, html, text }) => ({
    name: kind,
    html,
    text,
  }))
}

/** The levels that a letter fulfils; advice for whole pages, such as landmarks, is for the mail program that shows it. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let page: Page
beforeAll(async () => {
  page = (await openTab({ locale: 'en', width: 375, height: 800 })).page
})
afterAll(() => page.close())

/** What a letter says, without space and without what only some programs show. */
async function readWords(html: string): Promise<string> {
  await page.setContent(html)
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, ''))
}

/** What is written in a space so narrow that it is taller than wide. */
const findSqueezedTexts = (): Promise<string[]> =>
  measureWhenIdle(page, () =>
    [...document.querySelectorAll<HTMLElement>('td b, td h2')]
      .filter(({ offsetHeight, offsetWidth }) => offsetHeight > Math.max(offsetWidth, 48))
      .map(({ innerText }) => innerText),
  )

describe.each(['en', 'zh-CN'] as const)('letters in %s', (locale) => {
  const letters = createLetters(locale)
  test.each(letters)(
    '$name fits a phone and a desk, in light and dark, and axe finds nothing of WCAG A and AA',
    async ({ html }) => {
      await page.setContent(html)
      for (const [width, colorScheme] of [
        [375, 'light'],
        [375, 'dark'],
        [800, 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        expect(await measureWidth(page)).toBe(width)
        expect(await findSqueezedTexts(), `${width}`).toEqual([])
        expect(await findAccessibilityFaults(page, 'html', wcag), `${width} ${colorScheme}`).toEqual([])
      }
    },
  )
  test.each(letters)('$name says the same without any style, and as plain text', async ({ html, text }) => {
    const bare = html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/\s(?:style|bgcolor)="[^"]*"/g, '')
    await page.setViewportSize({ width: 600, height: 800 })
    const words = await readWords(html)
    expect(await readWords(bare)).toContain(words)
    const lines = text
      .split('\n')
      .map((line) => line.replace(/^== | ==$|^- | \[.*\]$|^ {2}/g, '').replace(/\s+/g, ''))
    const missing = lines.filter(
      (line) =>
        line !== '' && line !== '--' && !/https?:|^[✓!●○]+$|[:：]/.test(line) && !words.includes(line),
    )
    expect(missing).toEqual([])
  })
})
