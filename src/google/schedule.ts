import type { Schedule } from '../ports.js'

/** This user's clock triggers. Google lets nobody see another user's, and an add-on none more often than hourly. */
export function googleSchedule(): Schedule {
  const standing = (handler: string, id?: string) =>
    ScriptApp.getProjectTriggers().filter(
      (trigger) =>
        trigger.getHandlerFunction() === handler && (id === undefined || trigger.getUniqueId() === id),
    )
  const turnOff = (handler: string, id?: string): void =>
    standing(handler, id).forEach((trigger) => ScriptApp.deleteTrigger(trigger))
  return {
    isOn: (handler, id) => standing(handler, id).length > 0,
    turnOff,
    turnOn(handler) {
      // An add-on may have one clock trigger for each user and document, so the old one goes first.
      turnOff(handler)
      return ScriptApp.newTrigger(handler).timeBased().everyHours(1).create().getUniqueId()
    },
  }
}
