/** What is late and who would get an email, in a few lines. */
import type { Session } from '../../emulator/index.js'
import type { Locale } from '../../../src/core/locale.js'
import { commonTexts } from '../../../src/text/common/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { tableNamed } from '../../../src/work/table-list.js'
import { askEndpoint, type Findings, type Preview } from './reply.js'
import type { HostText } from '../../text/cli/index.js'

const maxShown = 5

const describeRest = (all: number, listedCount: number, text: HostText): string[] =>
  all > listedCount ? [`  ${text.more(all - listedCount)}`] : []

function describeLate(session: Session, found: Findings, text: HostText, locale: Locale): string[] {
  const { late: rows, lateWaiting, lateness } = found
  if (rows.length === 0) return [lateness.says]
  const words = textOf(commonTexts, locale)
  return [
    text.overdue(rows.length, lateWaiting, session.now.day),
    ...rows.slice(0, maxShown).map(({ table, title, line, ownerNames, daysLate }) => {
      const why = [words.overdueBy(daysLate), ...ownerNames].join(' · ')
      return `  ${text.overdueRow({ title: title || text.untitled(line), sheet: tableNamed(table).name[locale], why })}`
    }),
    ...describeRest(rows.length, Math.min(maxShown, rows.length), text),
  ]
}

function describeEmails(session: Session, text: HostText): string[] {
  const found = askEndpoint<Preview>(session, 'readPreview')
  if ('refusal' in found) return [text.summaryRefused(found.refusal)]
  const { on, waiting, reminders } = found.value
  const letters = found.value.letters.filter(({ to }) => !on || !waiting.includes(to))
  const listedCount = letters.slice(0, maxShown)
  return [
    reminders,
    on ? text.readers(letters.length) : text.readersOnceOn(letters.length),
    ...listedCount.map(({ to, subject }) => `  ${to}  ${subject}`),
    ...describeRest(letters.length, listedCount.length, text),
    ...(on && waiting.length > 0 ? [text.waiting(waiting)] : []),
  ]
}

/** The summary, line by line, first what is gone; where there is nothing to sum up, why. */
export function describeWorkbook(session: Session, text: HostText, locale: Locale): string[] {
  const found = askEndpoint<Findings>(session, 'readFindings')
  return 'refusal' in found
    ? [text.summaryRefused(found.refusal)]
    : [
        ...(found.value.gone === '' ? [] : [found.value.gone]),
        ...describeLate(session, found.value, text, locale),
        ...describeEmails(session, text),
      ]
}
