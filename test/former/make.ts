/**
 * Makes the fixtures of one version: run with tsx in a checkout of that version, it drives that version's own command
 * line. See README.md beside this file.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { adopted } from './making/adopted.js'
import { demo } from './making/demo.js'
import { digests } from './making/digests.js'
import { namesIn } from './making/names.js'
import type { Fixture, Maker } from './making/steps.js'

/** A module of the checkout in which this runs, wherever that version has it: each version brings its own host. */
function ofVersion(...paths: readonly string[]): Promise<any> {
  const path = paths.map((each) => join(process.cwd(), each)).find((each) => existsSync(each))
  if (path === undefined) throw new Error(`None of ${paths.join(', ')}`)
  return import(pathToFileURL(path).href)
}

const { commandLine } = await ofVersion('host/cli/command-line.ts')
const { machine } = await ofVersion('host/cli/machine.ts')
const { LiveWorkbook } = await ofVersion('host/emulator/workbook/live.ts', 'host/workbook/live.ts')
const { newWorkbook } = await ofVersion('host/cli/new-workbook.ts')
const { openWorkbookFile, saveWorkbookFile } = await ofVersion('host/emulator/xlsx/files.ts', 'host/files.ts')

const [, , out, only] = process.argv
if (out === undefined) throw new Error('Where to? tsx make.ts DIRECTORY [NAME]')

writeFileSync(join(out, 'names.json'), `${inLines(await namesIn(ofVersion))}\n`)

/** One line for each table, view and setting, so that a change of words shows as one line. */
function inLines(names: object): string {
  const entries = (record: object, write: (value: any) => string): string =>
    `{\n${Object.entries(record)
      .map(([key, value]) => `${JSON.stringify(key)}: ${write(value)}`)
      .join(',\n')}\n}`
  return entries(names, (part) => entries(part, (value) => JSON.stringify(value)))
}

const built = machine.bundle()

/** Carries out a fixture's commands in a state directory of its own. */
async function make(name: string, { at, steps, ...about }: Fixture): Promise<void> {
  const folder = join(out!, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const state = join(folder, 'state')
  const before = join(folder, 'before')
  const stranger = join(folder, 'stranger.xlsx')
  let moment = at
  const run = async (words: readonly string[], may: readonly number[] = [0]): Promise<any> => {
    const said: string[] = []
    const world = {
      ...machine,
      bundle: () => built,
      out: (text: string) => said.push(text),
      err: console.error,
    }
    const file = words[0] === 'FILE' ? [stranger] : []
    const rest = words[0] === 'FILE' ? words.slice(1) : words
    const [entry, ...options] = rest
    const all = [
      'run',
      entry!,
      ...file,
      ...options,
      '--on',
      moment.day,
      '--at',
      moment.time,
      '--state',
      state,
      '--json',
    ]
    const code: number = await commandLine(all, world)
    console.log(name, moment.day, moment.time, rest.join(' ').slice(0, 140), '→', code)
    if (!may.includes(code)) throw new Error(`${rest.join(' ')}: ${code}`)
    return JSON.parse(said[0]!)
  }
  const maker: Maker = {
    set: (day, time) => void (moment = { day, time }),
    run,
    async edit(work) {
      const file = join(state, 'workbook.json')
      const workbook = LiveWorkbook.from(JSON.parse(readFileSync(file, 'utf8')), { now: () => 46_000 })
      work(workbook)
      writeFileSync(file, `${JSON.stringify(workbook.snapshot())}\n`)
    },
    async stranger(locale, zone, work) {
      const workbook = LiveWorkbook.from(newWorkbook(locale, zone), { now: () => 46_000 })
      work(workbook)
      await saveWorkbookFile(stranger, workbook.snapshot())
      // Read back at once: a sheet that cannot be opened is no fixture.
      await openWorkbookFile(stranger, { locale: workbook.locale, timeZone: zone })
    },
    async attempt(work) {
      cpSync(state, before, { recursive: true })
      const held = await work()
      if (!held) cpSync(before, state, { recursive: true })
      rmSync(before, { recursive: true })
      return held
    },
  }
  await steps(maker)
  for (const file of ['workbook', 'kept'])
    writeFileSync(
      join(folder, `${file}.json.gz`),
      gzipSync(readFileSync(join(state, `${file}.json`)), { level: 9 }),
    )
  writeFileSync(join(folder, 'about.json'), `${JSON.stringify({ left: moment, ...about }, null, 2)}\n`)
  rmSync(state, { recursive: true })
}

const fixtures: Readonly<Record<string, Fixture>> = {
  'demo-en': demo('en'),
  'demo-zh-CN': demo('zh-CN'),
  adopted,
  digests,
}
for (const [name, fixture] of Object.entries(fixtures))
  if (only === undefined || only === name) await make(name, fixture)
