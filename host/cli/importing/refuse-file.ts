/** Why a file of another tool cannot be read, as the command says it. */
import { columnLetters } from '../../../src/core/formula.js'
import { maxCharacters } from '../../emulator/index.js'
import { CannotOpen } from '../../emulator/xlsx/index.js'
import type { ToolExport } from '../../import/export.js'
import { UnreadableFile } from '../../import/unreadable-file.js'
import { CommandError } from '../command-errors.js'
import type { CommandOptions } from '../options.js'

/** A text that is too long for a cell would be lost in part: it is refused, and nothing is made. */
export function refuseLong(
  file: string,
  { grid, fileRows }: Pick<ToolExport, 'grid' | 'fileRows'>,
  options: CommandOptions,
): void {
  grid.forEach((line, down) =>
    line.forEach((cell, across) => {
      if (typeof cell !== 'string' || cell.length <= maxCharacters) return
      const place = `${columnLetters(across + 1)}${fileRows?.[down] ?? down + 1}`
      throw new CommandError(options.text.longCell(file, place, cell.length, maxCharacters))
    }),
  )
}

/** What reading a file gives; a file that cannot be read is refused in words. */
export async function readOrRefuse<Found>(
  file: string,
  options: CommandOptions,
  read: () => Promise<Found>,
): Promise<Found> {
  try {
    return await read()
  } catch (thrown) {
    if (thrown instanceof UnreadableFile)
      throw new CommandError(options.text.unreadable(file, thrown.code, thrown.facts))
    if (thrown instanceof CannotOpen)
      throw new CommandError(options.text.cannotOpen(file, thrown.code, thrown.size))
    throw thrown
  }
}
