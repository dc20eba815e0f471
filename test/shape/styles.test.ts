import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildSidebar } from '../../host/build/build.js'
import { root } from './sources.js'

const folder = `${root}sidebar/style/`
const styles = readdirSync(folder, { withFileTypes: true })
const views = styles.flatMap((each) => (each.isDirectory() ? [each.name] : []))
const textOf = (path: string): string => readFileSync(`${folder}${path}`, 'utf8').replace(/\/\*.*?\*\//gs, '')
/** The selectors of a style sheet, one by one. */
const selectorsIn = (css: string): string[] =>
  [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, all]) => all!.split(/,(?![^(]*\))/)).map((each) => each.trim())

test('the style of a view holds for that view alone', async () => {
  const main = readFileSync(`${root}sidebar/main.tsx`, 'utf8')
  const { html } = await buildSidebar()
  const built = selectorsIn(html.slice(html.indexOf('<style>') + 7, html.indexOf('</style>')))
  const inViews = built.filter((selector) => selector.includes('[data-view='))
  expect(views.length).toBeGreaterThan(3)
  for (const view of views) {
    expect(main, view).toMatch(new RegExp(`\\b${view}: `))
    const own = readdirSync(`${folder}${view}`).flatMap((name) => selectorsIn(textOf(`${view}/${name}`)))
    const scoped = inViews.filter((selector) => selector.startsWith(`:where(body[data-view=${view}]) `))
    expect(scoped.length, view).toBeGreaterThanOrEqual(
      new Set(own.filter((each) => each[0] === '.')).size * 0.9,
    )
  }
  // What no view holds to itself comes from the sheets that all share.
  const shared = styles.flatMap((each) => (each.name.endsWith('.css') ? selectorsIn(textOf(each.name)) : []))
  const unscoped = built.filter((selector) => !inViews.includes(selector) && selector[0] === '.')
  const plain = (selector: string): string => selector.replace(/["'\s]/g, '').replaceAll('>', '')
  const known = new Set(shared.map(plain))
  expect(unscoped.filter((selector) => !known.has(plain(selector)))).toEqual([])
})
