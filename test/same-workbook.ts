import { expect } from 'vitest'
import type { WorkbookSnapshot } from '../host/emulator/workbook/snapshot.js'

/**
 * Expects two workbooks to be the same. Equal ones have equal texts, which are compared a hundred times faster
 * than cell by cell; others are compared cell by cell to show where they differ.
 */
export function expectSameWorkbook(found: WorkbookSnapshot, expected: WorkbookSnapshot): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected)
}
