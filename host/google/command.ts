/** The words of `npm run google`: the request, and its result. */
import { parseArgs } from 'node:util'
import { type Parts, parts } from '../build/parts.js'
import { readMessageLanguage } from '../cli/options.js'
import type { Clasp } from './clasp.js'
import { describeCopyLink, type InstallEnvironment, install, InstallError } from './install.js'
import { installAnswers } from './install-answers.js'
import { parseId } from './project-file.js'
import { googleTexts, type GoogleText } from '../text/google/index.js'
import { textOf } from '../../src/text/text-of.js'

/** What the command needs of the machine it runs on. */
export interface GoogleEnvironment {
  readonly folder: string
  readonly clasp: Clasp
  build(parts: Parts): Promise<readonly string[]>
  out(line: string): void
  err(line: string): void
}

/** The request, or the sentence that says what is wrong with it. */
function parseCommandWords(words: readonly string[]) {
  const options = {
    sheet: { type: 'string' },
    script: { type: 'string' },
    with: { type: 'string', multiple: true },
    locale: { type: 'string' },
    'copy-link': { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...words], options }).values
  } catch (error) {
    return (error as Error).message
  }
}

type ParsedCommand = Exclude<ReturnType<typeof parseCommandWords>, string>

async function runParsedCommand(
  given: ParsedCommand,
  chosen: readonly string[],
  text: GoogleText,
  environment: GoogleEnvironment,
) {
  const read = (option: 'sheet' | 'script', kind: 'spreadsheet' | 'script'): string | undefined => {
    const written = given[option]
    if (written === undefined) return undefined
    const id = parseId(kind, written)
    if (id === null) throw new InstallError(text.notAnId(`--${option}`, written))
    return id
  }
  const { folder, clasp } = environment
  const build = (): Promise<readonly string[]> =>
    environment.build(Object.fromEntries(chosen.map((name) => [name, true])) as Parts)
  const machine: InstallEnvironment = { folder, clasp, build, print: (line) => environment.out(line), text }
  const [sheet, script] = [read('sheet', 'spreadsheet'), read('script', 'script')]
  if (given['copy-link']) return environment.out(describeCopyLink(machine, sheet))
  const project = await install(machine, {
    ...(sheet === undefined ? {} : { sheet }),
    ...(script === undefined ? {} : { script }),
  })
  if (chosen.includes('answers')) await installAnswers(machine, project)
}

/** Carries out what was written. Returns the exit code: 0 done, 1 stopped with what to do, 2 wrong usage. */
export async function runGoogleCommand(
  words: readonly string[],
  environment: GoogleEnvironment,
): Promise<number> {
  const text = textOf(googleTexts, readMessageLanguage(words))
  const given = parseCommandWords(words)
  if (typeof given === 'string') {
    environment.err(`${given}\n${text.usage}`)
    return 2
  }
  const chosen = given.with ?? []
  const names: readonly string[] = parts.map(({ name }) => name)
  if (!chosen.every((name) => names.includes(name))) {
    environment.err(text.usage)
    return 2
  }
  try {
    await runParsedCommand(given, chosen, text, environment)
    return 0
  } catch (error) {
    if (!(error instanceof InstallError)) throw error
    environment.err(error.message)
    return 1
  }
}
