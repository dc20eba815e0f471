/** One workbook in two engines: LibreOffice, and the host's own. */
import { parseDay } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import type { Situation } from '../../src/core/rule.js'
import { trackers, trackerKeys } from '../../src/trackers/index.js'
import { settings } from '../../src/trackers/own/settings.js'
import { viewNames } from '../../src/views/context.js'
import { runOrThrow } from '../bench/company-session.js'
import { askEndpoint, type Findings } from '../cli/report/reply.js'
import {
  type Bundle,
  type CellPosition,
  columnLetters,
  FormulaError,
  type LiveSheet,
  LiveWorkbook,
  parseA1,
} from '../emulator/index.js'
import type { WorkbookSnapshot } from '../emulator/workbook/snapshot.js'
import { readWorkbook, writeWorkbook } from '../emulator/xlsx/index.js'
import {
  fillAtRandom,
  readHorizons,
  readTrackers,
  setUpSession,
  findTableSheet,
  type Trial,
} from './trial-workbook.js'
import { type Claim, type ReadComputedValue, isClaimMet } from './claim.js'
import { addEvidenceClaims, nameForEvidence } from './evidence.js'
import { withFixedClock } from './fixed-clock.js'
import { addFormatClaims } from './formats.js'
import { addReminderStatusClaims } from './reminder-status.js'
import type { Office } from './office.js'
import { comparePaintedCells, type PaintedCells } from './painted-cells.js'
import { checkNamedCells, addCalculationClaims } from './calculations.js'
import { findDisagreeingFlags } from './shipped-flags.js'

/** The result of a trial: how much was evaluated, and a line for everything that went wrong. */
export interface TrialResult {
  readonly formulas: number
  readonly cells: number
  readonly claimsMet: number
  readonly painted: PaintedCells
  readonly faults: readonly string[]
}

/** Time of day in the evaluated workbooks, as a share of the day. */
const eightOClock = 8 / 24

/** A result that no formula has: a cell that still shows it was not computed again. */
const staleResult = 4711

/** Evaluates every formula of a workbook full of random rows, in one language. */
export async function verifyFormulas(
  bundle: Bundle,
  office: Office,
  locale: Locale,
  trial: Trial,
): Promise<TrialResult> {
  const session = setUpSession(bundle, locale, trial)
  const { workbook } = session
  const formulasBefore = listFormulaCells(workbook)
  fillAtRandom(session, trial)
  const on = parseDay(trial.on)
  const readings = readTrackers(workbook)
  const situation = readHorizons(workbook, findTableSheet(workbook, settings)).situation(trial.on)
  const shipped = verifyAfterRefresh(bundle, locale, trial, situation)
  const plain = withFixedClock(workbook.snapshot(), on, eightOClock)
  const strangers = findUnknownFormats(workbook, locale)
  const named = checkNamedCells(workbook, locale)
  nameForEvidence(workbook, locale)
  const claims = [
    ...addCalculationClaims(workbook, locale, trial.on),
    ...addReminderStatusClaims(workbook, locale),
    ...addFormatClaims(workbook, readings, situation),
    ...addEvidenceClaims(workbook, readings, situation),
  ]
  const claimed = new Set(claims.map(({ at }) => createPlaceKey(at)))
  const unjudged = formulasBefore.filter((place) => !claimed.has(createPlaceKey(place)))
  const book = withFixedClock(workbook.snapshot(), on, eightOClock)
  const own = LiveWorkbook.from(book, { now: () => 0 })
  const officeValue = await computeWithOffice(office, book)
  return {
    formulas: new Set(claims.map(({ what }) => what)).size,
    cells: claims.length,
    claimsMet: claims.filter(({ expected: wanted }) => wanted === true).length,
    painted: await comparePaintedCells(office, plain, readings, situation),
    faults: [
      ...shipped,
      ...strangers,
      ...named,
      ...unjudged.map((place) => `${formatPlace(own, place)} holds a formula that nobody judges`),
      ...claims.flatMap((claim) => describeDisagreements(own, claim, officeValue)),
    ],
  }
}

/**
 * Compares what the shipped bundle reads from the same rows with the rules, after a run filled in derived
 * columns: flags are evaluated from derived values as they are now, so that random ones in those columns have
 * no effect.
 */
function verifyAfterRefresh(bundle: Bundle, locale: Locale, trial: Trial, situation: Situation): string[] {
  const session = setUpSession(bundle, locale, trial)
  fillAtRandom(session, trial)
  runOrThrow(session, 'refresh')
  const found = askEndpoint<Findings>(session, 'readFindings')
  return 'value' in found
    ? findDisagreeingFlags(found.value, readTrackers(session.workbook), situation)
    : [found.refusal]
}

/**
 * The demo rows of the trial's day as LibreOffice paints them.
 * @returns how many cells it shows in the red of a red flag, and how many the shipped bundle names
 */
export async function verifyDemo(
  bundle: Bundle,
  office: Office,
  locale: Locale,
  trial: Trial,
): Promise<PaintedCells & { readonly named: number }> {
  const session = setUpSession(bundle, locale, trial)
  runOrThrow(session, 'addDemo')
  runOrThrow(session, 'refresh')
  const { workbook } = session
  const found = askEndpoint<Findings>(session, 'readFindings')
  const flags = 'value' in found ? found.value.flags.filter(({ rag }) => rag === 'red') : []
  const { situation } = readHorizons(workbook, findTableSheet(workbook, settings))
  const book = withFixedClock(workbook.snapshot(), parseDay(trial.on), eightOClock)
  const shown = await comparePaintedCells(office, book, readTrackers(workbook), situation(trial.on))
  return { ...shown, named: new Set(flags.map(({ table, id, column }) => `${table} ${id} ${column}`)).size }
}

const createPlaceKey = ({ sheet, row, column }: CellPosition): string => `${sheet}:${row}:${column}`

const listFormulaCells = (workbook: LiveWorkbook): CellPosition[] =>
  workbook.sheets.flatMap((sheet) => {
    const places: CellPosition[] = []
    sheet.each(sheet.fullArea, ({ f }, row, column) => {
      if (f !== undefined) places.push({ sheet: sheet.id, row, column })
    })
    return places
  })

/** Conditional formats of sheets that are no trackers, besides the light's. */
const findUnknownFormats = (workbook: LiveWorkbook, locale: Locale): string[] => {
  const checkedSheets = new Set<LiveSheet | undefined>([
    ...trackerKeys.map((key) => findTableSheet(workbook, trackers[key])),
    workbook.sheetNamed(viewNames.dashboard[locale]),
  ])
  return workbook.sheets
    .filter((sheet) => !checkedSheets.has(sheet) && sheet.conditionalFormats.length > 0)
    .map(({ name }) => `${name} has conditional formats that nobody judges`)
}

const formatPlace = (workbook: LiveWorkbook, { sheet, row, column }: CellPosition): string =>
  `${workbook.sheet(sheet).name}!${columnLetters(column)}${row}`

/** The results of both engines where one of them differs from the code. */
function describeDisagreements(own: LiveWorkbook, claim: Claim, officeValue: ReadComputedValue): string[] {
  const value = own.value(claim.at)
  const host = value instanceof FormulaError ? value.code : value
  const office = officeValue(claim.at)
  if (isClaimMet(claim, host) && isClaimMet(claim, office)) return []
  const { f } = own.cell(claim.at) ?? {}
  return [
    [
      `${formatPlace(own, claim.at)} ${claim.what}`,
      `LibreOffice ${JSON.stringify(office)}, the host ${JSON.stringify(host)}, the code ${JSON.stringify(claim.expected)}`,
      `formula ${f}`,
      `over ${describeInputs(own, claim.at.sheet, f ?? '')}`,
    ].join('\n    '),
  ]
}

/** The cells of the same sheet that a formula names one by one, with their content. */
function describeInputs(own: LiveWorkbook, sheet: number, formula: string): string {
  const named = new Set(formula.replace(/"[^"]*"/g, '').match(/(?<![!:\w$])\$?[A-Z]{1,3}\$?\d+(?![\d:(])/g))
  return [...named]
    .map((name) => {
      const { row, column } = parseA1(name)!.area
      const { v = null, error } = own.cell({ sheet, row, column }) ?? {}
      return `${name.replaceAll('$', '')} ${error ? String(v) : JSON.stringify(v)}`
    })
    .join(', ')
}

/** The workbook as LibreOffice computes it. Throws when it did not compute again. */
async function computeWithOffice(office: Office, book: WorkbookSnapshot): Promise<ReadComputedValue> {
  const [first, ...others] = book.sheets
  const row = first!.rows + 1
  const canary = { [row]: { 1: { f: '=1+1', v: staleResult } } }
  const withoutResults = {
    ...book,
    sheets: [{ ...first!, rows: row, cells: { ...first!.cells, ...canary } }, ...others],
  }
  const { name, locale, timeZone } = book
  const convertedFile = await office.convert(await writeWorkbook(withoutResults), 'xlsx')
  const { sheets } = await readWorkbook(convertedFile, { name, locale, timeZone })
  const order = new Map(book.sheets.map(({ id }, index) => [id, index]))
  const found: ReadComputedValue = ({ sheet, row: line, column }) =>
    sheets[order.get(sheet)!]?.cells[line]?.[column]?.v ?? null
  if (found({ sheet: first!.id, row, column: 1 }) !== 2)
    throw new Error('LibreOffice kept the results in the file instead of computing them.')
  return found
}
