import type { Cell } from '../cell.js'
import type { Localised } from '../locale.js'

/** How a cell of a view looks: colours `#rrggbb`, sizes in points. What is left out is as in an empty sheet. */
export interface ViewLook {
  readonly background?: string
  readonly color?: string
  readonly bold?: true
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right'
  /** Number format pattern. */
  readonly format?: string
  readonly wrap?: true
}

export interface ViewCell {
  readonly value: Cell
  /** A formula of our own that is written in place of the value. It may never contain what a person typed. */
  readonly formula?: string
  readonly look: ViewLook
}

/** Cells of a view; lines and columns count from 1. */
export interface ViewArea {
  readonly line: number
  readonly column: number
  readonly lines: number
  readonly columns: number
}

/** One kind of line drawn at the lower edge of each row of some areas. Each kind costs two calls, however many areas. */
export interface ViewRule {
  readonly areas: readonly ViewArea[]
  readonly color: string
  readonly weight: 'thin' | 'medium' | 'thick'
}

export interface ViewCondition {
  readonly area: ViewArea
  readonly formula: string
  readonly look: Required<Pick<ViewLook, 'background' | 'color'>>
}

/** A chart over a block of labels and numbers, made once with the sheet. */
export interface ViewChart {
  readonly kind: 'pie' | 'column'
  readonly title: string
  readonly area: ViewArea
  /** Where its upper left corner is. */
  readonly line: number
  readonly column: number
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** One for each slice of a pie; one for all columns. */
  readonly colors: readonly string[]
}

/** A sheet made for reading, as data: rebuilt whole, and people type nothing into it. */
export interface View {
  readonly key: string
  readonly name: Localised
  /** The note on its title cell. */
  readonly note: string
  /** Pixels, one for every column. */
  readonly widths: readonly number[]
  /** Pixels, of lines that are not as high as others. */
  readonly heights: readonly { readonly line: number; readonly height: number }[]
  readonly frozen: { readonly lines: number; readonly columns: number }
  /** Rectangular. */
  readonly cells: readonly (readonly ViewCell[])[]
  /** Values that change with every run and are, without other changes, no reason to rewrite the sheet. */
  readonly moving: readonly { readonly line: number; readonly column: number; readonly value: Cell }[]
  readonly rules: readonly ViewRule[]
  readonly conditions: readonly ViewCondition[]
  readonly charts: readonly ViewChart[]
}
