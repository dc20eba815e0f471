import type { Ports } from '../../ports.js'
import { answerTexts } from '../../text/answers/index.js'
import type { OpenBook } from '../open-book.js'
import { loadText } from '../plan/library.js'
import { createTable } from '../set-up/ensure-table.js'
import { storedSheetNames } from '../stored-tables.js'
import { openSheet, sheetsOf } from '../tables.js'
import {
  type AnswersState,
  createAnswersState,
  readAnswersState,
  storeAnswersState,
} from './answers-state.js'
import { readPublished } from './published-sheet.js'

/**
 * Switches answers on or off as Settings say: with an address the two sheets are made; without one every link is dead.
 * Asks nothing where neither is new. Returns what people should know, a sentence each.
 */
export function followAnswersSetting(ports: Ports, book: OpenBook): readonly string[] {
  const { answersUrl: url } = book.contents.settings
  const state = readAnswersState(ports)
  if (url === (state?.url ?? '') && isOfThisSpreadsheet(ports, state)) return []
  if (url === '') {
    switchOff(ports, state)
    return []
  }
  if (state?.url === url) return [loadText(ports, answerTexts, ports.spreadsheet.locale()).copied]
  switchOn(ports, book, url, state)
  return []
}

/** Whether links are made from a state here: that of a copied spreadsheet is another's. */
const isOfThisSpreadsheet = (
  { spreadsheet }: Pick<Ports, 'spreadsheet'>,
  state: AnswersState | null,
): boolean => state === null || state.spreadsheet === spreadsheet.spreadsheetId()

/**
 * Makes the sheets. Where pages were published on one that is gone, their links stay dead; pages that no secret of here
 * was made for, as those that came along with a copy, are removed.
 */
function switchOn(ports: Ports, book: OpenBook, url: string, state: AnswersState | null): void {
  const sheets = sheetsOf(book.tables)
  const hadPages = openSheet(ports, 'published') !== null
  for (const key of ['published', 'inbox'] as const)
    if (openSheet(ports, key) === null) createTable(ports, key, sheets)
  const isContinued = hadPages && state !== null && isOfThisSpreadsheet(ports, state)
  if (hadPages && !isContinued) removePages(ports)
  storeAnswersState(ports, isContinued ? { ...state, url } : createAnswersState(ports, url))
}

/** Removes all pages, so that no link shows one; what was answered stays. */
function switchOff(ports: Ports, state: AnswersState | null): void {
  if (storedSheetNames(ports.store).has('published')) removePages(ports)
  if (state !== null) storeAnswersState(ports, createAnswersState(ports, ''))
}

function removePages(ports: Ports): void {
  const published = readPublished(ports)
  if (published && published.heads.length > 0)
    ports.sheetChanger.apply(
      [{ kind: 'deleteLines', table: 'published', line: 2, count: published.heads.length }],
      [published.sheet],
    )
}
