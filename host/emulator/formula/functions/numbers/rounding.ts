/** Rounding and whole numbers. */
import { toNumber } from '../../convert.js'
import { power } from '../../operators.js'
import { createFormulaError, ofNumbers, ofValues, type Functions } from '../kinds.js'

/**
 * Rounds at `places` decimals as if the number had been typed: 1.005 is 1.01 although its binary value is
 * less.
 */
function roundToPlaces(round: (value: number) => number, value: number, places: number): number {
  const digits = Math.trunc(places)
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15))
  return Number(((Math.sign(value) * round(scaled)) / 10 ** digits).toPrecision(15))
}

/** To a multiple of `step`, of the sign of the value; no step rounds to 0. */
function roundToMultiple(round: (value: number) => number, value: number, step: number): number {
  if (step === 0) return 0
  if (value > 0 && step < 0) throw createFormulaError('#NUM!')
  return Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15))
}

const remainder = (value: number, divisor: number): number => {
  if (divisor === 0) throw createFormulaError('#DIV/0!')
  return value - divisor * Math.floor(value / divisor)
}

export const roundingFunctions: Functions = {
  ROUND: ofNumbers(1, 2, (value, places = 0) => roundToPlaces(Math.round, value, places)),
  ROUNDUP: ofNumbers(1, 2, (value, places = 0) => roundToPlaces(Math.ceil, value, places)),
  ROUNDDOWN: ofNumbers(1, 2, (value, places = 0) => roundToPlaces(Math.floor, value, places)),
  TRUNC: ofNumbers(1, 2, (value, places = 0) => roundToPlaces(Math.floor, value, places)),
  INT: ofNumbers(1, 1, Math.floor),
  CEILING: ofNumbers(1, 2, (value, step = 1) => roundToMultiple(Math.ceil, value, step)),
  FLOOR: ofNumbers(1, 2, (value, step = 1) => roundToMultiple(Math.floor, value, step)),
  MOD: ofNumbers(2, 2, remainder),
  POWER: ofValues(2, 2, ([base = null, exponent = null]) => power(toNumber(base), toNumber(exponent))),
  RAND: ofValues(0, 0, (_, { source, at }) => createRandomNumber(source.now(), at.row, at.column)),
  RANDBETWEEN: ofValues(2, 2, ([low = null, high = null], { source, at }) => {
    const [least, most] = [Math.ceil(toNumber(low)), Math.floor(toNumber(high))]
    if (least > most) throw createFormulaError('#NUM!')
    return least + Math.floor(createRandomNumber(source.now(), at.row, at.column) * (most - least + 1))
  }),
}

/** A number from 0 to 1 that looks random but follows from the clock and the cell, so that runs repeat. */
function createRandomNumber(now: number, row: number, column: number): number {
  const wave = Math.sin(now * 12.9898 + row * 78.233 + column * 37.719) * 43758.5453
  return wave - Math.floor(wave)
}
