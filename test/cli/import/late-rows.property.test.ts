import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { trackers } from '../../../src/trackers/index.js'
import { isWholeSweep } from '../../patience.js'
import { type Writing, writings } from './export-writings.js'
import { createFolder, host, importFile, readTracker } from './import-host.js'

const { fileOf, pathOf } = createFolder()
const on = '2026-03-31'

const past = '2026-03-30'
const days = ['', '2026-03-01', past, on, '2026-04-01', '2026-05-20', 'next week']

interface Row {
  readonly owner: string
  readonly due: string
  readonly status: string
  readonly share: string
  readonly doneOn: string
  readonly notes: string
}
interface Export {
  readonly rows: readonly Row[]
  readonly columns: readonly number[]
}

const exportOf = ({ statuses, shares }: Writing): fc.Arbitrary<Export> =>
  fc.record({
    rows: fc.array(
      fc.record({
        owner: fc.constantFrom('', 'Ann', 'Bo, Ann'),
        due: fc.constantFrom(...days),
        status: fc.constantFrom(...statuses),
        share: fc.constantFrom(...shares),
        doneOn: fc.constantFrom('', '', '', '2026-03-20'),
        notes: fc.constantFrom('', 'x, y'),
      }),
      { minLength: 20, maxLength: 40 },
    ),
    columns: isWholeSweep ? fc.subarray([3, 4, 5, 6], { minLength: 1 }) : fc.constant([3, 4, 5, 6]),
  })

/** Rows whose date has passed, one for each way to be open or finished without doubt. */
function clearRows({ open, finished, shares, whole, hasDoneDates }: Writing): Row[] {
  const row = { owner: 'Ann', due: past, status: open[0] ?? '', share: '', doneOn: '', notes: '' }
  return [
    ...open.map((status) => ({ ...row, status })),
    ...finished.map((status) => ({ ...row, status })),
    ...shares.filter((share) => share !== whole).map((share) => ({ ...row, share })),
    ...(open.includes('') && hasDoneDates ? [{ ...row, doneOn: '2026-03-20' }] : []),
    ...(open.includes('') && whole !== undefined ? [{ ...row, share: whole }] : []),
  ]
}

/** Whether a row is late by what is written in it; null where what is written contradicts itself or has a word of its own. */
function isLate(
  { due, ...row }: Row,
  { open, finished, whole, hasDoneDates }: Writing,
  columns: readonly number[],
): boolean | null {
  const [status, share, doneOn] = [row.status, row.share, row.doneOn].map((text, at) =>
    columns.includes(at + 3) ? text : '',
  )
  if (!/\d/.test(due) || due >= on) return false
  if (doneOn !== '' && !hasDoneDates) return null
  const isMarked = doneOn !== '' || (whole !== undefined && share === whole)
  if (columns.includes(3) && finished.includes(status!)) return false
  if (columns.includes(3) && !open.includes(status!)) return null
  return isMarked ? (status === '' ? false : null) : true
}

const keptColumns = ({ headers }: Writing, { columns }: Export): number[] =>
  headers.map((_, at) => at).filter((at) => at < 3 || at > 6 || columns.includes(at))

/** A file with the columns that a team has of those a tool knows. */
function write(writing: Writing, given: Export): string {
  const day = (text: string): string => (/\d/.test(text) ? writing.day(text) : text)
  const lines = given.rows.map(({ owner, due, status, share, doneOn, notes }, index) => {
    const number = String(index + 1)
    return [`Piece ${number}`, owner, day(due), status, share, day(doneOn), notes, '2026-03-01', number]
  })
  const kept = keptColumns(writing, given)
  const table = [writing.headers, ...lines].map((line) => kept.flatMap((at) => line[at] ?? []))
  return Papa.unparse([...(writing.above ?? []), ...table, ...(writing.below ?? [])] as string[][])
}

test.each(writings)(
  'what an import calls late is what the saved workbook calls overdue on that day: $name',
  async (writing) => {
    let seen = 0
    const check = async (random: Export): Promise<void> => {
      const given = { ...random, rows: [...clearRows(writing), ...random.rows] }
      const file = await fileOf(`${writing.name}.csv`, write(writing, given))
      const [saved, ran] = [await pathOf('saved.xlsx'), await pathOf('ran.xlsx')]
      const { sheets, imported, notices } = await importFile(file, '--on', on, '--save', saved, '--overwrite')
      const run = await host('run', 'refresh', saved, '--on', on, '--save', ran, '--overwrite', '--json')
      expect(run.exit).toBe(0)
      const { tracker, late } = sheets[0]!
      const flagged = (await readTracker(ran, tracker!)).filter(({ flag }) => /overdue|逾期/i.test(flag!))
      const title = trackers[tracker!].title
      expect(late.map((row) => row.title)).toEqual(flagged.map((row) => row[title]))
      const byTitle = new Map(late.map((row) => [row.title, row]))
      const headerLine = (writing.above?.length ?? 0) + 1
      for (const [index, row] of given.rows.entries()) {
        const found = byTitle.get(`Piece ${index + 1}`)
        const expected = isLate(row, writing, given.columns)
        if (expected !== null) expect(found !== undefined, JSON.stringify(row)).toBe(expected)
        if (found) expect([found.due, found.owner]).toEqual([row.due, row.owner])
        if (found) expect(found.cell).toMatch(new RegExp(`^[A-Z]+${headerLine + index + 1}$`))
      }
      const left = notices.flatMap(({ code, rows }) => (code === 'rowsLeftOut' ? rows : []))
      expect(imported!.copied + left.length).toBeGreaterThanOrEqual(given.rows.length)
      seen += flagged.length
    }
    await fc.assert(fc.asyncProperty(exportOf(writing), check), {
      numRuns: isWholeSweep ? 12 : 1,
      // Each example is a run of the script: a smaller one costs minutes.
      endOnFailure: true,
    })
    expect(seen).toBeGreaterThan(0)
  },
)
