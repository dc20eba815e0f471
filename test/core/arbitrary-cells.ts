/** Cells as people leave them, for the tests of reading and of rules. */
import fc from 'fast-check'
import { FormulaError, type Value } from '../../host/emulator/formula/index.js'
import type { Cell } from '../../src/core/cell.js'
import { labelsOf } from '../../src/core/choices.js'
import { type Column } from '../../src/core/column.js'
import { parseDay, dayOfSerial, serialOf } from '../../src/core/day.js'

/** One cell, as a sheet computes with it and as the core is given it. */
export interface BothCell {
  readonly value: Value
  readonly cell: Cell
}

const createPlainCell = (value: string | number | boolean): BothCell => ({ value, cell: value })
const blank: BothCell = { value: null, cell: null }
const near = serialOf(parseDay('2026-03-31'))

/** A serial number shown as a date, with a time of day where it has a fraction. */
const createDatedCell = (serial: number): BothCell => {
  const minutes = Math.floor((serial - Math.floor(serial)) * 1440)
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const found = dayOfSerial(serial)
  return { value: serial, cell: minutes === 0 ? { day: found } : { day: found, time } }
}

const serial = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: near - 12, max: near + 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: near - 500, max: near + 500 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 25568, 25569, 73050, 73051, 99999) },
)
const fraction = fc.constantFrom(0, 0, 0, 0.25, 0.5, 0.9791666, 0.99999)
const instant = fc.tuple(serial, fraction).map(([wholeDays, part]) => wholeDays + part)

const errors = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!'] as const
const invalidCell = fc.oneof(
  fc
    .constantFrom(
      '2026-03-30',
      '下周',
      'n/a',
      '-',
      '=1',
      '李、王',
      'a, b',
      'a\nb',
      '0',
      '3',
      'TRUE',
      '\u00a0',
      '\u3000',
    )
    .map(createPlainCell),
  fc.string({ maxLength: 6 }).map((text) => (text === '' ? blank : createPlainCell(text))),
  fc.boolean().map(createPlainCell),
  fc.constantFrom(...errors).map((code): BothCell => ({ value: new FormulaError(code), cell: code })),
)
const blankCell = fc.constantFrom<BothCell>(
  blank,
  { value: '', cell: null },
  createPlainCell(' '),
  createPlainCell('   '),
)
const number = fc.oneof(
  fc.integer({ min: -3, max: 20 }),
  // Spreadsheets take numbers that differ after the fifteenth digit for equal, so none here differ so little.
  fc.integer({ min: -100_000, max: 300_000 }).map((each) => each / 100_000),
  fc.constantFrom(1e7, -1e7, 0.2, 0.19999),
)

const arbitraryLabel = (label: string): fc.Arbitrary<BothCell> =>
  fc
    .constantFrom(label, label.toLowerCase(), label.toUpperCase(), ` ${label}  `, `${label}x`)
    .map(createPlainCell)

/** What belongs in a column, often; blanks and rubbish, sometimes. */
export function arbitraryCellFor(column: Column): fc.Arbitrary<BothCell> {
  const numeric = ['number', 'percent', 'money'].includes(column.kind)
  const labels = Object.values(column.choices ?? {}).flatMap(labelsOf)
  const fitting =
    labels.length > 0
      ? fc.constantFrom(...labels).chain(arbitraryLabel)
      : column.kind === 'day'
        ? fc.oneof(instant.map(createDatedCell), instant.map(createPlainCell))
        : numeric
          ? number.map(createPlainCell)
          : fc.constantFrom('Li', '李雷', 'li@example.com', 'Acme', '王、李', 'a; b').map(createPlainCell)
  return fc.oneof(
    { weight: 10, arbitrary: fitting },
    { weight: 6, arbitrary: blankCell },
    { weight: 2, arbitrary: invalidCell },
    // A number shown as a date is no number to the core, though formulas see no difference; people do not
    // rate with a date.
    {
      weight: 1,
      arbitrary: numeric
        ? number.map(createPlainCell)
        : fc.oneof(instant.map(createDatedCell), number.map(createPlainCell)),
    },
  )
}

/** Any cell at all. */
export const arbitraryCell: fc.Arbitrary<Cell> = fc
  .oneof(invalidCell, blankCell, instant.map(createDatedCell), number.map(createPlainCell))
  .map(({ cell }) => cell)
