import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../host/emulator/xlsx/write.js'
import { workbook } from './arbitrary.js'
import { createWorkbook, createSheet, spellOut, writeAndRead } from './small-workbook.js'

describe('a workbook written and read again', () => {
  it('is the workbook that was written', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (book) => {
        expect(spellOut(await writeAndRead(book))).toEqual(spellOut(book))
      }),
      { numRuns: 40, interruptAfterTimeLimit: 30_000 },
    )
  })

  it('is written as the same bytes every time', async () => {
    const [book] = fc.sample(workbook, { numRuns: 1, seed: 7 })
    const first = await writeWorkbook(book!)
    expect(Buffer.from(await writeWorkbook(book!)).equals(Buffer.from(first))).toBe(true)
  })

  it('keeps ten thousand rows of fifteen columns', async () => {
    const cells = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, row) => [
        row + 1,
        Object.fromEntries(
          Array.from({ length: 15 }, (_, column) => [
            column + 1,
            column === 0
              ? { v: `任务 ${row}` }
              : column === 14
                ? { f: `=IF($D${row + 1}<TODAY(),"late","")`, v: 'late' }
                : { v: row * column, s: 0 },
          ]),
        ),
      ]),
    )
    const book = createWorkbook([createSheet({ rows: 10_000, cells })], {
      styles: [{ format: 'yyyy-mm-dd' }],
    })
    expect(spellOut(await writeAndRead(book))).toEqual(spellOut(book))
  })
})
