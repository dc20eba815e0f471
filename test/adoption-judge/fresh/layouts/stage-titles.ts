import type { MakeContext } from '../../make/context.js'
import { freshFormWords, hanNumbers } from '../words/form-words.js'

/** The title of a stage with its number, counted from 1, as one of several teams writes it. */
export const writeFreshStage = ({ random, locale }: MakeContext, stage: string, order: number): string =>
  random
    .pick<string>(freshFormWords.stages[locale])
    .replace('{n}', String(order))
    .replace('{letter}', String.fromCharCode(64 + order))
    .replace('{han}', hanNumbers[order - 1] ?? String(order))
    .replace('{stage}', stage)
