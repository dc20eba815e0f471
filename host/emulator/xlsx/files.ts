/** Workbooks on disk. */
import { readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { WorkbookSnapshot } from '../workbook/snapshot.js'
import { computeFingerprint } from './carry/origins.js'
import { readWorkbook, type ReadOptions } from './read.js'
import { CannotOpen } from './cannot-open.js'
import { saveWorkbook, type Saved } from './write.js'

const megabyte = 1024 * 1024
/** A larger file is refused before it is read: spreadsheets on Google have at most 100 MB. */
const largestFile = 100 * megabyte

const missingFileCodes = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ENAMETOOLONG', 'ELOOP'])

const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    const { size } = await stat(path)
    if (size > largestFile)
      throw new CannotOpen('tooBig', {
        size: { found: Math.ceil(size / megabyte), most: largestFile / megabyte },
      })
    return await readFile(path)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    if (missingFileCodes.has(code)) throw new CannotOpen('missing', { cause })
    if (code === 'EISDIR') throw new CannotOpen('notAWorkbook', { cause })
    throw cause
  }
}

/**
 * Opens a workbook on disk. Its name is that of the file unless `options` name it.
 * @throws CannotOpen `missing` when there is no such file or it may not be read; otherwise as `readWorkbook`.
 */
export const openWorkbookFile = async (
  path: string,
  options: Omit<ReadOptions, 'name'> & { name?: string },
): Promise<WorkbookSnapshot> => {
  const bytes = await readBytes(path)
  return readWorkbook(bytes, { name: basename(path).replace(/\.xls[xm]$/i, ''), ...options })
}

/**
 * Writes the workbook to disk, also over an existing file: the file is replaced as a whole, so that a full
 * disk leaves the old one. Errors of the disk are thrown unchanged.
 *
 * @param before gets what is carried over and what is left out, before anything is written
 */
export const saveWorkbookFile = async (
  path: string,
  snapshot: WorkbookSnapshot,
  before: (saved: Saved) => void = () => undefined,
): Promise<Saved> => {
  const saved = await saveWorkbook(snapshot)
  before(saved)
  const target = await realpath(path).catch(() => path)
  // What is no ordinary file, such as a pipe, cannot be replaced.
  const replaceable = (await stat(target).catch(() => undefined))?.isFile() ?? true
  if (!replaceable) await writeFile(path, saved.bytes)
  else {
    await writeFile(`${target}.new`, saved.bytes).catch((thrown: NodeJS.ErrnoException) => {
      throw Object.assign(thrown, { path })
    })
    await rename(`${target}.new`, target)
  }
  return saved
}

/** Whether the file at `path` is the one at `read`, or has the content from which a workbook was read. */
export const isOriginal = async (
  path: string,
  read: string | undefined,
  origin: string | undefined,
): Promise<boolean> => {
  const [target, source] = await Promise.all(
    [path, read].map((each) => (each === undefined ? undefined : stat(each).catch(() => undefined))),
  )
  if (target === undefined || !target.isFile()) return false
  if (source !== undefined && source.dev === target.dev && source.ino === target.ino) return true
  return (
    origin !== undefined && target.size <= largestFile && computeFingerprint(await readFile(path)) === origin
  )
}
