/** The command line: which command, and how it ended. */
import { adopt } from './commands/adopt.js'
import { Refused, WrongUsage } from './ending.js'
import { entries } from './commands/entries.js'
import { importFile } from './commands/import.js'
import { languageOf } from './options.js'
import { run } from './commands/run.js'
import { serve } from './commands/serve.js'
import { template } from './commands/template.js'
import { hostText } from './text/index.js'
import type { World } from './world.js'

const commands: Record<string, (words: readonly string[], world: World) => Promise<number>> = {
  serve,
  run,
  adopt,
  import: importFile,
  template,
  entries,
}

/** Words as they were typed, without the user and password of an address among them. */
const withoutLogin = (words: string): string => words.replace(/\b([a-z][a-z0-9+.-]*:\/+)\S*@/gi, '$1…@')

/**
 * Carries out what was written.
 * @returns the exit code: 0 done, 1 refused (one line on the standard error), 2 wrong usage (with the usage)
 */
export async function commandLine(words: readonly string[], world: World): Promise<number> {
  const text = hostText[languageOf(words)]
  const [name, ...rest] = words
  try {
    if (name === undefined) throw new WrongUsage(text.noCommand)
    if (name === '--help' || name === 'help') {
      world.out(text.usage)
      return 0
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined) throw new WrongUsage(text.notACommand(name))
    return await command(rest, world)
  } catch (thrown) {
    if (thrown instanceof WrongUsage) {
      world.err(`${withoutLogin(thrown.message)}\n${text.usage}`)
      return 2
    }
    if (thrown instanceof Refused) {
      world.err(withoutLogin(thrown.message))
      return 1
    }
    const { code, path } = thrown as NodeJS.ErrnoException
    if (code === undefined || path === undefined) throw thrown
    world.err(withoutLogin(text.disk(path, code)))
    return 1
  }
}
