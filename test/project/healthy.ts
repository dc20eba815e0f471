import type { ReminderHealth } from '../../src/project/letters/manager-digest.js'

/** Reminders of which there is nothing to say. */
export const healthy: ReminderHealth = {
  lastRun: null,
  sent: 0,
  carriedOver: 0,
  staleClaims: 0,
  failed: [],
  waiting: [],
  quotaLeft: null,
}
