/** Reads conditional formats from a file. */
import type { CellStyle, ConditionalRule } from 'hucre'
import type { Area, ConditionalFormatSnapshot, Scalar } from '../../workbook/snapshot.js'
import { fixedAreaName, cellName, parseAreas } from '../address.js'
import { resolveColour, type Palette } from '../style/colours.js'
import { fontSwitches } from '../style/styles-in.js'
import { sortAnchorFirst, rebaseOnFirst } from './anchor.js'
import { comparison, literalNumber, numberCriteria, readCustomRule } from './comparisons.js'

type Test = Pick<ConditionalFormatSnapshot, 'criteria' | 'values' | 'gradient'>
type Look = ConditionalFormatSnapshot['look']

/**
 * Kinds that are pictures in cells: a spreadsheet on Google cannot show them, so they are only carried over.
 */
export const carriedKinds = new Set<ConditionalRule['type']>(['dataBar', 'iconSet'])

/**
 * What changes in a cell's style. A rule's fill has its colour as the background, unlike a cell's; some
 * programs write it as the foreground and leave the background black or out.
 */
const lookOf = (style: CellStyle | undefined, palette: Palette): Look => {
  const { bold, italic, underline, strikethrough } = fontSwitches(style?.font)
  const look: Look = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
  }
  const fontColor = resolveColour(style?.font?.color, palette)
  if (fontColor) look.fontColor = fontColor
  const fill = style?.fill
  if (fill?.type === 'pattern') {
    const front = resolveColour(fill.fgColor, palette)
    const back = resolveColour(fill.bgColor, palette)
    const background = back === undefined || (back === '#000000' && front !== undefined) ? front : back
    if (background) look.background = background
  }
  return look
}

const literalText = (formula: string): string | undefined =>
  /^"(?:[^"]|"")*"$/.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : undefined

const compared = (rule: ConditionalRule, formulas: string[], cell: string): Test => {
  const operator = rule.operator ?? 'equal'
  const usedFormulas = formulas.slice(0, /between/i.test(operator) ? 2 : 1)
  const numbers = usedFormulas.map(literalNumber)
  if (!numbers.includes(undefined)) {
    return { criteria: numberCriteria[operator], values: numbers as Scalar[] }
  }
  const text = literalText(usedFormulas[0] ?? '')
  if (operator === 'equal' && text !== undefined) return { criteria: 'TEXT_EQUAL_TO', values: [text] }
  return readCustomRule(comparison(cell, operator, usedFormulas[0] ?? '""', usedFormulas[1] ?? '""'))
}

const textCriteria: Partial<Record<ConditionalRule['type'], string>> = {
  containsText: 'TEXT_CONTAINS',
  notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  beginsWith: 'TEXT_STARTS_WITH',
  endsWith: 'TEXT_ENDS_WITH',
}

/** Rank and average among the rule's own cells; the settings are text, see `prepare.ts`. */
const ranked = (rule: ConditionalRule, areas: Area[], cell: string): Test => {
  const settings = JSON.parse(rule.text ?? '{}') as Record<string, string>
  const on = (name: string): boolean => settings[name] === '1' || settings[name] === 'true'
  const cells = fixedAreaName(areas[0]!)
  if (rule.type === 'aboveAverage') {
    const below = settings['aboveAverage'] === '0' || settings['aboveAverage'] === 'false'
    const sign = `${below ? '<' : '>'}${on('equalAverage') ? '=' : ''}`
    return readCustomRule(`AND(ISNUMBER(${cell}),${cell}${sign}AVERAGE(${cells}))`)
  }
  const rank = Number(settings['rank'] ?? 10)
  const count = on('percent') ? `MAX(1,INT(COUNT(${cells})*${rank}/100))` : `MIN(${rank},COUNT(${cells}))`
  const edge = on('bottom') ? `<=SMALL(${cells},${count})` : `>=LARGE(${cells},${count})`
  return readCustomRule(`AND(ISNUMBER(${cell}),${cell}${edge})`)
}

const kinds = { min: 'MIN', max: 'MAX', num: 'NUMBER', percent: 'PERCENT', percentile: 'PERCENTILE' } as const

const gradient = (rule: ConditionalRule): Test | undefined => {
  const stops = rule.colorScale?.cfvo ?? []
  const made = stops.flatMap(({ type, value }, at) => {
    const colour = rule.colorScale!.colors[at]?.slice(-6).toLowerCase()
    // The value of a stop may also be a formula; then only its position among the others is known.
    const kind = kinds[type] ?? (at === 0 ? 'MIN' : at === stops.length - 1 ? 'MAX' : 'PERCENT')
    return colour
      ? [{ kind, value: kinds[type] ? (value ?? '') : at === 1 ? '50' : '', color: `#${colour}` }]
      : []
  })
  return made.length >= 2 ? { criteria: 'GRADIENT', values: [], gradient: made } : undefined
}

const testOf = (rule: ConditionalRule, areas: Area[], cell: string): Test | undefined => {
  const all = rule.formula === undefined ? [] : [rule.formula].flat()
  const formulas = all.map((formula) => rebaseOnFirst(formula, areas))
  const [formula] = formulas
  const everywhere = areas.map((area) => `COUNTIF(${fixedAreaName(area)},${cell})`).join('+')
  switch (rule.type) {
    case 'cellIs':
      return compared(rule, formulas, cell)
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      // The text may come from a cell: then it is not written in the formula.
      return rule.text !== undefined && (!formula || formula.includes(`"${rule.text.replaceAll('"', '""')}"`))
        ? { criteria: textCriteria[rule.type]!, values: [rule.text] }
        : formula && readCustomRule(formula)
          ? readCustomRule(formula)
          : undefined
    case 'containsBlanks':
      return { criteria: 'CELL_EMPTY', values: [] }
    case 'notContainsBlanks':
      return { criteria: 'CELL_NOT_EMPTY', values: [] }
    case 'duplicateValues':
      return readCustomRule(`AND(NOT(ISBLANK(${cell})),${everywhere}>1)`)
    case 'uniqueValues':
      return readCustomRule(`AND(NOT(ISBLANK(${cell})),${everywhere}=1)`)
    case 'top10':
    case 'aboveAverage':
      return ranked(rule, areas, cell)
    case 'colorScale':
      return gradient(rule)
    default:
      return formula === undefined ? undefined : readCustomRule(formula)
  }
}

/**
 * The sheet's rules in their order of precedence. Kinds for which Google has no criterion become an equal
 * formula; those that no formula can express are left out.
 */
export const readConditionalFormats = (
  rules: ConditionalRule[],
  palette: Palette,
): ConditionalFormatSnapshot[] =>
  rules
    .filter(({ type }) => !carriedKinds.has(type))
    .sort((one, other) => one.priority - other.priority)
    .flatMap((rule) => {
      const areas = sortAnchorFirst(parseAreas(rule.range))
      const first = areas[0]
      const test = first && testOf(rule, areas, cellName(first.row, first.column))
      return test ? { areas, ...test, look: lookOf(rule.style, palette) } : []
    })
