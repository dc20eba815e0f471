import type { Day } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { ClientStatus } from '../../domain/report/client-status.js'
import type { ClientsText } from '../../text/clients/index.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import { clients } from '../../trackers/clients/clients.js'
import { formatProblem } from '../wording.js'
import type { ClientContext } from './client-context.js'
import type { AnyRow } from './related-rows.js'
import { choiceLabel } from './client-rows.js'

/** One fact of a client's file under the name of its column. */
export interface ClientFact {
  readonly key: string
  readonly label: string
  /** The text there, choices in the asker's language; '' where it is blank or a day. */
  readonly text: string
  readonly day: Day | null
  /** What is wrong with the cell; '' when it can be read. */
  readonly wrong: string
}

const factColumns = [
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

/** A client's file, in the order in which people look: who to contact, what was agreed, what comes next. */
export function clientFileOf({
  ports,
  client,
  clientStatus,
  contents,
  locale,
}: Pick<ClientContext, 'ports' | 'client' | 'clientStatus' | 'contents' | 'locale'>): ClientFact[] {
  return factColumns.map((key) => {
    const column = clients.columns[key]
    const value = key === 'lastContact' ? clientStatus.lastContact : client[key]
    const problem = client.at.unread.includes(key)
      ? contents.problems.find(
          (each) => each.table === 'clients' && each.column === key && each.line === client.at.line,
        )
      : undefined
    const isDate = column.kind === 'day'
    return {
      key,
      label: column.name[locale],
      text:
        isDate || value === null
          ? ''
          : choiceLabel('clients', client as unknown as AnyRow, key, locale) || value,
      day: isDate ? (value as Day | null) : null,
      wrong: problem === undefined ? '' : formatProblem(ports, problem, locale),
    }
  })
}

/** What makes a client's health less than good, a few words each. */
export function healthReasons(
  { health }: ClientStatus,
  { health: text }: ClientsText,
  locale: Locale,
): string[] {
  const { dayWithYear } = textOf(commonTexts, locale)
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
      case 'loyalty':
        return [
          ...(part.contractEnd === null ? [] : [text.contractEnded(dayWithYear(part.contractEnd))]),
          ...(part.lastBought === null ? [] : [text.boughtLongAgo(dayWithYear(part.lastBought))]),
        ]
    }
  })
}
