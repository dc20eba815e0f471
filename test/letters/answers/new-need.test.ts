/** What a client needs anew is said on their page, and becomes a requirement once a person of the team takes it over. */
import { expect, test } from 'vitest'
import type { Session } from '../../../host/emulator/session/session.js'
import type { Outside, OutsideDecided } from '../../../src/work/answers/outside.js'
import { callForValue, readShownColumn } from '../../bundle/bundle-session.js'
import { answerTo, itemNamed, readResults, sendAt, submit } from './answering-team.js'
import { beginWithReport, itemsIn, pageOf } from './client-team.js'

const [day, title] = ['2026-03-31', 'Something new for “Web shop”']
const story = 'As a shopper, I want to pay by invoice, so that my company can buy'

const outsideOf = (session: Session): Outside => callForValue<Outside>(session, 'readOutside', null)

function begin(value: 'story' | 'words' = 'story') {
  const team = beginWithReport()
  const { session, token } = team
  submit(session, token, [answerTo(itemNamed(pageOf(session, token), title), 'write', value, story)])
  sendAt(session, day, '10:00')
  const decide = (take: boolean, reason = '') => {
    const { id, place, expect: cells } = outsideOf(session).waiting[0]!
    return callForValue<OutsideDecided>(session, 'decideOutside', { id, place, take, reason, expect: cells })
  }
  return { ...team, decide }
}

const needsIn = (session: Session): string[] =>
  readShownColumn(session, 'requirements', 'description').filter((each) => each.includes('invoice'))

test('a need is in the log at once, and waits for a person', () => {
  const { session, token } = begin()
  expect(readResults(session).pop()).toMatchObject([{ is: 'waits', why: 'newNeed' }])
  expect(needsIn(session)).toEqual([])
  expect(readShownColumn(session, 'contacts', 'summary')).toContain(
    `New need, from the client’s page: ${story}`,
  )
  expect(outsideOf(session).waiting).toMatchObject([
    { from: 'Chen Yu · Acme', tracker: 'Requirements', asked: `“${story}”`, canTake: true },
  ])
  expect(outsideOf(session).waiting[0]!.changes).toContainEqual({
    label: 'Source',
    was: '',
    asked: 'User story',
  })
  expect(itemsIn(pageOf(session, token), 'earlier')[0]).toMatchObject({
    title: story,
    badge: 'The team has it, and checks what follows from it.',
  })
})

test('a need that is taken over is a requirement of its project, once, and the page says so', () => {
  const { session, token, decide } = begin()
  expect(decide(true)).toMatchObject({ wasWaiting: true, waiting: [] })
  expect(needsIn(session)).toEqual([story])
  const at = readShownColumn(session, 'requirements', 'description').indexOf(story)
  expect(
    ['engagement', 'source', 'status'].map((column) => readShownColumn(session, 'requirements', column)[at]),
  ).toEqual(['Web shop', 'User story', 'Draft'])
  sendAt(session, '2026-04-01')
  expect(needsIn(session)).toHaveLength(1)
  expect(itemsIn(pageOf(session, token), 'earlier')[0]).toMatchObject({ badge: 'The team took it over.' })
})

test('a need that is declined is no requirement, and the page says why', () => {
  const { session, token, decide } = begin('words')
  decide(false, 'It is outside the scope')
  sendAt(session, '2026-04-01')
  expect(needsIn(session)).toEqual([])
  expect(itemsIn(pageOf(session, token), 'earlier')[0]!.badge).toContain('It is outside the scope')
})

test('a press that was written but not noted can be pressed again', () => {
  const { session, decide } = begin()
  const start = session.checkpoint()
  decide(true)
  const rows = needsIn(session)
  expect(rows).toHaveLength(1)
  // The run ended between the row and the note beside the answer.
  const inbox = session.workbook.sheetNamed('Inbox')!
  const outcome = session.workbook.display({ sheet: inbox.id, row: 2, column: 8 })
  session.workbook.type(inbox.id, 2, 8, outcome.replace('"taken"', '"waits"'))
  expect(outsideOf(session).waiting).toMatchObject([{ canTake: true }])
  expect(decide(true)).toMatchObject({ wasWaiting: true, waiting: [] })
  expect(needsIn(session)).toHaveLength(1)
  session.restore(start)
})

test('a need for another client’s project changes nothing', () => {
  const { session, token } = beginWithReport()
  const target = { tracker: 'requirements', id: '', expect: { engagement: 'E-2' } }
  submit(session, token, [{ act: 'write', target, title: 'x', value: 'words', text: 'a lift' }])
  sendAt(session, day, '10:00')
  expect(readResults(session).pop()).toMatchObject([{ is: 'declined', why: 'notAllowed' }])
})
