/** What belongs to a sheet as a whole: name, tab, rules, protections, metadata, charts, filter. */
import { Refusal } from '../../../workbook/refusal.js'
import type { ChartSnapshot } from '../../../workbook/snapshot.js'
import { duplicateSheet } from '../../../workbook/edit/sheets.js'
import { parseColor } from '../colors.js'
import { createRuleState, createRuleSnapshot } from '../conditional-format.js'
import type { SpreadsheetContext, SheetState } from '../spreadsheet-context.js'
import { addMetadata, findMetadata } from '../metadata.js'
import { protectArea, protectionsOf } from '../protection.js'

/** Changes fields of a sheet and reports the change to the workbook; returns the sheet. */
const createChange =
  (context: SpreadsheetContext) =>
  (id: number, apply: (sheet: ReturnType<SpreadsheetContext['sheet']>) => void): object => {
    apply(context.sheet(id))
    context.workbook.changed('looks')
    return context.makeSheet(id)
  }

const tabMembers = (context: SpreadsheetContext) => {
  const { workbook } = context
  const change = createChange(context)
  return {
    isSheetHidden: ({ id }: SheetState) => context.sheet(id).hidden,
    hideSheet: ({ id }: SheetState) => {
      if (workbook.sheets.every((sheet) => sheet.hidden || sheet.id === id)) {
        throw new Refusal("You can't hide all the sheets in a document.")
      }
      return change(id, (sheet) => {
        sheet.hidden = true
        const visible = workbook.sheets.find((each) => !each.hidden)
        if (workbook.activeSheet === id && visible) workbook.activeSheet = visible.id
      })
    },
    showSheet: ({ id }: SheetState) => change(id, (sheet) => void (sheet.hidden = false)),
    getTabColor: ({ id }: SheetState) => context.sheet(id).tabColor ?? null,
    setTabColor: ({ id }: SheetState, color: string | null) =>
      change(id, (sheet) => void (sheet.tabColor = parseColor(color))),
    hasHiddenGridlines: ({ id }: SheetState) => context.sheet(id).hiddenGridlines,
    setHiddenGridlines: ({ id }: SheetState, hide: boolean) =>
      change(id, (sheet) => void (sheet.hiddenGridlines = hide)),
  }
}

const formatRuleMembers = (context: SpreadsheetContext) => {
  const { workbook, classes } = context
  const change = createChange(context)
  return {
    getConditionalFormatRules: ({ id }: SheetState) =>
      context.list(
        context
          .sheet(id)
          .conditionalFormats.map((format) =>
            classes.ConditionalFormatRule.make(createRuleState(format, id, workbook.locale)),
          ),
      ),
    setConditionalFormatRules: ({ id }: SheetState, given: object[]) => {
      const formats = given.map((rule) =>
        createRuleSnapshot(classes.ConditionalFormatRule.stateOf(rule), context.sheet(id), workbook.locale),
      )
      change(id, (sheet) => void (sheet.conditionalFormats = formats))
    },
    clearConditionalFormatRules: ({ id }: SheetState) => {
      change(id, (sheet) => void (sheet.conditionalFormats = []))
    },
  }
}

const chartMembers = (context: SpreadsheetContext) => {
  const { workbook, classes } = context
  const change = createChange(context)
  const chartState = (chart: object): ChartSnapshot => classes.EmbeddedChart.stateOf(chart)
  return {
    newChart: () =>
      classes.EmbeddedChartBuilder.make({
        id: 0,
        type: 'COLUMN',
        ranges: [],
        position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
        options: {},
      }),
    getCharts: ({ id }: SheetState) =>
      context.list(context.sheet(id).charts.map((chart) => classes.EmbeddedChart.make(chart))),
    insertChart: ({ id }: SheetState, chart: object) => {
      const taken = workbook.sheets.flatMap((sheet) => sheet.charts.map((each) => each.id))
      change(id, (sheet) =>
        sheet.charts.push({ ...structuredClone(chartState(chart)), id: Math.max(0, ...taken) + 1 }),
      )
    },
    updateChart: ({ id }: SheetState, chart: object) => {
      const index = context.sheet(id).charts.findIndex((each) => each.id === chartState(chart).id)
      if (index < 0) throw new Refusal('The chart is not on this sheet.')
      change(id, (sheet) => void (sheet.charts[index] = structuredClone(chartState(chart))))
    },
    removeChart: ({ id }: SheetState, chart: object) => {
      change(
        id,
        (sheet) => void (sheet.charts = sheet.charts.filter((each) => each.id !== chartState(chart).id)),
      )
    },
  }
}

export const sheetProperties = (context: SpreadsheetContext) => {
  const { workbook, classes } = context
  return {
    getSheetId: ({ id }: SheetState) => context.sheet(id).id,
    getName: ({ id }: SheetState) => context.sheet(id).name,
    getSheetName: ({ id }: SheetState) => context.sheet(id).name,
    setName: ({ id }: SheetState, name: string) => {
      workbook.renameSheet(id, name)
      return context.makeSheet(id)
    },
    getIndex: ({ id }: SheetState) => workbook.sheets.indexOf(context.sheet(id)) + 1,
    getParent: () => classes.Spreadsheet.make({}),
    getType: () => context.enumValue('SheetType', 'GRID'),
    copyTo: ({ id }: SheetState) => {
      const prefix = workbook.locale.startsWith('zh') ? '“' : 'Copy of '
      const suffix = workbook.locale.startsWith('zh') ? '”的副本' : ''
      return context.makeSheet(
        duplicateSheet(workbook, context.sheet(id), `${prefix}${context.sheet(id).name}${suffix}`).id,
      )
    },
    ...tabMembers(context),
    ...formatRuleMembers(context),
    protect: ({ id }: SheetState) => protectArea(context, id, null),
    getProtections: ({ id }: SheetState, type: object) =>
      protectionsOf(context, type, [context.sheet(id).id]),
    addDeveloperMetadata: ({ id }: SheetState, key: string, ...rest: unknown[]) => {
      addMetadata(context, context.sheet(id).id, 'sheet', key, rest)
      return context.makeSheet(id)
    },
    getDeveloperMetadata: (sheet: SheetState) =>
      findMetadata(context, sheet, [({ metadata }) => metadata.at === 'sheet']),
    createDeveloperMetadataFinder: ({ id }: SheetState) =>
      classes.DeveloperMetadataFinder.make({ within: { id }, filters: [], touching: false }),
    getNamedRanges: ({ id }: SheetState) =>
      context.list(
        workbook.namedRanges
          .filter((named) => named.sheet === id)
          .map((named) => classes.NamedRange.make(named)),
      ),
    getFilter: ({ id }: SheetState) => (context.sheet(id).filter ? classes.Filter.make({ id }) : null),
    ...chartMembers(context),
  }
}
