/** What carrying a file's own things over works on, and where a worksheet names them. */
import { readAttributes, readLocalName, splitElement } from '../package/markup.js'
import type { Original } from '../package/original.js'
import type { WrittenPackage } from '../package/written-package.js'
import type { AddressFollower } from './follow.js'
import type { Tally } from './kinds.js'

/** What is needed to carry things over, and what is counted on the way. */
export interface CarryContext {
  original: Original
  written: WrittenPackage
  follower: AddressFollower
  carried: Tally
  left: Tally
  /** Parts of the original of which each thing in them was counted. */
  looked: Set<string>
  /** Names of tables and ranges that the new file has already, in small letters. */
  names: Set<string>
  tables: number
}

/** What stands behind the cells of a worksheet, where nearly everything but cells is named. */
export const readAfterCells = (xml: string): string => xml.slice(Math.max(0, xml.lastIndexOf('sheetData')))

/** The extensions of a sheet (§18.2.10), each with the address of its kind. */
export const listExtensions = (xml: string): { uri: string; xml: string }[] => {
  const list = splitElement(readAfterCells(xml).replace(/^[^<]*/, '<cells>')).inside.find(
    (each) => readLocalName(each) === 'extLst',
  )
  return splitElement(list ?? '').inside.map((each) => ({
    uri: readAttributes(/^<[^>]*>/.exec(each)?.[0] ?? '')['uri'] ?? '',
    xml: each,
  }))
}
