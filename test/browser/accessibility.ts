/** What keeps people from using a page. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { waitUntilIdle } from './tab.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare const window: { axe?: { run(within: string, options: RunOptions): Promise<AxeResults> } }

/** Loads the checker into the tab once, through the debugger, which the page's own policy does not block. */
async function loadChecker(page: Page): Promise<void> {
  if (await page.evaluate(() => window.axe !== undefined)) return
  const debug = await page.context().newCDPSession(page)
  await debug.send('Runtime.evaluate', { expression: `${axe};0` })
  await debug.detach()
}

/**
 * The one breach that stays: the field of a cell takes several lines, so it is a textarea, and only as a combobox can it
 * say which cell or which choice is meant; browsers give it that role though HTML does not list it.
 */
const accepted = { rule: 'aria-allowed-role', element: '#cell-input' }

/**
 * Every fault of the page as it is now, or of the part that a selector names, however slight; each with the first
 * elements that have it.
 *
 * @param rules those to ask, where not all
 */
export async function findAccessibilityFaults(
  page: Page,
  within = 'html',
  rules?: readonly string[],
): Promise<string[]> {
  await waitUntilIdle(page)
  await page.waitForFunction(() => document.getAnimations().length === 0)
  await loadChecker(page)
  const violations = await page.evaluate(
    async ([selector, only]) => {
      const found = await window.axe!.run(selector, {
        ...(only && { runOnly: [...only] }),
        resultTypes: ['violations'],
        // The content of a frame is a page of somebody else.
        iframes: false,
      })
      return found.violations
    },
    [within, rules] as const,
  )
  const found = violations.flatMap(({ id, nodes }) => {
    const others = nodes.filter(
      ({ target }) => id !== accepted.rule || !target.flat().includes(accepted.element),
    )
    return others.length === 0 ? [] : [{ id, nodes: others }]
  })
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 120))
        .join(' | ')}`,
  )
}
