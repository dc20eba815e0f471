import type { Table } from '../table.js'

/** The headers of a sheet that a team made itself, by the column of the table that each means. */
export type OwnHeaders = Readonly<Record<string, string>>

/**
 * A table with the words of a team's own sheet: a column that is listed has only that header, every other one
 * its own names, and none the words that people often use, which may name columns of the team's own here.
 */
export const withOwnHeaders = (table: Table, headers: OwnHeaders): Table => ({
  ...table,
  hasOwnWords: true,
  columns: Object.fromEntries(
    Object.entries(table.columns).map(([key, column]) => {
      const header = headers[key]
      if (header === undefined) return [key, column]
      // The sheet has it, whatever other trackers there are.
      const { besideTracker: _, ...own } = column
      return [key, { ...own, name: { en: header, 'zh-CN': header } }]
    }),
  ),
})
