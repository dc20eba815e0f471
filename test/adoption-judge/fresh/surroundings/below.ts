/** What offices and sites leave below and beside a table, none of which is work. */
import { plusDays } from '../../../../src/core/day.js'
import type { Canvas } from '../../make/canvas.js'
import type { MakeContext } from '../../make/context.js'
import type { PartBelow, PlacedTable, WriteBelow } from '../../surroundings/part.js'
import { vocabularyOf } from '../../words/vocabulary.js'

/** What was changed in the paper itself: a small table of its own. */
const writeRevisions: WriteBelow = (context, canvas, line, { place }) => {
  const { random, locale, today } = context
  const heads =
    locale === 'en' ? ['Rev.', 'Date', 'Revised by', 'Change'] : ['版次', '日期', '修订人', '修订说明']
  const changes = locale === 'en' ? ['First issue', 'Dates adjusted'] : ['首次发布', '调整时间']
  heads.forEach((head, at) => canvas.set(line, place.column + at, head))
  changes.forEach((change, at) => {
    const cells = [
      `0${at + 1}`,
      { day: plusDays(today, -90 + at * 30) },
      random.pick(random.pick(vocabularyOf(context).teams)),
      change,
    ]
    cells.forEach((cell, across) => canvas.set(line + 1 + at, place.column + across, cell))
  })
}

/** To whom the paper goes. */
const writeCopies: WriteBelow = (context, canvas, line, { place }) => {
  const { random, locale } = context
  const [one, other] = random.shuffle(vocabularyOf(context).departments)
  canvas.set(line, place.column, locale === 'en' ? `Copies to: ${one}, ${other}` : `抄送：${one}、${other}`)
}

/** How many of the lines are finished, in a sentence or in cells. */
const writeCount: WriteBelow = ({ random, locale }, canvas, line, { plan, place }) => {
  const done = plan.items.filter(({ state }) => state === 'done').length
  const all = plan.items.length
  if (random.chance(0.5))
    return canvas.set(
      line,
      place.column,
      locale === 'en' ? `${done} of ${all} finished` : `共 ${all} 项，已完成 ${done} 项。`,
    )
  canvas.set(line, place.column, locale === 'en' ? 'Finished so far' : '累计完成数')
  canvas.set(line, place.column + 1, done)
}

/** Parts below that only the third part has. */
export const freshPartsBelow: readonly PartBelow[] = [
  { name: 'revisions below', chance: 0.02, write: writeRevisions },
  { name: 'copies below', chance: 0.06, write: writeCopies },
  { name: 'count below', chance: 0.06, write: writeCount },
]

type BesideColumns = (
  context: MakeContext,
) => readonly (readonly [head: string, ...cells: (string | number)[]])[]

/** Phone numbers of the team. */
const listPhones: BesideColumns = (context) => {
  const names = context.random.pick(vocabularyOf(context).teams)
  const numbers = names.map((_, at) => (context.locale === 'en' ? `ext. ${210 + at}` : `分机 ${810 + at}`))
  return context.locale === 'en'
    ? [
        ['Team', ...names],
        ['Phone', ...numbers],
      ]
    : [
        ['姓名', ...names],
        ['电话', ...numbers],
      ]
}

/** What the dropdowns of the sheet offer. */
const listChoices: BesideColumns = ({ locale }) =>
  locale === 'en' ? [['Lists', 'High', 'Medium', 'Low']] : [['下拉选项', '高', '中', '低']]

/** How many lines somebody has. */
const listLoads: BesideColumns = (context) => {
  const names = context.random.pick(vocabularyOf(context).teams)
  const counts = names.map(() => context.random.between(1, 9))
  return context.locale === 'en'
    ? [
        ['Per person', ...names],
        ['Count', ...counts],
      ]
    : [
        ['人员统计', ...names],
        ['数量', ...counts],
      ]
}

/** Writes a small table to the right, after a blank column; answers what it wrote. */
export function writeFreshBeside(context: MakeContext, canvas: Canvas, { place }: PlacedTable): string[] {
  const { random } = context
  if (!random.chance(0.08)) return []
  const first = canvas.lastColumn + 2
  random
    .pick([listPhones, listChoices, listLoads])(context)
    .forEach((cells, at) => cells.forEach((cell, down) => canvas.set(place.line + down, first + at, cell)))
  return ['table beside']
}
