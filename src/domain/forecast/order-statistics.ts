import { sum } from '../../core/numbers.js'

/**
 * The value at a place among ascending numbers, counted from 1, between two of them in proportion; outside them
 * the first or the last.
 */
function valueAt(ascending: readonly number[], place: number): number {
  const below = Math.min(Math.max(Math.floor(place), 1), ascending.length)
  const above = Math.min(below + 1, ascending.length)
  const share = Math.min(Math.max(place - below, 0), 1)
  return ascending[below - 1]! + share * (ascending[above - 1]! - ascending[below - 1]!)
}

/**
 * The value that the next number does not pass with a probability, by ascending numbers of the same kind: at the
 * place share × (count + 1). Source: order statistics; Hyndman and Fan, type 6.
 */
export const quantile = (ascending: readonly number[], share: number): number =>
  valueAt(ascending, share * (ascending.length + 1))

/** The number whose place in a distribution is a share from 0 to 1. */
export type Distribution = (share: number) => number

/**
 * One distribution that ascending numbers may come from, another one at each call: so sums over it are as
 * uncertain as few numbers make them. Source: order statistics of the uniform distribution; Hill's A(n).
 */
export function drawDistribution(ascending: readonly number[], random: () => number): Distribution {
  const gaps = Array.from({ length: ascending.length + 1 }, () => -Math.log(1 - random()))
  const whole = sum(gaps)
  return (share) => {
    let left = share * whole
    let place = 0
    while (place < ascending.length && left > gaps[place]!) left -= gaps[place++]!
    return valueAt(ascending, place + Math.min(1, left / gaps[place]!))
  }
}

/** A number of the standard normal distribution. Source: Box and Muller. */
export const drawNormal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** The share of the standard normal distribution below a number, to 0.0002. Source: Bowling and others, 2009. */
export const normalShare = (number: number): number =>
  1 / (1 + Math.exp(-1.5976 * number - 0.07056 * number ** 3))
