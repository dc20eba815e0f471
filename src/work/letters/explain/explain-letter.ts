import { addressKey } from '../../../project/letters/readers.js'
import { duties } from '../../../project/letters/duties.js'
import { type Check } from '../../../project/letters/letter-checks.js'
import { explainLetter as explained, type RowCheck } from '../../../project/letters/explain-letter.js'
import type { Ports } from '../../../ports.js'
import { isDay } from '../../../core/day.js'
import type { Locale } from '../../../core/locale.js'
import { type TrackerKey, trackers } from '../../../trackers/index.js'
import { letterKinds } from '../../../trackers/own/letters.js'
import { sayDay } from '../../../mail/context.js'
import { explanationTextIn } from '../../../text/explanations/index.js'
import { moreTextIn } from '../../../text/letters/more.js'
import { libraryOf } from '../../plan/library.js'
import { letterContext } from '../letter.js'
import { type Maybe, openBook } from '../../portfolio.js'
import { dueInput, rowOf, selectedRow, unknown } from '../input.js'

/** One condition in words: what it is, whether it holds, and the fact it was judged by. */
export interface Condition {
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
  /** Whether the row stands in that letter, or would if one were due. */
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
 * "Why (not) me?": every condition between a row and somebody's next letter, in the asker's language. Without a row it
 * is the one that is selected in the sheet, and null when none of a tracker's rows is. Refused for a reader or a row
 * nobody knows. Sends nothing.
 */
export function explainLetter(
  ports: Ports,
  sent: { readonly reader: string; readonly table: string | null; readonly id: string | null },
): Maybe<WhyLetter | null> {
  const opened = openBook(ports)
  if (!opened.ok) return opened
  const locale = ports.desk.locale()
  const input = dueInput(ports, opened.value, ports.clock.now().hour)
  const reader = input.readers.find(({ address }) => address === addressKey(sent.reader))
  if (!reader) return unknown('people', 'email', sent.reader)
  const { table, id } = sent
  const bySelection = table === null || id === null
  const { portfolio } = opened.value
  const about = bySelection ? selectedRow(ports, portfolio) : rowOf(portfolio, { table, id })
  if (!about) return bySelection ? { ok: true, value: null } : unknown(table as TrackerKey, 'id', id)
  const tracker = trackers[about.key]
  const { letters, row } = explained(input, reader, { table: about.key, id: about.row.id })
  const told = duties.some(({ table: each }) => each === about.key)
  const context = letterContext(ports, opened.value, locale, '')
  const { words } = context
  const more = moreTextIn(locale)
  const { checks } = explanationTextIn(locale, libraryOf(ports).texts)
  const say = ({ key, pass, found }: Check | RowCheck): Condition => ({
    text: checks[key],
    pass,
    value:
      key === 'subscribed' && found !== null
        ? context.choice('people', 'digest', String(found))
        : key === 'ours' && found !== null
          ? words.waitingOn[found as 'client']
          : key === 'itsHour'
            ? more.fromHour(Number(found))
            : key === 'listed' && found !== null
              ? more.place(Number(found))
              : key === 'reminded'
                ? words.workdays(Number(found))
                : typeof found === 'string' && isDay(found)
                  ? sayDay(context, found)
                  : String(found ?? ''),
  })
  return {
    ok: true,
    value: {
      locale,
      reader: reader.name,
      about: {
        tableName: tracker.name[locale],
        title: String(about.row[tracker.title] ?? ''),
        line: about.row.at?.line ?? 0,
      },
      due: letters.some(({ due }) => due),
      listed: row.some(({ key, pass }) => key === 'listed' && pass),
      letters: letters
        .filter(({ kind }) => kind === 'personalDigest' || reader.readsManagerDigest)
        .map(({ kind, due, checks }) => ({
          kind,
          name: letterKinds[kind][locale],
          due,
          conditions: checks.map(say),
        })),
      row: told ? row.map(say) : [{ text: more.notTold, pass: false, value: tracker.name[locale] }],
    },
  }
}
