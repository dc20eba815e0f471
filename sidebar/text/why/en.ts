import { plural } from '../../../src/text/english.js'

/** Why a row is red or amber, in English. */
export const en = {
  notARow: 'Select a tracker row in the sheet, then ask again.',
  noRules: 'This tracker has no warning rules.',
  noneRaised: 'No warning found on this row.',
  unreadCells: (columns: readonly string[]): string =>
    `Not checked, because it can’t be read: ${columns.join(', ')}`,
  partsPassed: (count: number): string => `${plural(count, 'check')} passed`,
  partsNotChecked: (count: number): string => `Not checked (${count})`,
  notRaised: (count: number): string => `${plural(count, 'rule')} not triggered`,
  keepsItDown: '(so the rule isn’t triggered)',
}
export type WhyWords = typeof en
