/** Every figure of the measures, as records. */
import { clientFigures } from './clients.js'
import { deliveryFigures } from './delivery.js'
import { learningFigures } from './learning.js'
import type { FigureRecord } from './figure-record.js'

export const figures: readonly FigureRecord[] = [...deliveryFigures, ...clientFigures, ...learningFigures]
export { type FigureContext as FigureBook, figureGroups, type FigureRecord } from './figure-record.js'
