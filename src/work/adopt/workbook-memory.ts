import type { Store } from '../../ports.js'
import { readMeanings, type SaidMeanings, withMeanings } from '../own-words/stored-words.js'
import type { WorkbookMemory } from './adoption-context.js'
import { readReadings } from './correction.js'

/**
 * What the workbook remembers of what people said of words and headers.
 *
 * @param said what a person says now that words mean
 */
export const readWorkbookMemory = (store: Pick<Store, 'read'>, said: SaidMeanings = {}): WorkbookMemory => ({
  meanings: withMeanings(readMeanings(store), said),
  readings: readReadings(store),
})
