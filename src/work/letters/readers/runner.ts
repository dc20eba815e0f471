import type { Ports } from '../../../ports.js'
import { hourlyHandler } from '../../handlers.js'

/**
 * Whose trigger runs the reminders, by its id. Nobody sees or removes another account's trigger, so one whose account
 * was relieved has to find that out by itself when it fires.
 */
const key = 'milepost.runner'
/** Stands while triggers change, when any may run: the ledger sees to it that nobody is written to twice. */
const anybody = ''
/** Stands when somebody turned the letters off. */
const nobody = 'off'

/** Gives this account the one trigger that runs the reminders, whoever ran them before. */
export function takeOver(ports: Ports): void {
  ports.store.write(key, anybody)
  ports.store.write(key, ports.schedule.turnOn(hourlyHandler))
}

/** Takes this account's triggers away, and relieves every other account's. */
export function runNoMore(ports: Ports): void {
  ports.store.write(key, nobody)
  ports.schedule.turnOff(hourlyHandler)
}

/** Whether the trigger that runs the reminders is one of this account's. */
export const runsHere = (ports: Ports): boolean => {
  const runner = ports.store.read(key)
  return ports.schedule.isOn(hourlyHandler, runner === null || runner === anybody ? undefined : runner)
}

/** Whether somebody else took over from a trigger that fired, or turned the letters off. */
export const isRelieved = (ports: Ports, trigger: string): boolean => {
  const runner = ports.store.read(key)
  return runner !== null && runner !== anybody && runner !== trigger
}
