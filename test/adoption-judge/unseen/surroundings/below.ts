/** What agencies, offices and wards leave below and beside a table, none of which is work. */
import type { Cell } from '../../../../src/core/cell.js'
import { plusDays } from '../../../../src/core/day.js'
import type { Canvas } from '../../make/canvas.js'
import type { MakeContext } from '../../make/context.js'
import type { PartBelow, PlacedTable, WriteBelow } from '../../surroundings/part.js'
import { vocabularyOf } from '../../words/vocabulary.js'

const writeRows = (canvas: Canvas, rows: readonly (readonly Cell[])[], line: number, column: number): void =>
  rows.forEach((cells, down) =>
    cells.forEach((cell, at) => {
      if (cell !== null) canvas.set(line + down, column + at, cell)
    }),
  )

/** What was changed in the paper, and by which of its editions. */
const writeHistory: WriteBelow = (context, canvas, line, { place }) => {
  const { random, locale, today } = context
  const isEnglish = locale === 'en'
  const who = random.pick(vocabularyOf(context).teams)[0]!
  const rows: Cell[][] = [
    [isEnglish ? 'Document history' : '修订记录'],
    isEnglish ? ['Version', 'Date', 'Author', 'Comment'] : ['版本', '日期', '修改人', '修改内容'],
    ['0.1', { day: plusDays(today, -70) }, who, isEnglish ? 'Draft' : '初稿'],
    ['1.0', { day: plusDays(today, -40) }, who, isEnglish ? 'After kick-off' : '启动会后修改'],
  ]
  writeRows(canvas, rows, line, place.column)
}

/** Who signs, with a line for each. */
const writeSignOff: WriteBelow = (context, canvas, line, { place }) => {
  const { locale, random } = context
  const team = random.pick(vocabularyOf(context).teams)
  const rows: Cell[][] =
    locale === 'en'
      ? [
          ['Sign-off', 'Name', 'Signature', 'Date'],
          ['Client', null, '______', null],
          ['Supplier', team[1]!, '______', null],
        ]
      : [
          ['会签', '姓名', '签字', '日期'],
          ['建设单位', null, '______', null],
          ['施工单位', team[1]!, '______', null],
        ]
  writeRows(canvas, rows, line, place.column)
}

/** How many lines are in which state. */
const writeCounts: WriteBelow = ({ random, locale }, canvas, line, { plan, place }) => {
  const count = (...states: readonly string[]): number =>
    plan.items.filter(({ state }) => states.includes(state)).length
  const words = locale === 'en' ? ['finished', 'running', 'open'] : ['完成数', '在办数', '未启动数']
  const numbers = [count('done'), count('active'), count('open', 'onHold')]
  const column = place.column + random.between(0, 1)
  writeRows(
    canvas,
    words.map((word, at) => [word, numbers[at]!]),
    line,
    column,
  )
}

/** A line that shows how a row is filled in. */
const writeExample: WriteBelow = ({ locale, today }, canvas, line, { plan, place }) => {
  const isEnglish = locale === 'en'
  canvas.set(line, place.column, isEnglish ? 'How to fill in a row:' : '填写样例：')
  plan.columns.forEach(({ kind }, at) => {
    const cell: Cell =
      kind === 'title'
        ? isEnglish
          ? 'e.g. Order chairs'
          : '如：采购桌椅'
        : kind === 'owner'
          ? isEnglish
            ? 'your name'
            : '本人姓名'
          : kind === 'due'
            ? { day: plusDays(today, 30) }
            : null
    if (cell !== null) canvas.set(line + 1, place.column + at, cell)
  })
}

/** Ideas for later, as a list of words only. */
const writeParkingLot: WriteBelow = ({ locale }, canvas, line, { place }) => {
  const texts =
    locale === 'en'
      ? ['Parking lot', '- second brochure?', '- ask council about banners']
      : ['其他待议', '1. 是否增印宣传册', '2. 横幅是否报批']
  writeRows(
    canvas,
    texts.map((text) => [text]),
    line,
    place.column,
  )
}

/** Where the paper lies and when it was printed. */
const writePrinted: WriteBelow = ({ locale, today }, canvas, line, { plan, place }) =>
  canvas.set(
    line,
    place.column + plan.columns.length - 1,
    locale === 'en' ? `printed ${today}` : `打印日期：${today}`,
  )

/** Parts below that only this part has. */
export const unseenPartsBelow: readonly PartBelow[] = [
  { name: 'document history below', chance: 0.03, write: writeHistory },
  { name: 'sign-off below', chance: 0.05, write: writeSignOff },
  { name: 'counts by state below', chance: 0.05, write: writeCounts },
  { name: 'example below', chance: 0.04, write: writeExample },
  { name: 'parking lot below', chance: 0.04, write: writeParkingLot },
  { name: 'print date below', chance: 0.04, write: writePrinted },
]

type ListRows = (context: MakeContext) => readonly (readonly Cell[])[]

/** Days on which nobody works. */
const listHolidays: ListRows = ({ locale, today }) =>
  locale === 'en'
    ? [
        ['Holidays', null],
        ['Spring bank holiday', { day: plusDays(today, 20) }],
        ['Office closed', { day: plusDays(today, 48) }],
      ]
    : [
        ['放假安排', null],
        ['端午节', { day: plusDays(today, 20) }],
        ['国庆节', { day: plusDays(today, 48) }],
      ]

/** What everybody in the team does. */
const listCrew: ListRows = (context) => {
  const { locale, random } = context
  const team = random.pick(vocabularyOf(context).teams).slice(0, 3)
  const roles = locale === 'en' ? ['lead', 'design', 'site'] : ['组长', '设计', '现场']
  return [locale === 'en' ? ['Crew', 'Job'] : ['成员', '分工'], ...team.map((name, at) => [name, roles[at]!])]
}

/** How many lines there are of each state. */
const listStates: ListRows = ({ locale, random }) =>
  (locale === 'en' ? ['Open', 'Running', 'Finished'] : ['未启动', '推进', '办结']).map((word) => [
    word,
    random.between(0, 12),
  ])

/** Writes a small table to the right, after a blank column; answers what it wrote. */
export function writeUnseenBeside(context: MakeContext, canvas: Canvas, { place }: PlacedTable): string[] {
  const { random } = context
  if (!random.chance(0.1)) return []
  const [name, list] = random.pick([
    ['holidays beside', listHolidays],
    ['crew beside', listCrew],
    ['counts beside', listStates],
  ] as const)
  writeRows(canvas, list(context), place.line + random.between(0, 1), canvas.lastColumn + 2)
  return [name]
}
