/** Everything that people and accidents do to the sheet of the letter ledger. */
import type { Session } from '../../../host/emulator/session/session.js'
import { Refusal } from '../../../host/emulator/workbook/refusal.js'
import { letters } from '../../../src/trackers/own/letters.js'

/** One thing done to the ledger's sheet, whose number is given. */
export interface LedgerEdit {
  readonly name: string
  make(session: Session, sheet: number): void
}

const keys = Object.keys(letters.columns)
const columnOf = (key: string): number => keys.indexOf(key) + 1
const type =
  (row: number, column: number, text: string) =>
  ({ workbook }: Session, sheet: number): void =>
    workbook.type(sheet, row, column, text)
const label = ({ workbook }: Session, sheet: number, column: number): string =>
  workbook.display({ sheet, row: 1, column })
const findWholeArea = ({ workbook }: Session, sheet: number) => {
  const { rows, columns } = workbook.extent(sheet)
  return { row: 1, column: 1, lastRow: Math.max(1, rows), lastColumn: Math.max(1, columns) }
}

const listColumnEdits = (key: string): LedgerEdit[] => {
  const at = columnOf(key)
  return [
    { name: `rename the header ${key}`, make: type(1, at, 'Something else') },
    { name: `clear the header ${key}`, make: type(1, at, '') },
    {
      name: `copy the header ${key} to a column beside the table`,
      make: (session, sheet) => type(1, keys.length + 1, label(session, sheet, at))(session, sheet),
    },
    {
      name: `copy the whole column ${key} beside the table`,
      make: (session, sheet) => {
        const { lastRow } = findWholeArea(session, sheet)
        const area = { row: 1, column: at, lastRow, lastColumn: at }
        const nextColumn = { ...area, column: keys.length + 2, lastColumn: keys.length + 2 }
        session.workbook.copy({ sheet, area }, { sheet, area: nextColumn })
      },
    },
    { name: `delete the column ${key}`, make: ({ workbook }, sheet) => workbook.deleteColumns(sheet, at) },
    {
      name: `insert a column before ${key}`,
      make: ({ workbook }, sheet) => workbook.insertColumns(sheet, at),
    },
    {
      name: `exchange the headers ${key} and state`,
      make: (session, sheet) => {
        const [one, other] = [label(session, sheet, at), label(session, sheet, columnOf('state'))]
        type(1, at, other)(session, sheet)
        type(1, columnOf('state'), one)(session, sheet)
      },
    },
    {
      name: `move the column ${key} to the end`,
      make: ({ workbook }, sheet) => workbook.moveColumns(sheet, at, 1, keys.length + 1),
    },
  ]
}

/** A header cell, a whole column, a row or the whole sheet: renamed, cleared, copied, moved, deleted. */
export const ledgerEdits: readonly LedgerEdit[] = [
  ...keys.flatMap(listColumnEdits),
  { name: 'insert a row above the header', make: ({ workbook }, sheet) => workbook.insertRows(sheet, 1) },
  {
    name: 'insert 40 rows above the header',
    make: ({ workbook }, sheet) => workbook.insertRows(sheet, 1, 40),
  },
  {
    name: 'insert rows with words above the header',
    make: (session, sheet) => {
      session.workbook.insertRows(sheet, 1, 2)
      type(1, 1, 'Date')(session, sheet)
      type(2, 3, 'Please do not touch')(session, sheet)
    },
  },
  { name: 'delete the header row', make: ({ workbook }, sheet) => workbook.deleteRows(sheet, 1) },
  {
    name: 'clear the header row',
    make: (session, sheet) => session.workbook.clear(sheet, { ...findWholeArea(session, sheet), lastRow: 1 }),
  },
  { name: 'delete the first row', make: ({ workbook }, sheet) => workbook.deleteRows(sheet, 2) },
  { name: 'delete all rows', make: ({ workbook }, sheet) => workbook.deleteRows(sheet, 2, 30) },
  {
    name: 'clear all cells',
    make: (session, sheet) => session.workbook.clear(sheet, findWholeArea(session, sheet)),
  },
  { name: 'delete the sheet', make: ({ workbook }, sheet) => workbook.deleteSheet(sheet) },
  {
    name: 'rename the sheet',
    make: ({ workbook }, sheet) => workbook.renameSheet(sheet, 'Old emails'),
  },
  {
    name: 'sort by reader, the last first',
    make: (session, sheet) =>
      session.workbook.sort(sheet, { ...findWholeArea(session, sheet), row: 2 }, [
        { column: columnOf('reader'), ascending: false },
      ]),
  },
  {
    name: 'copy the header row below the rows',
    make: (session, sheet) => {
      const area = findWholeArea(session, sheet)
      const below = area.lastRow + 1
      session.workbook.copy(
        { sheet, area: { ...area, lastRow: 1 } },
        { sheet, area: { ...area, row: below, lastRow: below } },
      )
    },
  },
  {
    name: 'clear the states',
    make: (session, sheet) =>
      session.workbook.clear(
        sheet,
        {
          ...findWholeArea(session, sheet),
          row: 2,
          column: columnOf('state'),
          lastColumn: columnOf('state'),
        },
        { contents: true },
      ),
  },
]

/** Carries an edit out as a person would, where the ledger has a sheet; what the sheet refuses does not happen. */
export function applyEdit(session: Session, { make }: LedgerEdit): void {
  const sheet = session.workbook.sheetNamed('Email log')
  if (sheet === undefined) return
  try {
    make(session, sheet.id)
  } catch (refused) {
    if (!(refused instanceof Refusal) && !(refused instanceof RangeError)) throw refused
  }
}
