/** The browser for the page's tests. */
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { patience } from '../../patience.js'
import { bundledBrowser, bundledLibraries } from './bundled.js'
import { type Candidate, listCandidates, startFirst } from './candidates.js'

const quietSwitches = [
  // Tabs of one window share a process, which a small page costs more than itself.
  '--renderer-process-limit=1',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Starts a candidate, headless. Throws when it does not start. */
export async function startCandidate(candidate: Candidate): Promise<Browser> {
  const executablePath = typeof candidate === 'string' ? await bundledBrowser() : candidate.installed
  const libraries = candidate === 'bundledWithLibraries' ? await bundledLibraries() : ''
  return chromium.launch({
    executablePath,
    headless: true,
    timeout: patience.hook,
    args: quietSwitches,
    handleSIGTERM: false,
    ...(libraries && { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  })
}

/** Starts a browser of one's own, headless. Throws when there is none. */
export const startBrowser = (): Promise<Browser> =>
  startFirst(
    listCandidates({
      platform: process.platform,
      arch: process.arch,
      folders: (process.env['PATH'] ?? '').split(delimiter),
      exists: existsSync,
    }),
    startCandidate,
  )

let shared: Promise<Browser> | undefined

/**
 * The one browser of this process, for every file that is tested in it. It ends with the process; no test
 * closes it.
 */
export function sharedBrowser(): Promise<Browser> {
  if (shared === undefined) {
    shared = startBrowser()
    // A test's process gets SIGTERM and soon after SIGKILL: when it exits on the first, the browser and its
    // profile are removed too.
    process.once('SIGTERM', () => process.exit(143))
  }
  return shared
}
