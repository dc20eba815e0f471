/**
 * Files whose cost must depend on what is in them and not on the size of the range: each is opened,
 * recognised and saved, and its CPU time compared with that of a plain file with the same table.
 */
import type { Bundle } from '../emulator/index.js'
import { openAdoptSave } from './opening.js'
import { fileOf, tasks, text, type Made } from './sheets.js'

const fewRows = 200
const wholeSheet = 'A1:XFD1048576'
const listValidation = `<dataValidations><dataValidation type="list" sqref="${wholeSheet}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`
const coloringRules = `<conditionalFormatting sqref="${wholeSheet}"><cfRule type="expression" priority="1"><formula>$A1="x"</formula></cfRule></conditionalFormatting>`
const createFormattedRows = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<row r="${at + fewRows + 2}"><c r="A${at + fewRows + 2}" s="2"/></row>`,
  ).join('')

/** Kinds of files, each with the most CPU time it may take as a multiple of the plain one's. */
const fileKinds: readonly (readonly [name: string, file: Made, most: number])[] = [
  [
    'a stray cell in the last row',
    { rows: `${tasks(fewRows)}<row r="1048576">${text('C1048576', 'x')}</row>` },
    12,
  ],
  [
    'a stray cell in the last column',
    { rows: `${tasks(fewRows)}<row r="300">${text('XFD300', 'x')}</row>` },
    5,
  ],
  [
    'stray cells in the last corner',
    { rows: `${tasks(fewRows)}<row r="1048576">${text('XFD1048576', 'x')}</row>` },
    25,
  ],
  ['a list over every cell', { rows: tasks(fewRows), after: listValidation }, 5],
  ['a colour rule over every cell', { rows: tasks(fewRows), after: coloringRules }, 3],
  [
    'names over whole columns',
    {
      rows: tasks(fewRows),
      names: '<definedNames><definedName name="all">Tasks!$A:$XFD</definedName></definedNames>',
    },
    3,
  ],
  ['20,000 rows that are only formatted', { rows: tasks(fewRows) + createFormattedRows(20_000) }, 12],
]

/** How much more ten times the rows may cost, from a size at which the time to start is small. */
const [fewer, more, maxGrowth] = [2_000, 20_000, 15]

async function measureCpu(bytes: Uint8Array, bundle: Bundle): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < 3; time++) {
    const before = process.cpuUsage()
    await openAdoptSave(bytes, bundle)
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return times.sort((one, other) => one - other)[1]!
}

/** Measures every kind of file; prints each, and returns those beyond their limit. */
export async function measureFiles(bundle: Bundle, print: (line: string) => void): Promise<string[]> {
  const wrong: string[] = []
  const checkRatio = (name: string, ratio: number, most: number): void => {
    print(`${ratio.toFixed(1).padStart(6)} ×  (at most ${most})  ${name}`)
    if (ratio > most)
      wrong.push(`${name}: ${ratio.toFixed(1)} times the CPU of a plain file; at most ${most} is allowed.`)
  }
  // The first file also pays for what is loaded once.
  await measureCpu(fileOf({ rows: tasks(fewRows) }), bundle)
  const plain = await measureCpu(fileOf({ rows: tasks(fewRows) }), bundle)
  print(
    `Opening, recognising and saving a file, as multiples of the CPU of a plain one of ${fewRows} rows (${Math.round(plain)} ms):`,
  )
  for (const [name, file, most] of fileKinds)
    checkRatio(name, (await measureCpu(fileOf(file), bundle)) / plain, most)
  const [small, large] = [
    await measureCpu(fileOf({ rows: tasks(fewer) }), bundle),
    await measureCpu(fileOf({ rows: tasks(more) }), bundle),
  ]
  checkRatio(`${more} rows, against ${fewer}`, large / small, maxGrowth)
  return wrong
}
