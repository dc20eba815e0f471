/** The public entry for `.xlsx` files: opened, written, and what is left out of them. */
export { CannotOpen, tooBigWords, type CannotOpenCode, type TooBig } from './cannot-open.js'
export { objectKinds, type Counted, type ObjectKind } from './carry/kinds.js'
export { isOriginal, openWorkbookFile, saveWorkbookFile } from './files.js'
export { leftOutWords } from './left-out-words.js'
export type { LeftOut } from './package/unsupported-tabs.js'
export { writeZip } from './package/zip.js'
export { readWorkbook } from './read.js'
export { saveWorkbook, writeWorkbook, type Saved } from './write.js'
