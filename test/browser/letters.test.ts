import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { must } from '../../host/bench/morning.js'
import type { Locale } from '../../src/core/locale.js'
import type { Preview } from '../../src/work/letters/preview.js'
import type { ReportPreview } from '../../src/work/letters/client-report.js'
import { setUpIn, valueOf } from '../bundle/stage.js'
import { sharedBrowser } from './launch/browser.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
interface Shown {
  readonly name: string
  readonly html: string
  readonly text: string
}

/** A manager digest, a personal one and a client report of the made-up team. */
function lettersIn(locale: Locale): Shown[] {
  const session = setUpIn(locale)
  must(session, 'addDemo')
  const { letters, readers } = valueOf<Preview>(session, 'readPreview')
  expect(readers.length).toBeGreaterThan(3)
  const kinds = ['managerDigest', 'personalDigest'].map((kind) => letters.find((each) => each.kind === kind)!)
  const client = /^- (.+)$/m
  const waiting = kinds[0]!.text
    .split('\n== ')
    .find((part) => /approval|批准/.test(part.split('\n')[0] ?? ''))
  const report = valueOf<ReportPreview>(session, 'previewClientReport', {
    client: client.exec(waiting ?? '')?.[1],
  })
  return [...kinds, { ...report, kind: 'clientReport' }].map(({ kind, html, text }) => ({
    name: kind,
    html,
    text,
  }))
}

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
}, 60_000)

async function shown(html: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
  await page.setContent(html)
  return page
}
/** What stands in a page, without space and without what only some programs show. */
const wordsIn = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, ''))

describe.each(['en', 'zh-CN'] as const)('letters in %s', (locale) => {
  const letters = lettersIn(locale)
  test.each(letters)(
    '$name fits a phone and a desk, in light and dark, and axe finds nothing serious',
    async ({ html }) => {
      for (const [width, scheme] of [
        [375, 'light'],
        [375, 'dark'],
        [800, 'light'],
      ] as const) {
        const page = await shown(html, width, scheme)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        await page.evaluate(axe)
        const found = await page.evaluate(async () => {
          const { axe: tool } = window as unknown as { axe: typeof import('axe-core') }
          const { violations } = await tool.run(document, { resultTypes: ['violations'] })
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
        })
        expect(found, `${width} ${scheme}`).toEqual([])
        await page.close()
      }
    },
  )
  test.each(letters)('$name says the same without any style, and as plain text', async ({ html, text }) => {
    const bare = html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/\s(?:style|bgcolor)="[^"]*"/g, '')
    const [styled, stripped] = await Promise.all([shown(html, 600, 'light'), shown(bare, 600, 'light')])
    const words = await wordsIn(styled)
    expect(await wordsIn(stripped)).toContain(words)
    const lines = text
      .split('\n')
      .map((line) => line.replace(/^== | ==$|^- | \[.*\]$|^ {2}/g, '').replace(/\s+/g, ''))
    const missing = lines.filter(
      (line) => line !== '' && line !== '--' && !/https?:|^[✓!●○]+$|:/.test(line) && !words.includes(line),
    )
    expect(missing).toEqual([])
    await Promise.all([styled.close(), stripped.close()])
  })
})
