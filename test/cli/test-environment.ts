import type { Bundle } from '../../host/emulator/session/run/bundle.js'
import { commandLine } from '../../host/cli/command-line.js'
import type { Entry, CommandEnvironment } from '../../host/cli/environment.js'

/** A little add-on with every kind of entry, and every way to end. */
const code = `
function hourly() {
  const letters = [
    { to: 'li@example.com', kind: 'personalDigest', subject: '逾期 1 项' },
    { to: 'boss@example.com', kind: 'managerDigest', subject: 'All engagements' },
  ]
  const store = PropertiesService.getDocumentProperties()
  if (store.getProperty('sent') === 'yes') return { ok: true, value: { sent: [] } }
  for (const { to, subject } of letters) MailApp.sendEmail({ to, subject, body: 'Hello', htmlBody: '<p>Hello</p>' })
  store.setProperty('sent', 'yes')
  return { ok: true, value: { sent: letters } }
}
function refresh() {
  SpreadsheetApp.getUi().alert('Refreshed')
  return { ok: true, value: null }
}
function refuse() {
  return { ok: false, problems: [{ code: 'missingTable', table: 'tasks', column: '', line: 0, found: '' }], message: 'No tracker here.' }
}
function echo(input) {
  return { ok: true, value: input === undefined ? 'nothing' : input }
}
function many(input) {
  const store = PropertiesService.getDocumentProperties()
  store.setProperty('asked', String(Number(store.getProperty('asked')) + 1))
  const { from = 0 } = input || {}
  const all = [1, 2, 3, 4, 5, 'asked ' + store.getProperty('asked')]
  if (from === 'all') return { ok: true, value: all }
  return { ok: true, value: all.slice(from, from + 2), next: from + 2, print: 'all' }
}
function readFindings() {
  if (SpreadsheetApp.getActive().getName() === 'strange')
    return { ok: false, problems: [{ code: 'missingTable', table: 'tasks', column: '', line: 0, found: '' }], message: 'No tracker here.' }
  return { ok: true, value: {
    flags: [{ table: 'tasks', id: 'T-1', column: 'due', flag: 'overdue', rag: 'red' }],
    late: { ours: 1, waiting: 0 },
    problems: [{ code: 'notADay', table: 'tasks', column: 'due', line: 7, found: '下周' }],
    late: [{ table: 'tasks', id: 'T-1', line: 2, title: '初稿', ownerNames: ['Li', 'Wang'], daysLate: 2 }],
    lateness: { is: 'found', says: '' },
    gone: '',
  } }
}
function readPreview() {
  const letter = (to, subject) => ({ to, name: to, kind: 'personalDigest', subject })
  return { ok: true, value: {
    on: PropertiesService.getDocumentProperties().getProperty('off') !== 'yes',
    letters: [letter('li@example.com', '逾期 1 项'), letter('new@example.com', '逾期 2 项')],
    waiting: ['new@example.com'],
    reminders: PropertiesService.getDocumentProperties().getProperty('off') === 'yes' ? '邮件尚未开启。' : '邮件已开启。',
  } }
}
function turnOffLetters() {
  PropertiesService.getDocumentProperties().setProperty('off', 'yes')
  return { ok: true, value: null }
}
function setUp() {
  PropertiesService.getDocumentProperties().setProperty('setUp', 'yes')
  return { ok: true, value: null }
}
function addDemo() { return { ok: true, value: null } }
function refreshViews() { return { ok: true, value: null } }
function onOpen() { SpreadsheetApp.getUi().createMenu('Milepost').addItem('Refresh', 'refresh').addToUi() }
function onInstall() { onOpen() }
function onEdit(e) { console.log(e.value) }
`

const entries: Entry[] = [
  { name: 'hourly', kind: 'schedule', label: null },
  { name: 'refresh', kind: 'command', label: { en: 'Refresh', 'zh-CN': '刷新' } },
  { name: 'refuse', kind: 'command', label: { en: 'Refuse', 'zh-CN': '拒绝' } },
  { name: 'turnOffLetters', kind: 'command', label: { en: 'Turn off', 'zh-CN': '关闭' } },
  { name: 'echo', kind: 'endpoint', label: null },
  { name: 'many', kind: 'endpoint', label: null },
  { name: 'readFindings', kind: 'endpoint', label: null },
  { name: 'readPreview', kind: 'endpoint', label: null },
]

const answers: Bundle = {
  code: "function doGet() { return HtmlService.createHtmlOutput('') }",
  files: {},
  manifest: {},
}

const bundle: Bundle = { code, files: {}, manifest: { timeZone: 'Etc/UTC' } }

/** What a command wrote and how it ended. */
export interface CommandResult {
  exit: number
  out: string
  err: string
}

/** A world whose clock shows 2026-03-31 20:00 in UTC, the next morning in Shanghai. */
export function createEnvironment(
  result: CommandResult,
  more: Partial<CommandEnvironment> = {},
): CommandEnvironment {
  return {
    out: (text) => void (result.out += `${text}\n`),
    err: (text) => void (result.err += `${text}\n`),
    now: () => Date.UTC(2026, 2, 31, 20),
    cpu: () => 0,
    bundle: async () => bundle,
    answers: async () => answers,
    entriesOf: () => entries,
    stopped: async () => {},
    ...more,
  }
}

/** Carries out a command over the little add-on. */
export async function runCommand(...words: string[]): Promise<CommandResult> {
  const result: CommandResult = { exit: -1, out: '', err: '' }
  result.exit = await commandLine(words, createEnvironment(result))
  return result
}
