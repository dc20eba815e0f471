/** The words of `npm run google`: what is wanted, and how it ended. */
import { parseArgs } from 'node:util'
import { type Parts, parts } from '../build/parts.js'
import { languageOf } from '../cli/options.js'
import type { Clasp } from './clasp.js'
import { copyLink, type GoogleMachine, install, Stopped } from './install.js'
import { idIn } from './project-file.js'
import { googleText, type GoogleText } from './text.js'

/** What the command needs of the machine it runs on. */
export interface GoogleWorld {
  readonly folder: string
  readonly clasp: Clasp
  build(parts: Parts): Promise<readonly string[]>
  out(line: string): void
  err(line: string): void
}

/** What was written, or the sentence that says what is wrong with it. */
function readWords(words: readonly string[]) {
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

type Given = Exclude<ReturnType<typeof readWords>, string>

async function carryOut(given: Given, chosen: readonly string[], text: GoogleText, world: GoogleWorld) {
  const read = (option: 'sheet' | 'script', kind: 'spreadsheet' | 'script'): string | undefined => {
    const written = given[option]
    if (written === undefined) return undefined
    const id = idIn(kind, written)
    if (id === null) throw new Stopped(text.notAnId(`--${option}`, written))
    return id
  }
  const { folder, clasp } = world
  const build = (): Promise<readonly string[]> =>
    world.build(Object.fromEntries(chosen.map((name) => [name, true])) as Parts)
  const machine: GoogleMachine = { folder, clasp, build, say: (line) => world.out(line), text }
  const [sheet, script] = [read('sheet', 'spreadsheet'), read('script', 'script')]
  if (given['copy-link']) return world.out(copyLink(machine, sheet))
  await install(machine, {
    ...(sheet === undefined ? {} : { sheet }),
    ...(script === undefined ? {} : { script }),
  })
}

/** Carries out what was written. Returns the exit code: 0 done, 1 stopped with what to do, 2 wrong usage. */
export async function googleCommand(words: readonly string[], world: GoogleWorld): Promise<number> {
  const text = googleText[languageOf(words)]
  const given = readWords(words)
  if (typeof given === 'string') {
    world.err(`${given}\n${text.usage}`)
    return 2
  }
  const chosen = given.with ?? []
  const names: readonly string[] = parts.map(({ name }) => name)
  if (!chosen.every((name) => names.includes(name))) {
    world.err(text.usage)
    return 2
  }
  try {
    await carryOut(given, chosen, text, world)
    return 0
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    world.err(error.message)
    return 1
  }
}
