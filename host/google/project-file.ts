/**
 * `.clasp.local.json`: which spreadsheet and script this copy of the project is pushed to. Git ignores it.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const projectFile = '.clasp.local.json'

/** A script project and the spreadsheet it is bound to; '' where that is not known. */
export interface GoogleProject {
  readonly script: string
  readonly sheet: string
}

/** The file cannot be read as what this program writes. */
export class BrokenProjectFile extends Error {
  override name = 'BrokenProjectFile'
}

/**
 * What is written in a folder's file; null where there is none.
 *
 * @throws BrokenProjectFile
 */
export function readProject(folder: string): GoogleProject | null {
  let text: string
  try {
    text = readFileSync(join(folder, projectFile), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  let found: { scriptId?: unknown; parentId?: unknown } | null
  try {
    found = JSON.parse(text) as typeof found
  } catch {
    throw new BrokenProjectFile()
  }
  const { scriptId, parentId } = found ?? {}
  if (typeof scriptId !== 'string' || !isId(scriptId)) throw new BrokenProjectFile()
  if (parentId !== undefined && (typeof parentId !== 'string' || !isId(parentId)))
    throw new BrokenProjectFile()
  return { script: scriptId, sheet: parentId ?? '' }
}

/** Replaces the complete file. */
export function writeProject(folder: string, { script, sheet }: GoogleProject): void {
  const settings = { scriptId: script, rootDir: 'dist', ...(sheet === '' ? {} : { parentId: sheet }) }
  const path = join(folder, projectFile)
  writeFileSync(`${path}.part`, `${JSON.stringify(settings, null, 2)}\n`)
  renameSync(`${path}.part`, path)
}

/** Whether a text can be the id of a file or a script on Google. */
export const isId = (text: string): boolean => /^[\w-]{20,}$/.test(text)

/** The id in an id or in the address of a file of that kind; null for anything else. */
export function parseId(kind: 'spreadsheet' | 'script', written: string): string | null {
  const urlPattern =
    kind === 'spreadsheet'
      ? /^https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/
      : /^https:\/\/script\.google\.com\/(?:u\/\d+\/)?(?:home\/projects|d)\/([\w-]+)/
  const id = urlPattern.exec(written.trim())?.[1] ?? written.trim()
  return isId(id) ? id : null
}

export const createSheetUrl = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`
/** The link with which others make their own copy, with the script. */
export const createCopyUrl = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/copy`
