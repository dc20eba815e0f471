/** Functions of text. Characters are counted as UTF-16 units, as spreadsheets do. */
import { FormulaError, type Value } from '../../value.js'
import { parseNumber, requireNoError, toNumber, toText } from '../../convert.js'
import { formatValue } from '../../display/display-text.js'
import { createFormulaError, ofTexts, ofValues, type FormulaFunction, type Functions } from '../kinds.js'
import { compileWildcards } from '../wildcards.js'

/** A count given as an argument: a whole number, not below `least`. */
function readCount(value: Value | undefined, otherwise: number, least = 0): number {
  const number = value === undefined ? otherwise : Math.trunc(toNumber(value))
  if (number < least) throw createFormulaError('#VALUE!')
  return number
}

/** FIND and SEARCH: the position of a text in another, counted from 1. */
const createFindFunction = (
  position: (searched: string, text: string, from: number) => number,
): FormulaFunction =>
  ofValues(2, 3, ([searched = null, text = null, start]) => {
    const found = position(toText(searched), toText(text), readCount(start, 1, 1) - 1)
    if (found < 0) throw createFormulaError('#VALUE!')
    return found + 1
  })

/** Searching takes `*` and `?` and finds the shortest match, so the anchor at the end is dropped. */
function searchText(searched: string, text: string, from: number): number {
  const pattern = compileWildcards(searched)
  if (!pattern) return text.toLowerCase().indexOf(searched.toLowerCase(), from)
  const found = text.slice(from).search(new RegExp(pattern.source.slice(1, -1), 'iu'))
  return found < 0 ? -1 : found + from
}

const SUBSTITUTE = ofValues(3, 4, ([textValue = null, oldValue = null, newValue = null, which]) => {
  const [text, old, fresh] = [toText(textValue), toText(oldValue), toText(newValue)]
  if (old === '') return text
  if (which === undefined) return text.replaceAll(old, () => fresh)
  const parts = text.split(old)
  const number = readCount(which, 1, 1)
  if (number >= parts.length) return text
  return parts.slice(0, number).join(old) + fresh + parts.slice(number).join(old)
})

const capitalizeWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[^\p{L}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

const character = (code: number): Value =>
  code <= 0x10ffff ? String.fromCodePoint(code) : createFormulaError('#VALUE!')

const VALUE = ofValues(1, 1, ([value = null], { source }) => {
  const text = requireNoError(value)
  if (typeof text === 'number') return text
  if (text === null) return 0
  const found = typeof text === 'string' ? parseNumber(text, source.today()) : undefined
  return found ? found.value : createFormulaError('#VALUE!')
})

export const textFunctions: Functions = {
  LEN: ofTexts(1, 1, (text) => text.length),
  LEFT: ofValues(1, 2, ([text = null, length]) => toText(text).slice(0, readCount(length, 1))),
  RIGHT: ofValues(1, 2, ([text = null, length]) => {
    const fullText = toText(text)
    return fullText.slice(Math.max(0, fullText.length - readCount(length, 1)))
  }),
  MID: ofValues(3, 3, ([text = null, start = null, length = null]) => {
    const from = readCount(start, 1, 1) - 1
    return toText(text).slice(from, from + readCount(length, 0))
  }),
  LOWER: ofTexts(1, 1, (text) => text.toLowerCase()),
  UPPER: ofTexts(1, 1, (text) => text.toUpperCase()),
  PROPER: ofTexts(1, 1, capitalizeWords),
  // Only plain spaces are removed; tabs and the wide spaces of Chinese text stay.
  TRIM: ofTexts(1, 1, (text) => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  CLEAN: ofTexts(1, 1, (text) => text.replace(/\p{Cc}/gu, '')),
  EXACT: ofTexts(2, 2, (a, b) => a === b),
  FIND: createFindFunction((searched, text, from) => text.indexOf(searched, from)),
  SEARCH: createFindFunction(searchText),
  SUBSTITUTE,
  REPLACE: ofValues(4, 4, ([text = null, start = null, length = null, fresh = null]) => {
    const fullText = toText(text)
    const from = readCount(start, 1, 1) - 1
    return fullText.slice(0, from) + toText(fresh) + fullText.slice(from + readCount(length, 0))
  }),
  REPT: ofValues(2, 2, ([text = null, times = null]) => {
    const repeated = toText(text)
    const often = readCount(times, 0)
    if (repeated.length * often > 32_000) throw createFormulaError('#VALUE!')
    return repeated.repeat(often)
  }),
  CHAR: ofValues(1, 1, ([code = null]) => character(readCount(code, 0, 1))),
  UNICHAR: ofValues(1, 1, ([code = null]) => character(readCount(code, 0, 1))),
  UNICODE: ofTexts(1, 1, (text) => text.codePointAt(0) ?? createFormulaError('#VALUE!')),
  VALUE,
  TEXT: ofValues(2, 2, ([value = null, format = null], { source }) => {
    if (value instanceof FormulaError) throw value
    const asNumber = typeof value === 'string' ? (parseNumber(value)?.value ?? value) : value
    return formatValue(asNumber ?? 0, toText(format), source.locale ?? 'en_US')
  }),
  HYPERLINK: ofValues(1, 2, ([link = null, label]) => requireNoError(label ?? link)),
}
