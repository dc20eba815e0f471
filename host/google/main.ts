/** `npm run google`: puts Milepost into a spreadsheet on Google, by one command that can be run again. */
import '../cli/closed-pipes.js'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../build/project-root.js'
import { createClasp, findInstalledClasp } from './clasp.js'
import { runGoogleCommand } from './command.js'

process.exitCode = await runGoogleCommand(process.argv.slice(2), {
  folder: fileURLToPath(projectRoot),
  // Another file in its place is for tests: it must accept clasp's words.
  clasp: createClasp(process.env['MILEPOST_CLASP'] ?? findInstalledClasp()),
  // Loading the builder takes longer than all else, and most refusals come before it.
  build: async (parts) => (await (await import('../build/build.js')).build(parts)).pushed,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
})
