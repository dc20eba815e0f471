import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { emailedAddress } from '../../host/answers/open-web-app.js'
import { commandLine } from '../../host/cli/command-line.js'
import { answerOutput } from '../../host/cli/schemas/answer.js'
import { loadState, saveState } from '../../host/emulator/index.js'
import { safeParse } from 'valibot'
import { createAnswersSession, loadAnswers, tokenOf } from '../answers/answers-session.js'
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
