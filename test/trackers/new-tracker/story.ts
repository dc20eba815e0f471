/**
 * Prints as JSON what a workbook with the tracker `invoices` is like. Runs in a copy of the sources that has
 * that tracker's record and its entry in the index, over the script file built from them.
 */
import { findColumns, fillRows, type RowValues, findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { trackersPage } from '../../../host/build/trackers-page.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { renderArea, type RenderedCell } from '../../../host/emulator/workbook/view.js'
import { locales, type Locale } from '../../../src/core/locale.js'
import { type TrackerKey, trackerKeys } from '../../../src/trackers/index.js'
import { list } from './list.js'
import { readFindings, morning, createSession, callForValue } from '../../bundle/bundle-session.js'

/** A key only where the record is. */
const invoices = 'invoices' as TrackerKey

/** What is reported of each language's workbook. */
interface Told {
  readonly sheet: { readonly name: string; readonly headers: readonly string[] }
  /** What the dropdown of the status offers. */
  readonly choices: readonly string[]
  /** What is painted red, and what amber, as the cells show it. */
  readonly red: readonly string[]
  readonly amber: readonly string[]
  /** The emails of the next hourly run as plain text, by address. */
  readonly emails: Readonly<Record<string, string>>
  readonly flags: readonly string[]
  readonly late: readonly string[]
  /** The rows that the sidebar lists of the sheet, by owner. */
  readonly listed: readonly {
    readonly owner: string
    readonly titles: readonly string[]
    readonly why: string
  }[]
  readonly tables: readonly string[]
  readonly offered: {
    readonly name: string
    readonly group: string
    readonly purpose: string
    readonly state: string
  }
  readonly explained: readonly string[]
  readonly whyLetter: readonly boolean[]
  readonly choosable: readonly string[]
  readonly adopted: Adopted
}

/** What becomes of a foreign list of invoices. */
export interface Adopted {
  readonly verdict: string
  readonly tracker: string | null
  readonly columns: Readonly<Record<string, string>>
  readonly late: readonly string[]
}

const rows: Readonly<Partial<Record<string, readonly RowValues[]>>> = {
  people: [
    { name: 'Li', email: 'li@example.com', manager: 'Mo', digest: 'Daily' },
    { name: 'Mo', email: 'mo@example.com' },
  ],
  clients: [{ name: 'Acme', accountManager: 'Li', nextStep: 'Call', nextStepDay: '2026-12-01' }],
  engagements: [{ name: 'Relaunch', client: 'Acme', owner: 'Li', status: 'Active', delivery: '2026-12-01' }],
  invoices: [
    { number: 'INV-1', client: 'Acme', engagement: 'Relaunch', owner: 'Li', due: '2026-03-27', amount: 100 },
    { number: 'INV-2', client: 'Acme', owner: 'Li', due: '2026-03-27', paidOn: '2026-03-20' },
    { number: 'INV-3', client: 'Acme', due: '2026-12-01' },
  ],
}

/** The cells of the invoices as the page draws them. */
function drawn(session: Session): RenderedCell[][] {
  const sheet = findSheet(session.workbook, invoices)
  return renderArea(session.workbook, sheet, { row: 2, column: 1, lastRow: 4, lastColumn: sheet.columns })
}

/** The cells with one colour: that of the due date, and that of the missing owner. */
function shownIn(cells: readonly RenderedCell[][], colour: string | undefined): string[] {
  return cells.flat().flatMap(({ text, style }) => (style.background === colour && text !== '' ? [text] : []))
}

function adoptedIn(session: Session): Adopted {
  const strange = session.workbook.addSheet(list.name, session.workbook.sheets.length)
  list.lines.forEach((line, row) =>
    line.forEach((text, column) => session.workbook.type(strange.id, row + 1, column + 1, text)),
  )
  const { sheets } = callForValue<{ sheets: any[] }>(session, 'readAdoption', { sheet: strange.name })
  const { verdict, tracker, columns, late } = sheets[0]
  return { verdict, tracker, columns, late: late.map(({ title }: { title: string }) => title) }
}

function told(locale: Locale): Told {
  const session = createSession(locale)
  runOrThrow(session, 'addTrackers', { keys: ['people', 'clients', 'engagements', 'tasks', invoices] })
  for (const [key, lines] of Object.entries(rows)) fillRows(session.workbook, key as TrackerKey, lines!)
  runOrThrow(session, 'refresh')
  runOrThrow(session, 'confirmReaders', { readers: ['li@example.com', 'mo@example.com'], runBy: 'Li' })
  const places = findColumns(session.workbook, invoices)
  const cells = drawn(session)
  const colourAt = (row: number, column: string) => cells[row]![places.get(column)! - 1]!.style.background
  session.setNow({ day: morning.day, time: '09:00' })
  const hourly = runOrThrow(session, 'hourly')
  const today = callForValue<any>(session, 'readToday', { table: invoices, owner: null })
  const { flags, late } = readFindings(session)
  const mine = flags.filter(({ table }) => table === invoices)
  const about = { table: invoices, id: mine[0]?.id ?? '' }
  const { trackers } = callForValue<any>(session, 'readStart')
  return {
    sheet: {
      name: findSheet(session.workbook, invoices).name,
      headers: [...places.keys()],
    },
    choices: cells[0]![places.get('status')! - 1]!.choices ?? [],
    red: shownIn(cells, colourAt(0, 'due')),
    amber: [colourAt(2, 'owner') ?? '', colourAt(1, 'owner') ?? ''],
    emails: Object.fromEntries(hourly.letters.map(({ to, body }) => [to, body])),
    flags: mine.map(({ flag, rag }) => `${flag} ${rag}`),
    late: late.flatMap(({ table, title }) => (table === invoices ? [title] : [])),
    listed: today.groups.map((group: any) => ({
      owner: group.owner,
      titles: group.items.map(({ title }: { title: string }) => title),
      why: group.items[0].why,
    })),
    tables: today.tables.map(({ key }: { key: string }) => key),
    offered: trackers.find(({ key }: { key: string }) => key === invoices),
    explained: callForValue<any>(session, 'explainRow', about).flags.map(
      ({ name }: { name: string }) => name,
    ),
    whyLetter: callForValue<any>(session, 'explainLetter', { reader: 'li@example.com', ...about }).row.map(
      ({ pass }: { pass: boolean }) => pass,
    ),
    choosable: callForValue<any>(session, 'readSheet', { sheet: null, tracker: null }).trackers.map(
      ({ key }: { key: string }) => key,
    ),
    adopted: adoptedIn(session),
  }
}

/** What is reported of all of them. */
export interface Story {
  readonly keys: readonly string[]
  readonly page: string
  readonly books: Readonly<Record<Locale, Told>>
}

const story = (): Story => ({
  keys: trackerKeys,
  page: trackersPage(),
  books: Object.fromEntries(locales.map((locale) => [locale, told(locale)])) as Story['books'],
})
console.log(JSON.stringify(process.argv.includes('adopted') ? adoptedIn(createSession('en')) : story()))
