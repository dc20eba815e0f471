import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../host/cli/schemas/run-output.js'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { openWorkbookFile, saveWorkbookFile } from '../../host/emulator/xlsx/files.js'
import { runCommand } from './test-environment.js'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-cli-'))
  await saveWorkbookFile(at('plan.xlsx'), newWorkbook('en', 'Etc/UTC'))
  await saveWorkbookFile(at('计划.xlsx'), newWorkbook('zh-CN', 'Etc/UTC'))
  await saveWorkbookFile(at('strange.xlsx'), newWorkbook('en', 'Etc/UTC'))
  await writeFile(at('rubbish.xlsx'), 'rubbish')
})
afterAll(() => rm(folder, { recursive: true }))

const report = async (...words: string[]): Promise<Report & { exit: number; err: string }> => {
  const { exit, out, err } = await runCommand('run', ...words, '--json')
  return { ...(JSON.parse(out) as Report), exit, err }
}

describe('the JSON of a run', () => {
  test('has the whole of an answer that comes in parts, and one part where that is asked for', async () => {
    const state = ['--state', at('parts')]
    expect((await report('many', ...state)).reply).toEqual({ ok: true, value: [1, 2, 3, 4, 5, 'asked 1'] })
    // Asking for the whole leaves no trace: it was run once.
    expect((await report('many', ...state)).reply).toMatchObject({ value: [1, 2, 3, 4, 5, 'asked 2'] })
    const part = await report('many', ...state, '--input', '{"from":2}')
    expect(part.reply).toEqual({ ok: true, value: [3, 4], next: 4, print: 'all' })
  })
  test('has the promised keys, and letters know their kind', async () => {
    const { out, err, exit } = await runCommand('run', 'hourly', '--on', '2026-03-31', '--json')
    expect([exit, err]).toEqual([0, ''])
    expect(out.trimEnd()).not.toContain('\n')
    const made = JSON.parse(out) as Report
    expect(Object.keys(made)).toEqual([
      'entry',
      'on',
      'ms',
      'calls',
      'letters',
      'flags',
      'problems',
      'reply',
      'said',
    ])
    expect(made).toMatchObject({ entry: 'hourly', on: '2026-03-31', reply: null, said: [] })
    expect(made.letters).toEqual([
      {
        to: 'li@example.com',
        cc: '',
        subject: '逾期 1 项',
        bytes: expect.any(Number),
        kind: 'personalDigest',
      },
      {
        to: 'boss@example.com',
        cc: '',
        subject: 'All engagements',
        bytes: expect.any(Number),
        kind: 'managerDigest',
      },
    ])
  })
  test('tells flags and problems without counting what it asked for them', async () => {
    const made = await report('hourly')
    expect(made.flags).toEqual([{ table: 'tasks', id: 'T-1', column: 'due', flag: 'overdue', rag: 'red' }])
    expect(made.problems).toEqual([
      { code: 'notADay', table: 'tasks', column: 'due', line: 7, found: '下周' },
    ])
    expect(made.calls.byMember).toEqual({
      'PropertiesService.getDocumentProperties': 1,
      'Properties.getProperty': 1,
      'Properties.setProperty': 1,
      'MailApp.sendEmail': 2,
    })
    expect(made.calls.total).toBe(5)
  })
  test('hands an endpoint its input and gives back what it answered', async () => {
    expect((await report('echo', '--input', '{"day":["2026-03-31",null]}')).reply).toEqual({
      ok: true,
      value: { day: ['2026-03-31', null] },
    })
    expect((await report('echo')).reply).toEqual({ ok: true, value: 'nothing' })
    expect((await report('echo', '--input', 'null')).reply).toEqual({ ok: true, value: null })
  })
  test('repeats what the user was told', async () => {
    expect((await report('refresh')).said).toEqual(['Refreshed'])
  })
})

describe('a run', () => {
  test('is on today in the zone unless told otherwise', async () => {
    expect((await report('hourly')).on).toBe('2026-04-01')
    expect((await report('hourly', '--zone', 'America/Sao_Paulo')).on).toBe('2026-03-31')
  })
  test('that is refused says why in one line and exits 1, after its report', async () => {
    const made = await report('refuse')
    expect([made.exit, made.err]).toEqual([1, 'No tracker here.\n'])
    expect(made.error).toBe('No tracker here.')
    expect(made.problems.map(({ code }) => code)).toEqual(['missingTable', 'notADay'])
  })
  test('over a workbook without trackers says so among the problems, and in one line where it matters', async () => {
    const opened = await report('onOpen', at('strange.xlsx'))
    expect([opened.exit, opened.err, opened.flags]).toEqual([0, '', []])
    expect(opened.problems.map(({ code }) => code)).toEqual(['missingTable'])
    const refused = await report('refuse', at('strange.xlsx'))
    expect([refused.exit, refused.err]).toEqual([1, 'No tracker here.\n'])
    expect(refused.problems).toHaveLength(1)
  })
  test('that breaks off keeps and tells what was done before', async () => {
    const state = at('broken-off')
    const made = await report('hourly', '--state', state, '--fail-at', '4')
    expect(made.exit).toBe(1)
    expect(made.letters.map(({ to, kind }) => [to, kind])).toEqual([['li@example.com', null]])
    expect(made.err.split('\n')).toHaveLength(2)
    expect(made.error).toContain('call 4')
    expect(made.flags).toHaveLength(1)
    expect(await readFile(join(state, 'kept.json'), 'utf8')).toContain('li@example.com')
  })
  test('ends after six minutes of calls that take as long as --latency says', async () => {
    const made = await report('hourly', '--latency', '100000', '--late-errors')
    expect([made.exit, made.error]).toEqual([1, 'Error: Exceeded maximum execution time'])
    expect(made.calls.total).toBe(4)
    expect((await report('hourly', '--latency', '50000', '--late-errors')).exit).toBe(0)
    // What the entry found is asked afterwards, on the host's own time.
    expect(made.flags).toHaveLength(1)
  })
  test('of an entry nobody knows names those there are', async () => {
    const { exit, out, err } = await runCommand('run', 'fly', '--json')
    expect([exit, out]).toEqual([1, ''])
    expect(err).toMatch(/^There is no entry fly\. Entries: hourly, refresh.*onEdit\.\n$/)
  })
  test.each(['onOpen', 'onInstall', 'onEdit'])('%s can be run like an entry', async (name) => {
    expect(await report(name)).toMatchObject({ exit: 0, entry: name, err: '' })
  })
  test('without --json is told in lines, in the language asked for', async () => {
    const { out, exit } = await runCommand('run', 'hourly', '--on', '2026-03-31', '--locale', 'zh-CN')
    expect(exit).toBe(0)
    expect(out).toContain(
      'hourly，2026-03-31 08:00：0 毫秒，服务调用 5 次\n发出邮件 2 封：\n  li@example.com  逾期 1 项',
    )
    expect(out).toContain('第 7 行')
  })
})

describe('files and state', () => {
  test.each([
    ['missing.xlsx', 'There is no file'],
    ['rubbish.xlsx', 'is not an .xlsx workbook'],
  ])('%s is refused in one line', async (name, message) => {
    const { exit, out, err } = await runCommand('run', 'hourly', at(name))
    expect([exit, out]).toEqual([1, ''])
    expect(err).toContain(message)
    expect(err.trimEnd()).not.toContain('\n')
  })
  test('a Chinese workbook is spoken to in Chinese', async () => {
    expect((await runCommand('run', 'hourly', at('计划.xlsx'))).out).toContain('发出邮件 2 封')
    expect((await runCommand('run', 'hourly', at('plan.xlsx'))).out).toContain('2 emails sent')
    expect((await runCommand('run', 'hourly', at('计划.xlsx'), '--locale', 'en')).out).toContain(
      '2 emails sent',
    )
  })
  test('state goes on where the last run stopped, and wins over a file, which is said', async () => {
    const state = ['--state', at('state')]
    expect((await report('hourly', at('plan.xlsx'), ...state)).letters).toHaveLength(2)
    expect((await report('hourly', ...state)).letters).toHaveLength(0)
    const again = await runCommand('run', 'hourly', at('计划.xlsx'), ...state)
    expect(again.err).toContain('already holds a workbook')
    expect(again.out).toContain('No emails sent')
    expect((await report('hourly', at('计划.xlsx'), ...state)).err).toBe('')
  })
  test('a new spreadsheet is of the country that --locale names, and is typed into as there', async () => {
    const state = at('german')
    const typed = JSON.stringify({ row: 1, column: 1, text: '=IF(1>0;1,5;2)' })
    const { exit } = await runCommand(
      'run',
      'onEdit',
      '--state',
      state,
      '--locale',
      'de_DE',
      '--input',
      typed,
    )
    expect(exit).toBe(0)
    const workbook = await readFile(join(state, 'workbook.json'), 'utf8')
    expect(workbook).toContain('de_DE')
    expect(workbook).toContain('=IF(1>0,1.5,2)')
  })
  test('two runs alike leave the same bytes', async () => {
    const files = ['workbook.json', 'kept.json']
    const bytes = async (name: string): Promise<string[]> => {
      await report('hourly', at('plan.xlsx'), '--on', '2026-03-31', '--state', at(name))
      return Promise.all(files.map((file) => readFile(join(at(name), file), 'utf8')))
    }
    expect(await bytes('one')).toEqual(await bytes('other'))
  })
  test('state that a newer version wrote is refused in one line, and left as it is', async () => {
    await report('hourly', '--state', at('newer'))
    const file = join(at('newer'), 'kept.json')
    const newer = (await readFile(file, 'utf8')).replace('"version":1', '"version":2')
    await writeFile(file, newer)
    const { exit, err } = await runCommand('run', 'hourly', '--state', at('newer'))
    expect([exit, err]).toEqual([
      1,
      `${at('newer')} (--state) was written by a newer version of Milepost. Update Milepost first.\n`,
    ])
    expect(await readFile(file, 'utf8')).toBe(newer)
  })
  test('state that cannot be read is refused in one line', async () => {
    await report('hourly', '--state', at('spoiled'))
    await writeFile(join(at('spoiled'), 'kept.json'), '{')
    const { exit, err } = await runCommand('run', 'hourly', '--state', at('spoiled'))
    expect([exit, err]).toEqual([1, `What’s in ${at('spoiled')} (--state) can’t be read.\n`])
  })
  test('--save writes a workbook, and one line says when it cannot', async () => {
    await report('hourly', at('计划.xlsx'), '--save', at('saved.xlsx'))
    const saved = await openWorkbookFile(at('saved.xlsx'), { locale: 'zh_CN', timeZone: 'Etc/UTC' })
    expect(saved.sheets.map(({ name }) => name)).toEqual(['工作表1'])
    const { exit, err } = await runCommand('run', 'hourly', '--save', at('no/such/folder.xlsx'))
    expect(exit).toBe(1)
    expect(err).toContain('cannot be read or written (ENOENT)')
  })
  test('--outbox writes each letter as a message of the size told, and as a page', async () => {
    const { letters } = await report('hourly', '--outbox', at('outbox'))
    const files = (await readdir(at('outbox'))).sort()
    expect(files.map((name) => name.slice(-5))).toEqual(['m.eml', '.html', 'm.eml', '.html'])
    const sizes = await Promise.all(
      files
        .filter((name) => name.endsWith('.eml'))
        .map(async (name) => (await readFile(at(`outbox/${name}`))).length),
    )
    expect(letters.map(({ bytes }) => bytes)).toEqual(sizes)
  })
})
