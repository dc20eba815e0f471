/** How many fields of trackers the texts of a line name. */
import { type Cell, isBlank } from '../../../core/cell.js'
import { trackers } from '../../../trackers/index.js'
import { adoptableTrackers } from './dictionary.js'
import { type HeaderReader, headerText } from './header-reader.js'

/** The confidence from which a header names a field. */
const minNameScore = 0.6
/** The trackers' fields that a line's texts name, counted for the tracker that it names most of. */
export function countNamedFields(texts: readonly string[], reader: HeaderReader): number {
  const filled = texts.filter((text) => text !== '' && reader.isKnown(text))
  if (filled.length < 2) return filled.some((text) => isFieldName(text, reader)) ? 1 : 0
  let best = 0
  for (const key of adoptableTrackers) {
    const fields = new Set<string>()
    for (const text of filled)
      for (const [field, confidence] of reader.fields(trackers[key], text))
        if (confidence >= minNameScore) {
          fields.add(field)
          break
        }
    best = Math.max(best, fields.size)
  }
  return best
}

/** Whether a text names a field of any tracker. */
export const isFieldName = (text: string, reader: HeaderReader): boolean =>
  adoptableTrackers.some((key) =>
    [...reader.fields(trackers[key], text).values()].some((confidence) => confidence >= minNameScore),
  )

/** The header texts of a line. */
export const headerTextsOf = (line: readonly Cell[] | undefined): string[] => (line ?? []).map(headerText)

/** The share of a line's filled cells that can be headers: days, numbers and sentences cannot. */
export const shareOfTexts = (line: readonly Cell[]): number => {
  const filled = line.filter((cell) => !isBlank(cell))
  return filled.length === 0 ? 0 : filled.filter((cell) => headerText(cell) !== '').length / filled.length
}
