import { readStored, stored, writeStored } from '../../../core/stored.js'
import type { Ports } from '../../../ports.js'
import { hourlyHandler } from '../../handlers.js'

// Whose trigger runs the reminders, by its id. Nobody sees or removes another account's trigger, so one whose account was
// relieved has to find that out by itself when it fires.
/** Stands while triggers change, when any may run: the ledger sees to it that nobody is written to twice. */
const anybody = ''
/** Stands when somebody turned the letters off. */
const nobody = 'off'

/** Gives this account the one trigger that runs the reminders, whoever ran them before. */
export function takeOver(ports: Ports): void {
  writeStored(ports.store, stored.runner, anybody)
  writeStored(ports.store, stored.runner, ports.schedule.turnOn(hourlyHandler))
}

/** Takes this account's triggers away, and relieves every other account's. */
export function runNoMore(ports: Ports): void {
  writeStored(ports.store, stored.runner, nobody)
  ports.schedule.turnOff(hourlyHandler)
}

/** Whether the trigger that runs the reminders is one of this account's. */
export const runsHere = (ports: Ports): boolean => {
  const runner = readStored(ports.store, stored.runner)
  return ports.schedule.isOn(hourlyHandler, runner === null || runner === anybody ? undefined : runner)
}

/** Whether somebody else took over from a trigger that fired, or turned the letters off. */
export const isRelieved = (ports: Ports, trigger: string): boolean => {
  const runner = readStored(ports.store, stored.runner)
  return runner !== null && runner !== anybody && runner !== trigger
}
