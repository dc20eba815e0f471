import { parse } from 'acorn'
import { describe, expect, test } from 'vitest'
import { buildAnswersCode, buildAnswersPage } from '../../host/build/answers/build-answers.js'
import { en } from '../../sidebar/text/answers/en.js'
import { readSources } from './sources.js'

const { html, sources } = await buildAnswersPage()
const { code, metafile } = await buildAnswersCode()
const texts = new Map(readSources('sidebar', ['.ts', '.tsx', '.css']).map(({ path, text }) => [path, text]))
const own = sources
  .filter((path) => texts.has(path) && !path.endsWith('.css') && !path.startsWith('sidebar/text/'))
  .map((path) => texts.get(path)!)
  .join('\n')

describe('the page that an email’s link opens', () => {
  test('has at most 60 KB', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(60 * 1024)
  })
  test('asks no other place for anything and stores nothing', () => {
    expect(html).not.toMatch(
      /<link\b|\ssrc=|@import|url\(|localStorage|sessionStorage|document\.cookie|fetch\(/,
    )
  })
  test('says every sentence of its own', () => {
    expect(Object.keys(en).filter((key) => !new RegExp(`\\.${key}\\b`).test(own))).toEqual([])
  })
  test('has no style for what it never shows', () => {
    const css = [...texts].filter(([path]) => path.startsWith('sidebar/style/answers/')).join()
    const classes = new Set([...css.matchAll(/\.([a-z][a-z-]*)(?=[^{}]*\{)/g)].map(([, name]) => name!))
    expect(classes.size).toBeGreaterThan(10)
    // The tones of items and the states of stages are data.
    const words = `${own} ${readSources('src/core/answers')
      .map(({ text }) => text)
      .join()}`
    expect([...classes].filter((name) => !new RegExp(`\\b${name}\\b`).test(words))).toEqual([])
  })
})

describe('the web app’s script', () => {
  test('is ECMAScript 2019 of at most 60 KB, in lines that an editor can show', () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow()
    expect(Buffer.byteLength(code)).toBeLessThan(60 * 1024)
    expect(Math.max(...code.split('\n').map((line) => line.length))).toBeLessThan(2_000)
  })
  test('has nothing of the add-on but what they hand to each other', () => {
    const paths = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules'))
    expect(paths.filter((path) => !/^src\/(answers|core)\//.test(path))).toEqual([])
  })
  test('has three functions that can be called', () => {
    const { body } = parse(code, { ecmaVersion: 2019, sourceType: 'script' })
    const names = body.flatMap((each) => (each.type === 'FunctionDeclaration' ? [each.id.name] : []))
    expect(names).toEqual(['doGet', 'doPost', 'answer'])
  })
})
