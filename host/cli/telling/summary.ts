/** What is late and who would be mailed, in a few lines. */
import type { Session } from '../../session/session.js'
import type { Locale } from '../../../src/core/locale.js'
import { textIn } from '../../../src/text/index.js'
import { tableNamed } from '../../../src/work/tables.js'
import { ask, type Findings, type Preview } from './reply.js'
import type { HostText } from '../text/index.js'

const shown = 5

const rest = (all: number, told: number, text: HostText): string[] =>
  all > told ? [`  ${text.more(all - told)}`] : []

function late(session: Session, found: Findings, text: HostText, locale: Locale): string[] {
  const { late: rows, lateWaiting, lateness } = found
  if (rows.length === 0) return [lateness.says]
  const words = textIn(locale)
  return [
    text.overdue(rows.length, lateWaiting, session.now.day),
    ...rows.slice(0, shown).map(({ table, title, line, ownerNames, daysLate }) => {
      const why = [words.overdueBy(daysLate), ...ownerNames].join(' · ')
      return `  ${text.overdueRow({ title: title || text.untitled(line), sheet: tableNamed(table).name[locale], why })}`
    }),
    ...rest(rows.length, Math.min(shown, rows.length), text),
  ]
}

function post(session: Session, text: HostText): string[] {
  const found = ask<Preview>(session, 'readPreview')
  if ('refusal' in found) return [text.summaryRefused(found.refusal)]
  const { on, waiting, reminders } = found.value
  const letters = found.value.letters.filter(({ to }) => !on || !waiting.includes(to))
  const told = letters.slice(0, shown)
  return [
    reminders,
    on ? text.readers(letters.length) : text.readersOnceOn(letters.length),
    ...told.map(({ to, subject }) => `  ${to}  ${subject}`),
    ...rest(letters.length, told.length, text),
    ...(on && waiting.length > 0 ? [text.waiting(waiting)] : []),
  ]
}

/** The summary, line by line, first what is gone; where there is nothing to sum up, why. */
export function summary(session: Session, text: HostText, locale: Locale): string[] {
  const found = ask<Findings>(session, 'readFindings')
  return 'refusal' in found
    ? [text.summaryRefused(found.refusal)]
    : [
        ...(found.value.gone === '' ? [] : [found.value.gone]),
        ...late(session, found.value, text, locale),
        ...post(session, text),
      ]
}
