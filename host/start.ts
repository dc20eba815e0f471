/** `npm start`: builds, opens a workbook in the browser's reach, and says what is late. */
import './cli/closed-pipes.js'
import { commandLine } from './cli/command-line.js'
import { machine } from './cli/machine.js'

process.exitCode = await commandLine(['serve', ...process.argv.slice(2)], machine)
