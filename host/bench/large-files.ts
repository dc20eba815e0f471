/**
 * Files of 4 to 5 MB in several layouts, each opened, recognised and saved in its own process: its CPU time
 * is compared with that of a file reader of another project, its memory has a fixed limit.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { columnLetters, type Bundle } from '../emulator/index.js'
import { fileOf, tasks, text, type Made } from './sheets.js'

/** The result of measuring a file in its own process. */
export interface Cost {
  /** CPU time in milliseconds. */
  readonly cpu: number
  /** The most memory the process had, in megabytes. */
  readonly peak: number
}

/** The same numbers in every run, with no pattern that compression could use. */
function random(): (below: number) => number {
  let state = 1
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const lines = (count: number, row: (row: number) => string): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 2}">${row(at + 2)}</row>`).join('')
const task = (row: number): string =>
  `${text(`A${row}`, `Write part ${row}`)}${text(`B${row}`, 'Li')}${text(`C${row}`, 'Done')}`
const across = (columns: number, cell: (letters: string, column: number) => string): string =>
  Array.from({ length: columns }, (_, at) => cell(columnLetters(at + 4), at)).join('')

function manyTexts(): Made {
  const any = random()
  const words = Array.from(
    { length: 292_000 },
    (_, at) => `${any(1e9).toString(36)} ${any(1e9).toString(36)} ${at}`,
  )
  return {
    texts: words,
    rows: lines(73_000, (row) =>
      'ABCD'.replaceAll(
        /./g,
        (letter) => `<c r="${letter}${row}" t="s"><v>${(row - 2) * 4 + letter.charCodeAt(0) - 65}</v></c>`,
      ),
    ),
  }
}

function manyFormulas(): Made {
  const any = random()
  return {
    rows: lines(80_000, (row) => {
      const [start, due] = [46_000 + any(900), 46_900 + any(900)]
      return `${task(row)}<c r="D${row}" s="1"><v>${start}</v></c><c r="E${row}" s="1"><v>${due}</v></c><c r="F${row}"><f>E${row}-D${row}</f><v>${due - start}</v></c><c r="G${row}" t="str"><f>IF(AND(C${row}&lt;&gt;"Done",E${row}&lt;46500),"late","")</f><v></v></c>`
    }),
  }
}

/** Layouts, with the most CPU time each may take as a multiple of that of the other reader. */
const layouts: readonly (readonly [name: string, make: () => Made, most: number])[] = [
  ['many rows', () => ({ rows: tasks(200_000) }), 24],
  [
    'many formatted cells',
    () => {
      const any = random()
      return {
        rows: lines(
          90_000,
          (row) => task(row) + across(17, (letters) => `<c r="${letters}${row}" s="${1 + any(2)}"/>`),
        ),
      }
    },
    24,
  ],
  [
    'many columns',
    () => {
      const any = random()
      return {
        rows: lines(
          1_650,
          (row) => task(row) + across(500, (letters) => `<c r="${letters}${row}"><v>${any(1e5)}</v></c>`),
        ),
      }
    },
    15,
  ],
  ['many texts', manyTexts, 19],
  ['many formulas', manyFormulas, 28],
  ['many sheets', () => ({ rows: tasks(100), others: Array.from({ length: 100 }, () => tasks(2_000)) }), 28],
]

const mostMegabytes = 1_000

/** Measures every layout; prints each, and returns those beyond their limit. */
export function measureLargeFiles(bundle: Bundle, say: (line: string) => void): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'))
  const wrong: string[] = []
  const measure = (bytes: Uint8Array, how: 'whole' | 'yardstick'): Cost => {
    const file = join(folder, 'file.xlsx')
    writeFileSync(file, bytes)
    const program = fileURLToPath(new URL('one-file.ts', import.meta.url))
    const answer = execFileSync(process.execPath, [
      '--import',
      'tsx',
      program,
      how,
      file,
      join(folder, 'bundle.json'),
    ])
    return JSON.parse(answer.toString()) as Cost
  }
  try {
    writeFileSync(join(folder, 'bundle.json'), JSON.stringify(bundle))
    const plain = fileOf({ rows: tasks(20_000) })
    const times = [1, 2, 3].map(() => measure(plain, 'yardstick').cpu).sort((one, other) => one - other)
    const yardstick = times[1]!
    say(
      `\nFiles of 4 to 5 MB, as multiples of the CPU in which a plain reader reads 20,000 rows (${Math.round(yardstick)} ms):`,
    )
    for (const [name, make, most] of layouts) {
      const bytes = fileOf(make())
      const { cpu, peak } = measure(bytes, 'whole')
      const ratio = cpu / yardstick
      const size = (bytes.byteLength / 1e6).toFixed(1)
      say(
        `${ratio.toFixed(1).padStart(6)} ×  (at most ${most})  ${Math.round(peak)} MB  ${name}, ${size} MB, ${(cpu / 1000).toFixed(1)} s`,
      )
      if (ratio > most)
        wrong.push(`${name}: ${ratio.toFixed(1)} times the yardstick; at most ${most} is allowed.`)
      if (peak > mostMegabytes)
        wrong.push(`${name}: ${Math.round(peak)} MB of memory; at most ${mostMegabytes} MB are allowed.`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return wrong
}
