import { expect, test } from 'vitest'
import { fill, sheetOf } from '../../host/bench/filling.js'
import { findingsOf, setUpIn } from './stage.js'

test('a tracker that was deleted is the first thing said, since nothing in it could be checked', () => {
  const session = setUpIn('en')
  fill(session.workbook, 'tasks', [{ id: 'T-1', title: 'A', due: '下周' }])
  session.workbook.deleteSheet(sheetOf(session.workbook, 'milestones').id)
  expect(findingsOf(session).problems[0]).toMatchObject({ code: 'goneTable', table: 'milestones' })
})
