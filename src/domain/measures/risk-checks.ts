import { plusDays } from '../../core/day.js'
import { milestones as milestoneTable } from '../../trackers/plan/milestones.js'
import { riskCategories } from '../../trackers/plan/risks.js'
import type { BookContents } from '../book-contents.js'
import { isOpen } from '../status/openness.js'
import type { AgendaPoint, RiskCategory } from './agenda-point.js'
import { isWithin } from './figure.js'

const categories = Object.keys(riskCategories) as readonly RiskCategory[]
const weekDays = 7

/**
 * The stages of a project whose risks are to be checked (阶段风险检查): open ones that began within a week or begin in the
 * next. None where the workbook has no risks.
 */
export function listRiskChecks(
  { rows, byName, has, situation }: BookContents,
  engagement: string,
): readonly AgendaPoint[] {
  if (!has.includes('risks')) return []
  const { today } = situation
  const near = { after: plusDays(today, -weekDays - 1), upTo: plusDays(today, weekDays) }
  const isOwn = (row: { readonly engagement: string | null }): boolean =>
    byName.engagements.find(row.engagement)?.id === engagement
  const known = rows.risks
    .filter((row) => isOwn(row) && row.status !== 'closed')
    .map(({ category }) => category)
  const missing = categories.filter((each) => !known.includes(each))
  return rows.milestones
    .filter(
      (row) => isOwn(row) && row.name !== null && isWithin(row.start, near) && isOpen(milestoneTable, row),
    )
    .map((row) => ({
      title: row.name!,
      engagement: null,
      owner: row.owner,
      day: row.start,
      topic: 'riskCheck',
      missing,
    }))
}
