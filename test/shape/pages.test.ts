import { type AnyNode, parse } from 'acorn'
import { describe, expect, test } from 'vitest'
import { buildAnswersPage } from '../../host/build/answers/build-answers.js'
import { buildPages, type Page, pageNames } from '../../host/build/pages.js'
import { en as letterHead } from '../../sidebar/text/letter-head/en.js'
import { en as log } from '../../sidebar/text/log/en.js'
import { en as why } from '../../sidebar/text/why/en.js'
import { en as beside } from '../../sidebar/text/beside/en.js'
import { en as shared } from '../../sidebar/text/common/en.js'
import { readSources } from './sources.js'

const { common, parts, views: builtViews } = await buildPages()
const answers = await buildAnswersPage()
const pages = Object.entries(builtViews)
const sources = new Map(readSources('sidebar', ['.ts', '.tsx', '.css']).map(({ path, text }) => [path, text]))
const views = pages.map(([view]) => view)
/** The view a file belongs to; none where it is shared. */
const viewOf = (path: string): string | undefined =>
  views.find((view) => new RegExp(`^sidebar/(((style|text)/)?${view}/|pages/${view}\\.)`).test(path))

/** Style sheets of a part that several pages show whole. */
const partSheets = ['sidebar/style/page-beside.css']

const isWords = (path: string): boolean => /\/text\/[\w-]+\/(en|zh-CN)\.ts$/.test(path)
/** The code of a page that is ours, without the lists of sentences. */
const codeOf = ({ sources: used }: Pick<Page, 'sources'>): string =>
  used.map((path) => (isWords(path) || path.endsWith('.css') ? '' : (sources.get(path) ?? ''))).join('\n')
const choices = readSources('src/trackers')
  .map(({ text }) => text)
  .join('\n')
const isUsed = (code: string, key: string): boolean => new RegExp(`\\.${key}\\b|'${key}'`).test(code)

describe.each(pages)('the page of the view %s', (view, page) => {
  test('is small: Google sends it whole at each opening', () => {
    // On a slow line of 1.6 Mbit a second: a quarter of a second for the list of warnings, a third for My day, with which
    // the sidebar opens, less than half of one for a dialog.
    const most = { today: 48, 'my-day': 62 }[view] ?? 80
    expect(Buffer.byteLength(page.html)).toBeLessThan(most * 1024)
  })

  test('asks nobody for anything', () => {
    expect(page.html).not.toMatch(/<link\b|\ssrc=|@import|url\(/)
  })

  test('spreads no arguments into a call that may not be made, which old Chrome misreads', () => {
    expect(page.html).not.toMatch(/\?\.\(\.\.\./)
  })

  test('carries nothing of another view', () => {
    expect(page.sources).toContain(`sidebar/pages/${view}.tsx`)
    expect(page.sources.filter((path) => ![undefined, view].includes(viewOf(path)))).toEqual([])
  })

  test('has no // in a template, which Google’s editor would take for a comment', () => {
    expect(scriptsOf(page.html)).toHaveLength(2)
    const texts = scriptsOf(page.html).flatMap(templateTexts)
    expect(texts.filter((text) => text.includes('//'))).toEqual([])
    expect(templateTexts('const a = `https://${b}`')).toContain('https://')
  })

  test('says every sentence of its own', async () => {
    const files = page.sources.filter((path) => isWords(path) && viewOf(path) === view)
    expect(files.length).toBeGreaterThan(0)
    const words = await Promise.all(
      files.map((path) => import(`../../${path}`) as Promise<Record<string, object>>),
    )
    const keys = words.flatMap((module) => Object.values(module).flatMap((list) => Object.keys(list)))
    expect(keys.filter((key) => !isUsed(codeOf(page), key))).toEqual([])
  })

  test('has no style for what it never shows', () => {
    const classes = new Set(
      [
        ...stylesOf(page.html)
          .join()
          .matchAll(/\.([a-z][a-z-]*)(?=[^{}]*\{)/g),
      ].map((match) => match[1]!),
    )
    // Some classes are keys of a tracker's choices, such as how healthy a client is.
    const code = `${codeOf(page)}\n${choices}`
    const styled = [...classes].filter((name) => {
      const sheet = sheetOf(page, name)
      return viewOf(sheet) === view || partSheets.includes(sheet)
    })
    expect(styled.length).toBeGreaterThan(3)
    expect(styled.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([])
  })
})

test('what every page uses is in the one file of it, and in no page', () => {
  for (const [view, { file, html, sources: used }] of pages) {
    expect(
      used.filter((path, index) => used.indexOf(path) !== index),
      view,
    ).toEqual([])
    expect(html.length).toBe(file.length + common.length)
  }
  const inEvery = pages[0]![1].sources.filter((path) =>
    pages.every(([, page]) => page.sources.includes(path)),
  )
  const count = (text: string): number =>
    [common, ...pages.map(([, { file }]) => file)].filter((part) => part.includes(text)).length
  expect(inEvery).toContain('sidebar/text/common/zh-CN.ts')
  expect([shared.offline, '.unseen{', 'prefers-reduced-motion'].map(count)).toEqual([1, 1, 1])
})

test('every file of the sidebar is in some page', () => {
  const used = new Set([
    ...pages.flatMap(([, page]) => page.sources),
    ...Object.values(parts).flatMap((part) => part.sources),
    ...answers.sources,
  ])
  const hasCode = (path: string): boolean =>
    /^(export )?(const|let|function|class) |\{$/m.test(
      sources.get(path)!.replace(/^(export )?interface [^]*?^\}/gm, ''),
    ) || path.endsWith('.css')
  expect([...sources.keys()].filter((path) => !used.has(path) && hasCode(path))).toEqual([])
})

describe.each([
  { name: 'logForm', most: 20, words: log, css: 'sidebar/style/log/log.css' },
  { name: 'why', most: 4, words: why, css: 'sidebar/style/why/why.css' },
] as const)('the part of a page $name', ({ name, most, words, css }) => {
  const part = parts[name]

  test('comes without what the pages have, and has no sentence and no style that it never shows', () => {
    const code = codeOf(part)
    expect(Buffer.byteLength(part.script)).toBeLessThan(most * 1024)
    expect(part.script).not.toContain(shared.offline)
    expect(Object.keys(words).filter((key) => !isUsed(code, key))).toEqual([])
    const classes = new Set(
      [...sources.get(css)!.matchAll(/\.([a-z][a-z-]*)(?=[^{}]*\{)/g)].map((match) => match[1]!),
    )
    expect(classes.size).toBeGreaterThan(3)
    // Where a window shows the part is the window's own.
    const shown = `${code}\n${pages.map(([, page]) => codeOf(page)).join('\n')}`
    expect([...classes].filter((each) => !new RegExp(`\\b${each}\\b`).test(shown))).toEqual([])
  })

  test('is in no page', () => {
    for (const [, page] of pages) expect(page.sources).not.toContain(css)
    for (const [, page] of pages)
      expect(page.html).not.toContain(Object.values(words).find((said) => typeof said === 'string'))
  })
})

test('every part has its rules here', () => {
  expect(Object.keys(parts)).toEqual(['logForm', 'why'])
})

test('a sentence that pages share is said by two of them', () => {
  const codes = pages.map(([, page]) => [page.sources, codeOf(page)] as const)
  for (const [path, list] of [
    ['sidebar/text/common/en.ts', shared],
    ['sidebar/text/letter-head/en.ts', letterHead],
    ['sidebar/text/beside/en.ts', beside],
  ] as const) {
    const carrying = codes.filter(([files]) => files.includes(path))
    const lonely = Object.keys(list).filter(
      (key) => carrying.filter(([, code]) => isUsed(code, key)).length < 2,
    )
    expect(lonely, path).toEqual([])
  }
})

test('a page that shows what a style sheet is named for has that style', () => {
  const named = [...sources].flatMap(([path, css]) => {
    const name = /^sidebar\/style\/([\w-]+)\.css$/.exec(path)?.[1]
    return name !== undefined && css.includes(`.${name} {`) ? [[name, path] as const] : []
  })
  expect(named.map(([name]) => name)).toContain('filter')
  const missing = pages.flatMap(([view, page]) =>
    named
      .filter(([name, path]) => codeOf(page).includes(`class="${name}"`) && !page.sources.includes(path))
      .map(([name]) => `${view}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('no two files of the script project have one name, whatever their endings', () => {
  const names = ['Code', 'Common', 'Library', 'appsscript', ...pageNames]
  expect(new Set(names).size).toBe(names.length)
})

/** The style sheet of a page that has rules for a class; the view's own before one that all share. */
const sheetOf = ({ sources: used }: Pick<Page, 'sources'>, name: string): string =>
  used.findLast(
    (path) => path.endsWith('.css') && new RegExp(`\\.${name}\\b`).test(sources.get(path) ?? ''),
  ) ?? ''

/** The texts of a page's elements of one kind. */
const textsOf = (html: string, element: 'script' | 'style'): string[] =>
  [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(([, text = '']) => text)
const scriptsOf = (html: string): string[] => textsOf(html, 'script')
const stylesOf = (html: string): string[] => textsOf(html, 'style')

/** The literal parts of every template in a script. */
function templateTexts(script: string): string[] {
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, value } = node as AnyNode & { value?: { raw: string } }
    if (type === 'TemplateElement') found.push(value?.raw ?? '')
    for (const inner of Object.values(node)) walk(inner)
  }
  walk(parse(script, { ecmaVersion: 2020, sourceType: 'script' }))
  return found
}
