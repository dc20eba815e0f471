/** `npm run -s host -- COMMAND`. */
import './cli/closed-pipes.js'
import { commandLine } from './cli/command-line.js'
import { machine } from './cli/machine.js'

process.exitCode = await commandLine(process.argv.slice(2), machine)
