/** Rows whose state is in no column: in the heading of their section, or as a mark before their title. */
import { type Cell, formatCell, type Grid, isBlank } from '../../../core/cell.js'
import type { Choices } from '../../../core/choices.js'
import { kindOfChoice } from '../choice-meanings.js'
import type { LeftOutReason } from '../types.js'
import type { StatusReader } from './status-reader.js'

interface StatedRows {
  /** The choice of each row that has one. */
  readonly states: ReadonlyMap<number, string>
  /** The lines of headings that are states, and name no group. */
  readonly headings: ReadonlySet<number>
}

interface FoundLines {
  readonly grid: Grid
  readonly headerRow: number
  readonly items: readonly number[]
  readonly left: ReadonlyMap<number, LeftOutReason>
  readonly title: number
}

const bullet = '^\\s*(?:[-*–•]\\s*)?'
const doneMark = new RegExp(`${bullet}(?:[☑☒✅✔✓√●]|[[(（【]\\s*[xX✓✔√]\\s*[\\])）】])`, 'u')
const openMark = new RegExp(`${bullet}(?:[☐□▢⬜◻○❌✘✗]|[[(（【]\\s*[\\])）】])`, 'u')
/** Filled and empty circles are ticks only together. */
const circle = new RegExp(`${bullet}●`, 'u')

/** Whether a title begins with a tick or an empty box, as no heading does. */
export const hasTick = (title: Cell | undefined): boolean =>
  typeof title === 'string' && (doneMark.test(title) || openMark.test(title)) && !circle.test(title)

/** Rows with a tick before their title, where others have none or an empty box. */
function readMarks({ grid, items, title }: FoundLines, done: string): ReadonlyMap<number, string> {
  const nameOf = (line: number): string => formatCell(grid[line - 1]?.[title - 1] ?? null)
  const ticked = items.filter((line) => doneMark.test(nameOf(line)))
  const isBoxed = items.some((line) => openMark.test(nameOf(line)))
  if (!isBoxed && ticked.some((line) => circle.test(nameOf(line)))) return new Map()
  // A list in which every line begins with a tick uses it as a bullet.
  return ticked.length < items.length || isBoxed ? new Map(ticked.map((line) => [line, done])) : new Map()
}

/** Numbers, signs and counts around a word: `2. Done (5)`. */
const aroundWord = /^[^\p{L}]+|[\s:：\-–—]*([(（[【]?\s*\d+\s*[)）\]】]?)?[^\p{L}]*$/gu

/** “Status: done”, “Open tasks”, “已完成的事项”. */
const prefix = /^\s*(?:status|state|状态)\s*[:：–-]\s*/i
const rowNoun =
  /^(?:tasks?|items?|jobs?|actions?|work)\s+(?=\p{L})|\s+(?:tasks?|items?|jobs?|actions?|work)$|(?:的)?(?:任务|事项|工作|项目)$/iu

/** The only text of a line; beside that of a heading a number may count the rows below. */
const onlyCell = (cells: readonly Cell[] | undefined, { isCounted = false } = {}): string => {
  const filled = (cells ?? []).filter((cell) => !isBlank(cell) && !(isCounted && typeof cell === 'number'))
  return filled.length === 1 ? formatCell(filled[0]!).trim() : ''
}

/** Reads the state of each row by the heading it is under, else by the mark before its title. */
export function readStates(found: FoundLines, choices: Choices, statuses: StatusReader): StatedRows {
  const { grid, headerRow, items, left } = found
  // “Done this week” says when, and not that all below is done.
  const choiceOf = (text: string): string | undefined => {
    const word = text.replace(aroundWord, '').replace(prefix, '')
    const exact = [word, word.replace(rowNoun, '')].find((each) => each !== '' && statuses.isExact(each))
    return exact === undefined ? undefined : statuses.choiceOf(exact, choices)
  }
  const lines = [...left.keys()].filter((line) => left.get(line) === 'heading')
  // The first section of several, each with its header, has its heading above.
  const above = onlyCell(grid[headerRow - 2])
  const texts = new Map([
    ...(choiceOf(above) === undefined ? [] : [[headerRow - 1, above] as const]),
    ...lines.map((line) => [line, onlyCell(grid[line - 1], { isCounted: true })] as const),
  ])
  const choiceByLine = new Map([...texts].map(([line, text]) => [line, choiceOf(text)]))
  const areStates = texts.size > 1 && [...choiceByLine.values()].every((choice) => choice !== undefined)
  const isOver = (choice: string | undefined): boolean =>
    choice !== undefined && ['done', 'cancelled'].includes(kindOfChoice(choice) ?? '')
  const states = new Map<number, string>()
  let current: string | undefined
  for (const line of [...texts.keys(), ...items].sort((one, other) => one - other)) {
    const choice = choiceByLine.get(line)
    // Among the names of groups only one that says that all is over is surely a state.
    if (texts.has(line)) current = areStates || isOver(choice) ? choice : undefined
    else if (current !== undefined) states.set(line, current)
  }
  const headings = new Set(
    [...choiceByLine].flatMap(([line, choice]) => (areStates || isOver(choice) ? [line] : [])),
  )
  const done = choiceOf('Done')
  return states.size > 0 || done === undefined
    ? { states, headings }
    : { states: readMarks(found, done), headings }
}
