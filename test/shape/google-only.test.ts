import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { readSources, type Source } from './sources.js'

/** The add-on's side of Google, and that of the web app, which is a script of its own. */
const isInside = (path: string): boolean => path.startsWith('src/google/') || path === 'src/answers/google.ts'
const outside = readSources('src').filter(({ path }) => !isInside(path))

/** The code without comments and types. */
const plain = ({ text }: Source): string => transformSync(text, { loader: 'ts', legalComments: 'none' }).code

const services =
  /\b(?:ContentService|SpreadsheetApp|MailApp|GmailApp|ScriptApp|PropertiesService|CacheService|LockService|HtmlService|UrlFetchApp|DriveApp|CalendarApp|Utilities|Logger|Session)\b/
const clockCall = /\bDate\.now\b|\bnew (?:UTC)?Date\(\)|\bnew Date\(|\bDate\(\)/
const randomCall = /\bMath\.random\b/

const findMatches = (sources: readonly Source[], of: RegExp): string[] =>
  sources.flatMap((source) => {
    const found = of.exec(plain(source))
    return found === null ? [] : [`${source.path}: ${found[0]}`]
  })

describe('outside src/google', () => {
  test('nobody says Google', () => {
    expect(findMatches(outside, services)).toEqual([])
    expect(outside.filter(({ text }) => /\bGoogleAppsScript\./.test(text)).map(({ path }) => path)).toEqual(
      [],
    )
  })
  test('nobody reads the present', () => {
    expect(findMatches(outside, clockCall)).toEqual([])
  })
  test('nothing is left to chance', () => {
    expect(findMatches(outside, randomCall)).toEqual([])
  })
  test('whoever did would be seen, but not in a comment', () => {
    const text =
      '// new Date() and SpreadsheetApp\nexport const now = (): number => new Date().getTime() + Date.now()'
    const planted = [{ path: 'src/core/now.ts', text }]
    expect(findMatches(planted, clockCall)).toEqual(['src/core/now.ts: new Date()'])
    expect(findMatches(planted, services)).toEqual([])
  })
})

test('the clock of src/google is the only one there that reads the present', () => {
  const inside = readSources('src/google')
  expect(findMatches(inside, /\bDate\.now\b|\bnew Date\(\)/).map((found) => found.split(':')[0])).toEqual([
    'src/google/clock.ts',
  ])
})
