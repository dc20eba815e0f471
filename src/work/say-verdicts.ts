import { conclude, type Looked, type Verdict } from '../core/evidence.js'
import type { Locale } from '../core/locale.js'
import { unlooked } from '../project/unlooked.js'
import { evidenceTextIn } from '../text/evidence/index.js'
import { verdictTextIn } from '../text/verdicts/index.js'
import { tableNamed } from './tables.js'

/** What could not be looked at, as clauses, without the sheets that are gone; blank when everything else was. */
export const sayUnlookedParts = (looked: Looked, locale: Locale): string =>
  evidenceTextIn(locale).unlooked(unlooked({ ...looked, gone: [] }, locale))

/** That sheets are gone; blank when none is. */
export const sayGone = (gone: readonly string[], locale: Locale): string =>
  gone.length === 0 ? '' : verdictTextIn(locale).gone(gone.map((key) => tableNamed(key).name[locale]))

/** All that could not be looked at, a sentence each, sheets that are gone first. */
export function sayNotChecked(looked: Looked, locale: Locale): string[] {
  const rest = sayUnlookedParts(looked, locale)
  return [sayGone(looked.gone, locale), rest === '' ? '' : verdictTextIn(locale).partly(rest)].filter(
    (said) => said !== '',
  )
}

/** What may be said of a sheet in which nothing was found: a title and a line below it; blank where something was. */
export interface SheetVerdict {
  readonly is: 'found' | 'clear' | 'unsure' | 'noEvidence'
  readonly title: string
  readonly note: string
}

/** Whether a sheet may bear the mark of an all-clear. */
export const isClear = ({ is, note }: SheetVerdict): boolean => is === 'clear' && note !== ''

/**
 * What may be said of the rows of one sheet, by its name.
 *
 * @param wholly whether what was found decides alone that every row is on track
 */
export function saySheet(
  verdict: Verdict<unknown>,
  sheet: string,
  locale: Locale,
  wholly = true,
): SheetVerdict {
  const text = verdictTextIn(locale)
  const concluded = conclude(verdict)
  const { is } = concluded
  switch (concluded.is) {
    case 'found':
      return { is, title: '', note: '' }
    case 'clear':
      return {
        is,
        title: text.nothingLateIn(concluded.clear, sheet),
        note: wholly ? text.allOnTrackIn(concluded.clear, sheet) : '',
      }
    case 'noEvidence':
      return { is, title: text.emptySheet(sheet), note: text.emptySheetNote }
    case 'unsure':
      return {
        is,
        title: text.notLateFound(sheet),
        note: text.partly(evidenceTextIn(locale).unlooked(unlooked(concluded.looked, locale))),
      }
  }
}

/** What may be said of a verdict where it is not a count, for pages and the command line. */
export interface SaidVerdict {
  readonly is: 'found' | 'clear' | 'unsure' | 'noEvidence'
  readonly says: string
}

/** What may be said of late work; blank where some was found. */
export function sayLateness(verdict: Verdict<unknown>, locale: Locale): SaidVerdict {
  const text = verdictTextIn(locale)
  const concluded = conclude(verdict)
  switch (concluded.is) {
    case 'found':
      return { is: 'found', says: '' }
    case 'clear':
      return { is: 'clear', says: text.nothingOverdue(concluded.clear) }
    case 'noEvidence':
      return { is: 'noEvidence', says: text.noRows }
    case 'unsure':
      return {
        is: 'unsure',
        says: text.overdueUnknown(evidenceTextIn(locale).unlooked(unlooked(concluded.looked, locale))),
      }
  }
}
