import type { Locale } from '../../../core/locale.js'
import type { SheetChange } from '../../../core/sheet/sheet-change.js'
import type { OwnWords } from '../../../core/sheet/own-words.js'
import type { Table } from '../../../core/table.js'
import type { AdoptionText } from '../../../text/adoption/index.js'
import type { ResolvedAdoption } from '../resolve-adoption.js'
import { headerAt } from '../source-sheet.js'
import { tableNamed, type TableKey } from '../../table-list.js'

/** What describing the changes of a sheet needs to know. */
export interface ChangeContext {
  readonly locale: Locale
  readonly text: AdoptionText
  /** How people know a column of the sheet. */
  headerAt(column: number): string
  /** Conditional formats of the team's own, which are not changed. */
  readonly foreignRules: number
  /** Rows that get an id. */
  readonly rowsWithoutId: number
  /** Sheets that are made with it. */
  readonly missingTables: readonly TableKey[]
}

/** What the sheet's own words are read as, a sentence for each column; none where that is stored already. */
export function describeWords(
  { table, columns, headerRow, source: { grid }, text, userLocale }: ResolvedAdoption,
  words: Readonly<Record<string, OwnWords>>,
  storedWords: Readonly<Record<string, OwnWords>>,
): string[] {
  return Object.entries(words).flatMap(([field, own]) => {
    const choices = table.columns[field]!.choices!
    const known = own.flatMap(([word, choice]) =>
      choice === null ? [] : [{ word, meaning: choices[choice]![userLocale] }],
    )
    const isStored = JSON.stringify(own) === JSON.stringify(storedWords[field])
    return isStored ? [] : [text.readsWords(headerAt(grid, headerRow, columns[field]!), known)]
  })
}

/** Every change as a sentence, the most important first. */
export function describeChanges(
  changes: readonly SheetChange[],
  table: Table,
  context: ChangeContext,
): string[] {
  const { locale, text, headerAt, foreignRules, rowsWithoutId, missingTables } = context
  const added = changes.flatMap((change) => (change.kind === 'addColumns' ? change.columns : []))
  const firstAdded = changes.flatMap((change) => (change.kind === 'addColumns' ? [change.column] : []))[0]
  const nameOf = (column: number): string =>
    firstAdded !== undefined && column >= firstAdded ? added[column - firstAdded]!.header : headerAt(column)
  const isMark = ({ kind }: SheetChange): boolean => kind === 'markSheet' || kind === 'markColumns'
  const ordered = [...changes.filter((change) => !isMark(change)), ...changes.filter(isMark)]
  const sentences = ordered.flatMap((change): string[] => {
    switch (change.kind) {
      case 'addColumns':
        return [
          text.addsColumns(
            change.columns.filter(({ hidden }) => !hidden).map(({ header }) => header),
            change.columns.some(({ hidden }) => hidden),
          ),
        ]
      case 'markColumns':
        return [text.marksColumns(change.columns.length)]
      case 'markSheet':
        return [text.marksSheet]
      case 'validate': {
        const ownColumns = change.columns.filter(
          ({ column }) => firstAdded === undefined || column < firstAdded,
        )
        return ownColumns.length > 0 ? [text.addsChecks(ownColumns.map(({ column }) => nameOf(column)))] : []
      }
      case 'paint':
        return [text.paints(table.flags.length, foreignRules)]
      case 'freeze':
        return [text.freezes(change.lines)]
      default:
        return []
    }
  })
  return [
    ...(rowsWithoutId > 0 ? [text.givesIds(rowsWithoutId)] : []),
    ...sentences,
    ...(missingTables.length > 0
      ? [text.makesSheets(missingTables.map((key) => tableNamed(key).name[locale]))]
      : []),
  ]
}
