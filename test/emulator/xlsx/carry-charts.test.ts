import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WriteChartKind } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { Session } from '../../../host/emulator/index.js'
import { loadState, saveState } from '../../../host/emulator/session/state.js'
import type { ChartSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { saveWorkbook, type Saved } from '../../../host/emulator/xlsx/write.js'
import { listObjects } from '../../../host/text/objects/index.js'
import { findFaults, readParts } from './file-faults.js'
import { options } from './small-workbook.js'

const kinds: readonly WriteChartKind[] = ['pie', 'doughnut', 'column', 'bar', 'line', 'area']

/** A file of another program: each kind of chart over the same labels and numbers, one below the other. */
const createChartFile = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: 'Plan',
        rows: [
          ['Red', 2],
          ['Amber', 3],
          ['Green', 5],
        ],
        charts: kinds.map((type, at) => ({
          type,
          title: `Counts as ${type}`,
          series: [{ categories: 'Plan!$A$1:$A$3', values: 'Plan!$B$1:$B$3' }],
          anchor: { from: { row: 5 + 20 * at, col: 3 }, to: { row: 20 + 20 * at, col: 9 } },
        })),
      },
    ],
  })

const chartsOf = (bytes: Uint8Array): string[] =>
  [...readParts(bytes)].filter(([path]) => /charts\/chart\d+\.xml$/.test(path)).map(([, xml]) => xml)
const titled = (charts: readonly string[], kind: string): string | undefined =>
  charts.find((xml) => xml.includes(`>Counts as ${kind}<`))

describe('charts of a file', () => {
  let file: Uint8Array
  beforeAll(async () => {
    file = await createChartFile()
  })
  const saveAfter = async (work: (book: LiveWorkbook) => void): Promise<Saved> => {
    const book = LiveWorkbook.from(await readWorkbook(file, options), { now: () => 46000 })
    work(book)
    return saveWorkbook(book.snapshot())
  }

  it('are live where they are pies or columns, and only there', async () => {
    const { charts } = (await readWorkbook(file, options)).sheets[0]!
    expect(charts.map(({ type, options: { title, pieHole } }) => [type, title, pieHole])).toEqual([
      ['PIE', 'Counts as pie', 0],
      ['PIE', 'Counts as doughnut', 0.5],
      ['COLUMN', 'Counts as column', 0],
    ])
  })

  it('are all carried over byte for byte, and counted', async () => {
    const saved = await saveAfter(() => {})
    expect(findFaults(saved.bytes)).toEqual([])
    expect(chartsOf(saved.bytes).sort()).toEqual(chartsOf(file).sort())
    expect([saved.carried.find(({ kind }) => kind === 'charts'), saved.left]).toEqual([
      { kind: 'charts', count: 6, where: ['Plan'] },
      [],
    ])
  })

  it('that are not live stay where every live one was removed', async () => {
    const saved = await saveAfter((book) => {
      book.sheets[0]!.charts = []
      book.changed()
    })
    expect(findFaults(saved.bytes)).toEqual([])
    const charts = chartsOf(saved.bytes)
    expect(charts).toHaveLength(3)
    for (const kind of ['bar', 'line', 'area'])
      expect(titled(charts, kind)).toBe(titled(chartsOf(file), kind))
    expect(saved.carried.find(({ kind }) => kind === 'charts')?.count).toBe(3)
  })

  it('of other kinds that an older host stored as live stay in the file as they are', async () => {
    const { sheets, ...book } = await readWorkbook(file, options)
    const line = { ...sheets[0]!.charts[2]!, id: 5, type: 'LINE' as ChartSnapshot['type'] }
    line.position = { ...line.position, row: 86 }
    const charts = [...sheets[0]!.charts, line]
    const stored = {
      ...book,
      sheets: [{ ...sheets[0]!, charts, carried: { ...sheets[0]!.carried, charts } }],
    }
    const persisted = new Session({
      snapshot: stored,
      bundle: { code: '', files: {}, manifest: {} },
      now: { day: '2026-03-31', time: '08:00' },
      as: 'me@example.com',
    }).persist()
    const folder = mkdtempSync(join(tmpdir(), 'charts-'))
    try {
      saveState(folder, { snapshot: stored, persisted })
      const { snapshot } = loadState(folder)!
      expect(snapshot.sheets[0]!.charts.map(({ type }) => type)).toEqual(['PIE', 'PIE', 'COLUMN'])
      expect(chartsOf((await saveWorkbook(snapshot)).bytes).sort()).toEqual(chartsOf(file).sort())
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('that are not live follow their cells', async () => {
    const saved = await saveAfter((book) => book.insertRows(0, 1, 2))
    for (const kind of ['bar', 'line', 'area'])
      expect(titled(chartsOf(saved.bytes), kind)).toContain('Plan!$B$3:$B$5')
  })

  it('are named with their number where they cannot be carried over', async () => {
    const { bytes, left } = await saveAfter((book) => {
      for (let count = 0; count < 1001; count++) {
        book.insertRows(0, 900)
        book.deleteRows(0, 902)
      }
    })
    expect(findFaults(bytes)).toEqual([])
    // Those that are live are written anew.
    expect(chartsOf(bytes)).toHaveLength(3)
    const named = left.filter(({ kind }) => kind === 'charts')
    expect([listObjects('en', named), listObjects('zh-CN', named)]).toEqual([
      '3 charts (Plan)',
      '图表 3 个（Plan）',
    ])
  })
})
