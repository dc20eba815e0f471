/** Words of a status of which nobody can say without asking whether a row is done. */
import { type Cell, formatCell } from '../../../core/cell.js'
import { type Choices, findChoiceKey } from '../../../core/choices.js'
import type { StatusReader } from './status-reader.js'

/** A longer status is a report of how a row goes on, not a word of its own. */
export const maxStatusLength = 20

/** The end of the work where nothing else is: “received” goods are there, a “received” complaint has just come in. */
const twoSidedPattern =
  /^(live|received|sent|submitted|approved|accepted|confirmed|released|verified|paid|signed|已?(提交|通过|发布)|已(发送|确认|批准|上线))$/

/**
 * The texts of a column that mean done in some lists and something else in others, where another word of it surely means
 * done; none of those that the tracker has itself, or of which a person said what they mean.
 */
export function findDoubtfulStatuses(
  cells: readonly Cell[],
  choices: Choices,
  statuses: StatusReader,
): ReadonlySet<string> {
  const texts = [...new Set(cells.flatMap((cell) => (typeof cell === 'string' ? [formatCell(cell)] : [])))]
  const isTwoSided = (text: string): boolean => twoSidedPattern.test(text.trim().toLowerCase())
  const isCertain = (text: string): boolean =>
    findChoiceKey(choices, text) !== undefined ||
    statuses.rememberedChoiceOf('status', text, choices) !== undefined
  const hasDone = texts.some((text) => statuses.kindOf(text) === 'done' && !isTwoSided(text))
  return new Set(hasDone ? texts.filter((text) => isTwoSided(text) && !isCertain(text)) : [])
}

/** Tells for a column whether a text of it is doubtful; each column is looked at once. */
export function createDoubtfulStatuses(
  cellsOf: (column: number) => readonly Cell[],
  statuses: StatusReader,
): (column: number, text: string, choices: Choices) => boolean {
  const byColumn = new Map<number, ReadonlySet<string>>()
  return (column, text, choices) => {
    const known = byColumn.get(column) ?? findDoubtfulStatuses(cellsOf(column), choices, statuses)
    byColumn.set(column, known)
    return known.has(text)
  }
}
