/** The score as tables of text. */
import type { Half } from '../words/word-list.js'
import { drawSheet } from './draw.js'
import { outcomes } from './outcome.js'
import { type Counts, type Headline, type ScoredSheet, summarize, tallyBy } from './tally.js'

const formatCounts = (counts: Counts): string => {
  const all = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
  return [
    String(all).padStart(7),
    ...outcomes.map((outcome) =>
      `${Math.round((counts[outcome] / all) * 1000) / 10}%`.padStart(outcome.length + 2),
    ),
  ].join('')
}

const heading = (title: string): string =>
  `${title.padEnd(34)}${'count'.padStart(7)}${outcomes.map((each) => `  ${each}`).join('')}`

const table = (title: string, rows: readonly (readonly [string, Counts])[]): string[] => [
  heading(title),
  ...rows.map(([key, counts]) => key.padEnd(34) + formatCounts(counts)),
  '',
]

/** What went wrong, by what it is about, the most frequent first. */
function listCauses(scored: readonly ScoredSheet[]): string[] {
  const causes = new Map<string, { count: number; seed: string }>()
  for (const { sheet, score } of scored)
    for (const key of new Set(
      score.findings
        .filter(({ outcome }) => outcome === score.outcome && outcome !== 'asked rightly')
        .map(({ outcome, about }) => `${outcome}: ${about}`),
    )) {
      const found = causes.get(key)
      causes.set(key, { count: (found?.count ?? 0) + 1, seed: found?.seed ?? sheet.seed })
    }
  return [...causes]
    .sort(([, one], [, other]) => other.count - one.count)
    .slice(0, 24)
    .map(([key, { count, seed }]) => `${key.padEnd(44)}${String(count).padStart(6)}  first seed ${seed}`)
}

/** Sheets of one part are not shown, so that no rule is written for them. */
const isShownPart = (half: Half): boolean => half !== 'unseen'
const isShown = ({ sheet }: ScoredSheet): boolean => isShownPart(sheet.half)

/** Why examples of a part are not drawn; null where they are, or where none are asked for. */
export const refuseExamples = (half: Half, examples: number): string | null =>
  isShownPart(half) || examples === 0
    ? null
    : `Sheets of “${half}” are not shown, so that no rule is written for them: leave out --examples, or take another part.`

/** Draws sheets of one outcome, with what is wrong in each. */
function drawExamples(scored: readonly ScoredSheet[], count: number): string[] {
  const rank = ({ score }: ScoredSheet): number => outcomes.indexOf(score.outcome)
  return [...scored]
    .filter((each) => rank(each) >= 2 && isShown(each))
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, count)
    .map(describeSheet)
}

/** A sheet with its score, and as a drawing where it may be shown. */
export function describeSheet(scored: ScoredSheet): string {
  const { sheet, score } = scored
  if (!isShown(scored))
    return `seed ${sheet.seed} (${sheet.half}), ${sheet.layout}, not shown: ${score.outcome}`
  return [
    `--- seed ${sheet.seed} (${sheet.half}), ${sheet.layout}, sheet “${sheet.name}”, on ${sheet.today}: ${score.outcome}`,
    ...(sheet.dirt.length > 0 ? [`    with ${sheet.dirt.join(', ')}`] : []),
    ...score.findings.map(({ outcome, says }) => `    ${outcome}: ${says}`),
    drawSheet(sheet),
    '',
  ].join('\n')
}

const formatHeadline = ({ rightOrAsked, outright, wrongInSilence, refused }: Headline): string =>
  `right or rightly asked ${rightOrAsked}% · outright ${outright}% · wrong in silence ${wrongInSilence}% · no trackers refused ${refused}%`

/** The whole report. */
export function formatReport(scored: readonly ScoredSheet[], examples: number): string {
  const outcomeOf = ({ score }: ScoredSheet) => score.outcome
  const roles = scored.flatMap(({ score }) => score.roles)
  return [
    formatHeadline(summarize(scored)),
    '',
    ...table(
      'language',
      tallyBy(scored, ({ sheet }) => [sheet.locale], outcomeOf),
    ),
    ...table(
      'layout',
      tallyBy(scored, ({ sheet }) => [sheet.layout], outcomeOf),
    ),
    ...table(
      'tracker',
      tallyBy(scored, ({ sheet }) => sheet.truth.tables.map(({ trackers }) => trackers[0]!), outcomeOf),
    ),
    ...table(
      'with',
      tallyBy(scored, ({ sheet }) => sheet.dirt, outcomeOf),
    ),
    ...table(
      'field',
      tallyBy(
        roles,
        ({ role }) => [role],
        ({ outcome }) => outcome,
      ),
    ),
    'causes',
    ...listCauses(scored),
    '',
    ...drawExamples(scored, examples),
  ].join('\n')
}
