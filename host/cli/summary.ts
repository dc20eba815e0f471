/** What is late and who would be mailed, in a few lines. */
import { trackers } from '../../src/trackers/index.js'
import type { LiveSheet, LiveWorkbook } from '../workbook/live.js'
import type { Session } from '../session/session.js'
import { ask, type Findings, type Preview, type StandingFlag } from './reply.js'
import type { HostText } from './text/index.js'

const shown = 5

const namesOf = ({
  name,
  aliases,
}: {
  name: Record<string, string>
  aliases?: readonly string[]
}): string[] => [...Object.values(name), ...(aliases ?? [])].map((each) => each.toLowerCase())

/** Finds the cell that shows a text, looking through rows from above. */
function placeOf(workbook: LiveWorkbook, sheet: LiveSheet, wanted: (text: string) => boolean, rows: number) {
  const { columns } = workbook.extent(sheet.id)
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++) {
      const value = sheet.cell(row, column)?.v
      if (typeof value === 'string' && wanted(value)) return { row, column }
    }
  return null
}

/** What people call the row of a flag, and its sheet; the id where the row has no name. */
export function rowOf(workbook: LiveWorkbook, { table, id }: StandingFlag): { title: string; sheet: string } {
  const tracker = Object.values(trackers).find(({ key }) => key === table)
  if (tracker === undefined) return { title: id, sheet: table }
  const columns: Record<string, { name: Record<string, string>; aliases?: readonly string[] }> =
    tracker.columns
  const column = columns[tracker.title]
  const headers = column === undefined ? [] : namesOf(column)
  for (const sheet of workbook.sheets) {
    const { rows } = workbook.extent(sheet.id)
    const found = placeOf(workbook, sheet, (text) => text === id, rows)
    const header = placeOf(
      workbook,
      sheet,
      (text) => headers.includes(text.trim().toLowerCase()),
      Math.min(rows, 20),
    )
    if (found === null || header === null) continue
    const title = workbook.display({ sheet: sheet.id, row: found.row, column: header.column })
    return { title: title || id, sheet: sheet.name }
  }
  return { title: id, sheet: table }
}

function late(session: Session, text: HostText): string[] {
  const found = ask<Findings>(session, 'readFindings')
  if ('refusal' in found) return [text.summaryRefused(found.refusal)]
  const overdue = found.value.flags.filter(({ flag }) => flag === 'overdue')
  const lines = overdue.slice(0, shown).map((flag) => {
    const { title, sheet } = rowOf(session.workbook, flag)
    return `  ${text.overdueRow(title, sheet)}`
  })
  const rest = overdue.length - lines.length
  return [
    text.overdue(overdue.length, session.now.day),
    ...lines,
    ...(rest > 0 ? [`  ${text.more(rest)}`] : []),
  ]
}

/** An address, however the preview tells of who waits. */
function nameOfReader(reader: unknown): string {
  if (typeof reader === 'string') return reader
  const { to, email, name } = (reader ?? {}) as Record<string, unknown>
  return String(to ?? email ?? name ?? '')
}

function post(session: Session, text: HostText): string[] {
  const found = ask<Preview>(session, 'readPreview')
  if ('refusal' in found) return [text.summaryRefused(found.refusal)]
  const { letters, waiting } = found.value
  const lines = letters.slice(0, shown).map(({ to, subject }) => `  ${to}  ${subject}`)
  const rest = letters.length - lines.length
  return [
    text.readers(letters.length),
    ...lines,
    ...(rest > 0 ? [`  ${text.more(rest)}`] : []),
    ...(waiting.length > 0 ? [text.waiting(waiting.map(nameOfReader))] : []),
  ]
}

/** The summary, line by line; what cannot be said says why. */
export const summary = (session: Session, text: HostText): string[] => [
  ...late(session, text),
  ...post(session, text),
]
