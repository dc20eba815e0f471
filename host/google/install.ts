/** Everything between this folder and a spreadsheet on Google that has the script in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clasp, classifyFailure, isSignedIn, readCreatedIds } from './clasp.js'
import {
  BrokenProjectFile,
  createCopyUrl,
  type GoogleProject,
  projectFile,
  readProject,
  createSheetUrl,
  writeProject,
} from './project-file.js'
import type { GoogleText, Step } from '../text/google/index.js'

/** What a person asks for on Google. */
export interface InstallTarget {
  /** The id of a spreadsheet that is there. */
  readonly sheet?: string
  /** The id of a script project that is bound to it. */
  readonly script?: string
}

/** What the way to Google needs of the machine. */
export interface InstallEnvironment {
  /** The project's folder, with `.claspignore` in it. */
  readonly folder: string
  readonly clasp: Clasp
  /** Builds into the folder's `dist/` and returns the names of what is to be pushed. */
  build(): Promise<readonly string[]>
  print(line: string): void
  readonly text: GoogleText
}

/** It cannot continue; the message says why, and what to do. */
export class InstallError extends Error {
  override name = 'Stopped'
}

/** clasp's last words, short enough for a terminal. */
const readLastLines = (output: string): string => output.trim().split('\n').slice(-6).join('\n').slice(-1000)

/** @throws InstallError that says what clasp said, and what to do */
export function stop({ text }: InstallEnvironment, step: Step, output: string): never {
  throw new InstallError(text.failed(step, classifyFailure(output), readLastLines(output)))
}

/** What the folder's file says. */
function readFolderProject({ folder, text }: InstallEnvironment): GoogleProject | null {
  try {
    return readProject(folder)
  } catch (error) {
    if (error instanceof BrokenProjectFile) throw new InstallError(text.brokenFile(projectFile))
    throw error
  }
}

/**
 * Signs in, makes what is missing, builds, pushes, opens. What succeeded is remembered in the folder's file,
 * so that it can be run again after any failure.
 *
 * @throws Stopped
 */
export async function install(machine: InstallEnvironment, target: InstallTarget): Promise<GoogleProject> {
  const { folder, clasp, print, text } = machine
  const storedProject = readFolderProject(machine)
  if (storedProject && target.sheet !== undefined && target.sheet !== storedProject.sheet)
    throw new InstallError(text.otherProject(projectFile, createSheetUrl(storedProject.sheet)))
  if (target.script !== undefined && target.sheet === undefined) throw new InstallError(text.needsSheet)
  print(text.steps.signIn)
  await signIn(machine)
  print(text.steps.create)
  const project = storedProject ?? (await chooseProject(machine, target))
  print(text.steps.build)
  const files = await buildForPush(machine)
  print(text.steps.push)
  // The manifest is part of what is built: without --force, clasp asks about it, or leaves everything out.
  const pushed = await clasp(['-P', join(folder, projectFile), 'push', '--force'], { folder })
  if (!pushed.ok || /skipping push/i.test(pushed.output)) stop(machine, 'push', pushed.output)
  print(text.pushed(files))
  if (project.sheet !== '')
    // A machine without a browser still has the address, which is printed next.
    await clasp(['-P', join(folder, projectFile), 'open-container'], { folder })
  print(text.ready(createSheetUrl(project.sheet), storedProject === null && target.sheet === undefined))
  return project
}

async function signIn(machine: InstallEnvironment): Promise<void> {
  const { clasp, folder, print, text } = machine
  const loginAnswer = await clasp(['show-authorized-user', '--json'], { folder })
  if (isSignedIn(loginAnswer.output)) return print(text.signedIn)
  const ended = await clasp(['login'], { folder, onTerminal: true })
  const after = ended.ok ? await clasp(['show-authorized-user', '--json'], { folder }) : ended
  if (!isSignedIn(after.output)) stop(machine, 'signIn', after.ok ? '' : after.output)
}

/** The project that was asked for, written down as soon as it is known. */
async function chooseProject(
  machine: InstallEnvironment,
  { sheet, script }: InstallTarget,
): Promise<GoogleProject> {
  const { folder, print, text } = machine
  if (sheet !== undefined) print(text.adds(createSheetUrl(sheet)))
  const project =
    sheet !== undefined && script !== undefined ? { sheet, script } : await createProject(machine, sheet)
  writeProject(folder, project)
  if (sheet === undefined) print(text.made(createSheetUrl(project.sheet)))
  return project
}

/** Makes a script project: in a spreadsheet that is there, or together with a new one. */
async function createProject(machine: InstallEnvironment, sheet: string | undefined): Promise<GoogleProject> {
  const { clasp, text } = machine
  // clasp makes a project only in a folder that has none, and then pulls Google's empty files into it.
  const aside = mkdtempSync(join(tmpdir(), 'milepost-'))
  try {
    const kind = sheet === undefined ? ['--type', 'sheets'] : ['--parentId', sheet]
    const ended = await clasp(['create-script', ...kind, '--title', text.newSpreadsheet], { folder: aside })
    const found = readCreatedIds(ended.output)
    const parent = sheet ?? found.sheet
    // What Google made exists, even where clasp failed afterwards.
    if (found.script === null || parent === null) return stop(machine, 'create', ended.output)
    return { script: found.script, sheet: parent }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function buildForPush(machine: InstallEnvironment): Promise<readonly string[]> {
  try {
    return await machine.build()
  } catch (error) {
    throw new InstallError(machine.text.failed('build', 'unknown', readLastLines(String(error))))
  }
}

/**
 * The address by which others copy the spreadsheet, with what to do first.
 *
 * @throws Stopped where no spreadsheet is known
 */
export function describeCopyLink(machine: InstallEnvironment, sheet: string | undefined): string {
  const id = sheet ?? readFolderProject(machine)?.sheet ?? ''
  if (id === '') throw new InstallError(machine.text.copyUnknown)
  return machine.text.copyLink(createCopyUrl(id))
}
