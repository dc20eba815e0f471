/**
 * `npm run judge [-- --rows N --seed TEXT --on DAY]`: every formula that the bundle puts into a workbook,
 * computed by LibreOffice on random rows and compared with the code. Ends with 1 where they differ, with 2
 * where it cannot judge.
 */
import '../cli/closed-pipes.js'
import { parseArgs } from 'node:util'
import { isDay } from '../../src/core/day.js'
import { locales } from '../../src/core/locale.js'
import { build } from '../build/build.js'
import { howToGetOffice, findOfficeProgram, openOffice } from './office.js'
import { verifyFormulas, verifyDemo } from './trial.js'

/** New sheets have a thousand lines, and their conditional formats cover all of them. */
const maxRows = 900
/** The most errors printed for each language; the others are counted. */
const maxFaults = 20

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '250' },
    seed: { type: 'string', default: '1' },
    on: { type: 'string', default: '2026-03-31' },
  },
})
const rows = Number(values.rows)
if (!Number.isInteger(rows) || rows < 1 || rows > maxRows || !isDay(values.on)) {
  console.error(`Usage: npm run judge [-- --rows 1…${maxRows} --seed TEXT --on 2026-03-31]`)
  process.exit(2)
}
const program = findOfficeProgram(process.env)
if (program === null) {
  console.error(howToGetOffice)
  process.exit(2)
}

const bundle = await build()
const office = await openOffice(program)
try {
  for (const locale of locales) {
    const trial = { on: values.on, rows, seed: `${values.seed} ${locale}` }
    const {
      formulas,
      cells,
      claimsMet: held,
      painted,
      faults,
    } = await verifyFormulas(bundle, office, locale, trial)
    console.log(
      `${locale}: ${formulas} formulas in ${cells} cells (${held} hold), ${faults.length} not as the code says`,
    )
    console.log(
      `${locale}: ${painted.cells} painted cells, ${painted.faults.length} not as the rules say; red: ${painted.red.shown} shown, ${painted.red.expected} wanted`,
    )
    const demo = await verifyDemo(bundle, office, locale, trial)
    console.log(
      `${locale}: demo rows: ${demo.red.shown} cells are red in LibreOffice, ${demo.named} in the findings of the bundle`,
    )
    if (demo.red.shown !== demo.named) process.exitCode = 1
    for (const each of [faults, painted.faults, demo.faults]) {
      for (const fault of each.slice(0, maxFaults)) console.error(`  ${fault}`)
      if (each.length > maxFaults) console.error(`  and ${each.length - maxFaults} more`)
      if (each.length > 0) process.exitCode = 1
    }
  }
} finally {
  await office.close()
}
