import type { Locale } from '../../../core/locale.js'
import type { EvidencePart, PartState } from '../../../domain/status/rag/evidence-part.js'
import type { EngagementEvaluation } from '../../../domain/status/rag/evaluate-engagement.js'
import type { LetterContext } from '../../../mail/context.js'
import { commonTexts } from '../../../text/common/index.js'
import type { ReportText } from '../../../text/report/index.js'
import { textOf } from '../../../text/text-of.js'
import { punctuation } from '../../../text/punctuation/index.js'
import { ragChoices } from '../../../trackers/shared-columns.js'
import { tableNamed } from '../../table-list.js'
import { formatReason, describeUncertainty } from '../../wording.js'

/** One part of a colour in words, and its result. */
export interface PartText {
  readonly state: PartState
  readonly text: string
}

/** More rows of one part than this are counted, not named. */
const maxRows = 5

const nothingExamined = { rows: 0, unread: [], absent: [], unplaced: [], gone: [], notUsed: [] }

/**
 * Every part of an engagement's colour: what holds first, what could not be checked, what does not hold, the
 * rest.
 */
export function describeParts(
  { parts, conclusion }: EngagementEvaluation,
  { locale, report }: Pick<LetterContext, 'locale' | 'report'>,
): PartText[] {
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
  const partTexts = [...parts]
    .sort((first, second) => order.indexOf(first.state) - order.indexOf(second.state))
    .map((part): PartText => ({ state: part.state, text: describePart(part, report.part, locale) }))
  const strayTexts = conclusion.looked.unplaced.slice(0, maxRows).map((row): PartText => ({
    state: 'unread',
    text: report.part.unplaced(describeUncertainty({ ...nothingExamined, unplaced: [row] }, locale)),
  }))
  // A sheet that is missing is said once, not for each of its rules.
  return [...new Map([...strayTexts, ...partTexts].map((part) => [part.text, part])).values()]
}

function describePart(part: EvidencePart, words: ReportText['part'], locale: Locale): string {
  const { evidence, state, missing } = part
  const { name: tableName, columns } = tableNamed(part.table)
  const name = words.named(tableName[locale], evidence.name[locale])
  const column = columns[missing ?? evidence.column]?.name[locale] ?? evidence.column
  switch (state) {
    case 'failed': {
      const rows = part.reasons.slice(0, maxRows).map((reason) => formatReason(reason, locale))
      const rest = part.reasons.length - rows.length
      const all = rest > 0 ? [...rows, textOf(commonTexts, locale).andMore(rest)] : rows
      const rag = part.raises === 'red' ? 'red' : 'amber'
      return words.failed(name, ragChoices[rag][locale], textOf(punctuation, locale).clauses(all))
    }
    case 'passed':
      return words.passed(name, part.rows)
    case 'notTold':
      return missing === null ? words.noRows(name) : words.notGiven(name, column)
    case 'noColumn':
      return words.noColumn(name, column)
    case 'notUsed':
      return words.notUsed(tableName[locale])
    case 'unread':
      return words.unread(name, describeUncertainty({ ...nothingExamined, unread: part.unread }, locale))
    case 'gone':
      return words.gone(tableName[locale])
    case 'off':
      return words.off(name)
  }
}
