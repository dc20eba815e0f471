/** Iterations: what they hold, what is left of them, and what a workbook without them pays: nothing. */
import { describe, expect, test } from 'vitest'
import { fillRows, findColumns } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Findings } from '../../host/cli/report/reply.js'
import type { Session } from '../../host/emulator/session/session.js'
import { callForValue, createSetUpSession, readShownColumn } from './bundle-session.js'

const createTeam = (): Session => {
  const session = createSetUpSession('en')
  expect(session.call('addTrackers', { keys: ['issues', 'iterations'] }).value).toMatchObject({ ok: true })
  return session
}
const refresh = (session: Session): unknown => runOrThrow(session, 'refresh')
const flagsOf = (session: Session): string[] =>
  callForValue<Findings>(session, 'readFindings')
    .flags.filter(({ table }) => table === 'iterations')
    .map(({ flag }) => flag)

describe('a workbook without iterations', () => {
  test('has no columns of theirs, and gets them with the tracker', () => {
    const session = createSetUpSession('en')
    expect([...findColumns(session.workbook, 'tasks').keys()]).not.toContain('iteration')
    session.call('addTrackers', { keys: ['issues', 'iterations'] })
    for (const key of ['tasks', 'issues'] as const)
      expect([...findColumns(session.workbook, key).keys()]).toEqual(
        expect.arrayContaining(['iteration', 'points']),
      )
  })
  test('asks Google for nothing more on a quiet run', () => {
    const calls = (session: Session): number => {
      fillRows(session.workbook, 'tasks', [{ title: 'Draw', due: '2026-06-01' }])
      refresh(session)
      return runOrThrow(session, 'refresh').calls.byMember['Sheet.createDeveloperMetadataFinder'] ?? 0
    }
    expect(calls(createSetUpSession('en'))).toBe(0)
  })
  test('leaves a column of the team’s own called Points alone', () => {
    const session = createSetUpSession('en')
    const { id } = session.workbook.sheetNamed('Tasks')!
    const column = session.workbook.extent(id).columns + 1
    fillRows(session.workbook, 'tasks', [{ title: 'Draw', due: '2026-06-01' }])
    session.workbook.setValues({ sheet: id, row: 1, column }, [['Points'], ['many'], [''], [12]])
    expect(callForValue<Findings>(session, 'readFindings').problems).toEqual([])
  })
})

describe('an iteration', () => {
  test('adds up its tasks and issues, and says what has no points', () => {
    const session = createTeam()
    fillRows(session.workbook, 'iterations', [
      { name: 'Sprint 1', start: '2026-03-23', end: '2026-04-03', capacity: 8 },
    ])
    fillRows(session.workbook, 'tasks', [
      { title: 'Login', status: 'Done', doneOn: '2026-03-25', iteration: 'Sprint 1', points: 5 },
      { title: 'Search', status: 'In progress', iteration: 'Sprint 0, Sprint 1', points: 3 },
      { title: 'Dropped', status: 'Cancelled', iteration: 'Sprint 1', points: 13 },
      { title: 'Unsized', iteration: 'Sprint 1' },
    ])
    fillRows(session.workbook, 'issues', [{ description: 'Crash', iteration: 'Sprint 1', points: 2 }])
    refresh(session)
    const shown = (column: string): string[] => readShownColumn(session, 'iterations', column)
    expect(['planned', 'done', 'open', 'unestimated', 'beyond'].map((column) => shown(column)[0])).toEqual([
      '10',
      '5',
      '3',
      '1',
      '2',
    ])
    expect(flagsOf(session)).toContain('overCapacity')
    expect(flagsOf(session)).not.toContain('openAtEnd')
  })
  test('is red once it is over with open work, and not once that is done or moved on', () => {
    const session = createTeam()
    fillRows(session.workbook, 'iterations', [
      { name: 'Sprint 1', start: '2026-03-02', end: '2026-03-13' },
      { name: 'Sprint 2', start: '2026-03-16', end: '2026-03-27' },
    ])
    fillRows(session.workbook, 'tasks', [
      { title: 'Login', status: 'In progress', iteration: 'Sprint 1' },
      { title: 'Search', status: 'Done', doneOn: '2026-03-20', iteration: 'Sprint 2' },
    ])
    expect(flagsOf(session)).toEqual(['openAtEnd'])
  })
  test('says nothing of what is in it where a sheet does not say so', () => {
    const session = createTeam()
    fillRows(session.workbook, 'iterations', [{ name: 'Sprint 1', end: '2026-03-13' }])
    fillRows(session.workbook, 'tasks', [{ title: 'Login', iteration: 'Sprint 1' }])
    const { id } = session.workbook.sheetNamed('Tasks')!
    const column = findColumns(session.workbook, 'tasks').get('iteration')!
    session.workbook.deleteColumns(id, column, 1)
    refresh(session)
    expect(readShownColumn(session, 'iterations', 'open')[0]).toBe('')
    expect(flagsOf(session)).toEqual([])
  })
  test('that is not known is named, with the one that was probably meant', () => {
    const session = createTeam()
    fillRows(session.workbook, 'iterations', [{ name: 'Sprint 12', end: '2026-04-13' }])
    fillRows(session.workbook, 'tasks', [{ title: 'Login', iteration: 'Sprnt 12' }])
    expect(callForValue<Findings>(session, 'readFindings').problems).toMatchObject([
      { code: 'unknownReference', table: 'tasks', column: 'iteration', found: 'Sprnt 12' },
    ])
  })
})
