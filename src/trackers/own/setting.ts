import type { Choices } from '../../core/column.js'
import type { Localised, Named } from '../../core/locale.js'

/** One setting: its name, its default, and what it may be. Every default of the product is one of these. */
export interface Setting {
  readonly name: Named
  readonly unit: Localised
  readonly help: Localised
  readonly value: number | string
  /** Smallest and largest number; absent for text. */
  readonly range?: readonly [number, number]
  /** A text setting's pattern, checked after trimming. */
  readonly pattern?: RegExp
  /** What it may be, where it is one of a few words. */
  readonly choices?: Choices
}
