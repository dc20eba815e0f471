import { listSheetNames } from '../../formula/index.js'
import { Refusal } from '../../workbook/refusal.js'
import type { LiveSheet } from '../../workbook/live.js'
import type { ConditionalFormatSnapshot, Scalar } from '../../workbook/snapshot.js'
import { serialOfDate } from './cell-values.js'
import { instantOfSerial } from '../../workbook/zone.js'
import { parseColor } from './colors.js'
import type { SpreadsheetContext, RangeState, RuleState } from './spreadsheet-context.js'
import { emulateClass } from '../emulation/emulate.js'
import { toCanonicalRule, toLocalRule } from './rule-formulas.js'

/** A sheet's rule as a separate value, its formula as the spreadsheet's locale writes it. */
export const createRuleState = (
  { areas, ...rule }: ConditionalFormatSnapshot,
  sheet: number,
  locale: string,
): RuleState => ({
  ...structuredClone(toLocalRule(rule, locale)),
  ranges: areas.map((area) => ({ sheet, area: { ...area } })),
})

/**
 * The rule as the sheet stores it. Throws a {@link Refusal} for a rule with cells of another sheet, or
 * without cells, and for a formula that does not parse.
 */
export const createRuleSnapshot = (
  state: RuleState,
  { id: sheet, conditionalFormats }: LiveSheet,
  locale: string,
): ConditionalFormatSnapshot => {
  const { ranges, ...rule } = toCanonicalRule(
    structuredClone(state),
    locale,
    conditionalFormats,
    'Conditional format rule',
  )
  const formulas = rule.values.filter(
    (value): value is string => typeof value === 'string' && value.startsWith('='),
  )
  if (ranges.length === 0) throw new Refusal('Conditional format rule must have at least one range.')
  if (
    ranges.some((range) => range.sheet !== sheet) ||
    formulas.some((formula) => listSheetNames(formula).length > 0)
  ) {
    throw new Refusal('Conditional format rule cannot reference a different sheet.')
  }
  return { areas: ranges.map(({ area }) => area), ...rule }
}

type Setter = (rule: RuleState, ...given: never[]) => unknown

/** `whenNumberGreaterThan` and similar methods, with the criteria that they set. */
const conditions: Record<string, string> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
}

const criteriaSetter =
  (context: SpreadsheetContext, criteria: string): Setter =>
  (rule, ...given: unknown[]) => {
    const values = given.map((value): Scalar => {
      if (context.realm.isDate(value)) return serialOfDate(context, value)
      return typeof value === 'object' ? String(value) : (value as Scalar)
    })
    const relative = /^DATE_(?:AFTER|BEFORE|EQUAL_TO)$/.test(criteria) && typeof values[0] === 'string'
    const formula = String(values[0] ?? '').startsWith('=')
    delete rule.gradient
    Object.assign(rule, { criteria: relative && !formula ? `${criteria}_RELATIVE` : criteria, values })
    return context.classes.ConditionalFormatRuleBuilder.make(rule)
  }

const lookSetters: Record<string, (given: never) => RuleState['look']> = {
  setBackground: (color: string | null) => setLook('background', parseColor(color)),
  setFontColor: (color: string | null) => setLook('fontColor', parseColor(color)),
  setBold: (on: boolean | null) => setLook('bold', on || undefined),
  setItalic: (on: boolean | null) => setLook('italic', on || undefined),
  setUnderline: (on: boolean | null) => setLook('underline', on || undefined),
  setStrikethrough: (on: boolean | null) => setLook('strikethrough', on || undefined),
}
const setLook = (key: keyof RuleState['look'], value: unknown): RuleState['look'] => ({ [key]: value })

/** Colour-scale points in the order minimum, middle, maximum. */
const gradientSetters = (context: SpreadsheetContext): Record<string, Setter> => {
  const place = (
    rule: RuleState,
    at: 'min' | 'mid' | 'max',
    color: string,
    kind: string,
    value: string,
  ): object => {
    const points = rule.gradient ?? []
    const middle = points.length > 2 ? points[1] : undefined
    const point = { kind: kind as 'MIN', value, color: parseColor(color) ?? '#ffffff' }
    const low = at === 'min' ? point : (points[0] ?? { kind: 'MIN' as const, value: '', color: '#ffffff' })
    const high =
      at === 'max' ? point : (points.at(-1) ?? { kind: 'MAX' as const, value: '', color: '#ffffff' })
    const mid = at !== 'mid' ? middle : kind === 'null' ? undefined : point
    Object.assign(rule, { criteria: 'GRADIENT', values: [], gradient: mid ? [low, mid, high] : [low, high] })
    return context.classes.ConditionalFormatRuleBuilder.make(rule)
  }
  const withValue =
    (at: 'min' | 'mid' | 'max'): Setter =>
    (rule, color: string, type: object, value: string) =>
      place(rule, at, color, String(type), value)
  return {
    setGradientMinpoint: (rule, color: string) => place(rule, 'min', color, 'MIN', ''),
    setGradientMaxpoint: (rule, color: string) => place(rule, 'max', color, 'MAX', ''),
    setGradientMinpointWithValue: withValue('min'),
    setGradientMidpointWithValue: withValue('mid'),
    setGradientMaxpointWithValue: withValue('max'),
  }
}

const conditionClasses = (context: SpreadsheetContext): void => {
  const { classes } = context
  const values = ({ criteria, values: held }: RuleState): unknown[] =>
    held.map((value) => {
      if (criteria.endsWith('_RELATIVE')) return context.enumValue('RelativeDate', String(value))
      return criteria.startsWith('DATE_') && typeof value === 'number'
        ? context.realm.date(instantOfSerial(value, context.workbook.timeZone))
        : value
    })
  classes.BooleanCondition = emulateClass<RuleState>(
    'BooleanCondition',
    {
      getCriteriaType: ({ criteria }) => context.enumValue('BooleanCriteria', criteria),
      getCriteriaValues: (rule) => context.list(values(rule)),
      getBackground: ({ look }) => look.background ?? null,
      getFontColor: ({ look }) => look.fontColor ?? null,
      getBold: ({ look }) => look.bold ?? null,
      getItalic: ({ look }) => look.italic ?? null,
      getUnderline: ({ look }) => look.underline ?? null,
      getStrikethrough: ({ look }) => look.strikethrough ?? null,
    },
    context.uncountedEmulation(),
  )
  const point = (rule: RuleState, at: 'Min' | 'Mid' | 'Max') => {
    const points = rule.gradient ?? []
    return at === 'Min' ? points[0] : at === 'Max' ? points.at(-1) : points.length > 2 ? points[1] : undefined
  }
  const getters = (['Min', 'Mid', 'Max'] as const).flatMap((at) => [
    [`get${at}Color`, (rule: RuleState) => point(rule, at)?.color ?? ''] as const,
    [`get${at}Value`, (rule: RuleState) => point(rule, at)?.value ?? ''] as const,
    [
      `get${at}Type`,
      (rule: RuleState) => {
        const kind = point(rule, at)?.kind
        return kind ? context.enumValue('InterpolationType', kind) : null
      },
    ] as const,
  ])
  classes.GradientCondition = emulateClass<RuleState>(
    'GradientCondition',
    Object.fromEntries(getters),
    context.uncountedEmulation(),
  )
}

/** Makes the classes of conditional-format rules, which hold values and cost no service call. */
export const conditionalFormatClasses = (context: SpreadsheetContext): void => {
  const { classes } = context
  conditionClasses(context)
  const builder = (rule: RuleState): object => classes.ConditionalFormatRuleBuilder.make(rule)
  const readers: Record<string, Setter> = {
    copy: (rule) => builder(structuredClone(rule)),
    getRanges: ({ ranges }) =>
      context.list(ranges.map(({ sheet, area }: RangeState) => context.range(sheet, area))),
    getBooleanCondition: (rule) => (rule.gradient ? null : classes.BooleanCondition.make(rule)),
    getGradientCondition: (rule) => (rule.gradient ? classes.GradientCondition.make(rule) : null),
  }
  classes.ConditionalFormatRule = emulateClass<RuleState>(
    'ConditionalFormatRule',
    readers,
    context.uncountedEmulation(),
  )
  const setters: Record<string, Setter> = { ...gradientSetters(context) }
  for (const [name, criteria] of Object.entries(conditions)) setters[name] = criteriaSetter(context, criteria)
  for (const [name, look] of Object.entries(lookSetters)) {
    setters[name] = (rule, given: never) => {
      const after = Object.entries({ ...rule.look, ...look(given) }).filter(
        ([, value]) => value !== undefined,
      )
      rule.look = Object.fromEntries(after)
      return builder(rule)
    }
  }
  classes.ConditionalFormatRuleBuilder = emulateClass<RuleState>(
    'ConditionalFormatRuleBuilder',
    {
      ...readers,
      ...setters,
      build: (rule) => classes.ConditionalFormatRule.make(structuredClone(rule)),
      setRanges: (rule, ranges: object[]) => {
        rule.ranges = ranges.map((range) => context.rangeOf(range))
        return builder(rule)
      },
      withCriteria: (rule, criteria: object, given: never[]) =>
        criteriaSetter(context, String(criteria))(rule, ...given),
    },
    context.uncountedEmulation(),
  )
}
