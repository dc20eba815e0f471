/** Where an optional part of the build adds to the hourly run. */
import type { Ports } from '../../ports.js'
import type { Ledger } from '../letters/ledger/ledger.js'
import type { OpenBook } from '../portfolio.js'

/** What a part does in an hourly run while letters are on. Returns what went wrong, a sentence each. */
export type HourlyStep = (ports: Ports, book: OpenBook, ledger: Ledger) => readonly string[]

const steps: HourlyStep[] = []

/** Called while a part's module loads. */
export const addHourlyStep = (step: HourlyStep): void => void steps.push(step)

/** The steps of every part that was built in, in the order they were added. */
export const hourlySteps = (): readonly HourlyStep[] => steps
