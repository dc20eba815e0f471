import type { Schedule } from '../ports.js'

/** This user's clock triggers. Google lets nobody see another user's, and an add-on none more often than hourly. */
export function googleSchedule(): Schedule {
  const standing = (handler: string) =>
    ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler)
  const turnOff = (handler: string): void =>
    standing(handler).forEach((trigger) => ScriptApp.deleteTrigger(trigger))
  return {
    isOn: (handler) => standing(handler).length > 0,
    turnOff,
    turnOn(handler) {
      turnOff(handler)
      ScriptApp.newTrigger(handler).timeBased().everyHours(1).create()
    },
  }
}
