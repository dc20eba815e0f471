import { describe, expect, test } from 'vitest'
import type { Session } from '../../../host/emulator/session/session.js'
import type { PublishedItem } from '../../../src/core/answers/published-page.js'
import type { SubmittedAnswer } from '../../../src/core/answers/submission.js'
import type { TrackerKey } from '../../../src/trackers/index.js'
import type { Outside, OutsideDecided } from '../../../src/work/answers/outside.js'
import { callForValue, readShownColumn } from '../../bundle/bundle-session.js'
import { findCellPosition, readRunNotes } from '../team-session.js'
import { answerTo, itemNamed, readResults, sendAt, submit } from './answering-team.js'
import { beginWithReport, itemsIn, pageOf } from './client-team.js'

const day = '2026-03-31'

/** Acme answers items by their titles, and the next run takes it in. */
function answer(
  { session, token }: ReturnType<typeof beginWithReport>,
  ...answers: readonly (readonly [
    title: string,
    act: SubmittedAnswer['act'],
    value?: string | number | null,
    text?: string,
  ])[]
): { is: string; why?: string }[] {
  const page = pageOf(session, token)
  submit(
    session,
    token,
    answers.map(([title, act, value = null, text = '']) =>
      answerTo(itemNamed(page, title), act, value, text),
    ),
  )
  sendAt(session, day, '10:00')
  return readResults(session).pop()!
}

const lastOf = (session: Session, key: TrackerKey, ...columns: string[]): string[] =>
  columns.map((column) => readShownColumn(session, key, column).filter(Boolean).pop() ?? '')

const outsideOf = (session: Session): Outside => callForValue<Outside>(session, 'readOutside', null)

const take = (session: Session, { id, place, expect: cells }: Outside['waiting'][number]): OutsideDecided =>
  callForValue<OutsideDecided>(session, 'decideOutside', { id, place, take: true, reason: '', expect: cells })

const settled = (session: Session, token: string, title: string): PublishedItem | undefined =>
  itemsIn(pageOf(session, token), 'needed').find((item) => item.title === title)

describe('an answer of a client', () => {
  test('that chooses is written as theirs, and the communication log says so', () => {
    const team = beginWithReport()
    const { session, token } = team
    const results = answer(team, ['Which checkout do you want?', 'choose', 'b', 'but keep the coupon field'])
    expect(results).toEqual([expect.objectContaining({ is: 'applied' })])
    expect(readShownColumn(session, 'decisions', 'chosen')[0]).toBe('B')
    expect(readShownColumn(session, 'decisions', 'decidedOn')[0]).toBe(day)
    expect(readShownColumn(session, 'decisions', 'notes')[0]).toContain('Chen Yu: but keep the coupon field')
    expect(lastOf(session, 'contacts', 'client', 'direction', 'channel')).toEqual([
      'Acme',
      'From the client',
      'Form',
    ])
    expect(lastOf(session, 'contacts', 'summary')[0]).toContain('Which checkout do you want?')
    expect(settled(session, token, 'Which checkout do you want?')).toBeUndefined()
    expect(itemsIn(pageOf(session, token), 'earlier')[0]).toMatchObject({
      title: 'Which checkout do you want?',
      badge: 'The team has it.',
    })
  })

  test('that accepts is written as theirs, and what follows in the plan waits with its difference', () => {
    const team = beginWithReport()
    const { session, token } = team
    expect(answer(team, ['Design', 'accept'])).toMatchObject([{ is: 'waits', why: 'planFollows' }])
    expect(readShownColumn(session, 'milestones', 'acceptedBy')[0]).toBe('Chen Yu')
    expect(readShownColumn(session, 'milestones', 'acceptedOn')[0]).toBe(day)
    expect(readShownColumn(session, 'milestones', 'status')[0]).toBe('Done')
    const { waiting } = outsideOf(session)
    expect(waiting).toMatchObject([
      {
        from: 'Chen Yu · Acme',
        title: 'Design',
        changes: [
          { label: 'Status', was: 'Done', asked: 'Accepted' },
          { label: 'Result', was: 'Pending', asked: 'Pass' },
        ],
        canTake: true,
      },
    ])
    expect(take(session, waiting[0]!)).toMatchObject({ wasWaiting: true, waiting: [] })
    expect(readShownColumn(session, 'milestones', 'status')[0]).toBe('Accepted')
    sendAt(session, '2026-04-01')
    expect(itemsIn(pageOf(session, token), 'earlier')[0]).toMatchObject({
      title: 'Design',
      badge: 'The team took it over.',
    })
  })

  test('that agrees to a date changes the plan only when a person takes it over', () => {
    const team = beginWithReport()
    const { session, token } = team
    expect(answer(team, ['Build', 'agree', '2026-04-27'])).toMatchObject([
      { is: 'waits', why: 'planFollows' },
    ])
    expect(readShownColumn(session, 'milestones', 'due')[1]).toBe('2026-04-20')
    expect(settled(session, token, 'Build')).toMatchObject({ hasAnswer: true })
    expect(settled(session, token, 'Build')!.answered).toContain('agreed to 27 Apr')
    take(session, outsideOf(session).waiting[0]!)
    expect(readShownColumn(session, 'milestones', 'due')[1]).toBe('2026-04-27')
  })

  test('that confirms, sends, scores or answers a pulse is in its row', () => {
    const team = beginWithReport()
    const { session } = team
    const results = answer(
      team,
      ['Customers pay by card', 'confirm'],
      ['Statement of work, version v2', 'confirm'],
      ['Logo as SVG', 'send', 'https://example.com/logo.svg'],
      ['How satisfied are you with “Brand book”?', 'rate', 4, 'Good colours'],
      ['Is progress as you expected?', 'choose', 'partly'],
      ['Are there any new needs?', 'choose', 'yes', 'A second language'],
      ['Is our report of 31 Mar what you expect from the project?', 'confirm'],
    )
    expect(results.map(({ is }) => is)).toEqual([
      'waits',
      'applied',
      'applied',
      'applied',
      'applied',
      'applied',
      'applied',
    ])
    expect(readShownColumn(session, 'requirements', 'confirmedBy')[0]).toBe('Chen Yu')
    expect(readShownColumn(session, 'requirements', 'status')[0]).toBe('Draft')
    expect(readShownColumn(session, 'engagements', 'sowConfirmedOn')[0]).toBe(day)
    expect(readShownColumn(session, 'documents', 'link')[0]).toBe('https://example.com/logo.svg')
    expect(readShownColumn(session, 'documents', 'receivedOn')[0]).toBe(day)
    expect(lastOf(session, 'satisfaction', 'client', 'engagement', 'who', 'score', 'comment')).toEqual([
      'Acme',
      'Brand book',
      'Client',
      '4',
      'Good colours',
    ])
    expect(readShownColumn(session, 'pulses', 'asExpected')[0]).toBe('Partly')
    expect(readShownColumn(session, 'pulses', 'need')[0]).toBe('A second language')
    expect(pageOf(session, team.token).client!.reports[0]!.note).toContain('You confirmed on 31 Mar')
  })

  test('in free words is a row with those words, for the account manager', () => {
    const team = beginWithReport()
    const { session, token } = team
    answer(
      team,
      ['A question or feedback', 'write', 'question', '=Why is it blue?'],
      ['A question or feedback', 'write', 'complaint', 'The test shop is slow'],
      ['Design', 'object', null, 'Page three is missing'],
    )
    const questions = readShownColumn(session, 'contacts', 'summary')
    const at = questions.indexOf('=Why is it blue?')
    expect(at).toBeGreaterThanOrEqual(0)
    expect(readShownColumn(session, 'contacts', 'askedOn')[at]).toBe(day)
    expect(readShownColumn(session, 'contacts', 'owner')[at]).toBe('Li')
    expect(readShownColumn(session, 'feedback', 'content').slice(0, 2)).toEqual([
      'The test shop is slow',
      'About “Design”: Page three is missing',
    ])
    expect(readShownColumn(session, 'milestones', 'result')[0]).toBe('Pending')
    const { sheet, row, column } = findCellPosition(session, 'contacts', at + 2, 'answeredOn')
    session.workbook.type(sheet, row, column, '2026-04-01')
    sendAt(session, '2026-04-01')
    const earlier = itemsIn(pageOf(session, token), 'earlier')
    expect(earlier.map(({ title, badge }) => [title, badge])).toContainEqual([
      '=Why is it blue?',
      'Answered on 1 Apr',
    ])
  })

  test('that meets a change by somebody else waits, and both can be seen', () => {
    const team = beginWithReport()
    const { session, token } = team
    const page = pageOf(session, token)
    const { sheet, row, column } = findCellPosition(session, 'decisions', 2, 'chosen')
    session.workbook.type(sheet, row, column, 'A')
    submit(session, token, [answerTo(itemNamed(page, 'Which checkout do you want?'), 'choose', 'b')])
    sendAt(session, day, '10:00')
    expect(readResults(session).pop()).toMatchObject([{ is: 'waits', why: 'changed' }])
    expect(readShownColumn(session, 'decisions', 'chosen')[0]).toBe('A')
    expect(outsideOf(session).waiting[0]!.changes).toContainEqual({ label: 'Chosen', was: 'A', asked: 'B' })
  })

  test('about a row of another client, or that no client may give, changes nothing', () => {
    const team = beginWithReport()
    const { session, token } = team
    const stranger = { tracker: 'milestones', id: 'M-3', expect: {} }
    const own = { tracker: 'milestones', id: 'M-1', expect: {} }
    submit(session, token, [
      { act: 'accept', target: stranger, title: 'Dig', value: null, text: '' },
      { act: 'done', target: own, title: 'Design', value: null, text: '' },
      {
        act: 'rate',
        target: { tracker: 'satisfaction', id: '', expect: { engagement: 'E-2' } },
        title: 'x',
        value: 1,
        text: '',
      },
      {
        act: 'rate',
        target: { tracker: 'satisfaction', id: '', expect: { engagement: 'E-3' } },
        title: 'x',
        value: 9,
        text: '',
      },
    ])
    sendAt(session, day, '10:00')
    expect(
      readResults(session)
        .pop()!
        .map(({ is }) => is),
    ).toEqual(Array(4).fill('declined'))
    expect(readShownColumn(session, 'milestones', 'acceptedBy')).toEqual(['', '', ''])
    expect(readRunNotes(session).pop()).toContain('4 not saved')
  })

  test('is taken in once, though it came twice', () => {
    const team = beginWithReport()
    const { session, token } = team
    const page = pageOf(session, token)
    const words = answerTo(itemNamed(page, 'A question or feedback'), 'write', 'praise', 'Well done')
    submit(session, token, [words], { nonce: 'nTwice' })
    submit(session, token, [words], { nonce: 'nTwice' })
    sendAt(session, day, '10:00')
    sendAt(session, day, '11:00')
    expect(
      readShownColumn(session, 'feedback', 'content').filter((each) => each === 'Well done'),
    ).toHaveLength(1)
  })
})
