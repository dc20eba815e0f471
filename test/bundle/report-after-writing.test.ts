/** Nothing is said, shown or answered before the writes of the run are in the sheet. */
import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../host/bench/company-session.js'
import { classifyCall } from '../../host/emulator/services/emulation/call-effects.js'
import type { Session } from '../../host/emulator/session/session.js'
import { entry, type EntryName } from '../../src/entry.js'
import { runs } from '../../src/trackers/own/runs.js'
import { commonTexts } from '../../src/text/common/index.js'
import { textOf } from '../../src/text/text-of.js'
import { findGoogleFault } from '../../src/core/google-fault.js'
import { helperSheetName } from '../../src/work/refresh/calculations.js'
import { faultTextIn } from '../library-texts.js'
import { createTeamSession } from '../letters/team-session.js'

/** Every command of the menu, those that only open a page too. */
const commands = (Object.keys(entry) as EntryName[]).filter((name) => entry[name].kind === 'command')

const session = createTeamSession({
  tasks: [
    { title: 'Draft', owner: 'Li', due: '2026-03-20', status: 'In progress' },
    { id: 'T-2', title: 'Final', owner: 'Wang', due: '2026-03-26' },
  ],
  clients: [{ id: 'C-1', name: 'Acme', contractEnd: '2026-04-20', birthday: '2026-04-05' }],
  engagements: [{ id: 'E-1', name: 'New website', client: 'Acme', status: 'Active', delivery: '2026-06-30' }],
  care: [],
})
session.setNow({ day: '2026-03-31', time: '09:00' })
const start = session.checkpoint()

/** The members that a command calls, in order. */
function listCalledMembers(name: string, on: Session): string[] {
  const members: string[] = []
  on.meanwhile = (_, member) => void members.push(member)
  runOrThrow(on, name)
  on.meanwhile = undefined
  return members
}
/** The column of the calculations that shows runs whether anything changed. */
const formulaResultsColumn = 11

/** The formulas that show runs whether anything changed. */
function readRunFormulas({ workbook }: Session): string[] {
  const { id, rows } = workbook.sheetNamed(helperSheetName.en)!
  return Array.from(
    { length: rows },
    (_, index) => workbook.cell({ sheet: id, row: index + 1, column: formulaResultsColumn })?.f ?? '',
  ).filter((formula) => formula !== '')
}
const formulasBefore = readRunFormulas(session)

/** What all cells show, and separately what shows runs whether anything changed. */
function readSheets({ workbook }: Session) {
  const sheets = workbook.sheets.map(({ id, name, rows, columns }) => ({
    name,
    lines: workbook
      .view(id, { row: 1, column: 1, lastRow: rows, lastColumn: columns })
      .map((row) => row.map((cell) => cell.text)),
  }))
  const helperSheet = sheets.find(({ name }) => name === helperSheetName.en)!
  const formulaResults = helperSheet.lines
    .flatMap((line) => line.splice(formulaResultsColumn - 1, 1))
    .filter((text) => text !== '')
  return { sheets, told: formulaResults }
}
/** How the last line of the run log says that the run ended. */
function readLastOutcome({ workbook }: Session): string {
  const sheet = workbook.sheetNamed('Run log')!.id
  const column = Object.keys(runs.columns).indexOf('outcome') + 1
  return workbook.display({ sheet, row: workbook.extent(sheet).rows, column })
}
const partly = runs.columns.outcome.choices!.partly!.en
const messageMembers = /^(Spreadsheet\.toast|Ui\.(alert|showSidebar|showModalDialog))$/
/** A question that a command asks before it does anything is no news of what it did. */
const askingCommands: readonly string[] = ['turnOffLetters']

/** What sheets show where the run's line in the log says that not all was certainly written. */
const partlyDone = ({ sheets }: ReturnType<typeof readSheets>) =>
  sheets.map(({ name, lines }) => {
    const last = name === 'Run log' ? lines.findLastIndex((line) => line.some((text) => text !== '')) : -1
    const outcome = Object.keys(runs.columns).indexOf('outcome')
    return { name, lines: lines.map((line, at) => (at === last ? line.with(outcome, partly) : line)) }
  })
/** Commands that end with a line in the run log. */
const logged: readonly string[] = ['sendNow', 'selfCheck']

describe.each(commands)('%s', (name) => {
  session.restore(start)
  session.lateErrors = true
  const members = listCalledMembers(name, session)
  session.lateErrors = false
  const completeSheets = readSheets(session)
  const lastWrite = members.findLastIndex((member) => classifyCall(member) === 'write')
  const flush = members.lastIndexOf('SpreadsheetApp.flush')
  test('says and opens nothing before all it wrote was flushed', () => {
    const first = members.findIndex(
      (member, at) => messageMembers.test(member) && (!askingCommands.includes(name) || at > flush),
    )
    if (lastWrite >= 0) expect(flush).toBeGreaterThan(lastWrite)
    expect(members.some((member) => messageMembers.test(member))).toBe(true)
    if (first >= 0 && lastWrite >= 0) expect(first).toBeGreaterThan(flush)
  })
  test.runIf(flush >= 0)(
    'says only that it failed where the last flush does, unless it was written again',
    () => {
      session.restore(start)
      Object.assign(session, { failAt: flush + 1, lateErrors: true })
      const { said, error, value } = session.call(name)
      Object.assign(session, { failAt: undefined, lateErrors: false })
      if (error === undefined) {
        const { sheets, told } = readSheets(session)
        // Formulas that were lost are written by a later run; until then the earlier ones are there.
        const isLaid = readRunFormulas(session).join('\n') !== formulasBefore.join('\n')
        if (isLaid) expect(told).toEqual(completeSheets.told)
        // What a log's own flush loses may have been more than its line, which says so.
        if (logged.includes(name)) expect(readLastOutcome(session)).toBe(partly)
        // What was lost of the ledger is known to the memory beside it.
        if (name !== 'sendNow')
          expect(sheets).toEqual(name === 'selfCheck' ? partlyDone(completeSheets) : completeSheets.sheets)
        return
      }
      expect(said.filter((each) => !each.includes('?'))).toEqual([
        `${textOf(commonTexts, 'en').product}: ${textOf(commonTexts, 'en').failed(faultTextIn('en')[findGoogleFault(error)!], error.replace(/^(Exception|Error): /, ''))}`,
      ])
      expect(value).toBeNull()
    },
  )
})

test('an endpoint answers nothing where the last flush of what it wrote fails', () => {
  const write = { keys: ['risks'] }
  session.restore(start)
  let flush = 0
  session.meanwhile = (call, member) => {
    if (member === 'SpreadsheetApp.flush') flush = call
  }
  runOrThrow(session, 'addTrackers', write)
  session.meanwhile = undefined
  session.restore(start)
  Object.assign(session, { failAt: flush, lateErrors: true })
  const { value, error, said } = session.call('addTrackers', write)
  Object.assign(session, { failAt: undefined, lateErrors: false })
  expect([value, said]).toEqual([null, []])
  expect(error).toContain('SpreadsheetApp.flush')
})
