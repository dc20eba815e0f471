/**
 * What a client sees, over the bundle: notes of the team, open issues, moved deliveries, and what was not
 * read.
 */
import { beforeEach, describe, expect, test } from 'vitest'
import { fillRows, findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { ReportPreview } from '../../../src/work/letters/client-report.js'
import { readShownColumn } from '../../bundle/bundle-session.js'
import { runHourlyAt, readReplyValue } from '../team-session.js'
import { approve, monday, preview, restoreBeforeEach, session, write } from './approval-session.js'

restoreBeforeEach()
const joinReport = ({ text, html }: ReportPreview): string => text + html
const shown = (): string => joinReport(preview())

const secret = 'Short-handed until May; do not mention it'

describe('a note that the team wrote beside a pulse', () => {
  const pulse = (more: object = {}): void => {
    fillRows(session.workbook, 'pulses', [
      {
        id: 'PU-7',
        day: monday,
        engagement: 'New website',
        newNeed: 'Yes',
        blocker: 'Yes',
        notes: secret,
        ...more,
      },
    ])
    runHourlyAt(session, monday, '07:30')
  }
  test('reaches no row that a client could read, nor his report', () => {
    pulse()
    expect(readShownColumn(session, 'changes', 'content')).toEqual(['New need from a pulse'])
    expect(shown()).not.toContain('Short-handed')
    expect(shown()).not.toContain('named in a pulse')
  })
  test('that a former run made the title of a row is kept back too', () => {
    fillRows(session.workbook, 'pulses', [
      { id: 'PU-7', day: '2026-03-02', engagement: 'New website', newNeed: 'Yes', notes: secret },
    ])
    fillRows(session.workbook, 'changes', [
      { id: 'CR-PU-7', content: secret, engagement: 'New website', notes: 'New need from a pulse' },
      { id: 'CR-8', content: `${secret}.`, engagement: 'New website', requester: 'Dana' },
      { id: 'CR-PU-gone', content: 'Once a note', engagement: 'New website' },
    ])
    expect(shown()).not.toMatch(/Short-handed|Once a note/)
    expect(preview().warnings.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([
      'CR-PU-7',
      'CR-8',
      'CR-PU-gone',
      'I-2',
    ])
  })
  test('blocks a report into whose cells somebody pasted it, although a cell for the client says just the same', () => {
    pulse()
    write('issues', 2, 'solution', secret)
    const { blocked, digest, doubts } = preview()
    expect(blocked).toEqual([
      expect.objectContaining({ mayGo: false, text: expect.stringContaining(secret) }),
    ])
    expect(approve({ digest, ticked: doubts }).state).toBe('blocked')
  })
})

describe('a row that a pulse opened', () => {
  const word = (input: object) =>
    readReplyValue<{ state: string; by: string }>(
      runOrThrow(session, 'wordForClient', { table: 'changes', id: 'CR-PU-7', ...input }),
    )
  const need = 'Maybe a shop, Dana was vague'
  beforeEach(() => {
    fillRows(session.workbook, 'pulses', [
      { id: 'PU-7', day: monday, engagement: 'New website', newNeed: 'Yes', need },
    ])
    runHourlyAt(session, monday, '07:30')
    session.setNow({ day: monday, time: '08:00' })
  })
  test('is told once somebody worded it, with who did so and when; the person is remembered', () => {
    expect(readShownColumn(session, 'changes', 'content')).toEqual([need])
    expect(shown()).not.toContain('shop')
    expect(word({ text: 'A shop', was: need, by: 'Li' })).toEqual({
      state: 'worded',
      text: 'A shop',
      by: 'Li',
    })
    expect(readShownColumn(session, 'changes', 'wordedBy')).toEqual(['Li'])
    expect(readShownColumn(session, 'changes', 'wordedOn')).toEqual([monday])
    const { text, sentences, you, blocked } = preview()
    expect(text).toContain('- A shop\n')
    expect([blocked, you]).toEqual([[], 'Li'])
    const cells = sentences.flatMap((each) => each.sentences).find((each) => each.text === 'A shop')!.from
    expect(cells).toEqual([
      expect.objectContaining({
        table: 'changes',
        id: 'CR-PU-7',
        column: 'content',
        wordedBy: 'Li',
        wordedOn: monday,
      }),
    ])
    expect(word({ text: 'A web shop', was: 'A shop' }).by).toBe('Li')
  })
  test('is stamped without a name where nobody said who he is', () => {
    expect(word({ text: 'A shop', was: need, by: 'The client' }).by).toBe('')
    expect(readShownColumn(session, 'changes', 'wordedBy')).toEqual([''])
    expect(preview().text).toContain('- A shop\n')
  })
  test('is left alone where it says something else by now, or is gone', () => {
    expect(word({ text: 'A shop', was: 'Another text' }).state).toBe('changed')
    expect(readShownColumn(session, 'changes', 'content')).toEqual([need])
    const missingRowReply = session.call('wordForClient', {
      table: 'changes',
      id: 'CR-x',
      text: 'A',
      was: '',
    })
    expect(missingRowReply.value).toMatchObject({ ok: false })
  })
  test('is told when its cell was reworded by hand, whatever is done to the pulse', () => {
    write('changes', 2, 'content', 'A shop')
    expect(preview().text).toContain('- A shop\n')
    write('changes', 2, 'content', `${need}!`)
    session.workbook.setValues({ sheet: findSheet(session.workbook, 'pulses').id, row: 2, column: 1 }, [
      ['PU-other'],
    ])
    expect(preview().text).not.toContain('vague')
  })
})

test('an open issue without a solution is told as such, with its day, and the approver knows', () => {
  write('issues', 2, 'solution', '')
  write('issues', 2, 'raisedOn', '2026-03-12')
  const { text, warnings } = preview()
  expect(text).toMatch(/- Old site cannot be exported\n {2}reported on 12 Mar · We’re looking for a solution/)
  expect(text).not.toMatch(/No open problems|Nothing was completed/)
  expect(warnings.map(({ rows }) => rows.map(({ id }) => id))).toEqual([['I-1'], ['I-2']])
})

describe('a change whose dates were moved', () => {
  const decided = {
    engagement: 'New website',
    requester: 'Dana',
    assessedBy: 'Li',
    decision: 'Approved',
    decidedBy: 'Li',
    decidedOn: '2026-03-24',
  }
  const change = { ...decided, id: 'CR-1', content: 'A search page', impactDays: 6, raisedOn: '2026-03-20' }
  beforeEach(() => {
    fillRows(session.workbook, 'changes', [change])
    runOrThrow(session, 'applyChange', { change: 'CR-1' })
  })
  test('is agreed with its new delivery, not done, in the report and in what is new', () => {
    const { text, fresh } = preview()
    expect(text).toMatch(/- A search page\n {2}Agreed, new delivery 8 Jun \(was 29 May\)/)
    expect(text).not.toMatch(/A search page\n {2}Done/)
    expect(fresh).toContainEqual({ section: 'Changes you asked for', title: 'A search page' })
  })
  test('is delivered once somebody says on which day', () => {
    write('changes', 2, 'deliveredOn', '2026-03-30')
    expect(preview().text).toMatch(/- A search page\n {2}Delivered on 30 Mar/)
  })
  test('says in its draft what stands in the plan, and nothing of a statement of work', () => {
    const { chosen } = readReplyValue<{ chosen: { drafts: { kind: string; text: string }[] } }>(
      runOrThrow(session, 'readClient', { client: 'Acme' }),
    )
    const { text } = chosen.drafts.find(({ kind }) => kind === 'change')!
    expect(text).toContain('Delivery is now planned for 8 Jun 2026 (was 29 May 2026).')
    expect(text).not.toMatch(/statement of work|It is done/)
  })
})

test('a delivery that moved since the last report is told with both days and the reason', () => {
  approve({ digest: preview().digest })
  session.setNow({ day: '2026-04-06', time: '09:00' })
  write('engagements', 2, 'delivery', '2026-06-12')
  expect(
    preview()
      .warnings.map(({ text }) => text)
      .join(),
  ).toContain('Why delivery moved')
  write('engagements', 2, 'deliveryReason', 'Your photos come later')
  const moved = 'New delivery 12 Jun (was 29 May): Your photos come later'
  expect(preview().text).toContain(moved)
  expect(preview().fresh).toContainEqual({ section: 'Progress', title: moved })
})
