/** Sheets as strangers make them, each with its right reading. */
import { type Day, parseDay, plusDays } from '../../src/core/day.js'
import { type Locale, locales } from '../../src/core/locale.js'
import { type Canvas, createCanvas } from './make/canvas.js'
import { addRival } from './make/add-rival.js'
import { type MakeContext, pickRareShare, pickTrade } from './make/context.js'
import { families, type Family } from './make/families.js'
import { planColumns } from './make/plan-columns.js'
import { pickHeaderStyle } from './make/decorate-headers.js'
import { listHabits } from './make/habits.js'
import { createRandom } from './make/random.js'
import type { GeneratedSheet, TableTruth } from './make/sheet.js'
import { pickWeighted, planTable, type TablePlan } from './make/table-plan.js'
import { createTableTruth } from './make/table-truth.js'
import type { Form, Place } from './layouts/form.js'
import { formsOf, practiceForms } from './layouts/index.js'
import { othersOf } from './others/index.js'
import { writeAbove } from './surroundings/above.js'
import { writeBelow, writeBeside } from './surroundings/below.js'
import { vocabularyOf } from './words/vocabulary.js'
import type { Half } from './words/word-list.js'

/** How many of a hundred sheets are no tracker. */
const othersShare = 0.12
const severalTablesShare = 0.07

/**
 * Makes one sheet; the same for the same seed.
 *
 * @param layout the beginning of the name of a layout for practice; any of the part where it is left out
 */
export function generateSheet(seed: string, half: Half, layout?: string): GeneratedSheet {
  const random = createRandom(`${half} ${seed}`)
  const locale: Locale = random.pick(locales)
  const today: Day = plusDays(parseDay('2026-03-31'), random.between(-200, 200))
  const context: MakeContext = {
    random,
    half,
    locale,
    today,
    trade: pickTrade(random, locale, half),
    rareShare: pickRareShare(random, half),
  }
  const canvas = createCanvas()
  const name = random.pick(vocabularyOf(context).sheetNames)
  const made =
    layout !== undefined
      ? makeTracker(context, canvas, pickPractice(context, layout))
      : random.chance(othersShare)
        ? makeOther(context, canvas)
        : random.chance(severalTablesShare)
          ? makeSeveral(context, canvas)
          : makeTracker(context, canvas)
  return {
    seed,
    half,
    locale,
    layout: made.layout,
    dirt: made.dirt,
    name,
    ...canvas.toGrids(),
    today,
    truth: {
      tables: made.tables,
      mayBeUnsure: made.mayBeUnsure === true || made.tables.some(isHardToRecognise),
    },
  }
}

/** Whether the headers alone leave open if anything is tracked: a rare title, or hardly a column to follow work by. */
function isHardToRecognise({ trackers, columns, mayAsk }: TableTruth): boolean {
  const followed = ['owner', 'due', 'status', 'percentComplete', 'doneOn'].filter((role) => role in columns)
  const isClear = followed.filter((role) => !mayAsk.includes(role)).length >= 2
  return mayAsk.includes('title') || trackers.includes('people') || !isClear
}

/** What was made: its layout, its dirt and the right reading of each table. */
interface Made {
  readonly layout: string
  readonly dirt: readonly string[]
  readonly tables: readonly TableTruth[]
  readonly mayBeUnsure?: true
}

function makeOther(context: MakeContext, canvas: Canvas): Made {
  const other = context.random.pick(othersOf(context.half))
  other.write(context, canvas)
  return {
    layout: `no tracker: ${other.name}`,
    dirt: [],
    tables: [],
    ...(other.mayBeUnsure ? { mayBeUnsure: true } : {}),
  }
}

const pickForm = ({ random, half }: MakeContext, family: Family): Form => {
  const possible = formsOf(half).filter((form) => form.families.includes(family))
  const weights = Object.fromEntries(possible.map(({ name, weight }) => [name, weight]))
  const name = pickWeighted(random, weights)
  return possible.find((form) => form.name === name)!
}

/** One of the layouts for practice whose names begin so. */
function pickPractice({ random }: MakeContext, layout: string): Form {
  const named = practiceForms.filter(({ name }) => name.startsWith(layout))
  if (named.length === 0) throw new Error(`No layout for practice begins with “${layout}”`)
  return random.pick(named)
}

/** What of a table's plan is dirt of its own. */
const listPlanDirt = ({ dayStyle, percentStyle, columns, hasTicks, items, habits }: TablePlan): string[] => [
  ...(dayStyle !== 'real' && columns.some(({ kind }) => kind === 'due') ? [`dates ${dayStyle}`] : []),
  ...(percentStyle !== 'share' && columns.some(({ kind }) => kind === 'percentComplete')
    ? [`percent ${percentStyle}`]
    : []),
  ...(hasTicks ? ['ticks'] : []),
  ...listHabits(habits),
  ...(items.some(({ owner }) => owner.includes('@')) ? ['owners by email'] : []),
  ...(items.some(({ owner }) => /, |\/|&|、/.test(owner)) ? ['two owners in a cell'] : []),
  ...columns.flatMap(({ rivalOf }) => (rivalOf === undefined ? [] : [`rival ${rivalOf}`])),
  ...columns.flatMap(({ kind }) =>
    ['approvedOn', 'createdOn', 'updatedOn', 'createdBy', 'reviewer', 'daysLeft'].includes(kind)
      ? [`own ${kind}`]
      : [],
  ),
]

/** Work has two owners or two dates; a review of a risk, or a next call, has one. The first parts have them in all families. */
const canHaveRival = ({ half }: MakeContext, family: Family): boolean =>
  half !== 'unseen' || ['tasks', 'milestones', 'engagements', 'issues'].includes(family)

/** One table with what people write around it. */
function makeTracker(context: MakeContext, canvas: Canvas, practice?: Form): Made {
  const { random } = context
  const family = practice?.families[0] ?? pickWeighted(random, families)
  const form = practice ?? pickForm(context, family)
  let columns = form.planColumns?.(context) ?? planColumns(context, family)
  if (form.planColumns === undefined && random.chance(0.07) && canHaveRival(context, family))
    columns = addRival(context, columns)
  const headers = pickHeaderStyle(context, family)
  if (!form.hasOwnHeaders) columns = columns.map((column) => ({ ...column, header: headers.write(column) }))
  const planned = planTable(context, family, columns)
  const plan = form.adapt?.(planned) ?? planned
  const above = writeAbove(context, canvas, family)
  const place: Place = { line: above.line, column: random.chance(0.12) ? 2 : 1 }
  const laid = { ...form.lay(context, canvas, plan, place), showsDone: form.showsDone === true }
  const beside = form.isWide ? [] : writeBeside(context, canvas, { plan, place })
  const below = writeBelow(context, canvas, { plan, place })
  const truth = createTableTruth(context, plan, laid)
  return {
    layout: form.name,
    dirt: [
      ...(headers.name === null || form.hasOwnHeaders ? [] : [headers.name]),
      ...(form.listDirt?.(plan) ?? []),
      ...above.dirt,
      ...beside,
      ...below,
      ...listPlanDirt(plan),
      ...(place.column > 1 ? ['blank first column'] : []),
    ],
    tables: [
      {
        ...truth,
        trackers: form.trackers ?? truth.trackers,
        mayAsk: [...truth.mayAsk, ...(form.mayAsk ?? [])],
      },
    ],
  }
}

/** Two tables on one sheet, side by side or one below the other. */
function makeSeveral(context: MakeContext, canvas: Canvas): Made {
  const { random } = context
  const isBeside = random.chance(0.5)
  const plain = formsOf(context.half)[0]!
  const families: readonly Family[] = isBeside
    ? ['tasks', 'tasks']
    : random.pick([
        ['tasks', 'issues'],
        ['tasks', 'risks'],
        ['milestones', 'tasks'],
        ['tasks', 'tasks'],
        ['tasks', 'changes'],
      ])
  const above = writeAbove(context, canvas, 'tasks')
  const columns = planColumns(context, families[0]!)
  const hasTitles = random.chance(0.6)
  let place: Place = { line: above.line + (hasTitles ? 1 : 0), column: 1 }
  const tables: TableTruth[] = []
  families.forEach((family, at) => {
    const trade = at === 0 ? context.trade : pickTrade(random, context.locale, context.half)
    const own = { ...context, trade }
    const plan = planTable(own, family, family === families[0] ? columns : undefined)
    if (hasTitles) canvas.set(place.line - 1, place.column, trade.name)
    tables.push(createTableTruth(own, plan, plain.lay(own, canvas, plan, place)))
    place = isBeside
      ? { line: place.line, column: place.column + columns.length + random.between(1, 2) }
      : { line: canvas.lastLine + random.between(2, 4), column: 1 }
  })
  return { layout: isBeside ? 'two tables side by side' : 'two tables, one below', dirt: above.dirt, tables }
}
