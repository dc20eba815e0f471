/**
 * No reply of any entry grows with readers × rows: with 50 people, thousands of tasks, hundreds of projects and as many
 * clients each has at most 100 KB. Every entry of the table is asked, so that a new one has to say here how.
 */
import { expect, test } from 'vitest'
import { inWhole } from '../../host/cli/report/reply.js'
import { wholeOf } from '../../sidebar/whole.js'
import { entry, type EntryName, type Reply } from '../../src/entry.js'
import { readSources } from '../shape/sources.js'
import { ledgerId, numbers, readers, session, stages, start } from './large.js'

const most = 100_000

/** Menu items and the clock's run are sent nothing. */
const commands = {
  showSidebar: [null],
  refresh: [null],
  refreshViews: [null],
  setUp: [null],
  showStart: [null],
  showAdopt: [null],
  showTrackers: [null],
  showPlan: [null],
  showClient: [null],
  showClose: [null],
  showOutside: [null],
  showExport: [null],
  previewLetters: [null],
  sendNow: [null],
  turnOffLetters: [null],
  addDemo: [null],
  removeDemo: [null],
  planCare: [null],
  runAutomations: [null],
  selfCheck: [null],
  hourly: [null],
} as const

/** What each entry is asked: the question with the longest answer. */
const asked = {
  ...commands,
  readFindings: [null],
  readForms: [{ withScript: true }, { row: { tracker: 'issues', id: 'I-1' } }],
  readPagePart: [{ part: 'why' }],
  readMyDay: [null],
  setMyDay: [{ choice: { mine: false, person: null, client: null, engagement: null, tracker: null } }],
  readDayRows: [{ section: 'overdue', first: 0 }],
  changeRows: [
    {
      commands: numbers(200).map((at) => ({
        tracker: 'tasks',
        add: { title: `Task ${at}`, notes: 'A note' },
      })),
    },
  ],
  generateCare: [null, { dryRun: true }],
  readAdoption: [null, { sheet: 'Own' }],
  readToday: [null, { table: 'tasks' }],
  readRows: [{ table: 'tasks', owner: 'Person 2', from: 0 }],
  goTo: [{ table: 'tasks', id: 'T-1' }],
  previewAutomations: [null],
  adoptSheet: [
    {
      sheet: 'Own',
      how: 'copy',
      tracker: 'tasks',
      columns: { title: 'A', owner: 'B', due: 'C', status: 'D' },
      dryRun: true,
    },
  ],
  readSheet: [{ sheet: 'Own', tracker: 'tasks' }],
  readWords: [null],
  saveWords: [{ table: 'tasks', field: 'status', words: { Alpha: 'done' } }],
  setCountry: [{ country: 'DE' }],
  readHealth: [null],
  readOutside: [null],
  takeAnswers: [null],
  readExport: [{ to: 'csv' }, { to: 'ics' }],
  readClientPage: [{ client: 'Client 1' }],
  decideClientPage: [
    { client: 'Client 1', shows: true },
    { client: 'Client 1', shows: false },
  ],
  decideOutside: [{ id: 'R1', place: 0, take: true }],
  showHealth: [null],
  showSheet: [{ table: 'people' }],
  fixCells: [{ fix: 'days' }],
  undoFix: [
    { cells: [{ table: 'tasks', id: 'T-1', column: 'due', was: '31.3.2026', became: '2026-03-31' }] },
  ],
  previewRelease: [{ sheet: 'Own' }],
  releaseSheet: [{ sheet: 'Own' }],
  readStart: [null],
  readTemplates: [null],
  setUpTemplate: [{ template: 'softwareDelivery' }],
  addTrackers: [{ keys: ['risks'] }],
  newEngagement: [
    { template: 'softwareDelivery', client: 'Client 1', name: 'New', delivery: '2026-09-30', dryRun: true },
  ],
  saveAsTemplate: [{ engagement: 'Big', name: 'Mine', dryRun: true }],
  readMenu: [null],
  setLanguage: [{ language: 'en' }],
  setTheme: [{ theme: 'dark' }],
  readEngagements: [null],
  previewPlan: [{ engagement: 'Big' }],
  applyPlan: [{ engagement: 'Big' }],
  takeBaseline: [{ engagement: 'Big' }],
  previewChange: [{ change: 'CH-1' }],
  applyChange: [{ change: 'CH-1' }],
  readForecast: [null, { engagement: 'Big' }],
  readDelays: [{ engagement: 'Big' }],
  readPreview: [null],
  readLetter: [{ reader: 'person1@example.com' }, { reader: 'person2@example.com' }],
  confirmReaders: [{ readers: numbers(readers).map((at) => `person${at}@example.com`), runBy: 'Person 1' }],
  explainLetter: [
    { reader: 'person1@example.com' },
    { reader: 'person2@example.com', table: 'tasks', id: 'T-1' },
  ],
  explainRow: [{ table: 'tasks', id: 'T-1' }],
  readLedger: [null],
  readPreferences: [null],
  setPreferences: [{ id: 'P-1', digest: 'daily' }],
  sendTest: [{ to: 'person1@example.com', reader: 'person1@example.com' }],
  resend: [{ ledgerId }],
  readClosing: [null],
  storeClosingDraft: [{ engagement: 'E-1', draft: 'x'.repeat(40_000) }],
  readClient: [null, { client: 'Client 1' }],
  previewClientReport: [{ client: 'Client 1' }],
  approveClientReport: [{ client: 'Client 1', digest: 'x' }],
  wordForClient: [{ table: 'issues', id: 'I-1', text: 'Words', was: '' }],
  answerPulse: [{ engagement: 'Big', asExpected: 'yes', newNeed: 'no', blocker: 'no' }],
} as const satisfies Readonly<Record<EntryName, readonly unknown[]>>

/** What this company has nothing of. */
const refused = ['resend', 'removeDemo', 'previewRelease', 'releaseSheet', 'saveWords']

/** Whether the last endpoint may have written: the others leave everything as it was. */
let isWritten = true
test.each(Object.entries(asked))('%s answers in at most 100 KB', (name, inputs) => {
  for (const input of inputs) {
    if (isWritten) session.restore(start)
    isWritten = entry[name as keyof typeof entry].locks
    const { value, error } = session.call(name, input)
    expect(error).toBeUndefined()
    // A refusal is short for any amount of data; only an email that may not have been sent can be sent again, and only a
    // sheet that is followed in place can be released: test/work/release says how long that answer is.
    if (!refused.includes(name))
      expect((value as { ok?: boolean }).ok, JSON.stringify(value).slice(0, 300)).toBe(true)
    const text = JSON.stringify(value)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most)
  }
})

/** Answers that are longer than one reply, and lists that all of them has. */
const long = [
  ['readFindings', {}],
  ['readAdoption', { sheet: 'Own' }],
  ['generateCare', { dryRun: true }],
] as const

const replyTo = (name: string, input: object): Reply<unknown> => session.call(name, input).value as never
const isList = (value: unknown): value is unknown[] => Array.isArray(value)
/** Without what a part says of the whole. */
const plain = (value: unknown): unknown =>
  isList(value) ? value : { ...(value as object), next: undefined, print: undefined }

test.each(long)('the parts of %s %o are the whole of it, none above 100 KB', async (name, input) => {
  session.restore(start)
  let parts = 0
  const ask = async (from: number): Promise<Reply<unknown>> => {
    const reply = replyTo(name, { ...input, from })
    expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThanOrEqual(most)
    parts++
    return reply
  }
  const read = (await wholeOf(await ask(0), ask)) as { value: unknown }
  const all = replyTo(name, { ...input, from: 'all' }) as { value: unknown }
  expect(parts).toBeGreaterThan(1)
  expect(Buffer.byteLength(JSON.stringify(all))).toBeGreaterThan(most)
  expect(plain(read.value)).toEqual(plain(all.value))
})

test('who names no part sees that there is more, and a command gets it all', () => {
  session.restore(start)
  expect(replyTo('readFindings', {})).toMatchObject({ value: { next: expect.any(Number) } })
  expect(replyTo('generateCare', { dryRun: true })).toMatchObject({ next: expect.any(Number) })
  const all = replyTo('generateCare', { dryRun: true, from: 'all' })
  const { value } = inWhole(session, 'generateCare', {}, () => session.call('generateCare', {}))
  expect(value).toEqual(all)
  // It was written once, though it was asked twice.
  expect(replyTo('generateCare', {})).toEqual({ ok: true, value: [] })
})

test('a part that no answer has is refused', () => {
  session.restore(start)
  for (const from of [-1, 1.5, '100', true])
    expect(replyTo('readFindings', { from })).toMatchObject({ ok: false })
})

test('no page asks for more than a part at a time', () => {
  const asking = readSources('sidebar').filter(({ text }) => /from: ['"`]all/.test(text))
  expect(asking.map(({ path }) => path)).toEqual([])
})

test('the parts of a plan are the whole of it, none above 100 KB', async () => {
  session.restore(start)
  let parts = 0
  const ask = async (from: number): Promise<Reply<unknown>> => {
    const reply = replyTo('previewPlan', { engagement: 'Big', from })
    expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThanOrEqual(most)
    parts++
    return reply
  }
  const { value } = (await wholeOf(await ask(0), ask)) as {
    value: { stages: { id: string; tasks: unknown[] }[] }
  }
  expect(new Set(value.stages.map(({ id }) => id)).size).toBe(stages)
  expect(value.stages).toHaveLength(stages)
  expect(value.stages.reduce((sum, stage) => sum + stage.tasks.length, 0)).toBeGreaterThan(1000)
  expect(parts).toBeGreaterThan(1)
})
