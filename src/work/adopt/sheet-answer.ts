import { columnLetters } from '../../core/formula.js'
import type { Locale } from '../../core/locale.js'
import type { SheetAnswer } from '../../domain/adoption/sheet-answer.js'
import type { SheetAdoption } from '../../domain/adoption/types.js'
import { type TrackerKey, trackers } from '../../trackers/index.js'
import type { AdoptionContext } from './adoption-context.js'
import { describeLateDoubts } from './late-doubts.js'
import { describeTrackerInDoubt } from './tracker-in-doubt.js'

/** What a sheet is, as it is answered: with letters, addresses and sentences. */
export function toSheetAnswer(
  evaluation: SheetAdoption,
  { text, cellText, userLocale: locale }: AdoptionContext,
): SheetAnswer {
  const { sheet, verdict, because, tracker, headerRow, firstRow, lastRow, columns, unsure } = evaluation
  const fieldName = (field: string): string => nameOf(tracker, field, locale)
  return {
    sheet,
    table: evaluation.table,
    area: formatArea(evaluation.area),
    verdict,
    tracker,
    trackerInDoubt: describeTrackerInDoubt(evaluation, text, locale),
    why: text.because[because](tracker === null ? '' : trackers[tracker].name[locale]),
    headerRow,
    firstRow,
    lastRow,
    columns: Object.fromEntries(
      Object.entries(columns).map(([field, column]) => [field, columnLetters(column)]),
    ),
    unsure: unsure.map(({ field, candidates, why, headers = [], samples = [] }) => {
      const letters = candidates.map(columnLetters)
      const columns = letters.map((each, at) => ({ letters: each, header: headers[at] ?? '' }))
      const facts = [text.columnsInDoubt(columns), text.samplesInDoubt(samples), columns.length] as const
      const says = text.doubt[why](fieldName(field), ...facts)
      return { field, candidates: letters, reason: why, why: says }
    }),
    doubtfulLines: evaluation.doubtfulLines.map(({ key, from, to, samples }) => ({
      key,
      from,
      to,
      why: text.lineDoubts.question(text.place(from, to), text.samplesInDoubt(samples)),
    })),
    doubtfulWords: describeWords(evaluation, text),
    rows: evaluation.rows.length,
    lines: evaluation.lines.map(({ from, to, reason }) => ({
      from,
      to,
      taken: reason === null,
      reason,
      says: text.lines[reason ?? 'taken'](text.place(from, to)),
    })),
    ...describeLateDoubts(evaluation, locale),
    late: evaluation.late.map(({ line, column, title, owner, due }) => ({
      cell: `${columnLetters(column)}${line}`,
      title,
      owner,
      due,
    })),
    problems: evaluation.problems.map(({ code, field, line, column, found, count }) => ({
      code,
      cell: `${columnLetters(column)}${line}`,
      found,
      count,
      says: cellText[code](fieldName(field), found, count, cellText.cellCount(count)),
    })),
  }
}

/** The words of the status that are asked about, each as a question. */
const describeWords = (
  { doubtfulWords, columns }: SheetAdoption,
  text: AdoptionContext['text'],
): SheetAnswer['doubtfulWords'] =>
  doubtfulWords.map(({ word, line, count }) => {
    const cell = `${columnLetters(columns['status']!)}${line}`
    return { word, cell, count, why: text.wordInDoubt(word, cell, count) }
  })

/** An area as people write it, such as `A5:E10`; blank where there is none. */
export const formatArea = (area: SheetAdoption['area']): string =>
  area === null
    ? ''
    : `${columnLetters(area.columns.first)}${area.lines.first}:${columnLetters(area.columns.last)}${area.lines.last}`

const nameOf = (tracker: TrackerKey | null, field: string, locale: Locale): string => {
  const columns: Readonly<Record<string, { readonly name: Readonly<Record<Locale, string>> }>> =
    tracker === null ? {} : trackers[tracker].columns
  return columns[field]?.name[locale] ?? field
}
