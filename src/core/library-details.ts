import type { Localised } from './locale.js'

/** Words by how surely they name something, from 0 to 1; joined by `|`, in lower case without punctuation. */
export type WeightedWords = readonly (readonly [confidence: number, words: string])[]

/** What a tracker is for: the plan itself, the people it is made for, or the team that makes it. */
export type TrackerGroup = 'plan' | 'clients' | 'team'

/** How the list of trackers shows one. */
export interface Listing {
  readonly group: TrackerGroup
  /** What it is for, in one line. */
  readonly purpose: Localised
  /** Its place in its group; without one, in the order of the sheets after those with one. */
  readonly rank?: number
}

/**
 * What a record says for few runs only. It is long, so it is not in the script file but in `Library.html`.
 */
export interface LibraryDetails {
  /** Other headers people give a column. */
  readonly aliases?: readonly string[]
  /** What belongs in a column, or what a setting does. */
  readonly help?: Localised
  /** How the list of trackers shows one. */
  readonly listing?: Listing
  /**
   * What people call the column that names a tracker's rows; words that could be the header of any list have
   * little weight.
   */
  readonly titleWords?: WeightedWords
}

const libraryDetails = Symbol('beside')

/** A record, and details that are shipped in the library, which no code with the record can see. */
export const withLibraryDetails = <R extends object>(
  record: R,
  { aliases, help, listing, titleWords }: LibraryDetails,
): R =>
  aliases || help || listing
    ? { ...record, [libraryDetails]: { aliases, help, listing, titleWords } as LibraryDetails }
    : record

/** The details of a record. For the build alone: the script file does not contain them. */
export const libraryDetailsOf = (record: object): LibraryDetails =>
  (record as { readonly [libraryDetails]?: LibraryDetails })[libraryDetails] ?? {}
