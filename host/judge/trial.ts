/** One workbook before two engines: LibreOffice, and the host's own. */
import { day } from '../../src/core/day.js'
import type { Locale } from '../../src/core/locale.js'
import type { Situation } from '../../src/core/rule.js'
import { trackers, trackerKeys } from '../../src/trackers/index.js'
import { settings } from '../../src/trackers/own/settings.js'
import { viewNames } from '../../src/views/context.js'
import { must } from '../bench/morning.js'
import { ask, type Findings } from '../cli/telling/reply.js'
import { FormulaError, type Place } from '../formula/contract.js'
import type { Bundle } from '../session/run/bundle.js'
import { columnLetters, parseA1 } from '../workbook/a1.js'
import { type LiveSheet, LiveWorkbook } from '../workbook/live.js'
import type { WorkbookSnapshot } from '../workbook/snapshot.js'
import { readWorkbook } from '../xlsx/read.js'
import { writeWorkbook } from '../xlsx/write.js'
import { fillAtRandom, horizonsOf, readingsOf, setUpSession, sheetOfTable, type Trial } from './book.js'
import { type Claim, type Found, holdsFor } from './claim.js'
import { claimEvidence, nameForEvidence } from './evidence.js'
import { withFixedClock } from './fixed-clock.js'
import { claimFormats } from './formats.js'
import { claimLight } from './light.js'
import type { Office } from './office.js'
import { painted, type Painted } from './painted.js'
import { cellsNamed, claimReckoning } from './reckoned.js'
import { flagsDisagreeing } from './shipped.js'

/** What came of a trial: how much was judged, and a line for everything that went wrong. */
export interface Verdict {
  readonly formulas: number
  readonly cells: number
  readonly held: number
  readonly painted: Painted
  readonly faults: readonly string[]
}

/** Time of day in the judged workbooks, as a share of the day. */
const eight = 8 / 24

/** A result no formula has: a cell that still shows it was not computed anew. */
const stale = 4711

/** Judges every formula of a workbook full of random rows, in one language. */
export async function judge(bundle: Bundle, office: Office, locale: Locale, trial: Trial): Promise<Verdict> {
  const session = setUpSession(bundle, locale, trial)
  const { workbook } = session
  const formulasBefore = formulaCells(workbook)
  fillAtRandom(session, trial)
  const on = day(trial.on)
  const readings = readingsOf(workbook)
  const situation = horizonsOf(workbook, sheetOfTable(workbook, settings)).situation(trial.on)
  const shipped = afterRefresh(bundle, locale, trial, situation)
  const plain = withFixedClock(workbook.snapshot(), on, eight)
  const strangers = formatsOfNobody(workbook, locale)
  const named = cellsNamed(workbook, locale)
  nameForEvidence(workbook, locale)
  const claims = [
    ...claimReckoning(workbook, locale, trial.on),
    ...claimLight(workbook, locale),
    ...claimFormats(workbook, readings, situation),
    ...claimEvidence(workbook, readings, situation),
  ]
  const claimed = new Set(claims.map(({ at }) => placeKey(at)))
  const unjudged = formulasBefore.filter((place) => !claimed.has(placeKey(place)))
  const book = withFixedClock(workbook.snapshot(), on, eight)
  const own = LiveWorkbook.from(book, { now: () => 0 })
  const theirs = await computed(office, book)
  return {
    formulas: new Set(claims.map(({ what }) => what)).size,
    cells: claims.length,
    held: claims.filter(({ wanted }) => wanted === true).length,
    painted: await painted(office, plain, readings, situation),
    faults: [
      ...shipped,
      ...strangers,
      ...named,
      ...unjudged.map((place) => `${placed(own, place)} holds a formula that nobody judges`),
      ...claims.flatMap((claim) => disagreement(own, claim, theirs)),
    ],
  }
}

/**
 * What the shipped bundle reads off the same rows, held to the rules, once a run filled in what it derives: flags are
 * judged by derived values as they are now, so that random ones in those columns say nothing.
 */
function afterRefresh(bundle: Bundle, locale: Locale, trial: Trial, situation: Situation): string[] {
  const session = setUpSession(bundle, locale, trial)
  fillAtRandom(session, trial)
  must(session, 'refresh')
  const found = ask<Findings>(session, 'readFindings')
  return 'value' in found
    ? flagsDisagreeing(found.value, readingsOf(session.workbook), situation)
    : [found.refusal]
}

/**
 * The demo rows of the trial's day as LibreOffice paints them.
 * @returns how many cells it shows in the red of a red flag, and how many the shipped bundle names
 */
export async function judgeDemo(
  bundle: Bundle,
  office: Office,
  locale: Locale,
  trial: Trial,
): Promise<Painted & { readonly named: number }> {
  const session = setUpSession(bundle, locale, trial)
  must(session, 'addDemo')
  must(session, 'refresh')
  const { workbook } = session
  const found = ask<Findings>(session, 'readFindings')
  const flags = 'value' in found ? found.value.flags.filter(({ rag }) => rag === 'red') : []
  const { situation } = horizonsOf(workbook, sheetOfTable(workbook, settings))
  const book = withFixedClock(workbook.snapshot(), day(trial.on), eight)
  const shown = await painted(office, book, readingsOf(workbook), situation(trial.on))
  return { ...shown, named: new Set(flags.map(({ table, id, column }) => `${table} ${id} ${column}`)).size }
}

const placeKey = ({ sheet, row, column }: Place): string => `${sheet}:${row}:${column}`

const formulaCells = (workbook: LiveWorkbook): Place[] =>
  workbook.sheets.flatMap((sheet) => {
    const places: Place[] = []
    sheet.each(sheet.whole, ({ f }, row, column) => {
      if (f !== undefined) places.push({ sheet: sheet.id, row, column })
    })
    return places
  })

/** Conditional formats of sheets that are no trackers, besides the light's. */
const formatsOfNobody = (workbook: LiveWorkbook, locale: Locale): string[] => {
  const judged = new Set<LiveSheet | undefined>([
    ...trackerKeys.map((key) => sheetOfTable(workbook, trackers[key])),
    workbook.sheetNamed(viewNames.dashboard[locale]),
  ])
  return workbook.sheets
    .filter((sheet) => !judged.has(sheet) && sheet.conditionalFormats.length > 0)
    .map(({ name }) => `${name} has conditional formats that nobody judges`)
}

const placed = (workbook: LiveWorkbook, { sheet, row, column }: Place): string =>
  `${workbook.sheet(sheet).name}!${columnLetters(column)}${row}`

/** What both engines say where one of them disagrees with the code. */
function disagreement(own: LiveWorkbook, claim: Claim, theirs: Found): string[] {
  const value = own.value(claim.at)
  const host = value instanceof FormulaError ? value.code : value
  const office = theirs(claim.at)
  if (holdsFor(claim, host) && holdsFor(claim, office)) return []
  const { f } = own.cell(claim.at) ?? {}
  return [
    [
      `${placed(own, claim.at)} ${claim.what}`,
      `LibreOffice ${JSON.stringify(office)}, the host ${JSON.stringify(host)}, the code ${JSON.stringify(claim.wanted)}`,
      `formula ${f}`,
      `over ${overOf(own, claim.at.sheet, f ?? '')}`,
    ].join('\n    '),
  ]
}

/** The cells of the same sheet that a formula names one by one, with what stands in them. */
function overOf(own: LiveWorkbook, sheet: number, formula: string): string {
  const named = new Set(formula.replace(/"[^"]*"/g, '').match(/(?<![!:\w$])\$?[A-Z]{1,3}\$?\d+(?![\d:(])/g))
  return [...named]
    .map((name) => {
      const { row, column } = parseA1(name)!.area
      const { v = null, error } = own.cell({ sheet, row, column }) ?? {}
      return `${name.replaceAll('$', '')} ${error ? String(v) : JSON.stringify(v)}`
    })
    .join(', ')
}

/** The workbook as LibreOffice computes it. Throws when it did not compute anew. */
async function computed(office: Office, book: WorkbookSnapshot): Promise<Found> {
  const [first, ...others] = book.sheets
  const row = first!.rows + 1
  const canary = { [row]: { 1: { f: '=1+1', v: stale } } }
  const asked = {
    ...book,
    sheets: [{ ...first!, rows: row, cells: { ...first!.cells, ...canary } }, ...others],
  }
  const { name, locale, timeZone } = book
  const made = await office.convert(await writeWorkbook(asked), 'xlsx')
  const { sheets } = await readWorkbook(made, { name, locale, timeZone })
  const order = new Map(book.sheets.map(({ id }, index) => [id, index]))
  const found: Found = ({ sheet, row: line, column }) =>
    sheets[order.get(sheet)!]?.cells[line]?.[column]?.v ?? null
  if (found({ sheet: first!.id, row, column: 1 }) !== 2)
    throw new Error('LibreOffice kept the results in the file instead of computing them.')
  return found
}
