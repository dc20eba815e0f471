/** What keeps people from using a page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { waitUntilIdle } from './tab.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The checker in the tab, and what it keeps to itself: how grave a breach of each rule is. */
interface Checker {
  run(within: string, options: RunOptions): Promise<AxeResults>
  _audit: { rules: { id: string; impact: string }[] }
}
declare const window: { axe?: Checker }

/** Loads the checker into the tab once, through the debugger, which the page's own policy does not block. */
async function loadChecker(page: Page): Promise<void> {
  if (await page.evaluate(() => window.axe !== undefined)) return
  const debug = await page.context().newCDPSession(page)
  await debug.send('Runtime.evaluate', { expression: `${axe};0` })
  await debug.detach()
}

/**
 * Serious and critical faults of the page as it is now, or of the part that a selector names; each with the
 * first elements that have it.
 */
export async function findAccessibilityFaults(page: Page, within = 'html'): Promise<string[]> {
  await waitUntilIdle(page)
  await page.waitForFunction(() => document.getAnimations().length === 0)
  await loadChecker(page)
  const violations = await page.evaluate(async (selector) => {
    const checker = window.axe!
    const { rules } = checker._audit
    // Rules whose breach would not be serious are not worth their time.
    const slight = rules.filter(({ impact }) => impact === 'minor' || impact === 'moderate')
    const found = await checker.run(selector, {
      rules: Object.fromEntries(slight.map(({ id }) => [id, { enabled: false }])),
      resultTypes: ['violations'],
      // The content of a frame is a page of somebody else.
      iframes: false,
    })
    return found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  }, within)
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 120))
        .join(' | ')}`,
  )
}
