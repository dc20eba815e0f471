import { isDay } from '../../core/day.js'
import { ellipsize } from '../../core/text-length.js'
import type { AnyRow } from '../../domain/coverage.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import type { TrackerKey } from '../../trackers/index.js'
import { columnOf, rowsOf } from '../commands/command.js'
import type { OpenBook } from '../open-book.js'
import type { writtenBy } from './decide-answer.js'
import type { AnswerWording } from './given-answers.js'

/** A cell that an answer would change. */
export interface CellDifference {
  readonly label: string
  readonly was: string
  readonly asked: string
}

/** What is written where an answer is taken over. */
export type Writes = ReturnType<typeof writtenBy>

/** So many characters of a cell are shown. */
export const maxShownValue = 300

/** What the cells of rows hold, and what they would hold. */
export function listDifferences(
  book: OpenBook,
  { command, additions }: Writes,
  wording: AnswerWording,
): readonly CellDifference[] {
  const row = command && rowsOf(book, command.tracker).find((each) => each.id === command.id)
  const all = [
    ...(command ? [{ tracker: command.tracker, cells: command.set, before: row as AnyRow | null }] : []),
    ...additions.map(({ tracker, add }) => ({ tracker, cells: add, before: null })),
  ]
  return all.flatMap(({ tracker, cells, before }) =>
    Object.entries(cells).flatMap(([column, value]) => {
      const was = before?.[column] ?? null
      return value === was
        ? []
        : [
            {
              label: columnOf(tracker, column)?.name[wording.locale] ?? column,
              was: formatValue(tracker, column, was, wording),
              asked: formatValue(tracker, column, value, wording),
            },
          ]
    }),
  )
}

function formatValue(
  tracker: TrackerKey,
  column: string,
  value: unknown,
  { locale, today }: AnswerWording,
): string {
  const text = ellipsize(value === null || value === undefined ? '' : String(value), maxShownValue)
  const choice = columnOf(tracker, column)?.choices?.[text]
  if (choice) return choice[locale]
  return isDay(text) ? textOf(commonTexts, locale).dayShort(text, today) : text
}
