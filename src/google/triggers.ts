import type { Triggers } from '../ports.js'

/**
 * This user's clock triggers. Google does not show another user's, and runs an add-on's at most once an hour.
 * As an add-on's project is for all of the user's documents, those of others are listed too: only the id
 * shows whose it is.
 */
export function googleTriggers(): Triggers {
  const findTrigger = (handler: string, id: string) =>
    ScriptApp.getProjectTriggers().find(
      (trigger) => trigger.getUniqueId() === id && trigger.getHandlerFunction() === handler,
    )
  return {
    isOn: (handler, id) => findTrigger(handler, id) !== undefined,
    turnOff(handler, id) {
      const trigger = findTrigger(handler, id)
      if (trigger) ScriptApp.deleteTrigger(trigger)
      return trigger !== undefined
    },
    turnOn: (handler) => ScriptApp.newTrigger(handler).timeBased().everyHours(1).create().getUniqueId(),
  }
}
