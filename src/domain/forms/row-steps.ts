import type { RowStep } from '../../core/row-forms.js'
import { holds, type RuleRow } from '../../core/rule.js'
import { type TrackerKey, trackerOf } from '../../trackers/index.js'
import type { BookContents } from '../book-contents.js'

/** The next step of a row; null where it has none, or where its sheet lacks a column that the step needs. */
export function findNextStep(
  { located, situation }: Pick<BookContents, 'located' | 'situation'>,
  key: TrackerKey,
  row: RuleRow,
): RowStep | null {
  const step = trackerOf(key).steps?.find(({ when }) => holds(when, row, situation))
  return step && (step.needs ?? []).every((column) => located.get(key)?.has(column)) ? step : null
}

/**
 * The columns that a step's form asks: its own, after those that an earlier step needs and that are still
 * blank, since nothing that the gates ask for may be missing.
 */
export function listAsked(
  key: TrackerKey,
  step: RowStep,
  row: Readonly<Record<string, unknown>>,
): readonly string[] {
  const steps = trackerOf(key).steps ?? []
  const earlier = steps.slice(0, steps.indexOf(step)).flatMap(({ needs = [] }) => needs)
  const blank = earlier.filter((column) => (row[column] ?? null) === null)
  return [...new Set([...blank, ...step.asks])]
}
