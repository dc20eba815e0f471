import type { Day } from '../../src/core/day.js'
import type { ReminderHealth } from '../../src/domain/letters/manager-digest.js'

/** Reminders of which there is nothing to say. */
export const healthy: ReminderHealth = {
  isOn: true,
  runBy: 'Zhang',
  isRunning: true,
  lastRun: '2026-03-31 08:00',
  outage: null,
  lastSent: '2026-03-30' as Day,
  sent: 0,
  carriedOver: 0,
  queue: null,
  staleClaims: 0,
  failed: [],
  waiting: [],
  quotaLeft: null,
}
