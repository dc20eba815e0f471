/** `npm start`: builds, serves a workbook for the browser, and prints what is late. */
import './cli/closed-pipes.js'
import { commandLine } from './cli/command-line.js'
import { machine } from './cli/machine.js'

process.exitCode = await commandLine(['serve', ...process.argv.slice(2)], machine)
