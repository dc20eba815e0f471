import { emailKey } from '../../../domain/letters/readers.js'
import { type LetterCheck } from '../../../domain/letters/letter-checks.js'
import { explainLetter as explainChecks, type RowCheck } from '../../../domain/letters/explain-letter.js'
import type { Ports } from '../../../ports.js'
import { isDay } from '../../../core/day.js'
import type { Locale } from '../../../core/locale.js'
import { trackerOf, trackers } from '../../../trackers/index.js'
import { letterKinds } from '../../../trackers/own/letters.js'
import { formatDay, type LetterContext } from '../../../mail/context.js'
import { explanationTexts } from '../../../text/explanations/index.js'
import { loadText } from '../../plan/library.js'
import { letterContext } from '../write-letter.js'
import { type Result, openBook } from '../../open-book.js'
import { dueInput, findRowById, selectedRow } from '../due-input.js'
import { refuse } from '../../refuse.js'

/** One condition in words: what it is, whether it holds, and the fact that decided it. */
interface Condition {
  readonly text: string
  readonly pass: boolean
  readonly value: string
}
export interface WhyLetter {
  readonly locale: Locale
  readonly reader: string
  /** The row that was asked about. */
  readonly about: { readonly tableName: string; readonly title: string; readonly line: number }
  /** Whether a letter to the reader is due now. */
  readonly due: boolean
  /** Whether the row is in that letter, or would be if one were due. */
  readonly listed: boolean
  readonly letters: readonly {
    readonly kind: string
    readonly name: string
    readonly due: boolean
    readonly conditions: readonly Condition[]
  }[]
  readonly row: readonly Condition[]
}

/**
 * "Why (not) me?": every condition between a row and somebody's next letter, in the asker's language. Without
 * a row it is the one that is selected in the sheet, and null when none of a tracker's rows is. Refused for
 * an unknown reader or row. Sends nothing.
 */
export function explainLetter(
  ports: Ports,
  request: { readonly reader: string; readonly table: string | null; readonly id: string | null },
): Result<WhyLetter | null> {
  const bookResult = openBook(ports)
  if (!bookResult.ok) return bookResult
  const locale = ports.ui.locale()
  const input = dueInput(ports, bookResult.value, ports.clock.now().hour)
  const reader = input.readers.find(({ address }) => address === emailKey(request.reader))
  if (!reader) return refuse('unknownReference', 'people', 'email', request.reader)
  const { table, id } = request
  const bySelection = table === null || id === null
  const { contents } = bookResult.value
  const foundRow = bySelection
    ? selectedRow(ports.screen, bookResult.value)
    : findRowById(contents, { table, id })
  if (!foundRow) return bySelection ? { ok: true, value: null } : refuse('unknownReference', table, 'id', id)
  const tracker = trackers[foundRow.key]
  const { letters, row } = explainChecks(input, reader, { table: foundRow.key, id: foundRow.row.id })
  const context = letterContext(ports, bookResult.value, locale, '')
  const lettersText = context.report
  const { checks } = loadText(ports, explanationTexts, locale)
  const conditionOf = (check: LetterCheck | RowCheck): Condition => ({
    text: checks[check.key],
    pass: check.pass,
    value: describeFound(check, context),
  })
  return {
    ok: true,
    value: {
      locale,
      reader: reader.name,
      about: {
        tableName: tracker.name[locale],
        title: String(foundRow.row[tracker.title] ?? ''),
        line: foundRow.row.at?.line ?? 0,
      },
      due: letters.some(({ due }) => due),
      listed: row.some(({ key, pass }) => key === 'listed' && pass),
      letters: letters
        .filter(({ kind }) => kind === 'personalDigest' || reader.readsManagerDigest)
        .map(({ kind, due, checks }) => ({
          kind,
          name: letterKinds[kind][locale],
          due,
          conditions: checks.map(conditionOf),
        })),
      row: trackerOf(foundRow.key).work
        ? row.map(conditionOf)
        : [{ text: lettersText.includesTracker, pass: false, value: tracker.name[locale] }],
    },
  }
}

/** What a check found, as the asker reads it. */
function describeFound({ key, found }: LetterCheck | RowCheck, context: LetterContext): string {
  const { words } = context
  const lettersText = context.report
  if (key === 'subscribed' && found !== null) return context.choice('people', 'digest', String(found))
  if (key === 'ours' && found !== null) return words.waitingOn[found as 'client']
  if (key === 'itsHour') return lettersText.fromHour(Number(found))
  if (key === 'listed' && found !== null) return lettersText.place(Number(found))
  if (key === 'reminded') return words.workdays(Number(found))
  return typeof found === 'string' && isDay(found) ? formatDay(context, found) : String(found ?? '')
}
