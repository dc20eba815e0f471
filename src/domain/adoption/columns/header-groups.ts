/** Headers over two lines: a group such as “Planned” above its parts “Start” and “End”. */
import { comparableHeader } from './dictionary.js'

/** Words over a group of columns that say which days they hold. */
const groupWordPattern =
  /^(planned|plan|actual|baseline|estimated|estimate|original|revised|target|forecast|计划|实际|预计|基准|原计划|目标)(?=\s|$|时间|日期|进度|安排|完成|周期|工期|情况|dates?)/
const actualPattern = /\b(actuals?|real|as built|achieved)\b|实际|真实|实绩/
const plannedPattern =
  /\b(plan|planned|planning|schedules?|scheduled|targets?|estimates?|estimated|expected|proposed|agreed)\b|计划|预计|预定|拟定|目标|要求|约定|应/

/** A part in brackets, which is all its cell holds: no aside that could be left out. */
const bracketedPattern = /^[([（【](.*)[)\]）】]$/

const startPattern =
  /^(the )?(start|starts|started|begin|begins|beginning|from|commence|commences|commencement|commencing|kick ?off|open|in)( date| day| time| on)?$|^(开始|启动|起始|起|始|自|从|开工|进场|动工|开展|开启)(日期|时间|日|时)?$/
const endPattern =
  /^(the )?(end|ends|ended|ending|finish|finishes|finished|to|till|until|complete|completed|completion|done|close|out)( date| day| time| on)?$|^(结束|完成|终止|截止|止|讫|终|至|到|完工|竣工|收尾|收工|交付|办结|截至)(日期|时间|日|时)?$/

/** The word of a group by which its parts are known; '' where it has none. */
export const findGroupWord = (text: string): string =>
  groupWordPattern.exec(comparableHeader(text))?.[1] ?? ''

const findPart = (text: string): 'start' | 'end' | undefined => {
  const phrase = comparableHeader(text)
  return startPattern.test(phrase) ? 'start' : endPattern.test(phrase) ? 'end' : undefined
}

/** Whether a text is a part of a time: its start or its end. */
export const isTimePart = (text: string): boolean => findPart(text) !== undefined

const words = {
  en: { planned: 'Planned', actual: 'Actual', start: 'start', end: 'end' },
  'zh-CN': { planned: '计划', actual: '实际', start: '开始', end: '结束' },
} as const

/** The header of a time's part below a group; beside a group of actual days, one that says nothing is the planned one. */
function composeTime(group: string, part: string, hasActual: boolean): string {
  const [word, kind] = [findGroupWord(group), findPart(part)!]
  const phrase = comparableHeader(group)
  const locale = /\p{Script=Han}/u.test(`${group}${part}`) ? words['zh-CN'] : words.en
  if (actualPattern.test(phrase)) return `${locale.actual} ${locale[kind]}`
  // “Baseline” and “revised” say more than that a day is planned.
  if (word !== '') return `${word} ${locale[kind]}`
  if (plannedPattern.test(phrase) || hasActual) return `${locale.planned} ${locale[kind]}`
  // “起” is short for a word that is known.
  return comparableHeader(part).length === 1 ? locale[kind] : part
}

/** For each part, whether it is one of a time whose group begins above the time's first part, as a title or a note does not. */
function findTimes(groups: readonly string[], parts: readonly string[]): boolean[] {
  let isTime = false
  return parts.map((part, at) => {
    const isFirst = at === 0 || groups[at] !== groups[at - 1]
    isTime = isTimePart(part) && (groups[at] ?? '') !== '' && (isFirst || isTime)
    return isTime
  })
}

/** The headers of parts, each with the group above it; a part of '' stays as it is. */
export function composeHeaders(groups: readonly string[], parts: readonly string[]): string[] {
  const times = findTimes(groups, parts)
  const hasActual = times.some((isTime, at) => isTime && actualPattern.test(comparableHeader(groups[at]!)))
  return parts.map((part, at) => {
    const group = groups[at] ?? ''
    if (part === '' || part === group) return part
    if (times[at]) return composeTime(group, part, hasActual)
    const word = findGroupWord(group)
    return word === '' ? part : `${word} ${part.replace(bracketedPattern, '$1')}`
  })
}
