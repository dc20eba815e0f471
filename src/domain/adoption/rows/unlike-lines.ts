/** Lines whose cells are of no kind that the rows have: a line of hints below the header, lines to be filled in below. */
import { type Cell, type Grid, isBlank } from '../../../core/cell.js'
import { comparableHeader } from '../columns/dictionary.js'
import type { LeftOutReason } from '../types.js'
import { kindOfCell } from './cell-kinds.js'
import type { LineContext } from './line-context.js'
import type { LineFacts } from './line-facts.js'
import { isNobody } from './line-words.js'

/** Kinds by which a column shows what its rows hold; names and titles are of any kind of text. */
const strictKinds: readonly string[] = ['day', 'number', 'tick', 'status']

/** The share of a column’s cells of such a kind from which another cell in it is strange. */
const strictShare = 0.7

/** As many lines show what the columns hold. */
const maxUsualLines = 200

interface StrictColumn {
  readonly column: number
  readonly kinds: ReadonlySet<string>
}

/** The columns whose cells are days, numbers, ticks or statuses in most rows. */
function listStrictColumns(grid: Grid, lines: readonly LineFacts[], context: LineContext): StrictColumn[] {
  return context.otherColumns.flatMap((column): StrictColumn[] => {
    const kinds = lines.flatMap(
      ({ line }) => kindOfCell(grid[line - 1]![column - 1], context.reader.statuses) ?? [],
    )
    const strict = kinds.filter((kind) => strictKinds.includes(kind))
    return strict.length >= 2 && strict.length >= kinds.length * strictShare
      ? [{ column, kinds: new Set(strict) }]
      : []
  })
}

/** How many cells of a line are like those of the strict columns, and how many are words instead. */
function compareCells(cells: readonly Cell[], columns: readonly StrictColumn[], context: LineContext) {
  const kinds = columns.flatMap(({ column, kinds: usual }) => {
    const kind = kindOfCell(cells[column - 1], context.reader.statuses)
    // A status may be a word of the team's own, so only its likeness counts.
    return kind === null ? [] : [{ kind, fits: usual.has(kind), isWordy: usual.has('status') }]
  })
  return {
    fitting: kinds.filter(({ fits }) => fits).length,
    words: kinds.filter(
      ({ kind, fits, isWordy }) => !fits && !isWordy && (kind === 'text' || kind === 'sentence'),
    ).length,
  }
}

const things =
  'tasks?|items?|activit(y|ies)|milestones?|projects?|steps?|actions?|issues?|risks?|clients?|names?|titles?|descriptions?|deliverables?|phases?'
const placeholderPattern = new RegExp(
  `^((new|add|enter|insert|your|next|another|type) )*((${things}) ?)+( ?(name|title|description|here))*$|^(新增|新建|添加|填写|输入)?(任务|事项|工作|步骤|项目|里程碑|客户|问题|风险|内容|名称|阶段)+(名称|内容|描述)?$|^(请|待)(填写|输入|补充).{0,8}$`,
)

/** What tells people to write more rows there; a task may say the same, but has an owner, a day or a status. */
const invitationPattern =
  /\b(insert|add|copy|duplicate|paste|continue|extend|enter|type)\b.*\b(rows?|lines?|here|below|above|more|new)\b|\bmore (rows?|lines?|tasks?|items?)\b|(插入|新增|添加|复制|增加|续写|续加|填写).{0,8}(行|处|此|上方|下方)|(此|上|下)(行|处|方).{0,4}(插入|新增|添加|复制|增加|填写)|继续(添加|填写|新增)/i

/** Whether a title only says what belongs there: “Task 5”, “[Task name]”, “任务3”. */
function isPlaceholder(title: Cell | undefined, header: string): boolean {
  if (typeof title !== 'string') return false
  const words = comparableHeader(title).replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim()
  return words !== '' && (words === comparableHeader(header) || placeholderPattern.test(words))
}

/** Whether a cell for a person says “Name”. */
const namesNobody = (cells: readonly Cell[], { otherColumns }: LineContext): boolean =>
  otherColumns.some((column) => {
    const cell = cells[column - 1]
    return typeof cell === 'string' && isNobody(cell)
  })

/** A line below the rows that waits to be filled in: no title or one that says what belongs there, no day and no person. */
function isUnfilled(cells: readonly Cell[], context: LineContext): boolean {
  const { title, headers, reader } = context
  const name = title > 0 ? cells[title - 1] : undefined
  const isInvitation =
    typeof name === 'string' &&
    invitationPattern.test(name) &&
    cells.every((cell, at) => at + 1 === title || isBlank(cell))
  if (isInvitation) return true
  if (!isBlank(name) && !isPlaceholder(name, headers[title - 1] ?? '')) return false
  return cells.every((cell, at) => {
    if (at + 1 === title || isBlank(cell)) return true
    const kind = kindOfCell(cell, reader.statuses)
    return kind === null || kind === 'number' || kind === 'tick' || kind === 'status'
  })
}

/**
 * Leaves out a line of hints right below the header and lines below the rows that are not filled in, with the reason.
 *
 * @param lines lines that may be rows, in their order
 */
export function withoutUnlikeLines(
  lines: readonly LineFacts[],
  { grid, context, left }: { grid: Grid; context: LineContext; left: Map<number, LeftOutReason> },
): readonly LineFacts[] {
  const cellsOf = ({ line }: LineFacts): readonly Cell[] => grid[line - 1]!
  // The lines after the first show what rows are like; what is below them may be of another kind.
  const usual = lines.slice(1, 1 + Math.min(maxUsualLines, Math.max(2, Math.ceil(lines.length * 0.6))))
  const columns = listStrictColumns(grid, usual, context)
  const isUnlike = (each: LineFacts): boolean => {
    const { fitting, words } = compareCells(cellsOf(each), columns, context)
    return words >= 1 && fitting === 0
  }
  const namedCount = context.headers.filter((header) => header !== '').length
  const [first] = lines
  const isHint = first !== undefined && lines.length > 2 && first.filled * 2 >= namedCount && isUnlike(first)
  if (isHint) left.set(first.line, 'note')
  let end = lines.length
  while (end > (isHint ? 3 : 2)) {
    const last = lines[end - 1]!
    const waits =
      isUnfilled(cellsOf(last), context) ||
      namesNobody(cellsOf(last), context) ||
      (last.filled >= 2 && isUnlike(last))
    if (!waits) break
    left.set(last.line, 'template')
    end--
  }
  return lines.slice(isHint ? 1 : 0, end)
}
