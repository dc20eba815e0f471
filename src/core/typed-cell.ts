import type { Cell } from './cell.js'
import type { Column } from './column.js'
import { type Locale, namesOf } from './locale.js'
import { parseWrittenDay } from './parse-written-day.js'

/**
 * The label of the choice that another word means, in the language of the sheet; undefined where the cell stays as it is:
 * a label in any language, a word that means no choice, or anything but text.
 *
 * @param locale asked only where something changes
 */
export function labelOfTyped(column: Column, cell: Cell, locale: () => Locale): string | undefined {
  if (typeof cell !== 'string' || !column.choices || column.derived) return undefined
  const found = column.read(cell)
  const choice = 'value' in found ? column.choices[String(found.value)] : undefined
  return choice === undefined || namesOf(choice).includes(cell) ? undefined : choice[locale()]
}

/** The cell that Milepost writes instead of one that a person just typed: a label, or a day that is text and means one day. */
export function rewriteTyped(column: Column, cell: Cell, locale: () => Locale): Cell | undefined {
  if (column.kind !== 'day' || column.derived || typeof cell !== 'string')
    return labelOfTyped(column, cell, locale)
  const written = parseWrittenDay(cell)
  return written?.is === 'day' ? { day: written.day } : undefined
}
