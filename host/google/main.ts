/** `npm run google`: puts Milepost into a spreadsheet on Google, by one command that can be run again. */
import '../cli/quiet-pipes.js'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Parts, parts } from '../build/parts.js'
import { projectRoot } from '../build/root.js'
import { languageOf } from '../cli/options.js'
import { claspAt, installedClasp } from './clasp.js'
import { copyLink, type GoogleMachine, install, Stopped } from './install.js'
import { idIn } from './project-file.js'
import { googleText } from './text.js'

const words = process.argv.slice(2)
const text = googleText[languageOf(words)]

function fail(message: string, code: 1 | 2): void {
  console.error(message)
  process.exitCode = code
}

/** What was written, or the sentence that says what is wrong with it. */
function readWords() {
  const options = {
    sheet: { type: 'string' },
    script: { type: 'string' },
    with: { type: 'string', multiple: true },
    locale: { type: 'string' },
    'copy-link': { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: words, options }).values
  } catch (error) {
    return (error as Error).message
  }
}

async function main(): Promise<void> {
  const given = readWords()
  if (typeof given === 'string') return fail(`${given}\n${text.usage}`, 2)
  const names: readonly string[] = parts.map(({ name }) => name)
  const chosen = given.with ?? []
  if (!chosen.every((name) => names.includes(name))) return fail(text.usage, 2)
  const read = (option: 'sheet' | 'script', kind: 'spreadsheet' | 'script'): string | undefined => {
    const written = given[option]
    if (written === undefined) return undefined
    const id = idIn(kind, written)
    if (id === null) throw new Stopped(text.notAnId(`--${option}`, written))
    return id
  }
  const machine: GoogleMachine = {
    folder: fileURLToPath(projectRoot),
    // Another file in its place is for trials: it must take clasp's words.
    clasp: claspAt(process.env['MILEPOST_CLASP'] ?? installedClasp()),
    // Loading what builds takes longer than all the rest, and most refusals come before it.
    build: async () => {
      const { build } = await import('../build/build.js')
      return (await build(Object.fromEntries(chosen.map((name) => [name, true])) as Parts)).pushed
    },
    say: (line) => console.log(line),
    text,
  }
  try {
    const [sheet, script] = [read('sheet', 'spreadsheet'), read('script', 'script')]
    if (given['copy-link']) return console.log(copyLink(machine, sheet))
    await install(machine, {
      ...(sheet === undefined ? {} : { sheet }),
      ...(script === undefined ? {} : { script }),
    })
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    fail(error.message, 1)
  }
}

await main()
