import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { emailedAddress } from '../../host/answers/open-web-app.js'
import { commandLine } from '../../host/cli/command-line.js'
import { answerOutput, calendarOutput } from '../../host/cli/schemas/answer.js'
import { loadState, saveState } from '../../host/emulator/index.js'
import { safeParse } from 'valibot'
import { createAnswersSession, feedTokenOf, loadAnswers, tokenOf } from '../answers/answers-session.js'
import { createCalendar, createClientPage } from '../answers/client/sample-client.js'
import { readCalendar } from '../answers/read-calendar.js'
import { createPage } from '../answers/sample-page.js'
import { type CommandResult, createEnvironment } from './test-environment.js'

const folder = await mkdtemp(join(tmpdir(), 'milepost-answer-'))
afterAll(() => rm(folder, { recursive: true }))

const link = `${emailedAddress}?t=${tokenOf('li@example.com')}`

async function createState(name: string): Promise<string> {
  const app = await createAnswersSession()
  app.publish({ person: 'li@example.com', page: createPage() })
  const path = join(folder, name)
  saveState(path, { snapshot: app.session.workbook.snapshot(), persisted: app.session.persist() })
  return path
}

async function answer(...words: string[]): Promise<CommandResult> {
  const result: CommandResult = { exit: -1, out: '', err: '' }
  const environment = createEnvironment(result, { answers: loadAnswers })
  result.exit = await commandLine(['answer', ...words, '--on', '2026-03-31'], environment)
  return result
}

const countInbox = (path: string): number => {
  const sheet = loadState(path)!.snapshot.sheets.find(({ name }) => name === 'Inbox')!
  return Object.keys(sheet.cells).length - 1
}

test('a link shows its page', async () => {
  const { exit, out } = await answer('--link', link, '--state', await createState('shown'))
  expect(exit).toBe(0)
  expect(out).toContain('Your work this week\ni1  Task i1 (done, move, wait, note, send, rate)\n')
})

test('an answer is saved as a press saves it, once', async () => {
  const state = await createState('saved')
  const input = JSON.stringify({
    answers: [
      { item: 'i1', act: 'move', value: '2026-04-03' },
      { item: 'i2', act: 'done' },
    ],
  })
  const first = await answer('--link', link, '--state', state, '--input', input, '--json')
  expect(first).toMatchObject({ exit: 0, err: '' })
  const printed: unknown = JSON.parse(first.out)
  expect(safeParse(answerOutput, printed).success).toBe(true)
  expect(printed).toMatchObject({
    heading: 'Your work this week',
    saved: expect.stringMatching(/^2026-03-31T/),
  })
  expect(countInbox(state)).toBe(1)
})

test('what the page does not offer is refused in one line, and nothing is saved', async () => {
  const state = await createState('refused')
  const send = (answers: unknown) =>
    answer('--link', link, '--state', state, '--input', JSON.stringify({ answers }))
  expect(await send([{ item: 'i9', act: 'done' }])).toMatchObject({
    exit: 1,
    err: expect.stringContaining('i1, i2'),
  })
  expect(await send([{ item: 'i1', act: 'approve' }])).toMatchObject({ exit: 1, out: '' })
  expect(await send([{ item: 'i1', act: 'rate', value: 9 }])).toMatchObject({
    exit: 1,
    err: 'The page doesn’t offer this answer. Nothing was saved.\n',
  })
  expect(await send([])).toMatchObject({ exit: 2 })
  expect(countInbox(state)).toBe(0)
})

test('a link that opens nothing says so in the language asked for', async () => {
  const state = await createState('closed')
  expect(await answer('--link', `${emailedAddress}?t=0`, '--state', state)).toMatchObject({
    exit: 1,
    err: expect.stringContaining('opens nothing'),
  })
  expect(
    await answer('--link', `${emailedAddress}?t=0`, '--state', state, '--locale', 'zh-CN'),
  ).toMatchObject({ err: expect.stringContaining('链接') })
  expect(await answer('--link', 'no link', '--state', state)).toMatchObject({ exit: 2 })
  expect(await answer('--state', state)).toMatchObject({ exit: 2 })
})

const client = 'C-1'

async function createClientState(name: string): Promise<string> {
  const app = await createAnswersSession()
  app.publish({ person: client, page: createClientPage() })
  app.publish({ person: client, page: createCalendar() })
  const path = join(folder, name)
  saveState(path, { snapshot: app.session.workbook.snapshot(), persisted: app.session.persist() })
  return path
}

test('a client’s link takes what a client answers, and says where the calendar is', async () => {
  const state = await createClientState('client')
  const input = JSON.stringify({
    answers: [
      { item: 'decision', act: 'choose', value: 'B', text: 'Not before May' },
      { item: 'milestone', act: 'object', text: 'Page 7 is missing' },
      { item: 'document', act: 'notAvailable' },
      { item: 'write', act: 'write', value: 'praise', text: 'Quick replies' },
    ],
  })
  const page = ['--link', `${emailedAddress}?t=${tokenOf(client)}`, '--state', state]
  const { exit, out } = await answer(...page, '--input', input, '--json')
  expect(exit).toBe(0)
  const printed = JSON.parse(out) as Record<string, unknown>
  expect(safeParse(answerOutput, printed).success).toBe(true)
  const feed = `${emailedAddress}?feed=${feedTokenOf(client)}`
  expect(printed).toMatchObject({ feed, saved: expect.stringMatching(/^2026-03-31T/) })
  expect(countInbox(state)).toBe(1)
  expect((await answer(...page)).out).toContain(feed)
})

test('the address of a calendar prints it, and no answers are sent to it', async () => {
  const state = await createClientState('calendar')
  const feed = ['--link', `${emailedAddress}?feed=${feedTokenOf(client)}`, '--state', state]
  const { exit, out } = await answer(...feed)
  expect(exit).toBe(0)
  expect(readCalendar(out).events).toHaveLength(2)
  const printed = JSON.parse((await answer(...feed, '--json')).out) as { calendar: string }
  expect(safeParse(calendarOutput, printed).success).toBe(true)
  expect(readCalendar(printed.calendar).events).toHaveLength(2)
  expect(await answer(...feed, '--input', '{"answers":[{"item":"i1","act":"done"}]}')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('calendar'),
  })
})
