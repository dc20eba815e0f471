import type { Headline } from './score/tally.js'

/**
 * The score below which a change is refused: of `npm run adoption` as it is run without options, and of the sample in the
 * tests. A better score is written here; none of the figures gets worse.
 */
export const bounds: Readonly<Record<'whole' | 'sample', Readonly<Record<'fit' | 'held', Headline>>>> = {
  whole: {
    fit: { rightOrAsked: 60.6, outright: 56.2, wrongInSilence: 24.2, refused: 95 },
    held: { rightOrAsked: 41.7, outright: 32.8, wrongInSilence: 25.2, refused: 95.3 },
  },
  sample: {
    fit: { rightOrAsked: 61.3, outright: 57.1, wrongInSilence: 22.7, refused: 97.4 },
    held: { rightOrAsked: 45.6, outright: 36.7, wrongInSilence: 22, refused: 93.3 },
  },
}

/** A sentence for each figure that is worse than its bound. */
export function findBreaches(score: Headline, bound: Headline): string[] {
  const least = (['rightOrAsked', 'outright', 'refused'] as const)
    .filter((figure) => score[figure] < bound[figure])
    .map((figure) => `${figure} is ${score[figure]}, and has to be at least ${bound[figure]}`)
  return score.wrongInSilence > bound.wrongInSilence
    ? [...least, `wrongInSilence is ${score.wrongInSilence}, and may be at most ${bound.wrongInSilence}`]
    : least
}
