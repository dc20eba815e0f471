import type { Triggers } from '../ports.js'

/**
 * This user's clock triggers. Google lets nobody see another user's, and an add-on none more often than hourly. As an
 * add-on's project serves all of the user's documents, those of others are listed too: only the id tells whose one is.
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
