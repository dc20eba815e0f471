import type { CellWriter, Clock } from '../../ports.js'
import { recordUnwritten } from '../refresh/unwritten.js'

/**
 * Google ends a run after six minutes; work that would begin after this many milliseconds waits for the next
 * run.
 */
const workTimeLimit = 270_000

/** Whether what has not begun waits for the next run. */
export const isOutOfTime = (clock: Clock): boolean => clock.elapsed() > workTimeLimit

/**
 * Notes what waits for the next run: said to the person and in the run log, like all that a run did not
 * write.
 *
 * @param found its name for people, where it is no table or only part of one
 */
export const recordLeftOver = (cells: CellWriter, table: string, found = ''): void =>
  recordUnwritten(cells, [{ code: 'outOfTime', table, column: '', line: 0, found }])
