/** Lines whose cells are of no kind that the rows have: a line of hints below the header, lines to be filled in below. */
import { type Cell, isBlank } from '../../../core/cell.js'
import { comparableHeader } from '../columns/dictionary.js'
import type { LeftOutReason } from '../types.js'
import { kindOfCell } from './cell-kinds.js'
import type { LineContext } from './line-context.js'
import type { LineFacts } from './line-facts.js'
import type { DoubtfulGroup, WorkPattern } from './line-sections.js'
import { isNobody, withoutNumber } from './line-words.js'

const things =
  'tasks?|items?|activit(y|ies)|milestones?|projects?|steps?|actions?|issues?|risks?|clients?|names?|titles?|descriptions?|deliverables?|phases?'
const placeholderPattern = new RegExp(
  `^((new|add|enter|insert|your|next|another|type) )*((${things}) ?)+( ?(name|title|description|here))*$|^(新增|新建|添加|填写|输入)?(任务|事项|工作|步骤|项目|里程碑|客户|问题|风险|内容|名称|阶段)+(名称|内容|描述)?$|^(请|待)(填写|输入|补充).{0,8}$`,
)

/** What tells people to write more rows there; a task may say the same, but has an owner, a day or a status. */
const invitationPattern =
  /\b(insert|add|copy|duplicate|paste|continue|extend|enter|type)\b.*\b(rows?|lines?|here|below|above|more|new)\b|\bmore (rows?|lines?|tasks?|items?)\b|(插入|新增|添加|复制|增加|续写|续加|填写).{0,8}(行|处|此|上方|下方)|(此|上|下|本)一?(行|处|方).{0,6}(插入|新增|添加|复制|增加|填写|续)|继续(添加|填写|新增)/i

/** Whether a title only says what belongs there: “Task 5”, “[Task name]”, “任务3”. */
function isPlaceholder(title: Cell | undefined, header: string): boolean {
  if (typeof title !== 'string') return false
  const words = comparableHeader(title).replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim()
  return words === ''
    ? !/[\p{L}\d]/u.test(title)
    : words === comparableHeader(header) || placeholderPattern.test(words)
}

/** Whether a cell for a person says “Name”. */
const namesNobody = (cells: readonly Cell[], { otherColumns }: LineContext): boolean =>
  otherColumns.some((column) => {
    const cell = cells[column - 1]
    return typeof cell === 'string' && isNobody(cell)
  })

/** A line below the rows that waits to be filled in: no title or one that says what belongs there, no day and no person. */
function isUnfilled(cells: readonly Cell[], context: LineContext): boolean {
  const { title, headers, reader, typedColumns } = context
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
    return kind !== 'day' && ((kind !== 'text' && kind !== 'sentence') || typedColumns.has(at + 1))
  })
}

/** A title that is set apart as a whole, or begins with a short word and a colon. */
const bracketPattern = /^\s*[<{[【(（〔《「].*[>}\]】)）〕》」]\s*$/
const prefixPattern = /^\W*(\p{Script=Han}{1,4}|[a-z][a-z.]{0,9})\s*[:：]\s*\S/iu

function isMarked(name: Cell | undefined): boolean {
  if (typeof name !== 'string') return false
  const title = withoutNumber(name)
  return bracketPattern.test(title) || prefixPattern.test(title)
}

/** The share of rows with fitting cells from which a line without any is strange. */
const alikeShare = 0.8

/** Whether a line is work, or doubtful where its words and cells leave it open; and what it is where it is not. */
interface Verdict {
  readonly is: 'work' | 'doubtful' | 'none'
  readonly reason: LeftOutReason
}

const work: Verdict = { is: 'work', reason: 'note' }

interface LineJudge {
  first(line: LineFacts): Verdict
  last(line: LineFacts): Verdict
}

/** Judges lines at the ends of a table by what the rows between have in common. */
function createJudge(lines: readonly LineFacts[], { countVotes, context, grid }: WorkPattern): LineJudge {
  const inner = lines.slice(1, -1)
  const alike = inner.filter((each) => countVotes(each).fitting > 0)
  const areAlike = inner.length >= 2 && alike.length >= inner.length * alikeShare
  const full = inner.filter(({ entries }) => entries > 0)
  const areFull = inner.length >= 2 && full.length >= inner.length * alikeShare
  const nameOf = ({ line }: LineFacts): Cell | undefined =>
    context.title > 0 ? grid[line - 1]![context.title - 1] : undefined
  const hasMarks = inner.filter((each) => isMarked(nameOf(each))).length * 2 > inner.length
  const namedCount = context.headers.filter((header) => header !== '').length
  const judge = (each: LineFacts, reason: LeftOutReason): Verdict => {
    const { fitting, recurring, strange, novel } = countVotes(each)
    if (fitting === 0 && recurring === 0 && strange + novel > 0) {
      const isSure = strange > 0 && (strange > 1 || (each.filled >= 2 && each.filled * 2 >= namedCount))
      if (isSure) return { is: 'none', reason }
      if (areAlike && each.filled >= 2)
        return each.hasTitle ? { is: 'doubtful', reason } : { is: 'none', reason: 'note' }
    }
    // A name alone in brackets is that of a section.
    return !hasMarks && each.filled > 1 && isMarked(nameOf(each))
      ? { is: 'doubtful', reason: 'template' }
      : work
  }
  return {
    first: (each) => judge(each, 'note'),
    last(each) {
      const cells = grid[each.line - 1]!
      if (isUnfilled(cells, context) || namesNobody(cells, context)) return { is: 'none', reason: 'template' }
      const isRepeated = [-2, 0].some((step) =>
        cells.every((cell, at) => typeof cell === 'number' || cell === grid[each.line + step]?.[at]),
      )
      // A cell with a day equals no other.
      if (each.whole && isRepeated) return { is: 'doubtful', reason: 'template' }
      const isTitleAlone = each.hasTitle && each.entries === 0 && each.filled === 1
      return areFull && isTitleAlone && !each.afterGap
        ? { is: 'doubtful', reason: 'template' }
        : judge(each, 'template')
    },
  }
}

/** Fewer lines show nothing of what rows are like. */
const minLines = 3

/**
 * Leaves out lines at both ends of a table that are unlike its rows: hints below the header, examples, lines to be filled
 * in. Those whose words and cells leave it open are doubtful.
 *
 * @param lines lines that may be rows, in their order
 */
export function withoutUnlikeLines(
  lines: readonly LineFacts[],
  pattern: WorkPattern,
  left: Map<number, LeftOutReason>,
): { readonly lines: readonly LineFacts[]; readonly doubts: readonly DoubtfulGroup[] } {
  const judge = createJudge(lines, pattern)
  const doubts: DoubtfulGroup[] = []
  let [start, end] = [0, lines.length]
  if (lines.length >= minLines) {
    const { is, reason } = judge.first(lines[0]!)
    if (is === 'none') left.set(lines[0]!.line, reason)
    if (is === 'doubtful') doubts.push({ lines: [lines[0]!.line], reason })
    if (is !== 'work') start = 1
  }
  const asked: number[] = []
  while (end - start >= minLines) {
    const { line } = lines[end - 1]!
    const { is, reason } = judge.last(lines[end - 1]!)
    if (is === 'work') break
    if (is === 'none') left.set(line, reason)
    else asked.unshift(line)
    end--
  }
  if (asked.length > 0) doubts.push({ lines: asked, reason: 'template' })
  return { lines: lines.slice(start, end), doubts }
}
