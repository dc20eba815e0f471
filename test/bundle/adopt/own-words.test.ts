/** The words of a team's own status column are asked about once, stay as they are, and decide what is late. */
import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { fillRows } from '../../../host/bench/fill-rows.js'
import type { Grid } from '../../../src/core/cell.js'
import type { Locale } from '../../../src/core/locale.js'
import { callForValue, readFindings } from '../bundle-session.js'
import {
  asDay,
  plan,
  meanings,
  request,
  openWith,
  readSheetData,
  readWords,
  adopt,
  lateTitles,
  shown,
  listAt,
  type,
} from './team-words.js'

describe('the preview', () => {
  test('lists every word of the columns that decide something, with what each probably means and why', () => {
    const { choices } = readSheetData(openWith('en', { Work: plan }))
    expect(choices.map(({ field }) => field)).toEqual(['status', 'priority'])
    const byWord = Object.fromEntries(choices[0]!.words.map((each) => [each.word, each]))
    expect(byWord['已交客户']).toMatchObject({ count: 2, cell: 'C4', proposal: 'done', isSure: false })
    expect(byWord['Waiting for Bob']).toMatchObject({ proposal: 'blocked', isSure: false })
    expect(byWord['Alpha']).toMatchObject({ proposal: null, isSure: false })
    expect(choices[0]!.options.map(({ key }) => key)).toContain('onHold')
    // What has a proposal comes first, what is sure last.
    expect(choices[0]!.words.map(({ proposal }) => proposal !== null)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
  })
})

describe.each<Locale>(['en', 'zh-CN'])('a followed sheet in %s', (locale) => {
  test('keeps the team’s words, reads them, and offers them in its dropdown', () => {
    const session = openWith(locale, { Work: plan })
    adopt(session)
    expect(lateTitles(session).sort()).toEqual(['Draw', 'Send', 'Test'])
    expect(readFindings(session).problems).toEqual([])
    for (const [line, cells] of plan.slice(1).entries())
      expect(shown(session, 'Work', line + 2, 3)).toBe(cells[2])
    expect([...listAt(session, 2, 3)!].sort()).toEqual(Object.keys(meanings.status).sort())
    expect(callForValue(session, 'adoptSheet', { ...request, dryRun: true })).toMatchObject({ changes: [] })
  })

  test('says an unknown word typed later with its row, and is given its meaning in the same place', () => {
    const session = openWith(locale, { Work: plan })
    adopt(session)
    type(session, 'Work', 4, 3, 'Beta')
    expect(readFindings(session).problems).toMatchObject([
      { code: 'unknownWord', table: 'tasks', column: 'status', line: 4, found: 'Beta' },
    ])
    const unknown = readWords(session).columns.flatMap(({ field, words }) =>
      words.flatMap(({ word, choice, cell }) => (choice === null ? [{ field, word, cell }] : [])),
    )
    expect(unknown).toEqual([{ field: 'status', word: 'Beta', cell: 'C4' }])
    runOrThrow(session, 'saveWords', { table: 'tasks', field: 'status', words: { Beta: 'done' } })
    expect(readFindings(session).problems).toEqual([])
    expect(lateTitles(session)).not.toContain('Bill')
    // Saved again, it means something else; forgotten, it is unknown again.
    runOrThrow(session, 'saveWords', { table: 'tasks', field: 'status', words: { Beta: 'blocked' } })
    expect(lateTitles(session)).toContain('Bill')
    runOrThrow(session, 'saveWords', { table: 'tasks', field: 'status', words: { Beta: null } })
    expect(readFindings(session).problems).toMatchObject([{ code: 'unknownWord', found: 'Beta' }])
  })
})

test('a dropdown of the team’s own is left alone, also by a later set-up', () => {
  const session = openWith('en', { Work: plan })
  const { workbook } = session
  const sheet = workbook.sheetNamed('Work')!.id
  const own = ['Alpha', 'Waiting for Bob', '已交客户', 'Ready 4 QA', 'Parked (Q2)', 'Gamma']
  const list = { criteria: 'VALUE_IN_LIST', values: [own], allowInvalid: true }
  workbook.setValidation(sheet, { row: 2, column: 3, lastRow: 7, lastColumn: 3 }, list)
  adopt(session)
  runOrThrow(session, 'setUp')
  runOrThrow(session, 'saveWords', { table: 'tasks', field: 'status', words: { Gamma: 'done' } })
  expect(listAt(session, 2, 3)).toEqual(own)
})

test('a word confirmed once is not asked about again in another sheet, and is read in a copy of it', () => {
  const other: Grid = [
    ['Issue', 'Owner', 'Status', 'Severity', 'Due'],
    ['Crash', 'Li', 'Alpha', 'High', asDay('2026-03-02')],
    ['Typo', 'Li', '已交客户', 'Low', asDay('2026-03-02')],
  ]
  const session = openWith('en', { Work: plan, Bugs: other })
  adopt(session)
  const { choices, found } = readSheetData(session, 'Bugs')
  expect(choices.find(({ field }) => field === 'status')!.words).toMatchObject([
    { word: 'Alpha', proposal: 'inProgress', isSure: true },
    { word: '已交客户', proposal: 'closed', isSure: true },
  ])
  expect(found!.late.map(({ title }) => title)).toEqual(['Crash'])
  const { tracker } = found!
  adopt(session, { sheet: 'Bugs', how: 'copy', tracker, headerRow: 1, columns: null, words: undefined })
  expect(lateTitles(session)).not.toContain('Typo')
})

test('without the person’s word a guess is not used: the row counts as open', () => {
  const session = openWith('en', { Work: plan })
  const { warnings } = adopt(session, { words: undefined })
  expect(warnings.join('\n')).toContain('Alpha')
  expect(lateTitles(session)).toContain('Draw')
})

test('reading the words costs a run no call, and changing them rewrites the sheet once', () => {
  const session = openWith('en', { Work: plan })
  adopt(session)
  const first = runOrThrow(session, 'hourly').calls
  expect(Object.keys(first.byMember)).not.toContain('Range.setDataValidation')
  runOrThrow(session, 'hourly')
  expect(runOrThrow(session, 'hourly').calls.total).toBeLessThanOrEqual(10)
  const saved = runOrThrow(session, 'saveWords', {
    table: 'tasks',
    field: 'status',
    words: { Alpha: 'done' },
  })
  expect(saved.calls.byMember['Sheet.setConditionalFormatRules']).toBe(1)
  const next = runOrThrow(session, 'hourly').calls
  expect(Object.keys(next.byMember)).not.toContain('Sheet.setConditionalFormatRules')
})

test('a sheet that is not followed any more leaves no words of its own, and what people said is remembered', () => {
  const session = openWith('en', { Work: plan })
  adopt(session)
  runOrThrow(session, 'releaseSheet', { sheet: 'Work' })
  expect(readWords(session).columns).toEqual([])
  expect(readSheetData(session).choices[0]!.words.every(({ isSure }) => isSure)).toBe(true)
  expect(listAt(session, 2, 3)).toBeNull()
})

test('what runs write into the sheet is the team’s own word', () => {
  const stages: Grid = [
    ['Milestone', 'Project', 'Order', 'Status', 'Start', 'Due', 'Deliverable'],
    ['Design', 'Site', 1, 'Shipped', asDay('2026-03-02'), asDay('2026-03-06'), 'Sketches'],
    ['Build', 'Site', 2, 'Someday soon', asDay('2026-03-30'), asDay('2026-06-06'), 'Code'],
    ['Other', 'Shop', 1, 'Cooking', asDay('2026-03-30'), asDay('2026-06-06'), 'Cake'],
  ]
  const session = openWith('en', { Stages: stages })
  const words = { status: { Shipped: 'done', 'Someday soon': 'notStarted', Cooking: 'inProgress' } }
  const milestones = { sheet: 'Stages', how: 'over', tracker: 'milestones', headerRow: 1, words }
  const letters = {
    name: 'A',
    engagement: 'B',
    order: 'C',
    status: 'D',
    start: 'E',
    due: 'F',
    deliverable: 'G',
  }
  runOrThrow(session, 'adoptSheet', { ...milestones, columns: letters })
  runOrThrow(session, 'addTrackers', { keys: ['engagements', 'automations'] })
  fillRows(session.workbook, 'engagements', [{ name: 'Site' }, { name: 'Shop' }])
  fillRows(session.workbook, 'automations', [
    { trigger: 'A milestone is done or accepted', action: 'Close it and open the next stage', active: 'Yes' },
  ])
  runOrThrow(session, 'runAutomations')
  expect([2, 3, 4].map((row) => shown(session, 'Stages', row, 4))).toEqual(['Shipped', 'Cooking', 'Cooking'])
})
