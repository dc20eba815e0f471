import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Serious and critical faults of the page as it stands. */
export async function barriers(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().length === 0)
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

/** How far the page reaches beyond the window's right edge, in pixels. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('body *:not(.unseen, .unseen *)')]
    return Math.max(...all.map((each) => each.getBoundingClientRect().right)) - innerWidth
  })
