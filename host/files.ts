/** Workbooks on disk. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { WorkbookSnapshot } from './workbook/snapshot.js'
import { readWorkbook, type ReadOptions } from './xlsx/read.js'
import { CannotOpen } from './xlsx/refusal.js'
import { writeWorkbook } from './xlsx/write.js'

const megabyte = 1024 * 1024
/** A larger file is refused before it is read: spreadsheets on Google hold no more than 100 MB. */
const largestFile = 100 * megabyte

const absent = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ELOOP'])

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    const { size } = await stat(path)
    if (size > largestFile)
      throw new CannotOpen('tooBig', {
        size: { found: Math.ceil(size / megabyte), most: largestFile / megabyte },
      })
    return await readFile(path)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    if (absent.has(code)) throw new CannotOpen('missing', { cause })
    if (code === 'EISDIR') throw new CannotOpen('notAWorkbook', { cause })
    throw cause
  }
}

/**
 * Opens a workbook on disk. It is named after the file unless `options` name it.
 * @throws CannotOpen `missing` when there is no such file or it may not be read; otherwise as `readWorkbook`.
 */
export const openWorkbookFile = async (
  path: string,
  options: Omit<ReadOptions, 'name'> & { name?: string },
): Promise<WorkbookSnapshot> => {
  const bytes = await bytesOf(path)
  return readWorkbook(bytes, { name: basename(path).replace(/\.xls[xm]$/i, ''), ...options })
}

/** Writes the workbook to disk, over a file that may stand there. Errors of the disk are thrown as they come. */
export const saveWorkbookFile = async (path: string, snapshot: WorkbookSnapshot): Promise<void> =>
  writeFile(path, await writeWorkbook(snapshot))
