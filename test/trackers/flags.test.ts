import { describe, expect, it } from 'vitest'
import { parseDay } from '../../src/core/day.js'
import { holds, type RuleRow, type Situation } from '../../src/core/rule.js'
import { trackers, type TrackerKey } from '../../src/trackers/index.js'

const situation: Situation = {
  today: parseDay('2026-03-31'),
  horizons: {
    dueSoonBy: parseDay('2026-04-04'),
    silentSince: parseDay('2026-03-17'),
    renewalBy: parseDay('2026-06-30'),
    stuckSince: parseDay('2026-03-24'),
  },
  thresholds: { deviationAlert: 0.2, highExposure: 15, budgetOver: 1.2, lowScore: 2 },
}
const flagged = (key: TrackerKey, row: RuleRow): string[] =>
  trackers[key].flags.filter((flag) => holds(flag.when, row, situation)).map((flag) => flag.key)

describe('a decision', () => {
  const asked = { question: 'A or B?', answerBy: '2026-03-30' }
  it('is overdue the day after it was to be answered', () => {
    expect(flagged('decisions', asked)).toEqual(['answerOverdue'])
    expect(flagged('decisions', { ...asked, answerBy: '2026-03-31' })).toEqual(['answerSoon'])
  })
  it('is never overdue once the client chose', () => {
    expect(flagged('decisions', { ...asked, chosen: 'a', decidedOn: '2026-03-31' })).toEqual([])
  })
  it('needs a day to be answered by', () => {
    expect(flagged('decisions', { question: 'A or B?' })).toEqual(['noAnswerBy'])
  })
})

describe('feedback', () => {
  const closed = { content: 'Too slow', owner: 'Li', status: 'closed' }
  it('may not be closed before the client was called back and agreed', () => {
    expect(flagged('feedback', closed)).toEqual(['closedWithoutCallBack'])
    expect(flagged('feedback', { ...closed, calledBackOn: '2026-03-30', solved: 'no' })).toEqual([
      'closedWithoutCallBack',
    ])
    expect(flagged('feedback', { ...closed, calledBackOn: '2026-03-30', solved: 'yes' })).toEqual([])
  })
  it('is overdue while nobody answered in time', () => {
    const late = { content: 'Too slow', owner: 'Li', status: 'handling', answerBy: '2026-03-30' }
    expect(flagged('feedback', late)).toEqual(['answerOverdue'])
    expect(flagged('feedback', { ...late, status: 'answered' })).toEqual([])
  })
})

describe('a change request', () => {
  const raised = { content: 'Export to PDF', importance: 4, urgency: 2 }
  it('may wait for its assessment until it is decided', () => {
    expect(flagged('changes', raised)).toEqual([])
    expect(flagged('changes', { ...raised, decision: 'approved', decidedBy: 'Wang' })).toEqual([
      'decidedWithoutAssessment',
    ])
  })
  it('may not be implemented unless it was approved', () => {
    expect(flagged('changes', { ...raised, implementedOn: '2026-03-30' })).toEqual(['implementedUnapproved'])
  })
  it('is in order when it was assessed, approved and then implemented', () => {
    const done = {
      ...raised,
      impactDays: 0,
      assessedBy: 'Li',
      decision: 'approved',
      decidedBy: 'Wang',
      decidedOn: '2026-03-20',
      implementedOn: '2026-03-30',
      status: 'implemented',
    }
    expect(flagged('changes', done)).toEqual([])
  })
})

describe('a line of the responsibility matrix', () => {
  const line = { item: 'Sign-off', responsible: 'Li' }
  it('has exactly one accountable', () => {
    expect(flagged('raci', { ...line, accountable: 'Wang' })).toEqual([])
    expect(flagged('raci', line)).toEqual(['notOneAccountable'])
    expect(flagged('raci', { ...line, accountable: 'Wang、Zhao' })).toEqual(['notOneAccountable'])
  })
})

describe('the log', () => {
  it('turns red when a client waits for an answer longer than two days', () => {
    const asked = { direction: 'in', askedOn: '2026-03-28' }
    expect(flagged('contacts', asked)).toEqual(['answerOverdue'])
    expect(flagged('contacts', { ...asked, askedOn: '2026-03-29' })).toEqual([])
    expect(flagged('contacts', { ...asked, answeredOn: '2026-03-30' })).toEqual([])
  })
  it('reminds of a follow-up the day after it was due', () => {
    expect(flagged('contacts', { followUpOn: '2026-03-30' })).toEqual(['followUpOverdue'])
    expect(flagged('contacts', { followUpOn: '2026-03-31' })).toEqual([])
  })
})

describe('other trackers', () => {
  it('remind of a risk whose review is overdue, until it is closed', () => {
    const risk = { description: 'Late parts', owner: 'Li', reviewOn: '2026-03-30' }
    expect(flagged('risks', risk)).toEqual(['reviewOverdue'])
    expect(flagged('risks', { ...risk, status: 'closed' })).toEqual([])
  })
  it('ask for a response to a risk of high exposure', () => {
    expect(flagged('risks', { description: 'Late parts', owner: 'Li', exposure: 12 })).toEqual(['noResponse'])
  })
  it('ask for criteria and for the client’s confirmation of a requirement, unless it is out of scope', () => {
    expect(flagged('requirements', { description: 'Export' })).toEqual(['noCriteria', 'unconfirmed'])
    expect(flagged('requirements', { description: 'Export', status: 'nextCycle' })).toEqual([])
  })
  it('call an issue overdue and ownerless while it is open only', () => {
    const issue = { description: 'Login fails', due: '2026-03-30' }
    expect(flagged('issues', issue)).toEqual(['overdue', 'noOwner'])
    expect(flagged('issues', { ...issue, severity: 'critical', owner: 'Li' })).toEqual([
      'overdue',
      'notEscalated',
    ])
    expect(flagged('issues', { ...issue, status: 'resolved' })).toEqual([])
  })
  it('remind of care until it was done', () => {
    expect(flagged('care', { on: '2026-03-30', owner: 'Li' })).toEqual(['overdue'])
    expect(flagged('care', { on: '2026-03-30', owner: 'Li', doneOn: '2026-03-30' })).toEqual([])
  })
  it('point out an unhappy score, not a missing one', () => {
    expect(flagged('satisfaction', { day: '2026-03-30', score: 2.5 })).toEqual(['unhappy'])
    expect(flagged('satisfaction', { day: '2026-03-30', score: 3 })).toEqual([])
    expect(flagged('satisfaction', { day: '2026-03-30' })).toEqual([])
  })
  it('ask for a retrospective of what was delivered', () => {
    const over = { name: 'Shop', status: 'delivered', missing: 'A retrospective' }
    expect(flagged('engagements', over)).toEqual(['noReview'])
    expect(flagged('engagements', { ...over, missing: null })).toEqual([])
  })
  it('remind of the last day for notice until it has passed', () => {
    const client = { name: 'Acme', nextStep: 'Call', contractEnd: '2026-12-31' }
    expect(flagged('clients', { ...client, noticeBy: '2026-04-02' })).toEqual(['renewalOpen', 'noticeSoon'])
    expect(flagged('clients', { ...client, noticeBy: '2026-03-30' })).toEqual(['renewalOpen'])
    expect(flagged('clients', { ...client, noticeBy: '2026-09-30' })).toEqual([])
  })
})
