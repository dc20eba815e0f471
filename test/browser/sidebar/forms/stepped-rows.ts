import type { RowValues } from '../../../../host/bench/fill-rows.js'
import type { TrackerKey } from '../../../../src/trackers/index.js'

const today = '2026-03-31'
const about = { engagement: 'Website relaunch' }

/** A row of a tracker before each of its steps, by the step. */
export const steppedRows: Readonly<Partial<Record<TrackerKey, Readonly<Record<string, RowValues>>>>> = {
  changes: {
    assess: { ...about, content: 'Before assess', status: 'Raised' },
    decide: { ...about, content: 'Before decide', impactDays: 2, assessedBy: 'Li Wei', status: 'Assessed' },
    implement: {
      ...about,
      content: 'Before implement',
      impactDays: 2,
      assessedBy: 'Li Wei',
      status: 'Reviewed',
      decision: 'Approved',
      decidedBy: 'Ann',
      decidedOn: today,
    },
  },
  issues: {
    escalate: { ...about, description: 'Before escalate', status: 'Open', due: today },
    resolve: { ...about, description: 'Before resolve', status: 'Open', due: today, escalatedTo: 'Li Wei' },
  },
  feedback: {
    sort: { ...about, client: 'Acme', content: 'Before sort', status: 'Received', answerBy: today },
    handle: { ...about, client: 'Acme', content: 'Before handle', status: 'Sorted', answerBy: today },
    callBack: {
      ...about,
      client: 'Acme',
      content: 'Before callBack',
      status: 'To call back',
      resolvedOn: today,
    },
  },
  documents: {
    askAgain: {
      ...about,
      document: 'Before askAgain',
      due: today,
      receivedOn: today,
      check: 'Incomplete',
      checkedBy: 'Li Wei',
    },
    receive: { ...about, document: 'Before receive', due: today },
    check: { ...about, document: 'Before check', due: today, receivedOn: today },
  },
  deals: {
    advance: { client: 'Acme', name: 'Before advance', status: 'Offer made', closing: today },
    win: { client: 'Acme', name: 'Before win', status: 'Won' },
    lose: { client: 'Acme', name: 'Before lose', status: 'Lost' },
    begin: { client: 'Acme', name: 'Before begin', status: 'Won', closedOn: today },
  },
  gates: { hold: { ...about, gate: 'Before hold', stage: 'Design' } },
  decisions: { answer: { ...about, question: 'Before answer', askedOn: today, answerBy: today } },
}
