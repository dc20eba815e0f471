import type { Table } from '../table.js'

/** The headers of a sheet that a team made itself, by the column of the table each stands for. */
export type OwnHeaders = Readonly<Record<string, string>>

/**
 * A table as a team's own sheet words it: a column that is listed goes by that header alone, every other by its own
 * names, and none by the words people often use, which may name columns of the team's own here.
 */
export const withOwnHeaders = (table: Table, headers: OwnHeaders): Table => ({
  ...table,
  hasOwnWords: true,
  columns: Object.fromEntries(
    Object.entries(table.columns).map(([key, column]) => {
      const header = headers[key]
      return [
        key,
        {
          ...column,
          ...(header === undefined ? {} : { name: { en: header, 'zh-CN': header } }),
        },
      ]
    }),
  ),
})
