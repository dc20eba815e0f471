import type { SheetTruth, TableTruth } from './make/sheet.js'
import { hasRole, type SheetReading, type TableReading } from './score/reading.js'

const readTable = (truth: TableTruth): TableReading => {
  const tracker = truth.trackers[0]!
  return {
    tracker,
    otherTrackers: [],
    headerRow: truth.headerRows[0]!,
    columns: Object.fromEntries(Object.entries(truth.columns).filter(([role]) => hasRole(tracker, role))),
    asked: { ...(truth.datesInDoubt === null ? {} : { due: [truth.columns['due']!] }), ...truth.mustAsk },
    rows: truth.work,
    owned: truth.owned,
    leftOut: null,
    headers: [],
    late: truth.late,
    askedLines: [],
    askedWords: [],
    askedWordLines: [],
    reported: new Set(truth.datesInDoubt === null ? [] : [truth.columns['due']!]),
  }
}

/** What Milepost would answer if it knew the truth; changed in a table by `change`. */
export const createPerfectReading = (
  { tables }: SheetTruth,
  change: (table: TableReading) => Partial<TableReading> = () => ({}),
): SheetReading => ({
  verdict: tables.length === 0 ? 'notATable' : 'table',
  because: tables.length === 0 ? 'noHeader' : 'recognised',
  tables: tables.map(readTable).map((table) => ({ ...table, ...change(table) })),
})
