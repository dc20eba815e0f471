import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { Portfolio } from '../../project/portfolio.js'
import type { Standing } from '../../project/report/standing.js'
import { clientsTextIn } from '../../text/clients/index.js'
import { type Client, clients } from '../../trackers/clients/clients.js'
import { sayProblem } from '../wording.js'
import type { AnyRow } from './belonging.js'
import { label } from './client-rows.js'

/** One fact of a client's file under the name of its column. */
export interface FileFact {
  readonly key: string
  readonly label: string
  /** What stands there, choices in the asker's language; '' where it is blank or a day. */
  readonly text: string
  readonly day: Day | null
  /** What is wrong with the cell; '' when it can be read. */
  readonly wrong: string
}

const columns = [
  'contact',
  'email',
  'phone',
  'language',
  'kind',
  'accountManager',
  'contractStart',
  'contractEnd',
  'reportCadence',
  'birthday',
  'nextStep',
  'nextStepDay',
  'lastContact',
  'expectations',
  'painPoints',
  'notes',
] as const satisfies readonly (keyof typeof clients.columns)[]

/** A client's file, in the order in which people look: whom to reach, what was agreed, what comes next. */
export function fileOf(
  client: Client,
  { lastContact }: Pick<Standing, 'lastContact'>,
  portfolio: Portfolio,
  locale: Locale,
): FileFact[] {
  return columns.map((key) => {
    const column = clients.columns[key]
    const value = key === 'lastContact' ? lastContact : client[key]
    const problem = client.at.unread.includes(key)
      ? portfolio.problems.find(
          (each) => each.table === 'clients' && each.column === key && each.line === client.at.line,
        )
      : undefined
    const isDate = column.kind === 'day'
    return {
      key,
      label: column.name[locale],
      text:
        isDate || value === null ? '' : label('clients', client as unknown as AnyRow, key, locale) || value,
      day: isDate ? (value as Day | null) : null,
      wrong: problem === undefined ? '' : sayProblem(problem, locale),
    }
  })
}

/** What makes a client's health less than good, a few words each. */
export function healthReasons({ health }: Standing, locale: Locale): string[] {
  const text = clientsTextIn(locale).health
  return (health?.parts ?? []).flatMap((part) => {
    if (part.health === null || part.health === 'good') return []
    switch (part.part) {
      case 'overdue':
        return [text.overdue(part.overdue, part.open)]
      case 'silence':
        return [text.silence(part.days ?? 0)]
      case 'feedback':
        return [text.feedback(part.open, part.overdue)]
      case 'satisfaction':
        return [text.satisfaction(part.score ?? 0)]
    }
  })
}
