/** The forms of windows that have several: what can be logged, what happens to a row next, and what words mean. */
import { trackerOf, trackersWith } from '../../../../src/trackers/index.js'
import type { Form } from './forms.js'

const logs = trackersWith(({ log }) => log).map((key): [string, Form] => {
  const name = trackerOf(key).log!.name.en
  const path = ['+ Log', `# ${name}`]
  return [`log ${name}`, { view: 'my-day', workbook: 'logging', path, press: 'Save', call: 'changeRows' }]
})

/** Steps of rows that neither list shows in this workbook: their forms open after the step before. */
const notListed = ['callBack', 'check', 'win', 'lose', 'begin']

/** Each step is pressed beside its row: in the window about the client, that of a gate or a document in the day's list. */
const steps = trackersWith(({ steps: own }) => own).flatMap((key) =>
  trackerOf(key)
    .steps!.filter(({ key: step }) => !notListed.includes(step))
    .map(({ key: step, name }): [string, Form] => [
      `step ${name.en}`,
      {
        workbook: 'stepped',
        ...(key === 'gates' || key === 'documents'
          ? { view: 'my-day', path: [{ begins: 'More for', row: `Before ${step}` }, name.en] }
          : {
              view: 'client',
              path: [
                { begins: 'Acme' },
                { begins: 'Open points' },
                { begins: name.en, row: `Before ${step}` },
              ],
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
}

const adoption = { view: 'adopt', workbook: 'foreign', path: [], call: 'adoptSheet' } as const

/** What is corrected about a sheet before it is used, in lists that show a proposal. */
export const corrections: Readonly<Record<string, Form>> = {
  'what words mean': {
    ...adoption,
    path: ['# words Milepost knows'],
    changes: 'table.words select',
    press: 'Follow this sheet',
  },
  'what a column is': { ...adoption, changes: '.first-lines .unused select', press: 'Follow this sheet' },
  'which of two columns it is, then what its words mean': {
    ...adoption,
    workbook: 'doubtful',
    changes: 'table.rows select',
    press: 'Follow this sheet',
  },
  'a copy, with the names it needs': { ...adoption, ticks: true, press: 'Copy # rows' },
}

/** What a whole sweep walks; a test tries a few. */
export const everyForm: Readonly<Record<string, Form>> = {
  ...Object.fromEntries([...logs, ...steps]),
  ...others,
}
