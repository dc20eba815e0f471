import { loadBuild, type ReadyBuild } from '../build/load-build.js'
import type { CommandEnvironment } from './environment.js'

/** What this process runs, once it is first asked for. */
let readyBuild: ReadyBuild | undefined

/**
 * The world as it is: this process, its clock, and the build. The only place where the host reads the
 * present.
 */
export const machine: CommandEnvironment = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  now: () => Date.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
  bundle: async () => (readyBuild ??= await loadBuild()).bundle,
  answers: async () => (readyBuild ??= await loadBuild()).answers,
  entriesOf: () => readyBuild?.entries ?? [],
  stopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
}
