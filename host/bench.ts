/**
 * Measures what runs ask of Google: calls, and cells read and written, for a company with 100 and with 10,000
 * tasks; with `--large` also for one with 100,000 and five trackers, which takes some minutes. Exit code 1
 * where a limit is passed. Times are printed and have no limit, because they depend on the machine.
 */
import './cli/closed-pipes.js'
import { measureAll, type Measurement, findExceededBounds } from './bench/cases.js'
import { measureFiles } from './bench/files.js'
import { measureLargeFiles } from './bench/large-files.js'
import { build } from './build/build.js'

const readers = 50
const sizes = [100, 10_000, ...(process.argv.includes('--large') ? [100_000] : [])]

const formatNumber = (count: number): string => count.toLocaleString('en-US')
const headerLine = ['case', 'emails', 'calls', 'at most', 'cells read', 'written', 'CPU ms']
const formatLine = (each: Measurement): string[] => [
  each.case,
  ...[each.letters, each.calls, each.bound.calls, each.read, each.written, Math.round(each.cpu)].map(
    formatNumber,
  ),
]

/** Lines as a table of text, the first column to the left and numbers to the right. */
function formatTable(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines
    .map((line) =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n')
}

const bundle = await build()
const faults: string[] = []
const calls = new Map<string, number>()
for (const tasks of sizes) {
  const size = { tasks, readers }
  const found = measureAll(bundle, size, tasks <= 10_000)
  console.log(
    `${formatNumber(tasks)} tasks, ${readers} people\n${formatTable([headerLine, ...found.map(formatLine)])}\n`,
  )
  for (const each of found) {
    faults.push(...findExceededBounds(each, size))
    const fewest = calls.get(each.case) ?? each.calls
    calls.set(each.case, Math.min(fewest, each.calls))
    // New dates may cost a few questions about the zone's clock, which are asked once and remembered.
    if (each.calls > fewest + 4)
      faults.push(`${each.case}: ${fewest} calls became ${each.calls} with more rows`)
    if (process.argv.includes('--members'))
      console.log(`${each.case}: ${each.members.map(([member, count]) => `${member} ${count}`).join(', ')}\n`)
  }
}
faults.push(...(await measureFiles(bundle, (text) => console.log(text))))
faults.push(...measureLargeFiles(bundle, (text) => console.log(text)))
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
