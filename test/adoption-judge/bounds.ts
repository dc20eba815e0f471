import type { Headline } from './score/tally.js'

/**
 * The score below which a change is refused: of `npm run adoption` as it is run without options, and of the sample in the
 * tests. A better score is written here; none of the figures gets worse.
 */
export const bounds: Readonly<Record<'whole' | 'sample', Readonly<Record<'fit' | 'held', Headline>>>> = {
  whole: {
    fit: { rightOrAsked: 97.5, outright: 87.9, wrongInSilence: 0.4, refused: 100 },
    held: { rightOrAsked: 93.2, outright: 76.6, wrongInSilence: 1.2, refused: 100 },
  },
  sample: {
    fit: { rightOrAsked: 96.9, outright: 85.8, wrongInSilence: 0.3, refused: 100 },
    held: { rightOrAsked: 94.1, outright: 78.9, wrongInSilence: 2, refused: 100 },
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
