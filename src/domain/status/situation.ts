import type { WorkingCalendar } from '../../core/calendar.js'
import { type Day, plusDays, plusMonths } from '../../core/day.js'
import type { Situation } from '../../core/rule.js'

/** The settings that decide when rules begin to hold. */
export interface AlertSettings {
  /** Working days ahead in which a due day is near. */
  readonly dueSoonDays: number
  /** Calendar days without contact before a client counts as silent. */
  readonly silentDays: number
  /** Calendar months before a contract's end in which renewal is due. */
  readonly renewalMonths: number
  /** Deviation, as a share of the planned duration, from which a milestone is red: 0.2 is 20 %. */
  readonly deviationAlert: number
  /** Working days after which what is blocked has been blocked for too long. */
  readonly stuckDays: number
  /** From this exposure on a risk needs a response. */
  readonly highExposure: number
  /** The share of the budget from which an engagement is over it. */
  readonly budgetOver: number
  /** A score up to this is low. */
  readonly lowScore: number
}

/**
 * What rules need to know of one day. Rules ask "before this day", so each horizon is the day after the last one
 * that still counts: due soon is anything up to and including the `dueSoonDays`-th workday after today.
 */
export function createSituation(today: Day, settings: AlertSettings, calendar: WorkingCalendar): Situation {
  const lastNear = settings.dueSoonDays > 0 ? calendar.plusWorkdays(today, settings.dueSoonDays) : today
  return {
    today,
    horizons: {
      dueSoonBy: plusDays(lastNear, 1),
      silentSince: plusDays(today, -settings.silentDays),
      renewalBy: plusDays(plusMonths(today, settings.renewalMonths), 1),
      stuckSince: calendar.plusWorkdays(today, -settings.stuckDays),
    },
    thresholds: {
      deviationAlert: settings.deviationAlert,
      highExposure: settings.highExposure,
      budgetOver: settings.budgetOver,
      lowScore: settings.lowScore,
    },
  }
}
