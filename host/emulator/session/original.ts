import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheOriginalFile, findOriginalFile } from '../xlsx/carry/origins.js'

const originalFilePattern = /^original-[\w-]+\.xlsx$/
const originalFileName = (fingerprint: string): string => `original-${fingerprint}.xlsx`

/**
 * Saves the file a workbook was read from beside its state, so that what the state cannot store can still be
 * saved. Its name follows from its content: it is written once, before the state that names it.
 */
export function saveOriginal(directory: string, fingerprint: string | undefined): void {
  const bytes = fingerprint === undefined ? undefined : findOriginalFile(fingerprint)
  const name = fingerprint === undefined ? undefined : originalFileName(fingerprint)
  if (bytes === undefined || name === undefined || existsSync(join(directory, name))) return
  writeFileSync(join(directory, `${name}.new`), bytes)
  renameSync(join(directory, `${name}.new`), join(directory, name))
}

/** Removes files that workbooks were read from and that the state names no longer. */
export function removeOtherOriginals(directory: string, fingerprint: string | undefined): void {
  const name = fingerprint === undefined ? undefined : originalFileName(fingerprint)
  for (const each of readdirSync(directory))
    if (originalFilePattern.test(each) && each !== name) rmSync(join(directory, each), { force: true })
}

/** Loads the file again that {@link saveOriginal} wrote. */
export function loadOriginal(directory: string, fingerprint: string | undefined): void {
  if (fingerprint === undefined || findOriginalFile(fingerprint) !== undefined) return
  const path = join(directory, originalFileName(fingerprint))
  if (existsSync(path)) cacheOriginalFile(readFileSync(path))
}
