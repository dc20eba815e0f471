import type { DayOrder } from '../days.js'

/**
 * What a header of a tool means: a field of Tasks, or one of these, from which fields are made.
 *
 * - `list`: the column of its board, a stage or a status
 * - `parent`: the row above it in the tree, by id or title
 * - `outline`: its place in the tree as a number, such as `1.2`
 * - `done`: whether it is done
 * - `archived`: whether the tool hides it
 * - `members`: who is on it, for rows without an owner
 * - `ownId`: the id that the row has in a workbook of ours
 * - `kind`: of what kind it is; what is a bug becomes an issue
 * - `number`: the number by which its predecessors name it, where that is not its id
 */
type ToolField = string

/** A tool whose exports are known by their headers. Headers are compared in lower case. */
export interface Tool {
  readonly name: string
  /** What its rows’ ids begin with; made from the name where it is left out. */
  readonly key?: string
  /** Headers that all appear in its exports, and almost never together elsewhere: one set of them is enough. */
  readonly typicalHeaders: readonly (readonly string[])[]
  /** Sets that are enough below the name of a board or a group, where the table does not begin in line 1. */
  readonly headersBelowTitle?: readonly (readonly string[])[]
  readonly fields: Readonly<Record<string, ToolField>>
  /** How it writes days that could be months. */
  readonly days?: DayOrder
  /** The tool's own words for what cells of a field hold. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** It writes shares as numbers up to 100. */
  readonly hasWholePercents?: true
  /** What separates the names of several people, beside commas and semicolons. */
  readonly nameSeparator?: RegExp
  /** How its predecessors are named: by ids, by the numbers of their rows, or, where it is left out, by titles. */
  readonly links?: 'id' | 'row'
  /** Lines that are no rows: groups with their own headers, or a second table of people. */
  readonly layout?: 'groups' | 'people'
}

/** Headers that most tools use. */
export const sharedFields = {
  // The column that an export of ours adds; Jira names a field of a team’s own like the second.
  'milepost id': 'ownId',
  'custom field (milepost id)': 'ownId',
  assignee: 'owner',
  status: 'status',
  priority: 'priority',
  'start date': 'start',
  'due date': 'due',
} as const

/** A header as tools' headers are compared. */
export const normalizeHeader = (header: string): string => header.trim().toLowerCase()
