/** Developer metadata: short notes for scripts, attached to the spreadsheet, a sheet, a row or a column. */
import { emulateClass } from '../emulation/emulate.js'
import { Refusal } from '../../workbook/refusal.js'
import type { Area, MetadataSnapshot } from '../../workbook/snapshot.js'
import { encloses, overlaps } from '../../workbook/area.js'
import type {
  SpreadsheetContext,
  FinderState,
  MetadataState,
  RangeState,
  SheetState,
} from './spreadsheet-context.js'

/** The row or column that is the whole of a range. */
export const wholeLine = (
  context: SpreadsheetContext,
  range: RangeState,
): { row: number } | { column: number } | undefined => {
  const { row, column, lastRow, lastColumn } = context.cells(range)
  const { rows, columns } = context.sheet(range.sheet)
  if (column === lastColumn && row === 1 && lastRow === rows) return { column }
  if (row === lastRow && column === 1 && lastColumn === columns) return { row }
  return undefined
}

/** The maximum number of characters in keys and values of one sheet, or of the spreadsheet itself. */
const maxCharacters = 30_000

const everyMetadata = (context: SpreadsheetContext): MetadataState[] => [
  ...context.workbook.metadata.map((metadata) => ({ metadata, sheet: null })),
  ...context.workbook.sheets.flatMap(({ metadata, id }) =>
    metadata.map((each) => ({ metadata: each, sheet: id })),
  ),
]

const checkRoom = (existing: readonly MetadataSnapshot[]): void => {
  const characters = existing.reduce((sum, { key, value }) => sum + key.length + value.length, 0)
  if (characters > maxCharacters) {
    throw new Refusal('The developer metadata on this location would exceed the limit of 30000 characters.')
  }
}

/**
 * Adds metadata. `rest` is what follows the key in `addDeveloperMetadata`: a value, a visibility, both or
 * neither.
 */
export const addMetadata = (
  context: SpreadsheetContext,
  sheet: number | null,
  at: MetadataSnapshot['at'],
  key: string,
  rest: readonly unknown[],
): void => {
  const value = typeof rest[0] === 'string' ? rest[0] : ''
  const visibility = rest.find((each) => typeof each === 'object') ?? 'DOCUMENT'
  const id = everyMetadata(context).reduce((highest, { metadata }) => Math.max(highest, metadata.id), 0) + 1
  const made: MetadataSnapshot = {
    id,
    key,
    value,
    visibility: String(visibility) as 'DOCUMENT' | 'PROJECT',
    at,
  }
  const list = sheet === null ? context.workbook.metadata : context.sheet(sheet).metadata
  checkRoom([...list, made])
  list.push(made)
  context.workbook.changed('looks')
}

const locationOf = ({ metadata: { at } }: MetadataState): string =>
  at === 'spreadsheet' ? 'SPREADSHEET' : at === 'sheet' ? 'SHEET' : 'row' in at ? 'ROW' : 'COLUMN'

const areaOf = ({ metadata: { at } }: MetadataState): Area | undefined => {
  if (typeof at === 'string') return undefined
  return 'row' in at
    ? { row: at.row, column: 1, lastRow: at.row, lastColumn: null }
    : { row: 1, column: at.column, lastRow: null, lastColumn: at.column }
}

const openArea = (context: SpreadsheetContext, range: RangeState): Area => {
  const { row, column, lastRow, lastColumn } = context.cells(range)
  const { rows, columns } = context.sheet(range.sheet)
  return {
    row,
    column,
    lastRow: lastRow === rows ? null : lastRow,
    lastColumn: lastColumn === columns ? null : lastColumn,
  }
}

/**
 * The metadata of a place that passes all filters, oldest first. Within a range it must be inside the range,
 * or with `touching` only touch it.
 */
export const findMetadata = (
  context: SpreadsheetContext,
  within: RangeState | SheetState | null,
  filters: readonly ((each: MetadataState) => boolean)[],
  touching = false,
): object[] => {
  const isWithin = (each: MetadataState): boolean => {
    if (within === null) return true
    if ('id' in within) return each.sheet === within.id
    const area = areaOf(each)
    if (each.sheet !== within.sheet || !area) return false
    return touching ? overlaps(within.area, area) : encloses(openArea(context, within), area)
  }
  return context.list(
    everyMetadata(context)
      .filter((each) => isWithin(each) && filters.every((holds) => holds(each)))
      .sort((one, other) => one.metadata.id - other.metadata.id)
      .map((each) => context.classes.DeveloperMetadata.make(each)),
  )
}

const remove = (context: SpreadsheetContext, { metadata, sheet }: MetadataState): void => {
  const list = sheet === null ? context.workbook.metadata : context.sheet(sheet).metadata
  const index = list.findIndex(({ id }) => id === metadata.id)
  if (index < 0) throw new Refusal(`No developer metadata with id ${metadata.id} exists.`)
  list.splice(index, 1)
}

/** Makes the classes `DeveloperMetadata`, its location and its finder. */
export const metadataClasses = (context: SpreadsheetContext): void => {
  const { classes } = context
  const change = (state: MetadataState, patch: Partial<MetadataSnapshot>): object => {
    Object.assign(state.metadata, patch)
    context.workbook.changed('looks')
    return classes.DeveloperMetadata.make(state)
  }
  const moveTo = (state: MetadataState, sheet: number | null, at: MetadataSnapshot['at']): object => {
    remove(context, state)
    const target = sheet === null ? context.workbook.metadata : context.sheet(sheet).metadata
    target.push(state.metadata)
    state.sheet = sheet
    return change(state, { at })
  }
  const moveToLine = (state: MetadataState, range: object, axis: 'row' | 'column'): object => {
    const target = context.rangeOf(range)
    const at = wholeLine(context, target)
    if (!at || !(axis in at)) throw new Refusal(`The range must be an entire ${axis}.`)
    return moveTo(state, target.sheet, at)
  }
  classes.DeveloperMetadata = emulateClass<MetadataState>(
    'DeveloperMetadata',
    {
      getId: ({ metadata }) => metadata.id,
      getKey: ({ metadata }) => metadata.key,
      getValue: ({ metadata }) => metadata.value,
      getVisibility: ({ metadata }) => context.enumValue('DeveloperMetadataVisibility', metadata.visibility),
      getLocation: (state) => classes.DeveloperMetadataLocation.make(state),
      setKey: (state, key: string) => change(state, { key }),
      setValue: (state, value: string) => change(state, { value }),
      setVisibility: (state, visibility: object) =>
        change(state, { visibility: String(visibility) as MetadataSnapshot['visibility'] }),
      moveToRow: (state, range: object) => moveToLine(state, range, 'row'),
      moveToColumn: (state, range: object) => moveToLine(state, range, 'column'),
      moveToSheet: (state, sheet: object) => moveTo(state, classes.Sheet.stateOf(sheet).id, 'sheet'),
      moveToSpreadsheet: (state) => moveTo(state, null, 'spreadsheet'),
      remove: (state) => {
        remove(context, state)
        context.workbook.changed('looks')
      },
    },
    context.emulation(),
  )
  locationClass(context)
  finderClass(context)
}

const locationClass = (context: SpreadsheetContext): void => {
  const { classes } = context
  const lineOf = (state: MetadataState, axis: 'row' | 'column'): object | null => {
    const { at } = state.metadata
    return state.sheet !== null && typeof at === 'object' && axis in at
      ? context.range(state.sheet, areaOf(state)!)
      : null
  }
  classes.DeveloperMetadataLocation = emulateClass<MetadataState>(
    'DeveloperMetadataLocation',
    {
      getLocationType: (state) => context.enumValue('DeveloperMetadataLocationType', locationOf(state)),
      getRow: (state) => lineOf(state, 'row'),
      getColumn: (state) => lineOf(state, 'column'),
      getSheet: ({ sheet }) => (sheet === null ? null : context.makeSheet(sheet)),
      getSpreadsheet: ({ sheet }) => (sheet === null ? classes.Spreadsheet.make({}) : null),
    },
    context.emulation(),
  )
}

const finderClass = (context: SpreadsheetContext): void => {
  const { classes } = context
  const narrowed = (finder: FinderState, filter: (each: MetadataState) => boolean): object => {
    finder.filters.push(filter)
    return classes.DeveloperMetadataFinder.make(finder)
  }
  classes.DeveloperMetadataFinder = emulateClass<FinderState>(
    'DeveloperMetadataFinder',
    {
      find: ({ within, filters, touching }) => findMetadata(context, within, filters, touching),
      onIntersectingLocations: (finder) => {
        finder.touching = true
        return classes.DeveloperMetadataFinder.make(finder)
      },
      withId: (finder, id: number) => narrowed(finder, ({ metadata }) => metadata.id === id),
      withKey: (finder, key: string) => narrowed(finder, ({ metadata }) => metadata.key === key),
      withValue: (finder, value: string) => narrowed(finder, ({ metadata }) => metadata.value === value),
      withVisibility: (finder, visibility: object) =>
        narrowed(finder, ({ metadata }) => metadata.visibility === String(visibility)),
      withLocationType: (finder, type: object) =>
        narrowed(finder, (each) => locationOf(each) === String(type)),
    },
    context.emulation(),
  )
}
