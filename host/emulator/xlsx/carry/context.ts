/** What carrying a file's own things over works on, and where a worksheet names them. */
import type { Original } from '../package/original.js'
import type { WrittenPackage } from '../package/written-package.js'
import type { XmlElement } from '../package/xml.js'
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

/** The extensions of a sheet (§18.2.10), each with the address of its kind. */
export const listExtensions = (sheet: XmlElement): XmlElement[] => sheet.child('extLst')?.elements ?? []

/** Takes off what newer programs note of revisions: its prefix would have to be declared. */
export const withoutRevisions = (element: XmlElement): XmlElement => {
  for (const each of element.everything())
    for (const name of each.attributes.keys()) if (/^xr\d*:/.test(name)) each.set(name, undefined)
  return element
}
