/** The main form of every window, and how a person comes to it. */
import { runOrThrow } from '../../../../host/bench/company-session.js'
import { fillRows } from '../../../../host/bench/fill-rows.js'
import type { Checkpoint } from '../../../../host/emulator/session/session.js'
import type { Day } from '../../../../src/core/day.js'
import type { EntryName } from '../../../../src/entry.js'
import type { TrackerKey } from '../../../../src/trackers/index.js'
import { createSession } from '../../../bundle/bundle-session.js'
import { createClosingSession } from '../../../bundle/closing/closing-session.js'
import { createForeignWorkbook } from '../adopt/foreign-workbook.js'
import { createTeam as createLoggingTeam, project } from '../log/log-page.js'
import { createTeam } from '../my-day/day-page.js'
import { steppedRows } from './stepped-rows.js'
import type { Way } from './walked-window.js'

const asDay = (day: string) => ({ day: day as Day })

const workbooks = {
  team: () => createTeam('en').checkpoint(),
  logging: () => createLoggingTeam('en').checkpoint(),
  stepped: () => {
    const session = createLoggingTeam('en')
    runOrThrow(session, 'addTrackers', { keys: ['gates'] })
    fillRows(session.workbook, 'milestones', [
      { name: 'Design', engagement: project, status: 'Not started', start: '2026-03-20', due: '2026-04-20' },
    ])
    for (const [key, rows] of Object.entries(steppedRows))
      fillRows(session.workbook, key as TrackerKey, Object.values(rows))
    runOrThrow(session, 'refresh')
    return session.checkpoint()
  },
  closing: () => {
    const session = createClosingSession('en')
    // With every sheet there, closing is one call.
    runOrThrow(session, 'addTrackers', { keys: ['retrospectives'] })
    return session.checkpoint()
  },
  empty: () => createSession('en').checkpoint(),
  foreign: () =>
    createForeignWorkbook('en', 'Plan', [
      ['Task', 'Owner', 'Status', 'Deadline', 'Room'],
      ['Draw the poster', 'Li', 'Doing', asDay('2026-03-20'), 'A1'],
      ['Book the hall', 'Wang', 'Open', asDay('2026-04-20'), 'B2'],
    ]).checkpoint(),
  /** A sheet with two columns of which either may be the status. */
  doubtful: () =>
    createForeignWorkbook('en', 'Plan', [
      ['Task', 'Owner', 'Status', 'Deadline', 'Status'],
      ['Draw the poster', 'Li', 'Doing', asDay('2026-03-20'), 'Draft'],
      ['Book the hall', 'Wang', 'Open', asDay('2026-04-20'), 'Asked'],
    ]).checkpoint(),
  /** Plans with all that makes them differ from their baselines, and clients with all that is known of them. */
  demo: () => {
    const session = createSession('en')
    runOrThrow(session, 'addDemo')
    return session.checkpoint()
  },
} satisfies Record<string, () => Checkpoint>

const made = new Map<string, Checkpoint>()
/** A workbook, made once. */
export function workbookOf(name: keyof typeof workbooks): Checkpoint {
  const known = made.get(name) ?? workbooks[name]()
  made.set(name, known)
  return known
}

/** A form, what is pressed in it, and the call that this makes. */
export interface Form extends Omit<Way, 'workbook'> {
  readonly workbook: keyof typeof workbooks
  /** Lists in which something else is chosen than what is proposed. */
  readonly changes?: string
  /** Whether the last of several ways is chosen, with what may be ticked there. */
  readonly ticks?: true
  /** Pressed after something was typed, on the way to what writes. */
  readonly on?: readonly string[]
  readonly press: string
  readonly call: EntryName
  /** Pressed to see again what was typed. */
  readonly back?: readonly string[]
}

const client = 'Greenleaf TeaGoodReport due'

/** The forms in which something is typed or chosen, by what a person would call them. */
export const forms: Readonly<Record<string, Form>> = {
  note: { view: 'my-day', workbook: 'team', path: ['More for', 'Note'], press: 'Save', call: 'changeRows' },
  date: { view: 'my-day', workbook: 'team', path: ['Another date'], press: 'Move', call: 'changeRows' },
  log: { view: 'my-day', workbook: 'logging', path: ['+ Log', '# Issue'], press: 'Save', call: 'changeRows' },
  project: {
    view: 'start',
    workbook: 'team',
    path: [],
    on: ['Earliest possible'],
    press: 'Create project',
    call: 'newEngagement',
  },
  template: {
    view: 'start',
    workbook: 'team',
    path: ['Save as template'],
    press: 'Save template',
    call: 'saveAsTemplate',
  },
  baseline: {
    view: 'plan',
    workbook: 'demo',
    path: ['Baseline & forecast', 'Retake baseline…'],
    press: 'Retake baseline',
    call: 'takeBaseline',
  },
  preferences: {
    view: 'letters',
    workbook: 'team',
    path: ['Preferences', 'Change Li Wei’s email preferences'],
    press: 'Save',
    call: 'setPreferences',
  },
  answers: {
    view: 'client',
    workbook: 'demo',
    path: [client, 'Communication', 'Record answers'],
    press: 'Save answers',
    call: 'answerPulse',
  },
  sheet: { view: 'adopt', workbook: 'foreign', path: [], press: 'Follow this sheet', call: 'adoptSheet' },
  closing: {
    view: 'close',
    workbook: 'closing',
    path: [{ each: 'Done' }, 'Next'],
    on: ['Next', 'Next'],
    press: 'Close the project',
    back: ['Back', 'Back'],
    call: 'changeRows',
  },
}

/** Buttons that write with nothing typed. */
export const acts: Readonly<Record<string, Form>> = {
  sheets: { view: 'start', workbook: 'empty', path: [], press: 'Set up # sheets', call: 'setUpTemplate' },
  report: {
    view: 'client',
    workbook: 'demo',
    path: [client, 'Report'],
    press: 'Approve and send',
    call: 'approveClientReport',
  },
  people: {
    view: 'letters',
    workbook: 'team',
    path: ['Select all'],
    press: 'Confirm # people and turn on',
    call: 'confirmReaders',
  },
  test: { view: 'letters', workbook: 'team', path: ['Send a test…'], press: 'Send test', call: 'sendTest' },
  theme: { view: 'my-day', workbook: 'team', path: ['More'], press: 'Dark theme', call: 'setTheme' },
  repair: { view: 'health', workbook: 'demo', path: [], press: 'Repair sheets', call: 'setUp' },
  check: { view: 'health', workbook: 'demo', path: [], press: 'Self-check', call: 'selfCheck' },
  demo: { view: 'health', workbook: 'demo', path: [], press: 'Remove # demo rows', call: 'removeDemo' },
  done: { view: 'my-day', workbook: 'team', path: [], press: 'Done', call: 'changeRows' },
}
