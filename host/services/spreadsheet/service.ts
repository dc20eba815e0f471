/** Google's `SpreadsheetApp` and `Charts` over a workbook in memory. */
import { emulate, emulateClass } from '../emulation/emulate.js'
import { referenceEnum } from '../emulation/reference.js'
import { chartClasses } from './chart.js'
import { conditionalFormatClasses } from './conditional-format.js'
import { Desk, type Options, type RangeState, type SheetState } from './desk.js'
import { metadataClasses } from './metadata.js'
import { protectionClasses } from './protection.js'
import { protectedRange, protectedSheet } from './protected-members.js'
import { arrangement } from './range/arrangement.js'
import { contents } from './range/contents.js'
import { looks } from './range/looks.js'
import { places } from './range/places.js'
import { rules } from './range/rules.js'
import { countingCells, countingSheetCells } from './reach.js'
import { richText, richTextClasses } from './rich-text.js'
import { sheetBelongings } from './sheet/belongings.js'
import { sheetLines } from './sheet/lines.js'
import { sheetRanges } from './sheet/ranges.js'
import { filterClass, namedRangeClass, rangeListClass, selectionClass } from './small-classes.js'
import { spreadsheetMethods } from './spreadsheet.js'
import { validationClasses } from './validation.js'

export type { Options, RangeState }

/** The globals of the service, and what the host needs to hand things to a script itself. */
export interface SpreadsheetService {
  SpreadsheetApp: object
  Charts: object
  /** The open spreadsheet, as in an event's `source`. */
  spreadsheet(): object
  /** A range of it, as in an edit event. */
  range(place: RangeState): object
  /** A person, as in an event's `user`. */
  user(email: string): object
  /** What is selected in the sheet in front; asking costs no call. */
  selected(): RangeState
}

type Methods<State> = Record<string, (state: State, ...given: never[]) => unknown>

/** Members that only start a value builder. */
const builders = new Set([
  'newDataValidation',
  'newConditionalFormatRule',
  'newTextStyle',
  'newRichTextValue',
  'newChart',
])

/** Puts the service together. Every call is counted on `options.calls`; what is lacking throws `NotEmulated: …`. */
export const spreadsheetService = (options: Options): SpreadsheetService => {
  const desk = new Desk(options)
  const { classes, workbook } = desk
  validationClasses(desk)
  conditionalFormatClasses(desk)
  chartClasses(desk)
  richTextClasses(desk)
  protectionClasses(desk)
  metadataClasses(desk)
  namedRangeClass(desk)
  filterClass(desk)
  const rangeMethods: Methods<RangeState> = countingCells(
    desk,
    protectedRange(desk, {
      ...places(desk),
      ...contents(desk),
      ...looks(desk),
      ...arrangement(desk),
      ...rules(desk),
      ...richText(desk),
    }),
  )
  classes.Range = emulateClass('Range', rangeMethods, desk.emulation(true))
  rangeListClass(desk, rangeMethods)
  const sheetMethods: Methods<SheetState> = countingSheetCells(
    desk,
    protectedSheet(desk, {
      ...sheetRanges(desk),
      ...sheetLines(desk),
      ...sheetBelongings(desk),
    }),
  )
  classes.Sheet = emulateClass('Sheet', sheetMethods, { ...desk.emulation(true), uncounted: builders })
  selectionClass(desk, sheetMethods)
  const methods: Methods<object> = spreadsheetMethods(desk, sheetMethods)
  classes.Spreadsheet = emulateClass('Spreadsheet', methods, desk.emulation(true))

  const spreadsheet = (): object => classes.Spreadsheet.make({})
  const active = (): SheetState => ({ id: workbook.activeSheet })
  const open = (made: () => unknown) => (): unknown => (options.isDetached ? null : made())
  const app = {
    getActive: open(spreadsheet),
    getActiveSpreadsheet: open(spreadsheet),
    getActiveSheet: open(() => desk.makeSheet(workbook.activeSheet)),
    getActiveRange: open(() => sheetMethods.getActiveRange!(active())),
    getCurrentCell: open(() => sheetMethods.getCurrentCell!(active())),
    getSelection: open(() => classes.Selection.make({})),
    setActiveRange: (range: never) => sheetMethods.setActiveRange!(active(), range),
    setCurrentCell: (range: never) => sheetMethods.setCurrentCell!(active(), range),
    setActiveSheet: (sheet: never) => methods.setActiveSheet!({}, sheet),
    getUi: () => options.ui(),
    flush: () => undefined,
    newDataValidation: () =>
      classes.DataValidationBuilder.make({ criteria: '', values: [], allowInvalid: true }),
    newConditionalFormatRule: () =>
      classes.ConditionalFormatRuleBuilder.make({ ranges: [], criteria: '', values: [], look: {} }),
    newTextStyle: () => classes.TextStyleBuilder.make({}),
    newRichTextValue: () => classes.RichTextValueBuilder.make({ text: '', style: {} }),
  }
  const enumeration = (name: string): object | undefined =>
    referenceEnum(name) ? desk.enumOf(name) : undefined
  return {
    SpreadsheetApp: emulate('SpreadsheetApp', app, {
      ...desk.emulation(true),
      uncounted: builders,
      enumeration,
    }),
    Charts: emulate('Charts', {}, { ...desk.emulation(false), enumeration }),
    spreadsheet,
    range: ({ sheet, area }) => desk.range(sheet, area),
    user: (email) => classes.User.make(email),
    selected: () => {
      const { id } = active()
      return { sheet: id, area: desk.selected.get(id) ?? { row: 1, column: 1, lastRow: 1, lastColumn: 1 } }
    },
  }
}
