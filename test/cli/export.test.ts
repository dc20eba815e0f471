/** Work leaves for another tool and comes back: nothing twice, nothing lost. */
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ExportOutput } from '../../host/cli/schemas/export-output.js'
import { exportOutput } from '../../host/cli/schemas/export-output.js'
import type { ImportOutput } from '../../host/cli/schemas/import-output.js'
import * as v from 'valibot'
import { runOrThrow } from '../../host/bench/company-session.js'
import { saveWorkbookFile } from '../../host/emulator/xlsx/index.js'
import { readCalendar } from '../answers/read-calendar.js'
import { createSession } from '../bundle/bundle-session.js'
import { createFolder, host, importFile } from './import/import-host.js'

const { fileOf, pathOf } = createFolder()
const on = ['--on', '2026-03-31'] as const
let demo: string

beforeAll(async () => {
  demo = await pathOf('demo.xlsx')
  const session = createSession('en')
  runOrThrow(session, 'addDemo')
  await saveWorkbookFile(demo, session.workbook.snapshot())
})

async function exportTo(to: string, ...words: string[]): Promise<ExportOutput> {
  const { exit, out, err } = await host('export', '--to', to, demo, ...on, '--json', ...words)
  expect([exit, err]).toEqual([0, ''])
  return v.parse(exportOutput, JSON.parse(out))
}

/** What of a file went into Tasks, and into Issues where it says what is a bug. */
const importsOf = ({ imported, issues }: ImportOutput) => [imported!, ...(issues ? [issues] : [])]
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

test.each(['csv', 'jira'])(
  'iterations, points and issues come back from %s as what they were',
  async (to) => {
    const { text } = await exportTo(to)
    const { imported, issues } = await importFile(await fileOf(`agile-${to}.csv`, text!), ...on)
    const iterationOf = (rows: readonly Record<string, unknown>[], title: string): unknown[] => {
      const row = rows.find((each) => (each['title'] ?? each['description']) === title)!
      return [row['iteration'], row['points']]
    }
    expect(iterationOf(imported!.rows, 'Route calculation')).toEqual(['Dispatch sprint 2', 8])
    expect(iterationOf(issues!.rows, 'Route calculation slows down above 150 orders')).toEqual([
      'Dispatch sprint 3',
      5,
    ])
    expect(issues!.target).toBe('Issues')
    expect(imported!.unknown).toContainEqual({
      table: 'iterations',
      names: expect.arrayContaining(['Dispatch sprint 2', 'Dispatch sprint 4']),
    })
  },
)

describe.each(['csv', 'jira', 'asana', 'planner'])('a file for %s', (to) => {
  test('adds nothing to the workbook that it came from', async () => {
    const { text, rows } = await exportTo(to)
    const imported = await importFile(await fileOf(`${to}.csv`, text!), '--into', demo, ...on)
    const all = importsOf(imported)
    for (const each of all) expect(each).toMatchObject({ copied: 0, unknown: [] })
    const elsewhere = imported.notices.find(({ code }) => code === 'rowsThere')!.rows.length
    expect(sum(all.map(({ already }) => already)) + elsewhere).toBe(rows)
  })
  test('brings every row into a new workbook, once', async () => {
    const { text, rows } = await exportTo(to)
    const [file, save] = [await fileOf(`new-${to}.csv`, text!), await pathOf(`new-${to}.xlsx`)]
    const first = importsOf(await importFile(file, '--save', save, ...on))
    expect(sum(first.map(({ copied }) => copied))).toBe(rows)
    const again = importsOf(await importFile(file, '--into', save, ...on))
    expect(again.map(({ copied }) => copied)).toEqual(first.map(() => 0))
    expect(sum(again.map(({ already }) => already))).toBe(rows)
  })
})

test('a workbook holds the same table, with days as days', async () => {
  const out = await pathOf('work.xlsx')
  const { rows, written, name } = await exportTo('xlsx', '--out', out)
  expect([written, name.endsWith('.xlsx')]).toEqual([out, true])
  const imported = await importFile(out, '--into', demo, ...on)
  expect(imported.imported).toMatchObject({ copied: 0 })
  expect(rows).toBeGreaterThan(50)
  const refused = await host('export', '--to', 'xlsx', demo, ...on, '--out', out)
  expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining('--overwrite')])
})

test('a calendar has an entry for each date, which calendar programs read', async () => {
  const { text, rows } = await exportTo('ics')
  expect(readCalendar(text!).events).toHaveLength(rows)
})

test('only one project, and only what is open, on demand; the file itself on the standard output', async () => {
  const all = await exportTo('csv')
  const open = await exportTo('csv', '--open-only')
  const one = await exportTo('csv', '--project', 'Brand refresh')
  expect(open.rows).toBeLessThan(all.rows)
  expect(one.rows).toBeLessThan(all.rows)
  expect(one.text!.match(/Brand refresh/g)!.length).toBeGreaterThanOrEqual(one.rows)
  const { out } = await host('export', '--to', 'trello', demo, ...on, '--project', 'Brand refresh')
  expect(out.trim().split('\n')).toHaveLength(one.rows)
  const path = await pathOf('brand.csv')
  await host('export', '--to', 'csv', demo, ...on, '--project', 'Brand refresh', '--out', path)
  expect(await readFile(path, 'utf8')).toBe(one.text)
})

test.each([
  [['export'], 2, 'export needs --to'],
  [['export', '--to', 'notion'], 2, 'not notion'],
  [['export', '--to', 'xlsx'], 2, '--out FILE.xlsx'],
  [['export', '--to', 'csv', '--project', 'Nowhere'], 1, 'There is no project “Nowhere”'],
] as const)('%s is refused with what to do', async (words, code, message) => {
  const rest = words.includes('Nowhere' as never) ? [demo] : []
  const { exit, err } = await host(...words, ...rest)
  expect([exit, err.includes(message)]).toEqual([code, true])
})
