/**
 * `npm run adoption [-- --sheets 5000 --seed 1 --half fit|held|fresh|unseen --examples 6 --one SEED]`: how well sheets
 * are read that nobody here has seen. `--layout "job list"`, with `--half fit`, takes a layout for practice, without bounds. Sheets of `unseen` are not shown, so that no rule is written for them. Ends with 1
 * where the score is below its bounds, with 2 where it cannot be run.
 */
import '../../host/cli/closed-pipes.js'
import { parseArgs } from 'node:util'
import { bounds, findBreaches } from './bounds.js'
import { judgeSheet, judgeSheets } from './score/judge-sheets.js'
import { describeSheet, formatReport, refuseExamples } from './score/report.js'
import { summarize } from './score/tally.js'
import { type Half, halves } from './words/word-list.js'

const { values } = parseArgs({
  options: {
    sheets: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    half: { type: 'string', default: 'held' },
    examples: { type: 'string' },
    one: { type: 'string' },
    layout: { type: 'string' },
  },
})
const isHalf = (text: string): text is Half => (halves as readonly string[]).includes(text)
const [count, examples] = [Number(values.sheets), Number(values.examples ?? 6)]
if (
  !Number.isInteger(count) ||
  count < 1 ||
  !Number.isInteger(examples) ||
  examples < 0 ||
  !isHalf(values.half)
) {
  console.error(
    'Usage: npm run adoption [-- --sheets N --seed TEXT --half fit|held|fresh|unseen --examples N --one SEED]',
  )
  process.exit(2)
}
const refusal = values.examples === undefined ? null : refuseExamples(values.half, examples)
if (refusal !== null) {
  console.error(refusal)
  process.exit(2)
}
if (values.one === undefined) {
  const scored = judgeSheets(values.seed, values.half, count, values.layout)
  console.log(formatReport(scored, examples))
  const breaches =
    values.layout === undefined ? findBreaches(summarize(scored), bounds.whole[values.half]) : []
  for (const breach of breaches) {
    console.error(breach)
    process.exitCode = 1
  }
} else {
  console.log(describeSheet(judgeSheet(values.one, values.half, values.layout)))
}
