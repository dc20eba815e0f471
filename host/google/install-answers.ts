/** The second script project: the answer page, in a Google account of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  answersIgnoreFile,
  type AnswersProject,
  answersProjectFile,
  createAnswersUrl,
  createPlaceFile,
  createScriptUrl,
  placeFile,
  readAnswersProject,
  writeAnswersProject,
} from './answers-project.js'
import { isSignedIn, readCreatedIds, readDeploymentId } from './clasp.js'
import { type InstallEnvironment, InstallError, stop } from './install.js'
import { BrokenProjectFile, createSheetUrl, type GoogleProject } from './project-file.js'

/** The name under which clasp remembers that account beside the usual one. */
const user = ['-u', 'answers'] as const

/**
 * Signs in to the account of the answer page, makes its script project, pushes what was built, and deploys it under one
 * address for good. What succeeded is remembered, so that it can be run again after any failure.
 *
 * @throws InstallError
 */
export async function installAnswers(machine: InstallEnvironment, { sheet }: GoogleProject): Promise<string> {
  const { folder, clasp, print, text } = machine
  if (sheet === '') throw new InstallError(text.answers.needsSheet)
  const stored = readStoredAnswers(machine)
  print(text.answers.steps.signIn)
  await signIn(machine)
  print(text.answers.steps.create)
  let project = stored ?? { script: await createProject(machine), deployment: '' }
  writeAnswersProject(folder, project)
  print(text.answers.steps.push)
  await push(machine, sheet, project)
  print(text.answers.steps.deploy)
  if (project.deployment === '') {
    project = { ...project, deployment: await deploy(machine) }
    writeAnswersProject(folder, project)
    // Only now is its address known, which its pages need.
    await push(machine, sheet, project)
  }
  const updated = await clasp([...user, ...projectOptions(folder), 'update-deployment', project.deployment], {
    folder,
  })
  if (!updated.ok) stop(machine, 'deploy', updated.output)
  const address = createAnswersUrl(project.deployment)
  print(text.answers.ready(createSheetUrl(sheet), createScriptUrl(project.script), address))
  return address
}

const projectOptions = (folder: string): readonly string[] => [
  '-P',
  join(folder, answersProjectFile),
  '-I',
  join(folder, answersIgnoreFile),
]

function readStoredAnswers({ folder, text }: InstallEnvironment): AnswersProject | null {
  try {
    return readAnswersProject(folder)
  } catch (error) {
    if (error instanceof BrokenProjectFile)
      throw new InstallError(text.answers.brokenFile(answersProjectFile))
    throw error
  }
}

async function signIn(machine: InstallEnvironment): Promise<void> {
  const { clasp, folder, print, text } = machine
  const ask = () => clasp([...user, 'show-authorized-user', '--json'], { folder })
  if (isSignedIn((await ask()).output)) return print(text.signedIn)
  print(text.answers.ownAccount)
  const ended = await clasp([...user, 'login'], { folder, onTerminal: true })
  const after = ended.ok ? await ask() : ended
  if (!isSignedIn(after.output)) stop(machine, 'signIn', after.ok ? '' : after.output)
}

/** The id of a new script project that belongs to no file. */
async function createProject(machine: InstallEnvironment): Promise<string> {
  const { clasp, text } = machine
  const aside = mkdtempSync(join(tmpdir(), 'milepost-'))
  try {
    const words = [...user, 'create-script', '--type', 'standalone', '--title', text.answers.title]
    const ended = await clasp(words, { folder: aside })
    return readCreatedIds(ended.output).script ?? stop(machine, 'create', ended.output)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function push(
  machine: InstallEnvironment,
  sheet: string,
  { deployment }: AnswersProject,
): Promise<void> {
  const { clasp, folder } = machine
  const built = join(folder, 'dist', 'answers')
  mkdirSync(built, { recursive: true })
  const address = deployment === '' ? '' : createAnswersUrl(deployment)
  writeFileSync(join(built, placeFile), createPlaceFile(sheet, address))
  const pushed = await clasp([...user, ...projectOptions(folder), 'push', '--force'], { folder })
  if (!pushed.ok || /skipping push/i.test(pushed.output)) stop(machine, 'push', pushed.output)
}

/** The id of a new deployment, under which every later version answers too. */
async function deploy(machine: InstallEnvironment): Promise<string> {
  const { clasp, folder } = machine
  const ended = await clasp([...user, ...projectOptions(folder), 'create-deployment'], { folder })
  return readDeploymentId(ended.output) ?? stop(machine, 'deploy', ended.output)
}
