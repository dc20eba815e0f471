import type { Headline } from './score/tally.js'

/**
 * The score below which a change is refused: of `npm run adoption` as it is run without options, and of the sample in the
 * tests. A better score is written here; none of the figures gets worse.
 */
export const bounds: Readonly<Record<'whole' | 'sample', Readonly<Record<'fit' | 'held', Headline>>>> = {
  whole: {
    fit: { rightOrAsked: 60.5, outright: 57.4, wrongInSilence: 21.8, refused: 94.9 },
    held: { rightOrAsked: 39.2, outright: 32.2, wrongInSilence: 26.7, refused: 93.4 },
  },
  sample: {
    fit: { rightOrAsked: 62.5, outright: 60.2, wrongInSilence: 21, refused: 92.3 },
    held: { rightOrAsked: 41.5, outright: 33.7, wrongInSilence: 27.3, refused: 90 },
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
