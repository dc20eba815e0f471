/** Cells as people leave them, always equal for one seed. */
import { labelsOf } from '../../src/core/choices.js'
import { type Column } from '../../src/core/column.js'
import type { Table } from '../../src/core/table.js'
import type { CellSnapshot } from '../emulator/workbook/snapshot.js'

/** A number from 0 up to, without, 1. */
export type Random = () => number

/** What may be in a cell: no style and no validation, which belong to the column. */
export type Content = Pick<CellSnapshot, 'v' | 'error'>

const chooseOne = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!
const chooseInteger = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1))

/**
 * No yes and no: LibreOffice holds them as 1 and 0 in every cell with a number format (OpenDocument 1.2 part
 * 2, 4.5, leaves that to the program), where Google keeps them apart. No error's name as text, which Google
 * hands to a script just as it hands it the error.
 */
const invalidContents: readonly Content[] = (
  '2026-03-30|2026/3/30|3月30日|下周|n/a|-|=1|李、王|a, b|a\nb|0|3|20%|TRUE|\u00a0|\u3000|\'|"quoted"|*|?|~'
    .split('|')
    .map((v) => ({ v })) as Content[]
).concat([{ v: 'x'.repeat(300) }, { v: 0 }, { v: -1 }])
const errorContents = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!'].map((v): Content => ({
  v,
  error: true,
}))
const blankContents: readonly Content[] = [{}, {}, {}, { v: ' ' }, { v: '   ' }]
/**
 * The first and last day that count as days, their neighbours, and what empty dates of other programs become.
 */
const boundarySerials = [0, 1, 25_568, 25_569, 73_050, 73_051, 99_999]
const dayFractions = [0, 0, 0, 0, 0.25, 0.5, 0.979_166_6, 0.999_99]

/** A serial number: mostly within days of today, often a day on which a horizon may be. */
function chooseSerial(random: Random, today: number): number {
  const kind = random()
  const day =
    kind < 0.6
      ? today + chooseInteger(random, -16, 12)
      : kind < 0.9
        ? today + chooseInteger(random, -500, 500)
        : chooseOne(random, boundarySerials)
  return day + chooseOne(random, dayFractions)
}

function chooseNumber(random: Random): number {
  const kind = random()
  if (kind < 0.4) return chooseInteger(random, -3, 20)
  if (kind < 0.6) return chooseOne(random, [0.2, 0.19999, 0.01, 0.35, 1, 1e7, -1e7, 0])
  return chooseInteger(random, -100_000, 300_000) / 100_000
}

/** A label in either language or an alias, in any case, with a space beside it, or with one wrong letter. */
function chooseLabel(random: Random, labels: readonly string[]): string {
  const plain = chooseOne(random, labels)
  return chooseOne(random, [
    plain,
    plain,
    plain,
    plain.toLowerCase(),
    plain.toUpperCase(),
    ` ${plain}`,
    `${plain} `,
    `${plain}x`,
  ])
}

function chooseFittingContent(column: Column, random: Random, today: number): Content {
  const labels = Object.values(column.choices ?? {}).flatMap(labelsOf)
  if (labels.length > 0) return { v: chooseLabel(random, labels) }
  if (column.kind === 'day') return { v: chooseSerial(random, today) }
  if (['number', 'percent', 'money'].includes(column.kind)) return { v: chooseNumber(random) }
  return {
    v: chooseOne(random, ['Li', '李雷', 'li@example.com', 'Acme', '王、李', 'a; b', 'a & b', '签收单 v2']),
  }
}

/** One cell of a column: a right value in half of all cases, nothing in a third, a wrong one in the rest. */
function createRandomCell(column: Column, random: Random, today: number): Content {
  const kind = random()
  if (kind < 0.55) return chooseFittingContent(column, random, today)
  if (kind < 0.85) return chooseOne(random, blankContents)
  // A day is not used as a number, and a number shown as a date is one to formulas; see `Column.read`.
  return chooseOne(random, kind < 0.97 ? invalidContents : errorContents)
}

/** Rows of a table by column key, each with its own id. `today` is a serial number. */
export const createRandomRows = (
  table: Table,
  count: number,
  random: Random,
  today: number,
): Readonly<Record<string, Content>>[] =>
  Array.from({ length: count }, (_, index) =>
    Object.fromEntries(
      Object.entries(table.columns).map(([key, column]) => [
        key,
        key === 'id' ? { v: `judge-${index + 1}` } : createRandomCell(column, random, today),
      ]),
    ),
  )
