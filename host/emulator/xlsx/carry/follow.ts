/** Where cells of the original file are now: rows and columns were put in and taken out, sheets renamed and removed. */
import { shiftFormula, listSheetNames, type Shift } from '../../formula/index.js'
import { shiftArea, shiftLine, shiftWholeArea } from '../../workbook/edit/shift.js'
import type { Area, ChartSnapshot, SheetSnapshot } from '../../workbook/snapshot.js'
import { areaName, parseArea, parseAreas } from '../address.js'
import { readFileFormula } from '../formula/from-file.js'
import { writeFileFormula } from '../formula/to-file.js'
import type { Original } from '../package/original.js'
import type { Carried } from '../sheet-in.js'

/** What a sheet remembers of the file it came from. */
export const readCarried = (sheet: SheetSnapshot): Carried => (sheet.carried ?? {}) as Carried

/** Follows addresses of the original file to where they are in the workbook, spelled for the new file. */
export class AddressFollower {
  private readonly ids = new Map<string, number>()
  private readonly removed = new Set<string>()
  private readonly renamed = new Map<string, string>()
  private readonly shifts: readonly Shift[]

  /** @param names what the sheets are called in the new file */
  constructor(sheets: readonly SheetSnapshot[], names: readonly string[], original: Original) {
    const present = new Map(
      sheets.map((sheet, at) => [readCarried(sheet).part, { id: sheet.id, name: names[at]! }]),
    )
    for (const { name, path } of original.sheets) {
      const found = present.get(path)
      if (!found) this.removed.add(name.toLowerCase())
      else {
        this.ids.set(name.toLowerCase(), found.id)
        if (found.name !== name) this.renamed.set(name.toLowerCase(), found.name)
      }
    }
    this.shifts = sheets.flatMap((sheet) => readCarried(sheet).shifts ?? [])
  }

  private of(sheet: number): readonly Shift[] {
    return this.shifts.filter((shift) => shift.sheet === sheet)
  }

  /** The formula (no `=`) as it reads now; a formula that speaks of a sheet that is gone is `#REF!`. */
  formula(text: string, sheet: number): string {
    const read = readFileFormula(text)
    if (read === undefined) return text
    const named = listSheetNames(read).map((name) => name.toLowerCase())
    if (named.some((name) => this.removed.has(name))) return '#REF!'
    const shifted = this.shifts.reduce(
      (formula, shift) => shiftFormula(formula, sheet, shift, (name) => this.ids.get(name.toLowerCase())),
      read,
    )
    if (shifted === read && !named.some((name) => this.renamed.has(name))) return text
    return writeFileFormula(shifted, undefined, this.renamed)?.text ?? text
  }

  /** The rectangle now, as one piece; `undefined` when its cells are gone. */
  area(text: string, sheet: number): Area | undefined {
    return this.of(sheet).reduce<Area | undefined>(
      (area, shift) => area && shiftWholeArea(area, shift),
      parseArea(text),
    )
  }

  /** A list of areas now, as a file spells it; empty when all are gone. */
  areas(text: string, sheet: number): string {
    return this.of(sheet)
      .reduce<Area[]>((areas, shift) => areas.flatMap((area) => shiftArea(area, shift)), parseAreas(text))
      .map((area) => areaName(area))
      .join(' ')
  }

  /** The row or column now, counted from 1; where it was taken out, the one that came in its place. */
  line(line: number, axis: Shift['axis'], sheet: number): number {
    return this.of(sheet)
      .filter((shift) => shift.axis === axis)
      .reduce((at, shift) => shiftLine(at, shift) ?? shift.at, line)
  }

  /** A chart as it was read, where nothing but rows and columns around it changed since. */
  chart(chart: ChartSnapshot, sheet: number): ChartSnapshot {
    const { position, ranges } = chart
    return {
      ...chart,
      position: {
        ...position,
        row: this.line(position.row, 'row', sheet),
        column: this.line(position.column, 'column', sheet),
      },
      ranges: ranges.flatMap((range) => {
        const area = this.of(range.sheet).reduce<Area | undefined>(
          (found, shift) => found && shiftWholeArea(found, shift),
          range.area,
        )
        return area ? [{ ...range, area }] : []
      }),
    }
  }
}
