/** Two copies of one table come home: held against a model that looks at each cell on its own. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Copies,
  type MergeCell,
  type MergedRows,
  type MergeRow,
  mergeRows,
  type MergeTable,
  type Side,
} from '../../host/merge/merge-rows.js'

type Plain = Readonly<Record<string, Readonly<Record<string, string>>>>
const columns = ['title', 'owner', 'due'] as const

const plainRow = fc.record(
  Object.fromEntries(columns.map((column) => [column, fc.constantFrom('', 'a', 'b')])),
)
/** Few ids and few words, so that both sides often meet in one cell. */
const plainTable = fc.dictionary(fc.constantFrom('T-1', 'T-2', 'T-3', 'T-4'), plainRow)

const tableOf = (plain: Plain): MergeTable => ({
  columns: new Set(columns),
  rows: Object.entries(plain).map(([id, words]): MergeRow => ({
    id,
    cells: new Map(
      Object.entries(words).flatMap(([column, word]): [string, MergeCell][] =>
        word === '' ? [] : [[column, { value: word }]],
      ),
    ),
  })),
})
const copiesOf = ([base, mine, theirs]: readonly [Plain, Plain, Plain]): Copies<MergeTable> => ({
  base: tableOf(base),
  mine: tableOf(mine),
  theirs: tableOf(theirs),
})

/** The table that follows from the decisions. */
function carryOut(mine: Plain, theirs: Plain, { changes, additions, deletions }: MergedRows): Plain {
  const rows = new Map(Object.entries(mine))
  for (const { id, column } of changes) rows.set(id, { ...rows.get(id)!, [column]: theirs[id]![column]! })
  for (const id of additions) rows.set(id, theirs[id]!)
  for (const id of deletions) rows.delete(id)
  return Object.fromEntries(rows)
}
const merge = (base: Plain, mine: Plain, theirs: Plain, take: Side | null = null): Plain =>
  carryOut(mine, theirs, mergeRows(copiesOf([base, mine, theirs]), take))

const three = fc.tuple(plainTable, plainTable, plainTable)

test('a copy that nobody changed takes nothing away from the other', () => {
  fc.assert(
    fc.property(plainTable, plainTable, (base, copy) => {
      expect(merge(base, copy, base)).toEqual(copy)
      expect(merge(base, base, copy)).toEqual(copy)
      expect(mergeRows(copiesOf([base, copy, base])).conflicts).toEqual([])
      expect(mergeRows(copiesOf([base, base, copy])).conflicts).toEqual([])
      expect(merge(base, copy, copy)).toEqual(copy)
    }),
  )
})

/** What a cell of the merged table must hold, or `conflict`, by looking at that cell alone. */
const expectedCell = (base: string, mine: string, theirs: string): string =>
  new Set([mine, theirs]).size === 1 || theirs === base ? mine : mine === base ? theirs : 'conflict'

const sameWords = (one: Plain[string] | undefined, other: Plain[string] | undefined): boolean =>
  columns.every((column) => (one?.[column] ?? '') === (other?.[column] ?? ''))

test('what one side changed is in the result, and what both changed differently is a conflict', () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const { conflicts } = mergeRows(copiesOf([base, mine, theirs]))
      const merged = merge(base, mine, theirs)
      const expectedConflicts: string[] = []
      for (const id of new Set([base, mine, theirs].flatMap((table) => Object.keys(table)))) {
        const [before, here, there] = [base[id], mine[id], theirs[id]]
        if (here && there)
          for (const column of columns) {
            const found = expectedCell(before?.[column] ?? '', here[column]!, there[column]!)
            if (found === 'conflict') expectedConflicts.push(`${id} ${column}`)
            expect(merged[id]![column]).toBe(found === 'conflict' ? here[column] : found)
          }
        else {
          const left = here ?? there
          const isUnchanged = left !== undefined && before !== undefined && sameWords(left, before)
          expect(merged[id]).toEqual(isUnchanged ? undefined : left)
          if (before && left && !isUnchanged) expectedConflicts.push(id)
        }
      }
      const found = conflicts.map((one) => (one.kind === 'cell' ? `${one.id} ${one.column}` : one.id))
      expect(found.sort()).toEqual(expectedConflicts.sort())
    }),
  )
})

test('both sides find the same conflicts and the same table beside them', () => {
  const other: Record<Side | 'same', string> = { mine: 'theirs', theirs: 'mine', same: 'same' }
  const turned = (counts: Record<Side | 'same', number>) =>
    Object.fromEntries(Object.entries(counts).map(([side, count]) => [other[side as Side], count]))
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const one = mergeRows(copiesOf([base, mine, theirs]))
      const two = mergeRows(copiesOf([base, theirs, mine]))
      const namesOf = ({ conflicts }: MergedRows): string[] =>
        conflicts.map((each) => `${each.id} ${each.kind === 'cell' ? each.column : 'whole row'}`).sort()
      expect(namesOf(one)).toEqual(namesOf(two))
      expect(turned(one.counts.changed)).toEqual(two.counts.changed)
      expect(turned(one.counts.added)).toEqual(two.counts.added)
      expect(turned(one.counts.deleted)).toEqual(two.counts.deleted)
      // With a side that decides, it does not matter whose copy is called MINE.
      expect(merge(base, mine, theirs, 'mine')).toEqual(merge(base, theirs, mine, 'theirs'))
    }),
  )
})

test('a side that was asked for decides every conflict', () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      for (const take of ['mine', 'theirs'] as const) {
        const merged = merge(base, mine, theirs, take)
        const taken = { mine, theirs }[take]
        for (const conflict of mergeRows(copiesOf([base, mine, theirs]), take).conflicts) {
          const [found, asked] = [merged[conflict.id], taken[conflict.id]]
          if (conflict.kind === 'row') expect(found).toEqual(asked)
          else expect(found![conflict.column]).toBe(asked![conflict.column])
        }
      }
    }),
  )
})

test('a formula stays as it is, and is named only where THEIRS wrote something else', () => {
  const withCell = (cell: MergeCell): MergeTable => ({
    columns: new Set(['due']),
    rows: [{ id: 'T-1', cells: new Map([['due', cell]]) }],
  })
  const formula = { value: 1, formula: '=A#+1' }
  const merged = (base: MergeCell, mine: MergeCell, theirs: MergeCell) =>
    mergeRows({ base: withCell(base), mine: withCell(mine), theirs: withCell(theirs) })
  expect(merged(formula, { ...formula, value: 2 }, { ...formula, value: 3 })).toMatchObject({
    changes: [],
    formulas: [],
  })
  expect(merged(formula, formula, { value: 1 })).toMatchObject({
    changes: [],
    formulas: [{ id: 'T-1', column: 'due' }],
    conflicts: [],
  })
})

test('a column that one copy lacks is not merged, and does not count as emptied', () => {
  const base = tableOf({ 'T-1': { title: 'a', owner: 'a', due: 'a' } })
  const narrow: MergeTable = { columns: new Set(['title']), rows: tableOf({ 'T-1': { title: 'a' } }).rows }
  expect(mergeRows({ base, mine: base, theirs: narrow })).toMatchObject({ changes: [], conflicts: [] })
  const gone: MergeTable = { columns: base.columns, rows: [] }
  expect(mergeRows({ base, mine: gone, theirs: narrow })).toMatchObject({ additions: [], conflicts: [] })
})
