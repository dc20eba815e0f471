/**
 * The public entry of the emulator: sessions of a script, open workbooks, formulas. Files are in
 * `xlsx/index.ts`, emails on disk in `mail/index.ts`; `workbook/snapshot.ts` is a workbook as plain data.
 */

export type { Letter } from './services/mail.js'
export type { MenuEntry, Question } from './services/ui.js'

export { instantAt, wallTimeAt, type WallTime } from './session/clock.js'
export type { Outcome } from './session/outcome.js'
export type { PersistedState } from './session/persisted-state.js'
export type { Bundle } from './session/run/bundle.js'
export { Session, type Checkpoint } from './session/session.js'
export {
  isCopied,
  loadState,
  NewerState,
  readJson,
  saveState,
  writeAtomically,
  type StateContent,
} from './session/state.js'
export { lockState, StateInUse, type StateLock } from './session/state-lock.js'
export { listFirings, type TriggerRecord } from './session/trigger.js'
export { WebApp, type Parameters, type WebAppOptions, type WebResponse } from './session/web-app.js'
export type { Frame } from './session/window.js'

export { columnLetters, parseA1 } from './workbook/a1.js'
export { contains } from './workbook/area.js'
export { usualColors } from './workbook/chart-colors.js'
export { duplicateSheet } from './workbook/edit/sheets.js'
export { emptySheet } from './workbook/empty.js'
export { maxCharacters } from './workbook/limits.js'
export { LiveWorkbook, type LiveSheet, type RenderedCell, type SortKey } from './workbook/live.js'
export { Refusal } from './workbook/refusal.js'
export { canBeTall, measureHeight } from './workbook/row-height.js'
export { canGrow } from './workbook/size.js'
export { countUnsharedCells } from './workbook/unshared-cells.js'

export {
  FormulaError,
  renameSheetIn,
  toLocalFormula,
  translateFormula,
  usesDecimalComma,
  type CellPosition,
} from './formula/index.js'

export { seededNumber, seededRandom } from './realm/seed.js'
export { offsetAt } from './realm/zone.js'
