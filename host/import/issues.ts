/** Rows that a tool calls bugs are issues, not tasks. */
import type { Cell } from '../../src/core/cell.js'
import { issues } from '../../src/trackers/plan/issues.js'
import type { ToolExport } from './export.js'

/** The field of an issue that holds what a field of a task does; others have the same name or go into the notes. */
const renamedFields: Readonly<Record<string, string>> = {
  title: 'description',
  doneOn: 'resolvedOn',
  priority: 'severity',
  start: 'raisedOn',
}

/** Words for a task that an issue says otherwise. */
const issueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  severity: { Urgent: issues.columns.severity.write('critical', 'en') as string },
  status: { 'Not started': issues.columns.status.write('open', 'en') as string },
}

const bugKinds = new Set(issues.kindWords!.split('|'))

/** An export as a table for each tracker that gets rows of it: that of bugs comes after the others. */
export function splitIssues(found: ToolExport): readonly ToolExport[] {
  const isBug = (found.kinds ?? []).map((kind) => bugKinds.has(kind.trim().toLowerCase()))
  if (!isBug.includes(true)) return [found]
  const bugs = asIssues(selectRows(found, (row) => isBug[row]!))
  return isBug.includes(false) ? [selectRows(found, (row) => !isBug[row]!), { ...bugs, notices: [] }] : [bugs]
}

/** The rows of which that holds, below the header. */
function selectRows(found: ToolExport, holds: (row: number) => boolean): ToolExport {
  const isSelected = (_: unknown, line: number): boolean => line === 0 || holds(line - 1)
  return {
    ...found,
    grid: found.grid.filter(isSelected),
    fileRows: found.fileRows?.filter(isSelected) ?? null,
  }
}

function asIssues(found: ToolExport): ToolExport {
  const columns = Object.fromEntries(
    Object.entries(found.known!.columns).flatMap(([field, at]) => {
      const own = renamedFields[field] ?? field
      return own in issues.columns ? [[own, at]] : []
    }),
  )
  const fieldAt = new Map(Object.entries(columns).map(([field, at]) => [at, field]))
  const cellAt = (cell: Cell, at: number): Cell =>
    issueWords[fieldAt.get(at + 1) ?? '']?.[String(cell)] ?? cell
  return {
    ...found,
    grid: found.grid.map((line, index) =>
      index === 0 ? line.map((header, at) => nameOf(fieldAt.get(at + 1)) ?? header) : line.map(cellAt),
    ),
    known: { tracker: 'issues', columns },
    archived: 0,
  }
}

const nameOf = (field: string | undefined): string | undefined =>
  field === undefined ? undefined : issues.columns[field as keyof typeof issues.columns].name.en
