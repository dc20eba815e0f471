import type { HistoryRow } from '../../trackers/own/history.js'
import type { EngagementLine } from '../letters/manager-digest.js'
import type { Portfolio } from '../portfolio.js'
import { causes, preventions } from './causes.js'
import { clientLines, coCreationEffect, complaintRate, pulseAnswers, satisfaction } from './clients.js'
import { budgets, gateEffect, onTime, scopeCreep } from './delivery.js'
import { categories, improved, repeatedDefects, solvedForSure } from './feedback.js'
import { periodsOf } from './figure.js'
import { gaps } from './gaps.js'
import { notice, renewals } from './history.js'
import { personLines } from './people.js'
import { clientsKept } from './retention.js'
import { duplicates, handovers } from './work.js'

/** Every measure of a portfolio on its day. Lists are complete; how many are shown is the view's business. */
export function measuresOf(
  portfolio: Portfolio,
  engagements: readonly Pick<EngagementLine, 'id' | 'percentComplete'>[],
  history: readonly HistoryRow[],
) {
  const { rows, situation, calendar } = portfolio
  const periods = periodsOf(situation.today)
  return {
    periods,
    gaps: gaps(portfolio, periods),
    onTime: onTime(rows.milestones, periods, situation.today),
    gate: gateEffect(portfolio),
    creep: scopeCreep(portfolio),
    budgets: budgets(rows.engagements, engagements),
    notice: notice(history, calendar, periods),
    complaints: complaintRate(portfolio, periods),
    coCreation: coCreationEffect(portfolio),
    clientScore: satisfaction(portfolio, 'client', periods),
    teamScore: satisfaction(portfolio, 'team', periods),
    pulses: pulseAnswers(portfolio, periods),
    clientCount: rows.clients.filter(({ name }) => name !== null).length,
    kept: clientsKept(portfolio),
    renewals: renewals(history, rows.clients, periods),
    categories: categories(portfolio, periods),
    solved: solvedForSure(portfolio, periods),
    improved: improved(portfolio, periods),
    defects: repeatedDefects(portfolio, periods),
    causes: causes(portfolio, periods),
    preventions: preventions(portfolio),
    clients: clientLines(portfolio, periods),
    people: personLines(portfolio, periods),
    duplicates: duplicates(portfolio),
    handovers: handovers(portfolio),
    risks: rows.risks
      .filter(({ status, exposure }) => status !== 'closed' && exposure !== null)
      .sort((one, other) => other.exposure! - one.exposure!),
  }
}
export type Measures = ReturnType<typeof measuresOf>
