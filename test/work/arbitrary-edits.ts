/** What people do to a sheet between two runs, at random, and a plain model of what may be touched. */
import fc from 'fast-check'
import { fillRows, toSerial } from '../../host/bench/fill-rows.js'
import type { Cell } from '../../host/emulator/workbook/cell.js'
import type { LiveWorkbook } from '../../host/emulator/workbook/live.js'
import type { Scalar } from '../../host/emulator/workbook/snapshot.js'
import { Refusal } from '../../host/emulator/workbook/refusal.js'
import { type Day, parseDay, plusDays } from '../../src/core/day.js'
import { findField } from '../../src/core/sheet/locate-table.js'
import type { Table } from '../../src/core/table.js'
import { trackers } from '../../src/trackers/index.js'
import type { Google } from '../contract/fake-google.js'
import { provideAliases } from '../aliases.js'

export const editedTrackers = ['tasks', 'milestones', 'engagements', 'clients', 'people'] as const
export type EditedTracker = (typeof editedTrackers)[number]
/** The sheets as they were made; people may rename them, so that tests go by these. */
export type Sheets = ReadonlyMap<EditedTracker, number>

const today = parseDay('2026-03-31')
const near = (offset: number): Day => plusDays(today, offset)

/** A small team's rows, some late, some rubbish. */
export function fillTeam({ workbook }: Google): void {
  fillRows(workbook, 'clients', [{ name: 'Acme' }, { name: 'Globex', nextStep: 'Call' }])
  fillRows(workbook, 'engagements', [
    {
      name: 'Site',
      client: 'Acme',
      owner: 'Li',
      start: near(-40),
      delivery: near(20),
      status: 'In progress',
    },
    { name: 'App', client: 'Globex', owner: 'Wang', start: near(-20), delivery: near(60) },
  ])
  fillRows(workbook, 'milestones', [
    { name: 'Draft', engagement: 'Site', owner: 'Li', start: near(-30), due: near(-4) },
    { name: 'Final', engagement: 'Site', start: near(-4), due: near(18), acceptanceCriteria: 'Signed' },
  ])
  fillRows(workbook, 'people', [
    { name: 'Li', email: 'li@example.com' },
    { name: 'Wang', email: 'wang@example.com', manager: 'Li' },
  ])
  fillRows(
    workbook,
    'tasks',
    [-9, -3, -1, 0, 1, 2, 6, 30].map((offset, index) => ({
      title: `Task ${index}`,
      engagement: index % 2 ? 'Site' : 'App',
      owner: index % 3 ? 'Li' : null,
      due: near(offset),
      status: ['In progress', 'Done', null, '进行中'][index % 4]!,
    })),
  )
}

export type Edit =
  | {
      do: 'sort' | 'insert' | 'delete' | 'copyRow' | 'clearRow'
      on: EditedTracker
      row: number
      column: number
    }
  | { do: 'moveColumn' | 'insertColumn'; on: EditedTracker; column: number; to: number }
  | { do: 'renameSheet'; on: EditedTracker; name: string }
  | { do: 'header'; on: EditedTracker; column: number; as: 'other' | 'own' }
  | { do: 'type'; on: EditedTracker; row: number; column: number; text: string }
  | { do: 'clearIds'; on: EditedTracker; row: number }

const on = fc.constantFrom(...editedTrackers)
const row = fc.integer({ min: 0, max: 11 })
const column = fc.integer({ min: 0, max: 24 })
const text = fc.constantFrom(
  '下周',
  '=1/0',
  '=TODAY()-2',
  '2026-03-20',
  'Done',
  '已完成',
  'Li、Wang',
  '42',
  '',
  '#N/A',
  'x',
)
export const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('sort', 'insert', 'delete', 'copyRow', 'clearRow'),
      on,
      row,
      column,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('moveColumn', 'insertColumn'), on, column, to: column }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('renameSheet'),
      on,
      name: fc.constantFrom('Old plan', '旧表', 'Plan (2)'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('header'), on, column, as: fc.constantFrom('other', 'own') }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type'), on, row, column, text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clearIds'), on, row }) },
) as fc.Arbitrary<Edit>

const tableOf = (key: EditedTracker): Table => trackers[key]

/** Carries out one edit, as the person at the sheet would. What the sheet refuses to them does not happen. */
export function applyEdit({ workbook }: Pick<Google, 'workbook'>, sheets: Sheets, edit: Edit): void {
  const sheet = workbook.sheet(sheets.get(edit.on)!)
  const { rows, columns } = workbook.extent(sheet.id)
  const across = 'column' in edit ? 1 + (edit.column % Math.max(1, columns)) : 1
  const down = 'row' in edit ? 2 + (edit.row % Math.max(1, rows)) : 2
  const header = (at: number): string => workbook.display({ sheet: sheet.id, row: 1, column: at })
  const line = (at: number) => ({ row: at, column: 1, lastRow: at, lastColumn: columns })
  try {
    switch (edit.do) {
      case 'sort':
        return workbook.sort(
          sheet.id,
          { row: 2, column: 1, lastRow: Math.max(2, rows), lastColumn: columns },
          [{ column: across, ascending: edit.row % 2 === 0 }],
        )
      case 'insert':
        return workbook.insertRows(sheet.id, down)
      case 'delete':
        return workbook.deleteRows(sheet.id, down)
      case 'copyRow':
        return workbook.copy({ sheet: sheet.id, area: line(down) }, { sheet: sheet.id, area: line(rows + 1) })
      case 'clearRow':
        return workbook.clear(sheet.id, line(down), { contents: true })
      case 'moveColumn':
        return workbook.moveColumns(sheet.id, across, 1, 1 + (edit.to % columns))
      case 'insertColumn':
        workbook.insertColumns(sheet.id, across)
        return workbook.type(sheet.id, 1, across, 'Mine')
      case 'renameSheet':
        return workbook.renameSheet(sheet.id, `${edit.name} ${edit.on}`)
      case 'header':
        return workbook.type(sheet.id, 1, across, createOtherHeader(edit, header(across)))
      case 'type':
        return workbook.type(sheet.id, down, across, edit.text)
      case 'clearIds':
        return workbook.clear(
          sheet.id,
          { row: down, column: 1, lastRow: down + 1, lastColumn: 1 },
          { contents: true },
        )
    }
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused
  }
}

/** The header in the other language, or in somebody's own words. */
function createOtherHeader(edit: Edit & { do: 'header' }, currentHeader: string): string {
  const key = findField(tableOf(edit.on), currentHeader, provideAliases)
  if (key === undefined) return `${currentHeader}!`
  const { name } = tableOf(edit.on).columns[key]!
  return edit.as === 'own' ? `${currentHeader} (ours)` : currentHeader === name.en ? name['zh-CN'] : name.en
}

/** The column of a field as a person finds it: by its header, with what they added to it. */
export function columnOf(
  { workbook }: Google,
  sheets: Sheets,
  key: EditedTracker,
): (field: string) => number[] {
  const sheet = sheets.get(key)!
  const headers = Array.from({ length: workbook.extent(sheet).columns }, (_, index) =>
    workbook.display({ sheet, row: 1, column: index + 1 }).replace(/( \(ours\)|!)+$/, ''),
  )
  const fields = headers.map((header) => findField(tableOf(key), header, provideAliases))
  return (field) => fields.flatMap((found, index) => (found === field ? [index + 1] : []))
}

/**
 * Lines of tasks that a person would call overdue: a day before today, and not done, dropped or put on hold.
 */
export function findOverdueLines(google: Google, sheets: Sheets): number[] | null {
  const { workbook } = google
  const sheet = sheets.get('tasks')!
  const find = columnOf(google, sheets, 'tasks')
  const [due, status] = [find('due'), find('status')]
  if (due.length !== 1 || status.length > 1) return null
  const closed = /^(done|已完成|completed|cancelled|已取消|on hold|已搁置)$/i
  const lines = Array.from({ length: Math.max(0, workbook.extent(sheet).rows - 1) }, (_, index) => index + 2)
  return lines.filter((row) => {
    const day = workbook.value({ sheet, row, column: due[0]! })
    if (typeof day !== 'number' || day < toSerial('1970-01-01') || day >= toSerial(today)) return false
    const word = status.length === 0 ? '' : workbook.value({ sheet, row, column: status[0]! })
    return !(typeof word === 'string' && closed.test(word.trim()))
  })
}

/** The workbook as it is now, to compare it with its later state. */
export const copyWorkbook = ({ workbook }: Google): LiveWorkbook => workbook.fork({ now: workbook.now })

/** Cells that hold another formula, or else another value, than before, with what they held. Looks do not matter. */
export function findRewrittenCells(
  before: LiveWorkbook,
  after: LiveWorkbook,
): { sheet: number; row: number; column: number; held: Scalar; holds: Scalar }[] {
  const found: ReturnType<typeof findRewrittenCells> = []
  const content = (cell: Cell | undefined): Scalar => cell?.f ?? cell?.v ?? ''
  const ids = new Set([...before.sheets, ...after.sheets].map(({ id }) => id))
  for (const sheet of ids) {
    const [old, now] = [before, after].map((workbook) => workbook.sheetById(sheet)?.grid ?? [])
    for (let row = 1; row < Math.max(old!.length, now!.length); row++) {
      const [line, newLine] = [old![row], now![row]]
      if (line === newLine) continue
      for (let column = 1; column < Math.max(line?.length ?? 0, newLine?.length ?? 0); column++) {
        const [held, holds] = [content(line?.[column]), content(newLine?.[column])]
        if (held !== holds) found.push({ sheet, row, column, held, holds })
      }
    }
  }
  return found
}
