import { readyBuild, type Ready } from '../build/ready.js'
import type { World } from './world.js'

/** What this process runs, once it was asked for. */
let ready: Ready | undefined

/** The world as it is: this process, its clock, and the build. The only place where the host reads the present. */
export const machine: World = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  now: () => Date.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
  bundle: async () => (ready ??= await readyBuild()).bundle,
  entriesOf: () => ready?.entries ?? [],
  stopped: () =>
    new Promise((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    }),
}
