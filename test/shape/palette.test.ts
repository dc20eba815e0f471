import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { colorProperties } from '../../host/build/page-colors.js'
import { replacePaletteTable } from '../../host/build/docs/palette-table.js'
import * as palette from '../../src/core/palette.js'
import { contrast, luminance, names, ofPages, ofSheets, roleOf, sources, styles } from './color-pairs.js'
import { root } from './sources.js'

const opaque = [...names].filter(([, color]) => color.length === 7)
const light = (role: string): string => names.get(role)!

/** Where colours are data of Google's or of a file's, and the palette itself. */
const isFree = (path: string): boolean =>
  path.startsWith('host/emulator/') || /^src\/core\/(dark-)?palette\.ts$/.test(path)

const hex = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b(?=['"`; ,)}!])/gi
const functions = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^)]*\)/gi
const named =
  /(?:color|background|border[\w-]*|outline|fill|stroke|shadow)\s*[:=][^;\n]*\b(?:black|white|gr[ae]y|red|green|blue|orange|yellow|silver|navy)\b(?!-)/gi
const findLiterals = (text: string): string[] =>
  [hex, functions].flatMap((pattern) => text.match(pattern) ?? [])

describe('the palette', () => {
  test('holds each colour once', () => {
    expect(new Set(names.values()).size).toBe(names.size)
    expect([...names.values()].filter((color) => !/^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(color))).toEqual([])
  })

  test('is where every colour is written', () => {
    const literals = sources
      .filter(({ path }) => !isFree(path))
      .flatMap(({ path, text }) => findLiterals(text).map((found) => `${path}: ${found}`))
    expect(literals).toEqual([])
    const words = styles.flatMap(({ path, text }) =>
      [...text.matchAll(named)]
        .filter(([found]) => !found.includes('var('))
        .map(([found]) => `${path}: ${found}`),
    )
    expect(words).toEqual([])
  })

  test('finds a colour however it is written', () => {
    expect(findLiterals("color: #fff; a('#A1b2c3') rgb(1 2 3 / 4%) `#12345678`")).toHaveLength(4)
    expect(findLiterals('#page { } a#ideas > b; issue #123.')).toEqual([])
    expect('color: white;'.match(named)).toHaveLength(1)
  })

  test('has no colour that nothing uses', () => {
    const text = sources
      .filter(({ path }) => path !== 'src/core/palette.ts')
      .map((source) => source.text)
      .join('\n')
    const properties = [...colorProperties.keys()]
    const unused = [...names.keys()].filter(
      (name, at) =>
        !text.includes(`var(${properties[at]})`) && !new RegExp(`\\bpalette\\.${name}\\b`).test(text),
    )
    expect(unused).toEqual([])
  })

  test('declares every property that a page reads', () => {
    const pages = sources.filter(({ path }) => /^(sidebar|host\/page)\//.test(path))
    const all = pages.map(({ text }) => text).join('\n')
    const own = new Set([...all.matchAll(/(--[a-z-]+)['"]?:/g)].map((match) => match[1]))
    const read = [...all.matchAll(/var\((--[a-z-]+)/g)].map((match) => match[1]!)
    expect(read.length).toBeGreaterThan(100)
    expect(read.filter((name) => !colorProperties.has(name) && !own.has(name))).toEqual([])
    expect([...own].filter((name) => colorProperties.has(name!))).toEqual([])
  })
})

describe('text is readable', () => {
  const letter = readFileSync(join(root, 'src/mail/letter.mjml'), 'utf8')
  const ofLetters = [
    ...letter.matchAll(/[{;"]color:palette\.(\w+)(?:!important)?;background-color:palette\.(\w+)/g),
    ...letter.matchAll(/background-color:palette\.(\w+);color:palette\.(\w+)/g),
  ].map(([, one, other]) => ['src/mail/letter.mjml', names.get(one!)!, names.get(other!)!] as const)
  /** Pairs that come together from two rules. */
  const together = [
    ['text', 'pale'],
    ['text', 'band'],
    ['text', 'busy'],
    ['text', 'quiet'],
    ['softText', 'paper'],
    ['softText', 'pale'],
    ['softText', 'band'],
    ['softText', 'quiet'],
    ['slate', 'paper'],
    ['slate', 'pale'],
    ['busy', 'brand'],
    ['quiet', 'text'],
    ['border', 'text'],
    ['border', 'night'],
    ['planned', 'text'],
    ['redBackground', 'text'],
    ['amber', 'text'],
    ['greenBackground', 'text'],
    ['redText', 'redWash'],
    ['amberText', 'amberWash'],
    ['greenText', 'greenWash'],
    ['brand', 'band'],
    ['paper', 'critical'],
    ['paper', 'red'],
    ['paper', 'green'],
    ['paper', 'slate'],
    ['paper', 'amberMark'],
  ].map(([color, ground]) => ['together', names.get(color!)!, names.get(ground!)!] as const)

  test('in sheets, letters and pages: 4.5 to 1 or more', () => {
    expect([ofSheets.length > 12, ofPages.length > 15, ofLetters.length > 3]).toEqual([true, true, true])
    const inPages = ofPages.map(([path, color, ground]) => [path, light(color), light(ground)] as const)
    const faint = [...ofSheets, ...inPages, ...ofLetters, ...together].filter(
      ([, color, ground]) => contrast(color, ground) < 4.5,
    )
    expect(faint).toEqual([])
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })

  test('also on white, for all that colours a text in a page', () => {
    const texts = styles.flatMap(({ text }) => [...text.matchAll(/(?:^|\s)color: var\((--[a-z-]+)\);/g)])
    const dark = texts.map((match) => light(roleOf.get(match[1]!)!)).filter((color) => luminance(color) < 0.5)
    expect(dark.length).toBeGreaterThan(50)
    expect([...new Set(dark)].filter((color) => contrast(color, palette.paper) < 4.5)).toEqual([])
  })
})

describe('docs/palette.md', () => {
  const text = readFileSync(join(root, 'docs/palette.md'), 'utf8')
  const rows = [...text.matchAll(/^\| `(\w+)` +\| `(#[0-9a-f]+)` +\|/gm)].map(([, name, color]) => [
    name,
    color,
  ])

  test('is what `npm run docs` makes of the palette', () => {
    expect(replacePaletteTable(text, readFileSync(join(root, 'src/core/palette.ts'), 'utf8'))).toBe(text)
  })

  test('lists every colour with its value', () => {
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(names))
  })

  test('lists what was replaced, and by what', () => {
    const replaced = [...text.matchAll(/^\| `(#[0-9a-f]+)` +\| `(\w+)` `(#[0-9a-f]+)` +\|/gm)]
    expect(replaced.length).toBeGreaterThan(90)
    expect(replaced.filter(([, , name, color]) => names.get(name!) !== color)).toEqual([])
    expect(replaced.filter(([, old]) => opaque.some(([, color]) => color === old))).toEqual([])
  })
})
