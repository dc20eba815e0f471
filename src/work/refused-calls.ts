import type { InputFault } from '../core/input-fault.js'
import type { Ports } from '../ports.js'
import { describeFault } from '../text/input/describe-fault.js'
import { inputTexts } from '../text/input/index.js'
import { runTexts } from '../text/runs/index.js'
import { loadText, sayInEveryLanguage } from './plan/library.js'

/** That an endpoint was sent what it does not take, in the language of the person at the computer. */
export function describeBadInput(ports: Pick<Ports, 'library' | 'ui'>, fault: InputFault): string {
  const words = loadText(ports, inputTexts, ports.ui.locale())
  return words.badInput(describeFault(words, fault))
}

/** That a run has no spreadsheet, for a person whose language is not known. */
export const describeNoSpreadsheet = (ports: Pick<Ports, 'library'>): string =>
  sayInEveryLanguage(ports, runTexts, ({ noSpreadsheet }) => noSpreadsheet)
