/** `npm run google`: puts Milepost into a spreadsheet on Google, by one command that can be run again. */
import '../cli/quiet-pipes.js'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../build/root.js'
import { claspAt, installedClasp } from './clasp.js'
import { googleCommand } from './command.js'

process.exitCode = await googleCommand(process.argv.slice(2), {
  folder: fileURLToPath(projectRoot),
  // Another file in its place is for trials: it must take clasp's words.
  clasp: claspAt(process.env['MILEPOST_CLASP'] ?? installedClasp()),
  // Loading what builds takes longer than all the rest, and most refusals come before it.
  build: async (parts) => (await (await import('../build/build.js')).build(parts)).pushed,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
})
