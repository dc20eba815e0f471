/** Everything between this folder and a spreadsheet on Google that has the script in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clasp, hindranceIn, isSignedIn, madeIn } from './clasp.js'
import {
  BrokenProjectFile,
  copyAddress,
  type GoogleProject,
  projectFile,
  readProject,
  sheetAddress,
  writeProject,
} from './project-file.js'
import type { GoogleText, Step } from './text.js'

/** What a person wants on Google. */
export interface Wanted {
  /** The id of a spreadsheet that is there. */
  readonly sheet?: string
  /** The id of a script project that is bound to it. */
  readonly script?: string
}

/** What the way to Google needs of the machine. */
export interface GoogleMachine {
  /** The project's folder, with `.claspignore` in it. */
  readonly folder: string
  readonly clasp: Clasp
  /** Builds into the folder's `dist/` and returns the names of what is to be pushed. */
  build(): Promise<readonly string[]>
  say(line: string): void
  readonly text: GoogleText
}

/** It cannot go on; the message says why, and what to do. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** clasp's last words, short enough for a terminal. */
const lastWords = (output: string): string => output.trim().split('\n').slice(-6).join('\n').slice(-1000)

function stop({ text }: GoogleMachine, step: Step, output: string): never {
  throw new Stopped(text.failed(step, hindranceIn(output), lastWords(output)))
}

/** What the folder's file says. */
function projectOf({ folder, text }: GoogleMachine): GoogleProject | null {
  try {
    return readProject(folder)
  } catch (error) {
    if (error instanceof BrokenProjectFile) throw new Stopped(text.brokenFile(projectFile))
    throw error
  }
}

/**
 * Signs in, makes what is missing, builds, pushes, opens. What succeeded is remembered in the folder's file, so that it
 * can be run again after any failure.
 *
 * @throws Stopped
 */
export async function install(machine: GoogleMachine, wanted: Wanted): Promise<GoogleProject> {
  const { folder, clasp, say, text } = machine
  const known = projectOf(machine)
  if (known && wanted.sheet !== undefined && wanted.sheet !== known.sheet)
    throw new Stopped(text.otherProject(projectFile, sheetAddress(known.sheet)))
  if (wanted.script !== undefined && wanted.sheet === undefined) throw new Stopped(text.needsSheet)
  say(text.steps.signIn)
  await signIn(machine)
  say(text.steps.create)
  const project = known ?? (await projectFor(machine, wanted))
  say(text.steps.build)
  const files = await built(machine)
  say(text.steps.push)
  // The manifest is part of what is built: without --force, clasp asks about it, or leaves everything out.
  const pushed = await clasp(['-P', join(folder, projectFile), 'push', '--force'], { folder })
  if (!pushed.ok || /skipping push/i.test(pushed.output)) stop(machine, 'push', pushed.output)
  say(text.pushed(files))
  if (project.sheet !== '')
    // A machine without a browser still has the address, which is said next.
    await clasp(['-P', join(folder, projectFile), 'open-container'], { folder })
  say(text.ready(sheetAddress(project.sheet), known === null && wanted.sheet === undefined))
  return project
}

async function signIn(machine: GoogleMachine): Promise<void> {
  const { clasp, folder, say, text } = machine
  const asked = await clasp(['show-authorized-user', '--json'], { folder })
  if (isSignedIn(asked.output)) return say(text.signedIn)
  const ended = await clasp(['login'], { folder, onTerminal: true })
  const after = ended.ok ? await clasp(['show-authorized-user', '--json'], { folder }) : ended
  if (!isSignedIn(after.output)) stop(machine, 'signIn', after.ok ? '' : after.output)
}

/** The project that was asked for, written down as soon as it is known. */
async function projectFor(machine: GoogleMachine, { sheet, script }: Wanted): Promise<GoogleProject> {
  const { folder, say, text } = machine
  if (sheet !== undefined) say(text.adds(sheetAddress(sheet)))
  const project = sheet !== undefined && script !== undefined ? { sheet, script } : await made(machine, sheet)
  writeProject(folder, project)
  if (sheet === undefined) say(text.made(sheetAddress(project.sheet)))
  return project
}

/** Makes a script project: in a spreadsheet that is there, or together with a new one. */
async function made(machine: GoogleMachine, sheet: string | undefined): Promise<GoogleProject> {
  const { clasp, text } = machine
  // clasp makes a project only in a folder that has none, and then pulls Google's empty files into it.
  const aside = mkdtempSync(join(tmpdir(), 'milepost-'))
  try {
    const kind = sheet === undefined ? ['--type', 'sheets'] : ['--parentId', sheet]
    const ended = await clasp(['create-script', ...kind, '--title', text.newSpreadsheet], { folder: aside })
    const found = madeIn(ended.output)
    const parent = sheet ?? found.sheet
    // What Google made is made, even where clasp failed afterwards.
    if (found.script === null || parent === null) return stop(machine, 'create', ended.output)
    return { script: found.script, sheet: parent }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function built(machine: GoogleMachine): Promise<readonly string[]> {
  try {
    return await machine.build()
  } catch (error) {
    throw new Stopped(machine.text.failed('build', 'unknown', lastWords(String(error))))
  }
}

/**
 * The address by which others copy the spreadsheet, with what to do first.
 *
 * @throws Stopped where no spreadsheet is known
 */
export function copyLink(machine: GoogleMachine, sheet: string | undefined): string {
  const id = sheet ?? projectOf(machine)?.sheet ?? ''
  if (id === '') throw new Stopped(machine.text.copyUnknown)
  return machine.text.copyLink(copyAddress(id))
}
