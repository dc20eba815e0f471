import * as palette from '../core/palette.js'
import type { ProbeQuestion } from '../core/probe-questions.js'
import { stored, storedKey } from '../core/stored.js'
import type { Probe, ProbeAnswers } from '../ports.js'
import { currentInstant } from './clock.js'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const markKey = storedKey(stored.selfCheckMark)
const sheetName = 'Milepost self-check'
const propertySizes = [8000, 8066, 9216]

/** The answer to a question; where Google refuses it, the refusal is the answer. */
function answerOf(question: () => string): string {
  try {
    return question()
  } catch (error) {
    return `error: ${error instanceof Error ? error.message : String(error)}`
  }
}

/**
 * Questions to the spreadsheet, on a separate sheet: formulas here are as Google stores them, not as we write
 * them.
 */
export const googleProbe = (): Probe => ({
  ask() {
    const book = SpreadsheetApp.getActive()
    removeLeftovers(book)
    const activeSheet = book.getActiveSheet()
    const sheet = book.insertSheet(unusedName(book), book.getNumSheets())
    try {
      sheet.addDeveloperMetadata(markKey, 'sheet')
      book.setActiveSheet(activeSheet)
      return { locale: book.getSpreadsheetLocale(), ...collectAnswers(sheet) }
    } finally {
      book.deleteSheet(sheet)
    }
  },
})

/** Sheets of a self-check that was cut off, found by their mark. */
function removeLeftovers(book: Spreadsheet): void {
  for (const found of book.createDeveloperMetadataFinder().withKey(markKey).withValue('sheet').find()) {
    const sheet = found.getLocation().getSheet()
    if (sheet && book.getNumSheets() > 1) book.deleteSheet(sheet)
  }
}

function unusedName(book: Spreadsheet): string {
  const names = book.getSheets().map((sheet) => sheet.getName().toLowerCase())
  let name = sheetName
  for (let count = 2; names.includes(name.toLowerCase()); count++) name = `${sheetName} ${count}`
  return name
}

function collectAnswers(sheet: Sheet): Omit<ProbeAnswers, 'locale'> {
  const decimal = answerOf(() => shownValue(sheet, 1, '=3/2').charAt(1))
  const hasDecimalComma = decimal === ','
  const joinFormula = `=CONCATENATE("a"${hasDecimalComma ? ';' : ','}"b")`
  const questions: Readonly<Record<Exclude<ProbeQuestion, 'decimal'>, () => string>> = {
    separator: () => shownValue(sheet, 2, joinFormula),
    comma: () => shownValue(sheet, 3, '=CONCATENATE("a","b")'),
    array: () => shownValue(sheet, 4, hasDecimalComma ? '=COLUMNS({1\\2})' : '=COLUMNS({1,2})'),
    literal: () => shownValue(sheet, 5, hasDecimalComma ? '=1,5*2' : '=1.5*2'),
    readBack: () => cellAt(sheet, 2).getFormula(),
    rule: () => ruleFormula(sheet, `${joinFormula}="ab"`),
    apostrophe: () => withType(valueOf(sheet, 6, "'007")),
    formulaText: () => `${String(valueOf(sheet, 7, "'=1+1"))}|${cellAt(sheet, 7).getFormula()}`,
    isoDay: () => (typeof valueOf(sheet, 8, '2026-03-31') === 'object' ? 'date' : 'other'),
    refused: () => refusingStep(sheet),
    ...markPositions(sheet),
    property: () => String(propertySizes.reduce((most, size) => (canStore(size) ? size : most), 0)),
    calls: () => String(measureTime(sheet)),
  }
  const answers = Object.entries(questions).map(([key, question]) => [key, answerOf(question)] as const)
  return {
    hasDecimalComma,
    answers: { decimal, ...Object.fromEntries(answers) } as ProbeAnswers['answers'],
  }
}

/** The cell of a question, each in a separate line. */
const cellAt = (sheet: Sheet, line: number): GoogleAppsScript.Spreadsheet.Range => sheet.getRange(line, 5)

const shownValue = (sheet: Sheet, line: number, formula: string): string =>
  cellAt(sheet, line).setFormula(formula).getDisplayValue()

const valueOf = (sheet: Sheet, line: number, text: string): unknown =>
  cellAt(sheet, line).setValue(text).getValue()

const withType = (value: unknown): string => `${typeof value} ${String(value)}`

function ruleFormula(sheet: Sheet, formula: string): string {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground(palette.paper)
    .setRanges([cellAt(sheet, 1)])
    .build()
  sheet.setConditionalFormatRules([rule])
  SpreadsheetApp.flush()
  return String(sheet.getConditionalFormatRules()[0]!.getBooleanCondition()!.getCriteriaValues()[0])
}

/** Google may refuse a value when it is written, when writes are carried out, when it is read, or never. */
function refusingStep(sheet: Sheet): string {
  const cell = cellAt(sheet, 9)
  const list = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false)
  cell.setDataValidation(list.build())
  SpreadsheetApp.flush()
  const steps: readonly (readonly [string, () => unknown])[] = [
    ['call', () => cell.setValue('b')],
    ['flush', () => SpreadsheetApp.flush()],
    ['read', () => cell.getValue()],
  ]
  for (const [step, action] of steps) if (answerOf(() => String(action())).startsWith('error: ')) return step
  return cell.getValue() === 'b' ? 'never' : 'silent'
}

/**
 * Where marks of a column and a row are after a sort, and that of the column after another was put before it.
 */
function markPositions(sheet: Sheet): Record<'markSorted' | 'markMoved' | 'rowSorted', () => string> {
  const found = (value: string): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation =>
    sheet.createDeveloperMetadataFinder().withKey(markKey).withValue(value).find()[0]!.getLocation()
  const column = (): string => String(found('column').getColumn()!.getColumn())
  return {
    markSorted() {
      sheet.getRange(1, 1, 3, 1).setValues([[3], [2], [1]])
      sheet.getRange(1, 1, sheet.getMaxRows(), 1).addDeveloperMetadata(markKey, 'column')
      sheet.getRange(1, 1, 1, sheet.getMaxColumns()).addDeveloperMetadata(markKey, 'row')
      sheet.getRange(1, 1, 3, 1).sort(1)
      return column()
    },
    rowSorted: () => String(found('row').getRow()!.getRow()),
    markMoved() {
      sheet.insertColumnBefore(1)
      return column()
    },
  }
}

/** Whether a property can hold so many bytes; it is deleted again. */
function canStore(bytes: number): boolean {
  const properties = PropertiesService.getDocumentProperties()
  const [key, value] = [storedKey(stored.selfCheck), 'x'.repeat(bytes)]
  try {
    properties.setProperty(key, value)
    return properties.getProperty(key) === value
  } catch {
    return false
  } finally {
    properties.deleteProperty(key)
  }
}

/** Milliseconds that 25 writes and 25 reads take, in turns. */
function measureTime(sheet: Sheet): number {
  const cell = cellAt(sheet, 10)
  const startedAt = currentInstant()
  for (let count = 0; count < 25; count++) cell.setValue(count).getValue()
  return currentInstant() - startedAt
}
