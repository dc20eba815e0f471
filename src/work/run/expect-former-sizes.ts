import type { Ports } from '../../ports.js'
import { assumeStoredOrder } from '../sheet-order.js'
import { expectSizes } from '../table-sizes.js'
import { expectedTableSizes, readRunContext, type RunContext } from './run-context.js'

/**
 * Takes the sheets to be where they were and as large as formulas say, as long as these are whole: then each is
 * read in one call. What is read shows whether that was right. Returns what the formulas say.
 */
export function expectFormerSizes(ports: Ports): RunContext {
  assumeStoredOrder(ports, 'reading')
  const runContext = readRunContext(ports)
  expectSizes(ports.sheets, expectedTableSizes(runContext))
  if (runContext.formulaResults === null) ports.sheets.rereadSheetNames()
  return runContext
}
