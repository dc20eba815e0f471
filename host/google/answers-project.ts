/** `.clasp.answers.local.json`: the script project of the answer page, and its deployment. Git ignores it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrokenProjectFile, isId } from './project-file.js'

export const answersProjectFile = '.clasp.answers.local.json'
/** What of `dist/answers` is pushed. */
export const answersIgnoreFile = '.claspignore.answers'

/** A script project that belongs to no file; `deployment` is blank until it was deployed. */
export interface AnswersProject {
  readonly script: string
  readonly deployment: string
}

/**
 * What is written in a folder's file; null where there is none.
 *
 * @throws BrokenProjectFile
 */
export function readAnswersProject(folder: string): AnswersProject | null {
  let text: string
  try {
    text = readFileSync(join(folder, answersProjectFile), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  let found: { scriptId?: unknown; deploymentId?: unknown } | null
  try {
    found = JSON.parse(text) as typeof found
  } catch {
    throw new BrokenProjectFile()
  }
  const { scriptId, deploymentId = '' } = found ?? {}
  if (typeof scriptId !== 'string' || !isId(scriptId)) throw new BrokenProjectFile()
  if (typeof deploymentId !== 'string' || (deploymentId !== '' && !isId(deploymentId)))
    throw new BrokenProjectFile()
  return { script: scriptId, deployment: deploymentId }
}

/** Replaces the complete file. */
export function writeAnswersProject(folder: string, { script, deployment }: AnswersProject): void {
  const settings = {
    scriptId: script,
    rootDir: 'dist/answers',
    ...(deployment === '' ? {} : { deploymentId: deployment }),
  }
  const path = join(folder, answersProjectFile)
  writeFileSync(`${path}.part`, `${JSON.stringify(settings, null, 2)}\n`)
  renameSync(`${path}.part`, path)
}

/** The address at which a deployed web app answers. */
export const createAnswersUrl = (deployment: string): string =>
  `https://script.google.com/macros/s/${deployment}/exec`

/** Where the one who deployed it opens its script. */
export const createScriptUrl = (script: string): string => `https://script.google.com/d/${script}/edit`

/** The file that says to the web app which spreadsheet is its own, and at which address it answers. */
export const createPlaceFile = (spreadsheet: string, address: string): string =>
  `var milepostPlace = ${JSON.stringify({ spreadsheetId: spreadsheet, address })}\n`
export const placeFile = 'Place.js'
