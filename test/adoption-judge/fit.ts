/**
 * `npx tsx test/adoption-judge/fit.ts [--sheets 300 --seed 1 --group columns,tracker]`: tries each weight of adoption a
 * little higher and a little lower on the half for fitting, and prints those that read sheets better. A person takes them
 * over where the held-out half gets no worse. The same options give the same values.
 */
import { parseArgs } from 'node:util'
import { weights } from '../../src/domain/adoption/weights.js'
import { judgeSheets } from './score/judge-sheets.js'
import { type Headline, summarize } from './score/tally.js'

const { values } = parseArgs({
  options: {
    sheets: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    group: { type: 'string' },
  },
})

/** How headers are spelled is remembered while the program runs, so that its weights cannot be tried. */
const fixedGroups = ['header']
const factors = [0.9, 1.1, 0.8, 1.25] as const

/** A silent mistake costs as much as five questions too many; a tracker that is none may never appear. */
const worthOf = ({ rightOrAsked, outright, wrongInSilence, refused }: Headline): number =>
  rightOrAsked + outright / 2 - wrongInSilence * 5 + refused * 5

const judge = (): number => worthOf(summarize(judgeSheets(values.seed, 'fit', Number(values.sheets))))

const chosenGroups = values.group?.split(',')
const groups = Object.entries(weights as Record<string, Record<string, number>>).filter(
  ([name]) => !fixedGroups.includes(name) && (chosenGroups?.includes(name) ?? true),
)
let best = judge()
console.log(`before: ${best.toFixed(2)}`)
for (const [name, group] of groups)
  for (const key of Object.keys(group)) {
    const before = group[key]!
    let chosen = before
    for (const factor of factors) {
      group[key] = Math.round(before * factor * 1000) / 1000
      const found = judge()
      if (found <= best) continue
      best = found
      chosen = group[key]
    }
    group[key] = chosen
    if (chosen !== before) console.log(`${name}.${key}: ${before} -> ${chosen} (${best.toFixed(2)})`)
  }
console.log(`after: ${best.toFixed(2)}`)
