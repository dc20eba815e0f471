import type { Column } from './column.js'

/** A column whose words are written for the client. All others are the team's own and reach no client. */
export interface ClientFacing {
  readonly audience: 'client'
}

/** Says that what is typed into a column is written for the client, so that a report may contain it. */
export const clientFacing = <C extends Column<any>>(column: C): C & ClientFacing => ({
  ...column,
  audience: 'client',
})
