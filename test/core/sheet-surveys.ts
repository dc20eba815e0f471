/** What a survey of a sheet finds, before and after changes. */
import type { Cell } from '../../src/core/cell.js'
import { compareSheet } from '../../src/core/sheet/compare-sheet.js'
import type { SheetChange, SheetSurvey, SurveyedRule } from '../../src/core/sheet/sheet-change.js'
import type { Locale } from '../../src/core/locale.js'
import type { Table } from '../../src/core/table.js'
import { provideAliases } from '../aliases.js'

const foreign: SurveyedRule = { foreign: true }

/** A plain sheet of a team that never used Milepost, with these headers in line 1. */
export const createForeignSurvey = (
  headers: readonly string[],
  rules: readonly SurveyedRule[] = [],
): SheetSurvey => ({
  marked: false,
  cells: [[...headers]],
  marks: new Map(),
  lastLine: 100,
  lastColumn: headers.length,
  frozenLines: 0,
  frozenColumns: 0,
  validations: [],
  rules,
  protectedColumns: [],
  isProtected: false,
  strayed: [],
  refusing: [],
})

/** What a survey finds once the changes are carried out: the plainest workbook there is. */
function applyChanges(survey: SheetSurvey, changes: readonly SheetChange[]): SheetSurvey {
  return changes.reduce((now, change): SheetSurvey => {
    switch (change.kind) {
      case 'markSheet':
        return { ...now, marked: true }
      case 'addColumns': {
        const cells = now.cells.map((line, index): readonly Cell[] =>
          index === change.line - 1
            ? [
                ...line,
                ...Array.from({ length: change.column - 1 - line.length }, () => null),
                ...change.columns.map(({ header }) => header),
              ]
            : line,
        )
        const validations = Array.from(
          { length: change.column - 1 },
          (_, at) => now.validations[at] ?? { kind: 'none' as const },
        )
        return {
          ...now,
          cells,
          lastColumn: now.lastColumn + change.columns.length,
          validations: [...validations, ...change.columns.map(({ validation }) => validation)],
        }
      }
      case 'markColumns':
        return {
          ...now,
          marks: new Map([...now.marks, ...change.columns.map(({ key, column }) => [key, column] as const)]),
        }
      case 'validate': {
        const validations = Array.from(
          { length: now.lastColumn },
          (_, at) => now.validations[at] ?? { kind: 'none' as const },
        )
        for (const { column, validation } of change.columns) validations[column - 1] = validation
        return { ...now, validations }
      }
      case 'paint':
        return {
          ...now,
          rules: change.rules.map((rule) =>
            'foreign' in rule ? (now.rules[rule.foreign] ?? foreign) : rule,
          ),
        }
      case 'protect':
        return { ...now, protectedColumns: [...now.protectedColumns, change.column] }
      case 'freeze':
        return { ...now, frozenLines: change.lines }
      default:
        throw new Error(`Not a change of a standing sheet: ${change.kind}`)
    }
  }, survey)
}

/** What a survey finds after the table was repaired. */
export const repairSurvey = (survey: SheetSurvey, table: Table, locale: Locale): SheetSurvey =>
  applyChanges(survey, compareSheet(survey, table, locale, provideAliases).changes)
