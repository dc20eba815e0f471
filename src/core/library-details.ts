import type { Localised } from './locale.js'

/** What a record says for few runs only. It is long, so the script file goes without it: `Library.html` carries it. */
export interface LibraryDetails {
  /** Other headers people give a column. */
  readonly aliases?: readonly string[]
  /** What belongs in a column, or what a setting does. */
  readonly help?: Localised
}

const libraryDetails = Symbol('beside')

/** A record and what ships beside it, which no code that has the record can see. */
export const withLibraryDetails = <R extends object>(record: R, { aliases, help }: LibraryDetails): R =>
  aliases || help ? { ...record, [libraryDetails]: { aliases, help } } : record

/** What ships beside a record. For the build alone: in the script file there is nothing of it. */
export const libraryDetailsOf = (record: object): LibraryDetails =>
  (record as { readonly [libraryDetails]?: LibraryDetails })[libraryDetails] ?? {}
