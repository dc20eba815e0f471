import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { Outside, OutsideDecided } from '../../../src/work/answers/outside.js'
import { callForValue, readShownColumn } from '../../bundle/bundle-session.js'
import { findCellPosition, li } from '../team-session.js'
import { createAnsweringTeam, readResults, sendAt } from './answering-team.js'
import { createWaitingAnswer, tasks, typeDue } from './waiting-answer.js'

/** What waits, and how it is decided. */
function begin() {
  const { session, token } = createWaitingAnswer()
  const outside = callForValue<Outside>(session, 'readOutside', null)
  const [answer] = outside.waiting
  const decide = (take: boolean, reason = '') =>
    session.call('decideOutside', {
      id: answer!.id,
      place: answer!.place,
      take,
      reason,
      expect: answer!.expect,
    }).value as { ok: boolean; value?: OutsideDecided; message?: string }
  return { session, token, outside, answer: answer!, decide }
}

const dueOfCopy = (session: Session): string => readShownColumn(session, 'tasks', 'due')[1]!

describe('an answer that waits', () => {
  test('is shown with what the row holds and what is asked for', () => {
    const { outside } = begin()
    expect(outside.waiting).toMatchObject([
      {
        from: 'Li',
        title: 'Copy',
        changes: [{ label: 'Due', was: '3 Apr', asked: '7 Apr' }],
        canTake: true,
      },
    ])
  })

  test('is written when somebody accepts it, and the next email says so', () => {
    const { session, decide } = begin()
    expect(decide(true)).toMatchObject({ ok: true, value: { wasWaiting: true, waiting: [] } })
    expect(dueOfCopy(session)).toBe('2026-04-07')
    expect(readResults(session)[0]).toMatchObject([{ is: 'taken' }])
    expect(sendAt(session, '2026-04-01').find(({ to }) => to === li)!.body).toContain(
      '“Copy”: move to 7 Apr.',
    )
  })

  test('leaves the row as it is when somebody declines it, and the next email says why', () => {
    const { session, decide } = begin()
    expect(decide(false, 'The client comes on the 6th')).toMatchObject({ ok: true, value: { waiting: [] } })
    expect(dueOfCopy(session)).toBe('2026-04-03')
    expect(sendAt(session, '2026-04-01').find(({ to }) => to === li)!.body).toContain(
      'The client comes on the 6th',
    )
  })

  test('is not written over what somebody changed since it was shown', () => {
    const { session, decide } = begin()
    typeDue(session, '2026-04-02')
    const { ok, message } = decide(true)
    expect(ok).toBe(false)
    expect(message).toContain('2026-04-02')
    expect(dueOfCopy(session)).toBe('2026-04-02')
    expect(callForValue<Outside>(session, 'readOutside', null).waiting).toHaveLength(1)
  })

  test('is decided once: the second person learns that it was decided already', () => {
    const { session, decide } = begin()
    decide(false, 'No')
    expect(decide(true)).toMatchObject({ ok: true, value: { wasWaiting: false } })
    expect(dueOfCopy(session)).toBe('2026-04-03')
  })

  test('can only be declined once its row is gone', () => {
    const { session, decide } = begin()
    const { sheet, row } = findCellPosition(session, 'tasks', 3, 'due')
    session.workbook.deleteRows(sheet, row, 1)
    expect(callForValue<Outside>(session, 'readOutside', null).waiting).toMatchObject([{ canTake: false }])
    expect(decide(true).ok).toBe(false)
    expect(decide(false)).toMatchObject({ ok: true, value: { waiting: [] } })
  })
})

test('without answers nothing waits, and the window still opens', () => {
  const session = createAnsweringTeam({ tasks })
  expect(callForValue<Outside>(session, 'readOutside', null)).toMatchObject({ waiting: [], more: 0 })
  runOrThrow(session, 'showOutside')
})
