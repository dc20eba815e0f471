/** Records with names and dates are refused: no header says what is to be done, by when, by whom or how far it is. */
import { describe, expect, test } from 'vitest'
import { evaluateLines, type WrittenCell } from './evaluate-lines.js'

const dayAt = (at: number): string => `@2026-03-${String(at + 1).padStart(2, '0')}`
const people = ['Ann', 'Bo', 'Ann', 'Cy', 'Bo', 'Ann']

/** Six lines below a header. */
const listOf = (
  headers: readonly string[],
  lineAt: (at: number) => readonly WrittenCell[],
): readonly (readonly WrittenCell[])[] => [headers, ...people.map((_, at) => lineAt(at))]

const records = {
  flights: listOf(['Flight', 'Date', 'From', 'To', 'Passenger', 'Seat'], (at) => [
    `LH12${at}`,
    dayAt(at),
    'FRA',
    'LHR',
    people[at]!,
    '12A',
  ]),
  journeys: listOf(['Destination', 'Traveller', 'From', 'To', 'Hotel'], (at) => [
    'Berlin',
    people[at]!,
    dayAt(at),
    dayAt(at + 3),
    'Central',
  ]),
  attendance: listOf(['Name', 'Date', 'In', 'Out', 'Hours'], (at) => [
    people[at]!,
    dayAt(at),
    '08:00',
    '17:00',
    8,
  ]),
  bookings: listOf(['Room', 'Date', 'From', 'To', 'Booked by', 'Purpose'], (at) => [
    `R${at}`,
    dayAt(at),
    '9:00',
    '10:00',
    people[at]!,
    'Review',
  ]),
  leave: listOf(['Employee', 'Leave type', 'From', 'To', 'Days'], (at) => [
    people[at]!,
    'Annual',
    dayAt(at),
    dayAt(at + 3),
    4,
  ]),
  prices: listOf(['Product', 'Price', 'Valid from', 'Valid to'], (at) => [
    `Mug ${at}`,
    4.5,
    dayAt(at),
    dayAt(at + 9),
  ]),
}

describe('a record of names and dates is no list of work', () => {
  test.each(Object.entries(records))('%s', (_name, lines) => {
    expect(evaluateLines(lines)).toMatchObject({ verdict: 'notATable', tracker: null, late: [] })
  })
})

test.each([
  ['by when it is due', 1, 'Due date'],
  ['who has it', 4, 'Owner'],
  ['how far it is', 5, 'Status'],
] as const)('the same lines are asked about where a header says %s', (_name, column, header) => {
  const [headers, ...lines] = records.flights
  const changed = lines.map((cells, at) =>
    header === 'Status' ? cells.with(5, at % 2 ? 'Open' : 'Done') : cells,
  )
  expect(evaluateLines([headers!.with(column, header), ...changed]).verdict).toBe('unsure')
})
