import { plural } from '../english.js'

/** What could not be read, with names in the language of the person reading. */
export interface UncheckedFacts {
  readonly cells: number
  /** Where the first of them are: sheet, row number, column. */
  readonly where: readonly { readonly sheet: string; readonly line: number; readonly column: string }[]
  /** Rows that name a project or client no row has. */
  readonly rows: number
  readonly columns: readonly { readonly sheet: string; readonly column: string }[]
  readonly gone: readonly string[]
}

/** Sentences about what was read and what could not be, in English. */
export const en = {
  /** Clauses, the most important first; '' when everything could be read. */
  unchecked: ({ cells, where, rows, columns, gone: missing }: UncheckedFacts): string =>
    [
      ...missing.map((sheet) => `the sheet ${sheet} is gone`),
      ...columns.map(({ sheet, column }) => `${sheet} has no column ${column}`),
      ...(cells > 0
        ? [
            `${plural(cells, 'cell')} can’t be read (${where.map(({ sheet, line, column }) => `${sheet} row ${line}, ${column}`).join('; ')}${cells > where.length ? '; …' : ''})`,
          ]
        : []),
      ...(rows > 0 ? [`${plural(rows, 'row')} with an unknown project or client`] : []),
    ].join('; '),
  notKnown: (why: string): string => `Not known: ${why}`,
}
export type EvidenceText = typeof en
