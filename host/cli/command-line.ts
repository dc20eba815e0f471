/** The command line: which command, and how it ended. */
import { adopt } from './commands/adopt.js'
import { answer } from './commands/answer.js'
import { CommandError, UsageError } from './command-errors.js'
import { entries } from './commands/entries.js'
import { exportWork } from './commands/export.js'
import { importFile } from './commands/import.js'
import { merge } from './commands/merge.js'
import { readMessageLanguage } from './options.js'
import { run } from './commands/run.js'
import { serve } from './commands/serve.js'
import { template } from './commands/template.js'
import { cliTexts } from '../text/cli/index.js'
import { textOf } from '../../src/text/text-of.js'
import type { CommandEnvironment } from './environment.js'

const commands: Record<
  string,
  (commandWords: readonly string[], environment: CommandEnvironment) => Promise<number>
> = {
  serve,
  run,
  answer,
  adopt,
  import: importFile,
  template,
  export: exportWork,
  merge,
  entries,
}

/** Words as they were typed, without the user and password of an address among them. */
const hideLogin = (commandWords: string): string =>
  commandWords.replace(/\b([a-z][a-z0-9+.-]*:\/+)\S*@/gi, '$1…@')

/**
 * Carries out what was written.
 * @returns the exit code: 0 done, 1 refused (one line on the standard error), 2 wrong usage (with the usage)
 */
export async function commandLine(
  commandWords: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  const text = textOf(cliTexts, readMessageLanguage(commandWords))
  const [name, ...rest] = commandWords
  try {
    if (name === undefined) throw new UsageError(text.noCommand)
    if (name === '--help' || name === 'help') {
      environment.out(text.usage)
      return 0
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined) throw new UsageError(text.notACommand(name))
    return await command(rest, environment)
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      environment.err(`${hideLogin(thrown.message)}\n${text.usage}`)
      return 2
    }
    if (thrown instanceof CommandError) {
      environment.err(hideLogin(thrown.message))
      return 1
    }
    const { code, path } = thrown as NodeJS.ErrnoException
    if (code === undefined || path === undefined) throw thrown
    environment.err(hideLogin(text.disk(path, code)))
    return 1
  }
}
