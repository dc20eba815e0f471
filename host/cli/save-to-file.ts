/** `--save` and `--out`: never over the file that was read unless asked to, and never without saying what is left out. */
import { access } from 'node:fs/promises'
import { type Counted, isOriginal, saveWorkbookFile } from '../emulator/xlsx/index.js'
import type { Session } from '../emulator/index.js'
import { CommandError } from './command-errors.js'
import type { CommandOptions } from './options.js'
import type { HostText } from '../text/cli/index.js'
import type { CommandEnvironment } from './environment.js'

/** A file that was saved, as other tools read of it. */
export interface SavedFile {
  path: string
  /** Carried over from the file that was read, as it was. */
  carried: readonly Counted[]
  /** In the file that was read, and not in this one. */
  left: readonly Counted[]
}

/** Endings of files that spreadsheet programs refuse to open when they hold an `.xlsx` workbook. */
const otherEndings = /\.(xls[mb]?|xlt[xm]?|xlam|od[st]|csv|tsv)$/i

/**
 * Refuses, before anything is done, to save over the file that was read, or as what cannot be written.
 * @throws Refused with the sentence that says so; `--overwrite` asks for the first
 */
export async function checkTarget(
  path: string,
  read: string | undefined,
  session: Session,
  options: CommandOptions,
  text: HostText,
): Promise<void> {
  if (otherEndings.test(path)) throw new CommandError(text.onlyXlsx(path))
  if (!options.overwrite && (await isOriginal(path, read, session.workbook.origin)))
    throw new CommandError(text.wouldOverwrite(path))
}

/**
 * Refuses, before anything is read, a file that would be replaced.
 * @throws CommandError unless `--overwrite` was written
 */
export async function refuseExisting(out: string, options: CommandOptions): Promise<void> {
  if (options.overwrite) return
  const isThere = await access(out).then(
    () => true,
    () => false,
  )
  if (isThere) throw new CommandError(options.text.alreadyThere(out))
}

/** Saves the workbook; what is left out is said first. */
export async function saveToFile(
  path: string,
  session: Session,
  options: CommandOptions,
  text: HostText,
  world: CommandEnvironment,
): Promise<SavedFile> {
  const { carried, left } = await saveWorkbookFile(path, session.workbook.snapshot(), (saved) => {
    if (saved.left.length > 0 && !options.json) world.err(text.leftOut(path, saved.left, !options.overwrite))
  })
  return { path, carried, left }
}
