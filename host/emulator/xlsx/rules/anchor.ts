/**
 * Where the relative references of a rule with several areas start. In a file it is the corner of the
 * rectangle around all areas, even where no area covers that corner (seen in files Excel wrote); in a
 * snapshot it is the first cell of the first area.
 */
import type { Area } from '../../workbook/snapshot.js'
import { moveFormula, openFileEdges } from '../formula/from-file.js'

/** The first cell of the rectangle around all areas. */
const cornerOf = (areas: Area[]): { row: number; column: number } => ({
  row: Math.min(...areas.map(({ row }) => row)),
  column: Math.min(...areas.map(({ column }) => column)),
})

/** The areas with the one that covers the corner first, where there is one. */
export const sortAnchorFirst = (areas: Area[]): Area[] => {
  const corner = cornerOf(areas)
  const first = areas.find(({ row, column }) => row === corner.row && column === corner.column)
  return first ? [first, ...areas.filter((area) => area !== first)] : areas
}

/**
 * A rule's formula (no `=`) from a file, with its references changed to start from the first of its sorted
 * areas.
 */
export const rebaseOnFirst = (formula: string, anchored: Area[]): string =>
  anchored[0] ? moveFormula(openFileEdges(`=${formula}`), cornerOf(anchored), anchored[0]).slice(1) : formula

/**
 * Areas that can share one rule of a file: all of them where one covers the corner, so that every program
 * counts from the same cell; else each alone.
 */
export const groupSharingAreas = (areas: Area[]): Area[][] => {
  const anchored = sortAnchorFirst(areas)
  const [first] = anchored
  const corner = cornerOf(areas)
  const covered = first?.row === corner.row && first.column === corner.column
  return covered ? [anchored] : areas.map((area) => [area])
}
