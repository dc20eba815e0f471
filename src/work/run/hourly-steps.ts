/** Where an optional part of the build adds to the hourly run. */
import type { Ports } from '../../ports.js'
import type { Ledger } from '../letters/ledger/ledger.js'
import type { OpenBook } from '../open-book.js'

/** What a part does in an hourly run while letters are on. Returns what went wrong, a sentence each. */
export type HourlyStep = (ports: Ports, book: OpenBook, ledger: Ledger) => readonly string[]

const steps = new Map<string, HourlyStep>()

/** Called when a part's module is loaded, with the part's name. */
export const addHourlyStep = (part: string, step: HourlyStep): void => void steps.set(part, step)

/** The steps of every part that was built in, in the order they were added. */
export const hourlySteps = (): readonly HourlyStep[] => [...steps.values()]

/** Whether a part was built in. */
export const isBuiltIn = (part: string): boolean => steps.has(part)
