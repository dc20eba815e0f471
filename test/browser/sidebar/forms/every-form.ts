/** The forms of windows that have several: what can be logged, what happens to a row next, and what words mean. */
import type { RowValues } from '../../../../host/bench/fill-rows.js'
import type { TrackerKey } from '../../../../src/trackers/index.js'
import { trackerOf, trackersWith } from '../../../../src/trackers/index.js'
import type { Form } from './forms.js'

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
  gates: { hold: { ...about, gate: 'Before hold', stage: 'Design' } },
  decisions: { answer: { ...about, question: 'Before answer', askedOn: today, answerBy: today } },
}

const logs = trackersWith(({ log }) => log).map((key): [string, Form] => {
  const name = trackerOf(key).log!.name.en
  const path = ['+ Log', `# ${name}`]
  return [`log ${name}`, { view: 'my-day', workbook: 'logging', path, press: 'Save', call: 'changeRows' }]
})

/** Each step is pressed beside its row: in the window about the client, that of a gate in the day's list. */
const steps = trackersWith(({ steps: own }) => own).flatMap((key) =>
  trackerOf(key).steps!.map(({ key: step, name }): [string, Form] => [
    `step ${name.en}`,
    {
      workbook: 'stepped',
      ...(key === 'gates'
        ? { view: 'my-day', path: [{ begins: 'More for', row: `Before ${step}` }, name.en] }
        : {
            view: 'client',
            path: [{ begins: 'Acme' }, { begins: 'Open points' }, { begins: name.en, row: `Before ${step}` }],
          }),
      press: 'Save',
      call: 'changeRows',
    },
  ]),
)

const others: Readonly<Record<string, Form>> = {
  'next cycle': {
    view: 'close',
    workbook: 'closing',
    path: [{ each: 'Next cycle' }],
    on: ['Next', 'Next', 'Next'],
    press: 'Close the project',
    back: ['Back', 'Back', 'Back'],
    call: 'changeRows',
  },
  'what words mean': {
    view: 'adopt',
    workbook: 'foreign',
    path: ['# words Milepost knows'],
    changes: true,
    press: 'Follow this sheet',
    call: 'adoptSheet',
  },
}

/** What a whole sweep walks; a test tries a few. */
export const everyForm: Readonly<Record<string, Form>> = {
  ...Object.fromEntries([...logs, ...steps]),
  ...others,
}
