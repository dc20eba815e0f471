import type { Locale } from '../../../core/locale.js'
import type { EvidencePart, PartState } from '../../../project/status/rag/evidence-part.js'
import type { EngagementJudged } from '../../../project/status/rag/judge-engagement.js'
import { moreTextIn } from '../../../text/letters/more.js'
import { textIn } from '../../../text/index.js'
import { ragChoices } from '../../../trackers/words.js'
import { tableNamed } from '../../tables.js'
import { sayReason, sayUnsure } from '../../wording.js'

/** One part of a colour in words, and what came of it. */
export interface PartSaid {
  readonly state: PartState
  readonly text: string
}

/** More rows of one part than this are counted, not named. */
const mostRows = 5

const nothing = { rows: 0, unread: [], absent: [], unplaced: [], gone: [], notUsed: [] }

/** Every part of an engagement's colour: what holds first, what could not be looked at, what does not hold, the rest. */
export function partsSaid({ parts, conclusion }: EngagementJudged, locale: Locale): PartSaid[] {
  const more = moreTextIn(locale)
  const order: readonly PartState[] = [
    'failed',
    'unread',
    'gone',
    'passed',
    'notTold',
    'noColumn',
    'notUsed',
    'off',
  ]
  const said = [...parts]
    .sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
    .map((part): PartSaid => ({ state: part.state, text: sayPart(part, locale) }))
  const strays = conclusion.looked.unplaced.slice(0, mostRows).map((row): PartSaid => ({
    state: 'unread',
    text: more.part.unplaced(sayUnsure({ ...nothing, unplaced: [row] }, locale)),
  }))
  // A sheet that is missing is said once, not for each of its rules.
  return [...new Map([...strays, ...said].map((part) => [part.text, part])).values()]
}

function sayPart(part: EvidencePart, locale: Locale): string {
  const { part: words } = moreTextIn(locale)
  const { evidence, state, missing } = part
  const { name: tableName, columns } = tableNamed(part.table)
  const name = words.named(tableName[locale], evidence.name[locale])
  const column = columns[missing ?? evidence.column]?.name[locale] ?? evidence.column
  switch (state) {
    case 'failed': {
      const rows = part.reasons.slice(0, mostRows).map((reason) => sayReason(reason, locale))
      const rest = part.reasons.length - rows.length
      const all = rest > 0 ? [...rows, textIn(locale).andMore(rest)] : rows
      const rag = part.raises === 'red' ? 'red' : 'amber'
      return words.failed(name, ragChoices[rag][locale], all.join(locale === 'en' ? '; ' : '；'))
    }
    case 'passed':
      return words.passed(name, part.rows)
    case 'notTold':
      return missing === null ? words.noRows(name) : words.notTold(name, column)
    case 'noColumn':
      return words.noColumn(name, column)
    case 'notUsed':
      return words.notUsed(tableName[locale])
    case 'unread':
      return words.unread(name, sayUnsure({ ...nothing, unread: part.unread }, locale))
    case 'gone':
      return words.gone(tableName[locale])
    case 'off':
      return words.off(name)
  }
}
