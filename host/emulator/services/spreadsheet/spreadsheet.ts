import { Refusal } from '../../workbook/refusal.js'
import { duplicateSheet } from '../../workbook/edit/sheets.js'
import { checkProtected } from '../../workbook/protection.js'
import type { SpreadsheetContext, SheetState } from './spreadsheet-context.js'
import { addMetadata, findMetadata } from './metadata.js'
import { protectionsOf } from './protection.js'
import { findRange } from './sheet/ranges.js'

type SheetMethods = Record<string, (sheet: SheetState, ...given: never[]) => unknown>

/** Members that do to the sheet in front what the sheet's own member of that name does. */
const ofActiveSheet = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getActiveCell',
  'getActiveRange',
  'getColumnWidth',
  'getCurrentCell',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByUser',
  'setActiveRange',
  'setActiveSelection',
  'setColumnWidth',
  'setCurrentCell',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
  'getRangeList',
] as const

const sheetsOf = (context: SpreadsheetContext) => {
  const { workbook, classes } = context
  const found = (id: number | undefined): object | null => (id === undefined ? null : context.makeSheet(id))
  const idOf = (sheet: object): number => context.sheet(classes.Sheet.stateOf(sheet).id).id
  return {
    getSheets: () => context.list(workbook.sheets.map(({ id }) => context.makeSheet(id))),
    getNumSheets: () => workbook.sheets.length,
    getSheetByName: (_: object, name: string) => found(workbook.sheetNamed(name)?.id),
    getSheetById: (_: object, id: number) => found(workbook.sheetById(id)?.id),
    getActiveSheet: () => context.makeSheet(workbook.activeSheet),
    setActiveSheet: (_: object, sheet: object) => {
      workbook.activeSheet = idOf(sheet)
      workbook.changed('looks')
      return context.makeSheet(workbook.activeSheet)
    },
    insertSheet: (_: object, ...given: unknown[]) => {
      const name = given.find((each): each is string => typeof each === 'string')
      const index = given.find((each): each is number => typeof each === 'number')
      const options = given.find((each) => typeof each === 'object') as { template?: object } | undefined
      // Without an index, a sheet is inserted after the one in front.
      const at = index ?? workbook.sheets.indexOf(context.sheet(workbook.activeSheet)) + 1
      if (!options?.template) return context.makeSheet(workbook.addSheet(name, at).id)
      const original = context.sheet(idOf(options.template))
      const free = name ?? `${original.name} ${workbook.sheets.length + 1}`
      workbook.activeSheet = duplicateSheet(workbook, original, free, at).id
      return context.makeSheet(workbook.activeSheet)
    },
    deleteSheet: (_: object, sheet: object) => {
      const { id, fullArea } = context.sheet(idOf(sheet))
      checkProtected(context.sheet(id), fullArea, context.options.user)
      workbook.deleteSheet(id)
    },
    deleteActiveSheet: () => {
      const sheet = context.sheet(workbook.activeSheet)
      checkProtected(sheet, sheet.fullArea, context.options.user)
      workbook.deleteSheet(workbook.activeSheet)
      return context.makeSheet(workbook.activeSheet)
    },
    duplicateActiveSheet: () => {
      const original = context.sheet(workbook.activeSheet)
      const at = workbook.sheets.indexOf(original) + 1
      workbook.activeSheet = duplicateSheet(workbook, original, `Copy of ${original.name}`, at).id
      return context.makeSheet(workbook.activeSheet)
    },
    renameActiveSheet: (_: object, name: string) => {
      checkProtected(context.sheet(workbook.activeSheet), null, context.options.user)
      workbook.renameSheet(workbook.activeSheet, name)
    },
    moveActiveSheet: (_: object, position: number) => {
      if (position < 1 || position > workbook.sheets.length) throw new Refusal('Invalid argument: pos')
      workbook.moveSheet(workbook.activeSheet, position - 1)
    },
  }
}

const namedRangesOf = (context: SpreadsheetContext) => {
  const { workbook, classes } = context
  return {
    getNamedRanges: () => context.list(workbook.namedRanges.map((named) => classes.NamedRange.make(named))),
    getRangeByName: (_: object, name: string) => {
      const named = workbook.source.namedRange(name)
      return named ? context.range(named.sheet, named.area) : null
    },
    setNamedRange: (_: object, name: string, range: object) => {
      if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
        throw new Refusal(`The name "${name}" is not a valid name for a range.`)
      }
      const pointer = structuredClone(context.rangeOf(range))
      const existingRange = workbook.namedRanges.find(
        (named) => named.name.toLowerCase() === name.toLowerCase(),
      )
      if (existingRange) Object.assign(existingRange, pointer)
      else workbook.namedRanges.push({ name, ...pointer })
      workbook.changed()
    },
    removeNamedRange: (_: object, name: string) => {
      const remainingRanges = workbook.namedRanges.filter(
        (named) => named.name.toLowerCase() !== name.toLowerCase(),
      )
      if (remainingRanges.length === workbook.namedRanges.length)
        throw new Refusal(`There is no named range "${name}".`)
      workbook.namedRanges = remainingRanges
      workbook.changed()
    },
  }
}

/** The members of the class `Spreadsheet`. There is one spreadsheet, so no state. */
export const spreadsheetMethods = (context: SpreadsheetContext, sheetMethods: SheetMethods) => {
  const { workbook, classes, options } = context
  const active = (): SheetState => ({ id: workbook.activeSheet })
  const delegated = Object.fromEntries(
    ofActiveSheet.map((name) => [
      name,
      (_: object, ...given: never[]) => sheetMethods[name]!(active(), ...given),
    ]),
  )
  return {
    ...delegated,
    ...sheetsOf(context),
    ...namedRangesOf(context),
    getId: () => workbook.id,
    getName: () => workbook.name,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
    rename: (_: object, name: string) => {
      workbook.name = name
      workbook.changed('looks')
    },
    getSpreadsheetLocale: () => workbook.locale,
    setSpreadsheetLocale: (_: object, locale: string) => {
      workbook.locale = locale
      workbook.changed()
    },
    getSpreadsheetTimeZone: () => workbook.timeZone,
    setSpreadsheetTimeZone: (_: object, zone: string) => {
      if (!Intl.supportedValuesOf('timeZone').includes(zone) && !zone.startsWith('Etc/')) {
        throw new Refusal('Invalid argument: timezone')
      }
      workbook.timeZone = zone
      workbook.changed()
    },
    getRange: (_: object, text: string) => findRange(context, workbook.activeSheet, text),
    getSelection: () => classes.Selection.make({}),
    getProtections: (_: object, type: object) =>
      protectionsOf(
        context,
        type,
        workbook.sheets.map(({ id }) => id),
      ),
    addDeveloperMetadata: (_: object, key: string, ...rest: unknown[]) => {
      addMetadata(context, null, 'spreadsheet', key, rest)
      return classes.Spreadsheet.make({})
    },
    getDeveloperMetadata: () => findMetadata(context, null, [({ sheet }) => sheet === null]),
    createDeveloperMetadataFinder: () =>
      classes.DeveloperMetadataFinder.make({ within: null, filters: [], touching: false }),
    toast: (_: object, message: string, title = '', seconds: number | null = null) =>
      void options.toast(message, title, seconds),
    getOwner: () => classes.User.make(options.user),
    getEditors: () => context.list([classes.User.make(options.user)]),
    getViewers: () => context.list<object>([]),
  }
}
