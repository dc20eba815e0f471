import { plural } from '../english.js'
import type { ProblemCode } from '../../core/problem.js'
import type { NamedProblem } from '../facts.js'
import type { RunProblemCode } from '../run-problems/en.js'

const formatDigits = (count: number | string): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** The numbers of rows, the first twenty of them. */
const formatRowNumbers = (lines: readonly number[]): string =>
  lines.length > 20 ? `${lines.slice(0, 20).join(', ')} and ${lines.length - 20} more` : lines.join(', ')

/** The sentences about problems by their codes, but for those of runs; `where` is the place as words. */
export type ProblemText = Readonly<
  Record<Exclude<ProblemCode, RunProblemCode>, (problem: NamedProblem, where: string) => string>
>

/** The sentences about what is wrong in rows and commands, in English. */
export const en: ProblemText = {
  missingColumn: (p) =>
    `${p.tableName} has no column ${p.columnName}. Add that header, or run “More → Set up or repair the trackers”.`,
  doubtfulColumn: (p) =>
    `${p.tableName}: more than one column could be ${p.columnName} (${p.found}). Rename the others; until then nothing is written there.`,
  required: (_, where) => `${where}: this cell is empty. Please fill it in.`,
  notADay: (p, where) => `${where}: “${p.found}” is not a date. Please enter one such as 2026-03-31.`,
  notAChoice: (p, where) =>
    `${where}: “${p.found}” is not in the list.${p.nearest === undefined ? '' : ` Did you mean “${p.nearest}”?`} Please choose from the list.`,
  unknownWord: (p, where) =>
    `${where}: what “${p.found}” means isn’t known yet${p.column === 'status' ? ', so the row counts as open' : ''}. Choose its meaning in the Milepost sidebar.`,
  notANumber: (p, where) => `${where}: “${p.found}” is not a number.`,
  outOfRange: (p, where) => `${where}: “${p.found}” is outside the allowed range.`,
  longPast: (p, where) =>
    `${where}: ${p.found} is more than five years ago, but this is still open. Please check the year.`,
  notAnEmail: (p, where) => `${where}: “${p.found}” is not an email address.`,
  errorValue: (p, where) => `${where}: the formula here gives ${p.found}.`,
  unknownReference: (p, where) =>
    `${where}: “${p.found}” is not in the sheet it should come from.${p.nearest === undefined ? '' : ` Did you mean “${p.nearest}”?`}`,
  noOpenProject: (p) => `“${p.found}” has no open project, so there is nothing to report yet.`,
  duplicateId: (_, where) => `${where}: this row was a copy and got its own ID.`,
  typedIntoView: (_, where) =>
    `${where}: this sheet is rebuilt by Milepost; what you type here is lost. Please type in the trackers.`,
  rowGone: () => 'This row is gone. Please refresh the list.',
  unknownReader: (p) => `${p.found} isn’t among the people who get these emails. Please reload the preview.`,
  unknownYear: (p) =>
    `The Calendar has no holidays for ${p.found}: only weekends count as days off. Please add them.`,
  waitsInCircle: (p) =>
    `These stages wait for each other, so nothing can be planned: ${p.found}. Remove one of the links.`,
  baselineExists: (p) =>
    `There’s already a baseline (delivery ${p.found}). To retake it, please give a reason.`,
  notApproved: (p) =>
    `“${p.found}” is not approved yet. Set its decision to Approved first. Until then no date moves.`,
  neededFirst: (p, where) => `${where}: please fill this in first. “${p.found}” can’t go ahead without it.`,
  changedSince: (p, where) => {
    const quoted = (text: string): string => (text === '' ? 'empty' : `“${text}”`)
    return p.expected === undefined
      ? `${where}: this has changed and is now ${quoted(p.found)}. Please look again.`
      : `${where}: someone changed this from ${quoted(p.expected)} to ${quoted(p.found)}. Please look again.`
  },
  derivedColumn: (_, where) => `${where}: Milepost fills this in, so you can’t change it.`,
  formulaCell: (_, where) => `${where}: a formula fills this in. Please change the formula in the sheet.`,
  nameTaken: (p) => `“${p.found}” is taken. Please choose another name.`,
  cannotAdopt: (p) => p.found,
  sheetTaken: (p) =>
    `There’s already a sheet “${p.found}”, but none of its headers belong to ${p.tableName}, so it wasn’t changed. Rename that sheet and try again.`,
  ambiguousName: (p) =>
    `${p.tableName}: ${p.lines?.length ?? 2} rows are called “${p.found}” (rows ${formatRowNumbers(p.lines ?? [])})${p.count ? `, so ${plural(p.count, 'row that names', 'rows that name')} it can’t be assigned to any of them` : ''}. Give each a different name, or write ${p.table === 'people' ? 'the email address or ID' : 'the ID'} instead of the name.`,
  stillOpen: (p) => {
    const more = (p.count ?? 0) - (p.titles?.length ?? 0)
    const titles = [
      ...(p.titles ?? []).map((title) => `“${title}”`),
      ...(more > 0 ? [`and ${more} more`] : []),
    ]
    return `“${p.found}” still has ${plural(p.count ?? 0, 'open row')} in ${p.tableName}: ${titles.join(', ')}. Finish or cancel them, or confirm that it’s done anyway.`
  },
  tooLong: (p, where) =>
    `${where}: “${p.found}” has ${formatDigits(p.count ?? 0)} characters, and a cell holds 50,000. Please shorten it or put part of it in another cell.`,
  tooManyCells: (p) =>
    `This spreadsheet has ${formatDigits(p.found)} cells, empty ones included, and would have ${formatDigits(p.count ?? 0)}. Google Sheets allows 10,000,000. Nothing was added. Please delete empty rows and columns, then try again.`,
}
