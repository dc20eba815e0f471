import { enumerate, plural } from '../english.js'
import { formatOwnRules } from '../adoption/own-rules.js'

const formatList = (names: readonly string[]): string => enumerate(names.map((name) => `“${name}”`))
/** So many places are named; the others are counted. */
const maxNamed = 5
const formatPlaces = (places: readonly string[]): string =>
  places.length > maxNamed
    ? `${places.slice(0, maxNamed).join(', ')} and ${places.length - maxNamed} more`
    : enumerate(places)

/** The sentences about a sheet that is not followed any more, in English. */
export const en = {
  removesColumns: (headers: readonly string[], hasId: boolean): string =>
    headers.length === 0
      ? 'Deletes the hidden ID column.'
      : `Deletes ${plural(headers.length, 'column')} that Milepost added: ${formatList(headers)}${hasId ? ', and the hidden ID column' : ''}.`,
  removesColours: (own: number): string => `Removes the colours of Milepost’s flags${formatOwnRules(own)}.`,
  removesChecks: (headers: readonly string[]): string =>
    `Removes Milepost’s dropdowns and checks from ${formatList(headers)}.`,
  removesLists: (sheets: readonly string[]): string =>
    `Removes the dropdowns in ${formatList(sheets)} that list rows of this sheet.`,
  unfreezes: (lines: number): string =>
    lines === 1 ? 'Unfreezes the header row.' : `Unfreezes the first ${lines} rows.`,
  removesMarks: 'Removes Milepost’s hidden marks from the sheet and its columns.',
  deletesSheets: (sheets: readonly string[]): string =>
    `Deletes ${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${formatList(sheets)}.`,
  staysTyped: (header: string): string => `“${header}” stays: it has content that isn’t Milepost’s.`,
  staysUsed: (header: string, places: readonly string[]): string =>
    `“${header}” stays: it’s used by ${formatPlaces(places)}.`,
  breaksUses: (header: string, places: readonly string[]): string =>
    `Once “${header}” is deleted, ${formatPlaces(places)} will show an error or another result.`,
  sheetStays: (sheet: string): string =>
    `The sheet “${sheet}” stays: it has entries besides those it was made with.`,
  idColumn: 'ID',
  colourRule: 'a colour rule of yours',
  namedRange: (name: string): string => `the named range “${name}”`,
  noRecord:
    'This sheet was set up by an earlier version of Milepost, which didn’t note what was there before. Frozen rows stay frozen, and formats that the blank columns on the right once had can’t be put back.',
  digestsOn:
    'Milepost’s own sheets can be deleted too, once email digests are turned off: in the Client progress menu choose “More → Turn off email digests”.',
  notFollowed: (sheet: string): string =>
    `Milepost doesn’t follow “${sheet}” where it is, so there’s nothing to stop.`,
  refused: (sheet: string, message: string): string =>
    `“${sheet}” couldn’t be changed: ${message} Ask someone who may edit it, then try again.`,
  released: (sheet: string): string =>
    `Milepost no longer follows “${sheet}”. Everything you typed is still there. You can follow it again at any time.`,
}
export type ReleaseText = typeof en
