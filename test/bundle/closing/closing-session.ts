import { findColumns, findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { commandsFor, missingTrackers } from '../../../sidebar/close/commands.js'
import {
  createDraft,
  type Draft,
  type Outcome,
  outcomesOf,
  rowKey,
} from '../../../sidebar/close/close-data.js'
import { en } from '../../../sidebar/text/close/en.js'
import { en as sharedWords } from '../../../sidebar/text/common/en.js'
import type { Client } from '../../../src/entry.js'
import type { Locale } from '../../../src/core/locale.js'
import type { TrackerKey } from '../../../src/trackers/index.js'
import { callForValue, createSetUpSession } from '../bundle-session.js'

type Answer<K extends keyof Client> = Extract<Awaited<ReturnType<Client[K]>>, { ok: true }>['value']

/** The project that is closed, and its client's other one. */
export const campaign = 'Spring campaign'
export const summer = 'Summer campaign'

const common = { engagement: campaign, owner: 'Grace', start: '2026-03-02' }

/** A delivered project with five open rows over five trackers, two late stages, and another open project. */
const rows: Readonly<Partial<Record<TrackerKey, readonly Readonly<Record<string, string>>[]>>> = {
  clients: [{ name: 'Acme', accountManager: 'Grace' }],
  people: [{ name: 'Grace' }, { name: 'Li' }],
  engagements: [
    { name: campaign, client: 'Acme', owner: 'Grace', status: 'active', delivery: '2026-03-27' },
    { name: summer, client: 'Acme', owner: 'Grace', status: 'active', delivery: '2026-07-31' },
  ],
  milestones: [
    { ...common, name: 'Brief', due: '2026-03-06', doneOn: '2026-03-06', status: 'done' },
    { ...common, name: 'Build', due: '2026-03-18', doneOn: '2026-03-23', status: 'done' },
    { ...common, name: 'Launch', due: '2026-03-27', status: 'inProgress' },
  ],
  tasks: [
    { ...common, milestone: 'Launch', title: 'Send invoices', due: '2026-03-27', status: 'inProgress' },
  ],
  issues: [{ engagement: campaign, description: 'Images load slowly', status: 'open', owner: 'Li' }],
  risks: [{ engagement: campaign, description: 'Printer may strike', status: 'open', owner: 'Li' }],
  requirements: [{ engagement: campaign, description: 'A second language', status: 'draft' }],
}

/** A workbook with that project, in the sheets it needs and no others. */
export function createClosingSession(locale: Locale): Session {
  const session = createSetUpSession(locale)
  runOrThrow(session, 'addTrackers', { keys: Object.keys(rows) })
  const commands = Object.entries(rows).flatMap(([tracker, all]) => all.map((add) => ({ tracker, add })))
  runOrThrow(session, 'changeRows', { commands })
  return session
}

export type ClosingAnswer = Answer<'readClosing'>
export const readClosing = (session: Session, engagement: string | null = null): Answer<'readClosing'> =>
  callForValue(session, 'readClosing', { engagement })

/** The window about the project that is closed. */
export function readProject(session: Session): {
  data: ClosingAnswer
  project: NonNullable<ClosingAnswer['chosen']>
} {
  const { projects } = readClosing(session)
  const data = readClosing(session, projects.find(({ name }) => name === campaign)!.id)
  return { data, project: data.chosen! }
}

/** What the window sends, where each row is decided as asked if it can be. */
export function commandsIn(
  session: Session,
  more: Partial<Draft> = {},
  wanted: Outcome = 'done',
): { keys: TrackerKey[]; commands: ReturnType<typeof commandsFor> } {
  const text = { ...sharedWords, ...en }
  const { data, project } = readProject(session)
  const decisions = project.rows.map((row) => {
    const possible = outcomesOf(row)
    return [rowKey(row), possible.includes(wanted) ? wanted : possible[0]!] as const
  })
  const draft: Draft = {
    ...createDraft(project, text),
    isSkipped: true,
    ...more,
    decisions: { ...Object.fromEntries(decisions), ...more.decisions },
  }
  const commands = commandsFor({ data, project, draft, text })
  return { keys: missingTrackers(data, commands), commands }
}

/** Closes the project as the window does; the commands that take it back. */
export function closeProject(
  session: Session,
  ...how: [more?: Partial<Draft>, wanted?: Outcome]
): readonly unknown[] {
  const { keys, commands } = commandsIn(session, ...how)
  if (keys.length > 0) runOrThrow(session, 'addTrackers', { keys })
  return callForValue<Answer<'changeRows'>>(session, 'changeRows', { commands, confirmed: true }).undo
}

/** A retrospective with its prevention. */
export const review = {
  isSkipped: false,
  late: 'Build',
  whys: ['The images came late', 'Nobody asked for them', '', '', ''],
  cause: 'waitingForClient',
  prevention: 'Ask for images with the brief',
  owner: 'Mona',
  due: '2026-04-15',
} satisfies Partial<Draft>

/** What a column of a tracker shows in every row. */
export function shownColumn(session: Session, key: TrackerKey, column: string): string[] {
  const sheet = findSheet(session.workbook, key)
  const at = findColumns(session.workbook, key).get(column)!
  const { rows: last } = session.workbook.extent(sheet.id)
  return Array.from({ length: last - 1 }, (_, index) =>
    session.workbook.display({ sheet: sheet.id, row: index + 2, column: at }),
  )
}
