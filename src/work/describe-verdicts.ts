import { conclude, type Coverage, type Verdict } from '../core/evidence.js'
import type { Locale } from '../core/locale.js'
import { listUnchecked } from '../domain/list-unchecked.js'
import { evidenceTexts } from '../text/evidence/index.js'
import { textOf } from '../text/text-of.js'
import { verdictTexts } from '../text/verdicts/index.js'
import { tableNamed } from './table-list.js'

/** What could not be checked, as clauses, without missing sheets; blank when everything else was. */
export const describeUnexaminedParts = (looked: Coverage, locale: Locale): string =>
  textOf(evidenceTexts, locale).unchecked(listUnchecked({ ...looked, gone: [] }, locale))

/** That sheets are missing; blank when none is. */
export const describeDeletedSheets = (deletedKeys: readonly string[], locale: Locale): string =>
  deletedKeys.length === 0
    ? ''
    : textOf(verdictTexts, locale).gone(deletedKeys.map((key) => tableNamed(key).name[locale]))

/** All that could not be checked, a sentence each, missing sheets first. */
export function describeNotChecked(looked: Coverage, locale: Locale): string[] {
  const unexamined = describeUnexaminedParts(looked, locale)
  return [
    describeDeletedSheets(looked.gone, locale),
    unexamined === '' ? '' : textOf(verdictTexts, locale).partly(unexamined),
  ].filter((part) => part !== '')
}

/**
 * What may be said of a sheet in which nothing was found: a title and a line below it; blank where something
 * was.
 */
export interface SheetVerdict {
  readonly is: 'found' | 'clear' | 'unsure' | 'noEvidence'
  readonly title: string
  readonly note: string
}

/** Whether a sheet may have the mark of an all-clear. */
export const isAllClear = ({ is, note }: SheetVerdict): boolean => is === 'clear' && note !== ''

/**
 * What may be said of the rows of one sheet, by its name.
 *
 * @param isComplete whether what was found decides alone that every row is on track
 */
export function describeSheetVerdict(
  verdict: Verdict<unknown>,
  sheet: string,
  locale: Locale,
  isComplete = true,
): SheetVerdict {
  const text = textOf(verdictTexts, locale)
  const conclusion = conclude(verdict)
  const { is } = conclusion
  switch (conclusion.is) {
    case 'found':
      return { is, title: '', note: '' }
    case 'clear':
      return {
        is,
        title: text.nothingLateIn(conclusion.clear, sheet),
        note: isComplete ? text.allOnTrackIn(conclusion.clear, sheet) : '',
      }
    case 'noEvidence':
      return { is, title: text.emptySheet(sheet), note: text.emptySheetNote }
    case 'unsure':
      return {
        is,
        title: text.notLateFound(sheet),
        note: text.partly(textOf(evidenceTexts, locale).unchecked(listUnchecked(conclusion.looked, locale))),
      }
  }
}

/** What may be said of a verdict where it is not a count, for pages and the command line. */
export interface VerdictText {
  readonly is: 'found' | 'clear' | 'unsure' | 'noEvidence'
  readonly says: string
}

/** What may be said of late work; blank where some was found. */
export function describeLateness(verdict: Verdict<unknown>, locale: Locale): VerdictText {
  const text = textOf(verdictTexts, locale)
  const conclusion = conclude(verdict)
  switch (conclusion.is) {
    case 'found':
      return { is: 'found', says: '' }
    case 'clear':
      return { is: 'clear', says: text.nothingOverdue(conclusion.clear) }
    case 'noEvidence':
      return { is: 'noEvidence', says: text.noRows }
    case 'unsure':
      return {
        is: 'unsure',
        says: text.overdueUnknown(
          textOf(evidenceTexts, locale).unchecked(listUnchecked(conclusion.looked, locale)),
        ),
      }
  }
}
