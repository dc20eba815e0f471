import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { darken } from '../../host/page/client/geometry/dark-color.js'
import { darkPalette } from '../../src/core/dark-palette.js'
import * as palette from '../../src/core/palette.js'
import { contrast, names, ofPages, ofSheets, roleOf, sources } from './color-pairs.js'

describe('text is readable in pages', () => {
  const inDark = new Map(Object.entries<string>(darkPalette))
  /** What a text is on where another rule gives the background: neutral ones, and those of messages. */
  const grounds = {
    paper: [
      'text',
      'softText',
      'quietText',
      'action',
      'link',
      'red',
      'redText',
      'amberText',
      'green',
      'greenText',
      'brand',
    ],
    pale: ['text', 'softText', 'quietText', 'action', 'link', 'red', 'amberText'],
    band: ['text', 'softText', 'quietText', 'action', 'link', 'red', 'amberText'],
    quiet: ['text', 'softText', 'quietText', 'link'],
    busy: ['text', 'link'],
    hairline: ['text'],
    redWash: ['text', 'softText', 'redText', 'action'],
    amberWash: ['text', 'softText', 'amberText', 'action'],
    greenWash: ['text', 'greenText'],
    amberBackground: ['text', 'amberText'],
    action: ['paper'],
    link: ['paper'],
    red: ['paper'],
    redText: ['paper'],
    text: ['paper'],
  }

  test('in the dark theme as in the light one', () => {
    const pairs = [
      ...ofPages.map(([, color, ground]) => [color, ground] as const),
      ...Object.entries(grounds).flatMap(([ground, texts]) => texts.map((color) => [color, ground] as const)),
    ]
    for (const [name, theme] of [
      ['light', names],
      ['dark', inDark],
    ] as const) {
      expect(
        pairs.flat().filter((role) => !theme.has(role)),
        name,
      ).toEqual([])
      const faint = pairs.filter(([color, ground]) => contrast(theme.get(color)!, theme.get(ground)!) < 4.5)
      expect(faint, name).toEqual([])
    }
  })

  test('marks and borders of fields can be told from the paper: 3 to 1 or more', () => {
    for (const theme of [names, inDark])
      for (const role of ['edge', 'action', 'red', 'amberMark', 'green'])
        expect(contrast(theme.get(role)!, theme.get('paper')!), role).toBeGreaterThanOrEqual(3)
  })

  test('every colour that a page shows has its dark one, and no other has', () => {
    const pages = sources.filter(({ path }) => /^(sidebar|host\/page)\//.test(path))
    const shown = new Set(
      pages.flatMap(({ text }) =>
        [...text.matchAll(/var\((--[a-z-]+)/g)].flatMap((match) => roleOf.get(match[1]!) ?? []),
      ),
    )
    expect([...inDark.keys()].sort()).toEqual([...shown].sort())
    expect([...inDark.values()].filter((color) => !/^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(color))).toEqual([])
  })
})

describe('the colours of a workbook in the dark theme', () => {
  const parts = fc.integer({ min: 0, max: 255 })
  const colors = fc
    .tuple(parts, parts, parts)
    .map((each) => `#${each.map((part) => part.toString(16).padStart(2, '0')).join('')}`)

  test('of the palette are the palette’s', () => {
    expect(darken('#ffffff')).toBe(darkPalette.paper)
    expect(darken(palette.redWash)).toBe(darkPalette.redWash)
    expect(darken('#000000')).toBe('#ffffff')
  })

  test('leave each text about as clear on its background', () => {
    fc.assert(
      fc.property(colors, colors, (color, ground) => {
        const before = contrast(color, ground)
        // The brightest a screen can be is nearer to the dark paper than black is to white.
        if (before >= 4.5) expect(contrast(darken(color), darken(ground))).toBeGreaterThan(before / 1.5)
      }),
    )
  })

  test('of flags and choices can be read', () => {
    const faint = [...ofSheets].filter(([, color, ground]) => contrast(darken(color), darken(ground)) < 4.5)
    expect(faint).toEqual([])
  })
})
