/** Runs clasp, Google's command for script projects, and reads what it says. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

/** How a command of clasp ended. */
interface ClaspResult {
  readonly ok: boolean
  /** What it wrote, on both streams; empty where it wrote to the terminal itself. */
  readonly output: string
}

/** Runs one command of clasp in a folder. */
export type Clasp = (
  words: readonly string[],
  at: { folder: string; onTerminal?: boolean },
) => Promise<ClaspResult>

/** The file of clasp's command, the only one that other packages can import. */
export const findInstalledClasp = (): string => createRequire(import.meta.url).resolve('@google/clasp')

/**
 * @param file the command's file, run by this Node
 */
export const createClasp =
  (file: string): Clasp =>
  (words, { folder, onTerminal = false }) =>
    new Promise((resolve) => {
      // What clasp finds in the environment must not make it use another project or another list of files.
      const { clasp_config_project: _project, clasp_config_ignore: _ignore, ...env } = process.env
      const started = spawn(process.execPath, [file, ...words], {
        cwd: folder,
        env,
        stdio: onTerminal ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      })
      let output = ''
      for (const stream of [started.stdout, started.stderr])
        stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
      started.on('error', ({ message }) => resolve({ ok: false, output: message }))
      started.on('close', (code) => resolve({ ok: code === 0, output }))
    })

/**
 * Whether clasp is signed in, by its answer to `show-authorized-user --json`; false where it is not
 * understood.
 */
export function isSignedIn(output: string): boolean {
  const [from, to] = [output.indexOf('{'), output.lastIndexOf('}')]
  if (from < 0 || to < from) return false
  try {
    return (JSON.parse(output.slice(from, to + 1)) as { loggedIn?: unknown }).loggedIn === true
  } catch {
    return false
  }
}

/** The ids in the addresses that `create-script` writes as soon as Google made the project. */
export const readCreatedIds = (output: string): { script: string | null; sheet: string | null } => ({
  script: /script\.google\.com\/d\/([\w-]+)/.exec(output)?.[1] ?? null,
  sheet: /drive\.google\.com\/open\?id=([\w-]+)/.exec(output)?.[1] ?? null,
})

/** The id that `create-deployment` writes once Google deployed it: “Deployed AKfy… @1”. */
export const readDeploymentId = (output: string): string | null =>
  /\bDeployed ([\w-]{20,})/.exec(output)?.[1] ?? null

/** Why Google refused, as far as it is known what a person can do about it. */
export type FailureCause = 'apiOff' | 'signedOut' | 'noAccess' | 'offline' | 'unknown'

export function classifyFailure(output: string): FailureCause {
  if (/has not enabled the Apps Script API/i.test(output)) return 'apiOff'
  if (/not logged in|no credentials|invalid_grant|invalid_rapt|could not read API credentials/i.test(output))
    return 'signedOut'
  if (/permission|not found|forbidden|insufficient|404|403/i.test(output)) return 'noAccess'
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/i.test(output)) return 'offline'
  return 'unknown'
}
