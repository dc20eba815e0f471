import type { LiveSheet, LiveWorkbook } from '../../workbook/live.js'
import type { Rectangle } from '../../workbook/area.js'
import { Refusal } from '../../workbook/refusal.js'
import type {
  Area,
  ChartSnapshot,
  ConditionalFormatSnapshot,
  MetadataSnapshot,
  ProtectionSnapshot,
  StyleSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from '../../workbook/snapshot.js'
import type { Calls } from '../emulation/calls.js'
import { emulateEnum, type EmulatedClass, type Emulation } from '../emulation/emulate.js'
import type { Realm } from '../emulation/realm.js'

/** A range is a place and not its content: rows inserted above do not move it. */
export interface RangeState {
  sheet: number
  area: Area
}
export interface SheetState {
  id: number
}
export interface RuleState extends Omit<ConditionalFormatSnapshot, 'areas'> {
  ranges: RangeState[]
}
export interface MetadataState {
  metadata: MetadataSnapshot
  /** The sheet it is on; `null` on the spreadsheet. */
  sheet: number | null
}
export interface FinderState {
  /** Where to look; `null` is everywhere. */
  within: RangeState | SheetState | null
  filters: ((each: MetadataState) => boolean)[]
  /** Whether rows and columns that only touch the range are found too. */
  touching: boolean
}
export interface ProtectionState {
  protection: ProtectionSnapshot
  sheet: number
}
export interface RichText {
  text: string
  style: StyleSnapshot
}

/** The classes whose objects scripts get. */
export interface Classes {
  Range: EmulatedClass<RangeState>
  RangeList: EmulatedClass<RangeState[]>
  Sheet: EmulatedClass<SheetState>
  Spreadsheet: EmulatedClass<object>
  Selection: EmulatedClass<object>
  DataValidation: EmulatedClass<ValidationSnapshot>
  DataValidationBuilder: EmulatedClass<ValidationSnapshot>
  ConditionalFormatRule: EmulatedClass<RuleState>
  ConditionalFormatRuleBuilder: EmulatedClass<RuleState>
  BooleanCondition: EmulatedClass<RuleState>
  GradientCondition: EmulatedClass<RuleState>
  Protection: EmulatedClass<ProtectionState>
  NamedRange: EmulatedClass<WorkbookSnapshot['namedRanges'][number]>
  DeveloperMetadata: EmulatedClass<MetadataState>
  DeveloperMetadataLocation: EmulatedClass<MetadataState>
  DeveloperMetadataFinder: EmulatedClass<FinderState>
  EmbeddedChart: EmulatedClass<ChartSnapshot>
  EmbeddedChartBuilder: EmulatedClass<ChartSnapshot>
  ContainerInfo: EmulatedClass<ChartSnapshot['position']>
  Filter: EmulatedClass<SheetState>
  User: EmulatedClass<string>
  TextStyle: EmulatedClass<StyleSnapshot>
  TextStyleBuilder: EmulatedClass<StyleSnapshot>
  RichTextValue: EmulatedClass<RichText>
  RichTextValueBuilder: EmulatedClass<RichText>
}

/** What the spreadsheet service needs. */
export interface SpreadsheetOptions {
  workbook: LiveWorkbook
  realm: Realm
  calls: Calls
  /** The e-mail address the script runs as. */
  user: string
  /** Gets the message of `toast`. */
  toast(message: string, title: string, seconds: number | null): void
  /**
   * The object that `SpreadsheetApp.getUi()` returns. Throws a {@link Refusal} where there is no user
   * interface.
   */
  ui(): object
  /** What the user has selected; absent: the first cell of the sheet in front. */
  selection?: RangeState
  /** No spreadsheet is open to the script. */
  isDetached?: true | undefined
  /** Whether the script may use the sheet of that name; absent: every one. Google has no such bound. */
  reaches?: ((sheetName: string) => boolean) | undefined
}

/** Everything that the classes of this service share. */
export class SpreadsheetContext {
  readonly workbook: LiveWorkbook
  readonly realm: Realm
  /** Filled while the service is made, before any script runs. */
  readonly classes = {} as Classes
  /** What is selected on each sheet. */
  readonly selected = new Map<number, Area>()
  private readonly enums = new Map<string, Record<string, object>>()

  constructor(readonly options: SpreadsheetOptions) {
    this.workbook = options.workbook
    this.realm = options.realm
    if (options.selection) this.selected.set(options.selection.sheet, options.selection.area)
  }

  /** How the members of a class are checked and counted. */
  emulation(): Emulation {
    return { calls: this.options.calls, realm: this.realm, counted: true }
  }
  /** The same for value builders, which are not counted. */
  uncountedEmulation(): Emulation {
    return { ...this.emulation(), counted: false }
  }

  enumOf(name: string): Record<string, object> {
    let made = this.enums.get(name)
    if (!made) this.enums.set(name, (made = emulateEnum(name, this.realm)))
    return made
  }
  /** The enumeration's value of that name, as the script sees it. */
  enumValue(name: string, key: string): object {
    return this.enumOf(name)[key]!
  }

  /** The sheet of a state. Throws a {@link Refusal} when it was deleted. */
  sheet(id: number): LiveSheet {
    const sheet = this.workbook.sheet(id)
    if (this.options.reaches && !this.options.reaches(sheet.name))
      throw new Refusal(`The script was not meant to use the sheet “${sheet.name}”.`)
    return sheet
  }
  /** The cells of a range; its open sides end where the grid ends now. */
  cells({ sheet, area }: RangeState): Rectangle {
    return this.sheet(sheet).bounded(area)
  }

  range(sheet: number, area: Area): object {
    return this.classes.Range.make({ sheet, area })
  }
  rangeOf(value: unknown): RangeState {
    return this.classes.Range.stateOf(value)
  }
  makeSheet(id: number): object {
    return this.classes.Sheet.make({ id })
  }
  /** A realm array. */
  list<Item>(items: readonly Item[]): Item[] {
    return this.realm.array(items)
  }
  /**
   * A realm array of rows over a range's cells; `blank` is the value of every cell in a row that stores
   * nothing.
   */
  grid<Item>(range: RangeState, valueOf: (row: number, column: number) => Item, blank?: Item): Item[][] {
    const { row, column, lastRow, lastColumn } = this.cells(range)
    const rows: Item[][] = []
    const empty = Array.from<Item>({ length: Math.max(0, lastColumn - column + 1) }).fill(blank as Item)
    for (let at = row; at <= lastRow; at++) {
      if (blank !== undefined && this.workbook.isBlankRow(range.sheet, at)) {
        rows.push(this.realm.array(empty))
        continue
      }
      const line: Item[] = []
      for (let across = column; across <= lastColumn; across++) line.push(valueOf(at, across))
      rows.push(this.realm.array(line))
    }
    return this.realm.array(rows)
  }
  /** Refuses rows and columns that do not fit the range, in Google's words. */
  checkSize(range: RangeState, rows: readonly (readonly unknown[])[], what = 'data'): void {
    const { row, column, lastRow, lastColumn } = this.cells(range)
    const [high, wide] = [lastRow - row + 1, lastColumn - column + 1]
    if (rows.length !== high) {
      throw new Refusal(
        `The number of rows in the ${what} does not match the number of rows in the range. ` +
          `The ${what} has ${rows.length} but the range has ${high}.`,
      )
    }
    const odd = rows.find((line) => line.length !== wide)
    if (odd) {
      throw new Refusal(
        `The number of columns in the ${what} does not match the number of columns in the range. ` +
          `The ${what} has ${odd.length} but the range has ${wide}.`,
      )
    }
  }
}

/** For the rows that a script gives for a block, from `top` on: whether one is equal to the row above it. */
export const repeatsRowAbove =
  (given: readonly (readonly unknown[])[], top: number) =>
  (row: number): boolean => {
    const line = given[row - top]
    const above = given[row - top - 1]
    return line !== undefined && above !== undefined && line.every((each, index) => each === above[index])
  }
