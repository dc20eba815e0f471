import { expect, test } from 'vitest'
import type { SheetAdoption } from '../../../src/domain/adoption/types.js'
import { findCorrection } from '../../../src/work/adopt/correction.js'

const grid = [
  ['What', 'Who', 'Until'],
  ['Call the bank', 'Li Wei', 'Friday'],
  ['Send the offer', 'Bo Lind', 'Monday'],
]

test('a correction of the header’s row says header words alone, nothing of the row that was taken for it', () => {
  const recognised = {
    tracker: 'tasks',
    headerRow: 2,
    columns: { title: 1, owner: 2 },
    unsure: [],
  } as unknown as SheetAdoption
  const chosen = { key: 'tasks', headerRow: 1, columns: { title: 1, owner: 2, due: 3 } } as const
  const { line } = findCorrection({ grid }, [recognised], recognised, chosen)!
  expect(line).toContain('title="What" owner="Who" due="Until"')
  expect(line).toContain('was: tasks title="What" owner="Who" with the header in row 2')
  expect(line).not.toMatch(/bank|Li Wei|Friday|offer|Bo|Monday/)
})
