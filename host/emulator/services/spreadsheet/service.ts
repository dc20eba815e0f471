/** Google's `SpreadsheetApp` and `Charts` over a workbook in memory. */
import { emulate, emulateClass } from '../emulation/emulate.js'
import { referenceEnum } from '../emulation/reference.js'
import { Refusal } from '../../workbook/refusal.js'
import { chartClasses } from './chart.js'
import { conditionalFormatClasses } from './conditional-format.js'
import {
  SpreadsheetContext,
  type SpreadsheetOptions,
  type RangeState,
  type SheetState,
} from './spreadsheet-context.js'
import { metadataClasses } from './metadata.js'
import { protectionClasses } from './protection.js'
import { checkRangeProtection, checkSheetProtection } from './protected-members.js'
import { arrangementMembers } from './range/arrangement.js'
import { contentMembers } from './range/contents.js'
import { styleMembers } from './range/looks.js'
import { positionMembers } from './range/places.js'
import { ruleMembers } from './range/rules.js'
import { countAccessedCells, countAccessedSheetCells } from './count-cells.js'
import { richText, richTextClasses } from './rich-text.js'
import { sheetProperties } from './sheet/sheet-properties.js'
import { lineMembers } from './sheet/lines.js'
import { rangeMembers } from './sheet/ranges.js'
import { filterClass, namedRangeClass, rangeListClass, selectionClass } from './range-classes.js'
import { spreadsheetMethods } from './spreadsheet.js'
import { validationClasses } from './validation.js'

export type { SpreadsheetOptions, RangeState }

/** The globals of the service, and what the host needs to pass objects to a script itself. */
export interface SpreadsheetService {
  SpreadsheetApp: object
  Charts: object
  /** The open spreadsheet, as in an event's `source`. */
  spreadsheet(): object
  /** A range of it, as in an edit event. */
  range(place: RangeState): object
  /** A person, as in an event's `user`. */
  user(email: string): object
  /** The selection in the sheet in front; reading it costs no call. */
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

/** Makes the classes of ranges and sheets; returns the methods of sheets. */
const rangeAndSheetClasses = (context: SpreadsheetContext): Methods<SheetState> => {
  const { classes } = context
  const rangeMethods: Methods<RangeState> = countAccessedCells(
    context,
    checkRangeProtection(context, {
      ...positionMembers(context),
      ...contentMembers(context),
      ...styleMembers(context),
      ...arrangementMembers(context),
      ...ruleMembers(context),
      ...richText(context),
    }),
  )
  classes.Range = emulateClass('Range', rangeMethods, context.emulation())
  rangeListClass(context, rangeMethods)
  const sheetMethods: Methods<SheetState> = countAccessedSheetCells(
    context,
    checkSheetProtection(context, {
      ...rangeMembers(context),
      ...lineMembers(context),
      ...sheetProperties(context),
    }),
  )
  classes.Sheet = emulateClass('Sheet', sheetMethods, { ...context.emulation(), uncounted: builders })
  selectionClass(context, sheetMethods)
  return sheetMethods
}

/** What `SpreadsheetApp` itself can do. */
const appMembers = (
  context: SpreadsheetContext,
  sheetMethods: Methods<SheetState>,
  methods: Methods<object>,
) => {
  const { classes, workbook, options } = context
  const active = (): SheetState => ({ id: workbook.activeSheet })
  const open = (made: () => unknown) => (): unknown => (options.isDetached ? null : made())
  return {
    openById: (id: string) => {
      if (id !== workbook.id)
        throw new Refusal(
          `Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`,
        )
      return classes.Spreadsheet.make({})
    },
    getActive: open(() => classes.Spreadsheet.make({})),
    getActiveSpreadsheet: open(() => classes.Spreadsheet.make({})),
    getActiveSheet: open(() => context.makeSheet(workbook.activeSheet)),
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
}

/** Makes the service. Every call is counted on `options.calls`; what is missing throws `NotEmulated: …`. */
export const spreadsheetService = (options: SpreadsheetOptions): SpreadsheetService => {
  const context = new SpreadsheetContext(options)
  const { classes, workbook } = context
  validationClasses(context)
  conditionalFormatClasses(context)
  chartClasses(context)
  richTextClasses(context)
  protectionClasses(context)
  metadataClasses(context)
  namedRangeClass(context)
  filterClass(context)
  const sheetMethods = rangeAndSheetClasses(context)
  const methods: Methods<object> = spreadsheetMethods(context, sheetMethods)
  classes.Spreadsheet = emulateClass('Spreadsheet', methods, context.emulation())

  const spreadsheet = (): object => classes.Spreadsheet.make({})
  const active = (): SheetState => ({ id: workbook.activeSheet })

  const enumeration = (name: string): object | undefined =>
    referenceEnum(name) ? context.enumOf(name) : undefined
  return {
    SpreadsheetApp: emulate('SpreadsheetApp', appMembers(context, sheetMethods, methods), {
      ...context.emulation(),
      uncounted: builders,
      enumeration,
    }),
    Charts: emulate('Charts', {}, { ...context.uncountedEmulation(), enumeration }),
    spreadsheet,
    range: ({ sheet, area }) => context.range(sheet, area),
    user: (email) => classes.User.make(email),
    selected: () => {
      const { id } = active()
      return { sheet: id, area: context.selected.get(id) ?? { row: 1, column: 1, lastRow: 1, lastColumn: 1 } }
    },
  }
}
