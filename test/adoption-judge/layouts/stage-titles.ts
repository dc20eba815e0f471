import { hanNumbers } from '../make/han-numbers.js'
import type { MakeContext } from '../make/context.js'
import { formWords } from '../words/separate-words.js'
import type { SeparatePart } from '../words/word-list.js'

/** The title of a stage with its number, counted from 1, as one of several teams of a part writes it. */
export const writeStageTitle = (
  { random, locale }: MakeContext,
  part: SeparatePart,
  stage: string,
  order: number,
): string =>
  random
    .pick(formWords[part].stages[locale])
    .replace('{n}', String(order))
    .replace('{letter}', String.fromCharCode(64 + order))
    .replace('{han}', hanNumbers[order - 1] ?? String(order))
    .replace('{stage}', stage)
