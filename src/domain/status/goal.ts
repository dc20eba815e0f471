import type { Engagement } from '../../trackers/plan/engagements.js'

type Goal = Pick<Engagement, 'target' | 'current' | 'startValue'>

/**
 * How much of its goal an engagement has reached, as a share of one: of the way from the start value to the
 * target, so that it does not matter whether higher or lower is better. Without a start value current ÷
 * target, which can only be said while the current value is between 0 and the target: beyond it, it is
 * unknown whether that is good. Null where it is unknown.
 */
export function measureGoal({ target, current, startValue }: Goal): number | null {
  if (target === null || current === null) return null
  if (startValue !== null)
    return startValue === target ? null : Math.max(0, (current - startValue) / (target - startValue))
  return target > 0 && current >= 0 && current <= target ? current / target : null
}
