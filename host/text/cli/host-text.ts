import type { RejectedRecipient } from '../../emulator/mail/index.js'
import type { UnreadableCode, UnreadableFacts } from '../../import/unreadable-file.js'
import type { CannotOpenCode, Counted, TooBig } from '../../emulator/xlsx/index.js'

/**
 * Everything the command line says. Names of commands, options and entries are the same in every language.
 */
export interface HostText {
  usage: string
  noCommand: string
  notACommand(name: string): string
  unknownOption(name: string): string
  missingValue(name: string): string
  noValueTaken(name: string): string
  notUnderstood(found: string): string
  missingEntry: string
  tooMuch(found: string): string
  badDay(found: string): string
  badTime(found: string): string
  badZone(name: string, found: string): string
  badLocale(found: string): string
  badCount(name: string, found: string): string
  badAddress(found: string): string
  badInput(why: string): string
  badServer: string
  cannotOpen(file: string, code: CannotOpenCode, size: TooBig | undefined): string
  brokenState(folder: string): string
  newerState(folder: string): string
  stateWins(folder: string, file: string): string
  stateInUse(folder: string, process: number | null, lock: string): string
  copiedState(folder: string): string
  disk(path: string, code: string): string
  /** `--save` names the file that was read. */
  wouldOverwrite(path: string): string
  /** `--save` names a file of another kind. */
  onlyXlsx(path: string): string
  /** What is in the file that was read and not in the saved one; whether the former is still there. */
  leftOut(path: string, found: readonly Counted[], originalStays: boolean): string
  /** After a refusal, where a file or state was to be written. */
  nothingSaved: string
  missingFile: string
  missingFileToImport: string
  badOrder(found: string): string
  unreadable(file: string, code: UnreadableCode, facts: UnreadableFacts): string
  nothingToImport(file: string, why: string): string
  longCell(file: string, cell: string, length: number, most: number): string
  importing(found: {
    tool: string | null
    what: 'board' | 'card' | 'table'
    name: string
    rows: number
    archived: number
  }): string
  importedTo(path: string): string
  notImported: string
  dateOrderNeeded: string
  verdicts: Record<'table' | 'notATable' | 'unsure', string>
  adopted(found: { sheet: string; verdict: string }): string
  adoptedRows(found: { rows: number; header: number; first: number; last: number }): string
  adoptedLate(number: number, on: string): string
  /** None was found late; so many cells that this depends on were not read, null where no column does. */
  adoptedUnsure(unreadable: number | null): string
  adoptedLateRow(row: { cell: string; title: string; owner: string; due: string }): string
  noSuchEntry(name: string, entries: readonly string[]): string
  noSuchSheet(name: string): string
  findingsFailed(why: string): string
  whatNext(is: 'waiting' | 'refused' | 'expired', folder: string | null): string
  /** Why an email was not accepted, and what happens to it next. */
  undelivered(notTaken: RejectedRecipient, next: string): string
  deliveryUnsure(to: string, folder: string): string
  notTaken(refused: RejectedRecipient): string
  ran(run: { entry: string; on: string; at: string; ms: number; calls: number }): string
  letters(number: number): string
  flags(numbers: { red: number; amber: number }): string
  problems(number: number): string
  entryKinds: Record<'command' | 'schedule' | 'endpoint', string>
  page(address: string): string
  /** Overdue work: ours, and what waits for others. */
  overdue(ours: number, waiting: number, on: string): string
  untitled(line: number): string
  overdueRow(row: { title: string; sheet: string; why: string }): string
  more(number: number): string
  readers(number: number): string
  /** Letters that would be sent if somebody turned them on. */
  readersOnceOn(number: number): string
  waiting(names: readonly string[]): string
  summaryRefused(why: string): string
  ended: string
}
