import { type Outcome, type Session, toLocalFormula } from '../emulator/index.js'
import { CommandError } from './command-errors.js'
import { inWhole } from './report/reply.js'
import type { HostText } from '../text/cli/index.js'
import type { Entry } from './environment.js'

/** Functions that Google calls by their names: they are not declared as entries. */
export const simpleTriggers: readonly string[] = ['onOpen', 'onInstall', 'onEdit']

/** What was typed where, as `--input` of `onEdit` says it. */
interface TypedCell {
  sheet?: string
  row?: number
  column?: number
  text?: string
}

/** Types into a cell; without input, the content of the first cell of the active sheet is typed again. */
function typeCell(
  session: Session,
  { sheet: name, row = 1, column = 1, text: typed }: TypedCell,
  text: HostText,
): Outcome {
  const { workbook } = session
  const sheet = name === undefined ? workbook.sheet(workbook.activeSheet) : workbook.sheetNamed(name)
  if (sheet === undefined) throw new CommandError(text.noSuchSheet(name ?? ''))
  const place = { sheet: sheet.id, row, column }
  const formula = workbook.cell(place)?.f
  const currentText =
    formula === undefined ? workbook.display(place) : toLocalFormula(formula, workbook.locale)
  return session.edit(sheet.id, row, column, typed ?? currentText)
}

/** Runs an entry as Google would: menu items and endpoints by call, simple triggers by their event. */
export function startEntry(
  session: Session,
  { name, kind }: Entry,
  input: { value: unknown } | undefined,
  text: HostText,
): Outcome {
  if (name === 'onOpen') return session.open()
  if (name === 'onEdit') {
    const typed = input?.value
    return typeCell(session, typeof typed === 'object' && typed !== null ? (typed as TypedCell) : {}, text)
  }
  const call = (): Outcome => (input === undefined ? session.call(name) : session.call(name, input.value))
  return kind === 'endpoint' ? inWhole(session, name, input?.value, call) : call()
}
