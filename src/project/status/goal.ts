import type { Engagement } from '../../trackers/plan/engagements.js'

type Goal = Pick<Engagement, 'target' | 'current' | 'startValue' | 'better'>

/**
 * How much of its goal an engagement has reached, as a share of one. With a start value: of the way from there to the
 * target. Without: current ÷ target, or target ÷ current where lower is better. Null without target or current, and
 * where the current value is beyond the target and nobody said whether that is good.
 */
export function targetReached({ target, current, startValue, better }: Goal): number | null {
  if (target === null || current === null) return null
  if (startValue !== null && startValue !== target) {
    const share = (current - startValue) / (target - startValue)
    return Math.max(0, share)
  }
  if (better === 'lower') return current <= target ? 1 : current > 0 ? Math.max(0, target / current) : null
  if (target <= 0) return null
  return better === null && current > target ? null : current / target
}
