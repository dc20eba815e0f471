/** What Milepost answers on a generated sheet, by role: the only file that knows the shape of its answers. */
import { headerWords } from '../../../host/build/library/library-texts.js'
import type { Table } from '../../../src/core/table.js'
import { evaluateTables } from '../../../src/domain/adoption/evaluate-sheet.js'
import { findLateField, findOwnerField } from '../../../src/domain/adoption/decisive-fields.js'
import type { AdoptionProblemCode, SheetAdoption } from '../../../src/domain/adoption/types.js'
import { type TrackerKey, trackerOf } from '../../../src/trackers/index.js'
import type { GeneratedSheet, Role } from '../make/sheet.js'

/** One table as it was read. */
export interface TableReading {
  readonly tracker: TrackerKey
  /** Other trackers among which a person is asked to choose; none where it is not asked. */
  readonly otherTrackers: readonly TrackerKey[]
  readonly headerRow: number
  readonly columns: Readonly<Record<Role, number>>
  /** Roles about which a person is asked, with the columns proposed. */
  readonly asked: Readonly<Record<Role, readonly number[]>>
  readonly rows: readonly number[]
  /** Rows that somebody has, as far as they were read. */
  readonly owned: readonly number[]
  /** Lines that the answer says it leaves out; null where it says none at all. */
  readonly leftOut: readonly number[] | null
  /** Lines that the answer says are headers, such as those above each block. */
  readonly headers: readonly number[]
  readonly late: readonly number[]
  /** Lines about which a person is asked whether they are work, by question. */
  readonly askedLines: readonly (readonly number[])[]
  /** Words of the status of which a person is asked what they mean, and the lines that have them. */
  readonly askedWords: readonly string[]
  readonly askedWordLines: readonly number[]
  /** Columns of which the answer says that cells were not read or are uncertain. */
  readonly reported: ReadonlySet<number>
}

export interface SheetReading {
  readonly verdict: SheetAdoption['verdict']
  readonly because: SheetAdoption['because']
  readonly tables: readonly TableReading[]
}

/** Roles that a tracker has, and those that it cannot have. */
export const hasRole = (tracker: TrackerKey, role: Role): boolean =>
  Object.values(rolesByField(trackerOf(tracker))).includes(role)

/** The role of each field of a tracker that people type into. */
function rolesByField(table: Table): Readonly<Record<string, Role>> {
  const special: Readonly<Record<string, string | undefined>> = {
    title: table.title,
    due: findLateField(table),
    owner: table.key === 'people' || table.key === 'changes' ? undefined : findOwnerField(table),
    doneOn: table.doneDates?.[0],
  }
  return Object.fromEntries(
    Object.entries(table.columns)
      .filter(([, { derived }]) => !derived)
      .map(([field]) => [field, Object.keys(special).find((role) => special[role] === field) ?? field]),
  )
}

/** Problems that say only how something was read, not that it is uncertain. */
const certainCodes: readonly AdoptionProblemCode[] = ['dayAsText', 'emptyDay']

/** Reads a generated sheet as Milepost does. */
export function readSheet({ name, grid, filledGrid, today }: GeneratedSheet): SheetReading {
  const answers = evaluateTables({ name, grid, filledGrid }, today, headerWords)
  const { verdict, because } = answers[0]!
  // A person may be asked about a sheet without a tracker to propose.
  const known = answers.filter(({ tracker }) => tracker !== null)
  return { verdict, because, tables: verdict === 'notATable' ? [] : known.map(toTableReading) }
}

function toTableReading({
  tracker,
  otherTrackers,
  headerRow,
  columns,
  unsure,
  rows,
  lines,
  late,
  doubtfulLines,
  doubtfulWords,
  problems,
}: SheetAdoption): TableReading {
  const linesOf = (reasons: (reason: SheetAdoption['lines'][number]['reason']) => boolean): number[] =>
    lines.flatMap(({ from, to, reason }) =>
      reasons(reason) ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [],
    )
  const roles = rolesByField(trackerOf(tracker!))
  const byRole = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<Role, Value>> =>
    Object.fromEntries(entries.map(([field, value]) => [roles[field] ?? field, value]))
  return {
    tracker: tracker!,
    otherTrackers,
    headerRow,
    columns: byRole(Object.entries(columns)),
    asked: byRole(unsure.map(({ field, candidates }) => [field, candidates] as const)),
    rows: rows.map(({ line }) => line),
    owned: rows
      .filter(({ values }) => Object.keys(values).some((field) => roles[field] === 'owner'))
      .map(({ line }) => line),
    leftOut: linesOf((reason) => reason !== null),
    headers: linesOf((reason) => reason === 'header'),
    late: late.map(({ line }) => line),
    askedLines: doubtfulLines.map(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    ),
    askedWords: doubtfulWords.map(({ word }) => word),
    askedWordLines: rows
      .filter(({ values }) => doubtfulWords.some(({ word }) => word === values['status']))
      .map(({ line }) => line),
    reported: new Set(
      problems.filter(({ code }) => !certainCodes.includes(code)).map(({ column }) => column),
    ),
  }
}
