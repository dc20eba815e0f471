import { expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { fillRows, findColumns } from '../../../host/bench/fill-rows.js'
import type { AdoptionReply } from '../../../src/work/adopt/adoption-reply.js'
import { callForValue, createSetUpSession, readShownColumn } from '../../bundle/bundle-session.js'

test('rows with sprints bring the iterations with them, and what these hold is known at once', () => {
  const session = createSetUpSession('en')
  runOrThrow(session, 'addTrackers', { keys: ['issues'] })
  fillRows(session.workbook, 'tasks', [{ title: 'Mine', due: '2026-05-04' }])
  runOrThrow(session, 'refresh')
  const { id } = session.workbook.addSheet('Backlog')
  session.workbook.setValues({ sheet: id, row: 1, column: 1 }, [
    ['Task', 'Owner', 'Due date', 'Status', 'Sprint', 'Story points'],
    ['Login', 'Ann', 46120, 'Done', 'Sprint 1', 5],
    ['Search', 'Ann', 46121, 'In progress', 'Sprint 1', 3],
  ])
  const reply = callForValue<AdoptionReply>(session, 'adoptSheet', {
    sheet: 'Backlog',
    how: 'copy',
    tracker: 'tasks',
    headerRow: 1,
    columns: { title: 'A', owner: 'B', due: 'C', status: 'D', iteration: 'E', points: 'F' },
    dryRun: false,
    addNames: true,
  })
  expect(reply.copied).toBe(2)
  expect(reply.changes.join(' ')).toContain('Iterations')
  expect([...findColumns(session.workbook, 'issues').keys()]).toContain('points')
  runOrThrow(session, 'refresh')
  expect(readShownColumn(session, 'iterations', 'name')).toEqual(['Sprint 1'])
  expect(readShownColumn(session, 'iterations', 'planned')).toEqual(['8'])
  expect(readShownColumn(session, 'iterations', 'open')).toEqual(['1'])
})

test('a sheet that is followed gets no column of iterations where the workbook has none', () => {
  const session = createSetUpSession('en')
  const { id } = session.workbook.addSheet('Backlog')
  session.workbook.setValues({ sheet: id, row: 1, column: 1 }, [
    ['Issue', 'Owner', 'Due date', 'Status'],
    ['Login fails', 'Ann', 46120, 'Open'],
  ])
  const request = {
    sheet: 'Backlog',
    how: 'over',
    tracker: 'issues',
    headerRow: 1,
    columns: { description: 'A', owner: 'B', due: 'C', status: 'D' },
    addNames: true,
  }
  const { changes } = callForValue<AdoptionReply>(session, 'adoptSheet', { ...request, dryRun: true })
  expect(changes.join(' ')).not.toContain('Iteration')
  runOrThrow(session, 'adoptSheet', { ...request, dryRun: false })
  const headers = (): readonly string[] =>
    Array.from({ length: session.workbook.extent(id).columns }, (_, at) =>
      session.workbook.display({ sheet: id, row: 1, column: at + 1 }),
    )
  expect(headers()).not.toContain('Iteration')
  // Once there are iterations, the sheet has the columns too.
  runOrThrow(session, 'addTrackers', { keys: ['iterations'] })
  expect(headers()).toContain('Iteration')
})
