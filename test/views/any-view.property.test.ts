/** Whatever a view becomes, its sheet written by lines is what a whole writing leaves, layer by layer. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { View, ViewCell, ViewLook } from '../../src/core/sheet/view.js'
import { layerKeys, fingerprintView } from '../../src/core/sheet/view-fingerprint.js'
import { createView } from '../../src/views/canvas.js'
import { Google } from '../contract/fake-google.js'
import { isWholeSweep } from '../patience.js'

const name = 'Any view'
const width = 3

/** One look of every layer, so that a layer that is new has to be added here. */
const given = {
  background: '#fde8e8',
  color: '#8c1d18',
  bold: true,
  size: 9,
  align: 'right',
  format: '0.0',
  wrap: true,
} as const satisfies Required<ViewLook>

const look = fc
  .subarray(Object.keys(given) as (keyof ViewLook)[])
  .map((keys): ViewLook => Object.fromEntries(keys.map((key) => [key, given[key]])))
const cell = (looks: fc.Arbitrary<ViewLook>): fc.Arbitrary<ViewCell> =>
  fc.record({ value: fc.constantFrom(null, 'one', 'other'), look: looks })

/** Views with few looks and with many, so that whole layers come and go. */
const view = fc
  .constantFrom(fc.constant({}), fc.constantFrom<ViewLook>({}, { wrap: true }), look)
  .chain((looks) =>
    fc.record({
      cells: fc.array(fc.array(cell(looks), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
      ruled: fc.option(fc.constantFrom('thin', 'thick'), { nil: null }),
    }),
  )
  .map(({ cells, ruled }): View => {
    const area = { line: 1, column: 1, lines: cells.length, columns: 2 }
    return createView({
      key: 'board',
      name: { en: name, 'zh-CN': name },
      note: 'A note',
      widths: Array<number>(width).fill(90),
      frozen: { lines: 0, columns: 0 },
      cells,
      moving: [],
      rules: ruled === null ? [] : [{ areas: [area], color: '#52606d', weight: ruled }],
    })
  })

/** What every cell of the sheet says and looks like; empty ones below a view as well. */
function shown({ workbook }: Google): string[] {
  const sheet = workbook.sheetNamed(name)!
  return Array.from({ length: 12 * width }, (_, nth) => {
    const [row, column] = [1 + Math.floor(nth / width), 1 + (nth % width)]
    const at = { sheet: sheet.id, row, column }
    return JSON.stringify([row, column, workbook.value(at), workbook.style(at), workbook.format(at)])
  })
}

test('a look of every layer is tried', () => {
  expect([...Object.keys(given), 'rules'].sort()).toEqual([...layerKeys].sort())
})

/** A small sheet, so that lines have to be put in, which look like the one above. */
function opened(first: View): Google {
  const google = new Google()
  google.run(({ views }) => views.add(name, first))
  const sheet = google.workbook.sheetNamed(name)!
  google.workbook.deleteRows(sheet.id, 4, sheet.rows - 3)
  return google
}

test('by lines or whole, a sheet looks the same', () => {
  fc.assert(
    fc.property(fc.array(view, { minLength: 2, maxLength: 5 }), (views) => {
      const [byLines, rewrittenView] = [opened(views[0]!), opened(views[0]!)]
      const write = (google: Google, next: View, before: View | undefined): void =>
        void google.run((ports) =>
          ports.views.write(name, next, before ? fingerprintView(before) : null, {
            sized: false,
            careful: false,
          }),
        )
      views.forEach((next, index) => {
        write(byLines, next, views[index - 1])
        write(rewrittenView, next, undefined)
        expect(shown(byLines)).toEqual(shown(rewrittenView))
      })
    }),
    { seed: 1, numRuns: isWholeSweep ? 2000 : 60 },
  )
})

test('lines that a view grows by look like it, whatever somebody painted there', () => {
  const plain = (lines: number): View =>
    createView({
      key: 'board',
      name: { en: name, 'zh-CN': name },
      note: 'A note',
      widths: Array<number>(width).fill(90),
      frozen: { lines: 0, columns: 0 },
      cells: Array.from({ length: lines }, () =>
        Array.from({ length: width }, () => ({ value: 'one', look: {} })),
      ),
      moving: [],
    })
  const [byLines, rewrittenView] = [new Google(), new Google()].map((google) => {
    const write = (next: View, before: View | null): void =>
      void google.run((ports) =>
        ports.views.write(name, next, before && fingerprintView(before), { sized: false, careful: false }),
      )
    google.run(({ views }) => views.add(name, plain(2)))
    write(plain(2), null)
    const { workbook } = google
    const sheet = workbook.sheetNamed(name)!.id
    const painted = { background: '#fde8e8', italic: true, wrap: 'clip' } as const
    workbook.setStyle(sheet, { row: 3, column: 1, lastRow: 4, lastColumn: width }, painted)
    return { google, write }
  })
  byLines!.write(plain(4), plain(2))
  rewrittenView!.write(plain(4), null)
  expect(shown(byLines!.google)).toEqual(shown(rewrittenView!.google))
})
