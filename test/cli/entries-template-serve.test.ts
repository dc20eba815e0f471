import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandLine } from '../../host/cli/command-line.js'
import { newWorkbook } from '../../host/cli/new-workbook.js'
import { saveWorkbookFile } from '../../host/emulator/xlsx/files.js'
import { runCommand, createEnvironment, type CommandResult } from './test-environment.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('entries', () => {
  test('are told as JSON, with their names in both languages', async () => {
    const { exit, out } = await runCommand('entries', '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toContainEqual({
      name: 'refresh',
      kind: 'command',
      label: { en: 'Refresh', 'zh-CN': '刷新' },
      input: null,
    })
  })
  test('are told in lines', async () => {
    expect((await runCommand('entries')).out).toContain(
      'hourly          schedule\nrefresh         command  Refresh · 刷新\n',
    )
  })
})

describe('template', () => {
  test('is a workbook set up by the bundle, the same bytes every time', async () => {
    const [one, other] = [join(folder, 'one.xlsx'), join(folder, 'sub/other.xlsx')]
    expect(await runCommand('template', '--locale', 'zh-CN', '--out', one)).toEqual({
      exit: 0,
      out: `${one}\n`,
      err: '',
    })
    await runCommand('template', '--locale', 'zh-CN', '--out', other)
    expect((await readFile(one)).equals(await readFile(other))).toBe(true)
  })
  test('is refused with the bundle’s own reason', async () => {
    const ended: CommandResult = { exit: -1, out: '', err: '' }
    const code = 'function setUp() { return { ok: false, problems: [], message: "No room." } }'
    const world = createEnvironment(ended, { bundle: async () => ({ code, files: {}, manifest: {} }) })
    expect(await commandLine(['template', '--out', join(folder, 'none.xlsx')], world)).toBe(1)
    expect(ended.err).toBe('No room.\n')
  })
})

describe('serve', () => {
  /** Starts, looks at what `during` gives for the page's address, and ends as Ctrl+C does. */
  async function served<Seen>(words: string[], during: (url: string, ended: CommandResult) => Promise<Seen>) {
    const ended: CommandResult = { exit: -1, out: '', err: '' }
    let stop = (): void => {}
    const stopped = new Promise<void>((resolve) => (stop = resolve))
    let isUp = (): void => {}
    const up = new Promise<void>((resolve) => (isUp = resolve))
    const world = createEnvironment(ended, { stopped: () => (isUp(), stopped) })
    const running = commandLine(['serve', ...words], world)
    await Promise.race([up, running])
    try {
      return { seen: await during(/http:\S+/.exec(ended.out)?.[0] ?? '', ended), ended }
    } finally {
      stop()
      ended.exit = await running
    }
  }

  test('opens the page and says what is late and who would be mailed', async () => {
    const { seen, ended } = await served(
      ['--port', '0', '--locale', 'zh-CN'],
      async (url) => (await fetch(url)).status,
    )
    expect([seen, ended.exit, ended.err]).toEqual([200, 0, ''])
    expect(ended.out).toContain(
      '2026-04-01 已逾期 1 项：\n  初稿（任务）：逾期 2 个工作日 · Li · Wang\n邮件已开启。\n将在各收件人的下一个发信日发出 1 封',
    )
    expect(ended.out).toContain('：\n  li@example.com  逾期 1 项\n待确认后才会收到邮件：new@example.com。\n')
    expect(ended.out).toMatch(/已结束。\n$/)
  })
  test('says that digests are off where they are', async () => {
    const state = ['--state', join(folder, 'off')]
    await runCommand('run', 'turnOffLetters', ...state)
    const { ended } = await served(['--port', '0', ...state], async () => undefined)
    expect(ended.out).toContain(
      '邮件尚未开启。\nOnce the recipients are confirmed, 2 emails go out, each on the next day its recipient chose:',
    )
    expect(ended.out).not.toContain('Waiting for confirmation')
  })
  test('says once that a workbook has no trackers', async () => {
    const file = join(folder, 'strange.xlsx')
    await saveWorkbookFile(file, newWorkbook('en', 'Etc/UTC'))
    const { ended } = await served([file, '--port', '0'], async () => undefined)
    expect(ended.out.split('\n').slice(1)).toEqual(['No summary: No tracker here.', 'Ended.', ''])
  })
  test('takes the next port when one is taken', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    try {
      const { seen } = await served(['--port', String(port)], async (url) => Number(new URL(url).port))
      expect(seen).toBeGreaterThan(port)
    } finally {
      taken.close()
    }
  })
  test('keeps its state', async () => {
    const state = join(folder, 'state')
    await served(['--port', '0', '--state', state], async () => undefined)
    expect(await readFile(join(state, 'kept.json'), 'utf8')).toContain('"setUp":"yes"')
  })
  test('says in one line when there is no such file', async () => {
    expect(await runCommand('serve', join(folder, 'missing.xlsx'))).toMatchObject({ exit: 1, out: '' })
  })
})

describe('--smtp', () => {
  test('hands emails to a server, and says whose it did not take', async () => {
    const taken: string[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('boss') ? new Error('no such boss') : undefined),
      onData: (stream, _session, done) => {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          taken.push(Buffer.concat(parts).toString())
          done()
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    try {
      const { exit, err, out } = await runCommand(
        'run',
        'hourly',
        '--json',
        '--smtp',
        `smtp://127.0.0.1:${port}`,
      )
      expect(taken).toHaveLength(1)
      expect(taken[0]).toContain('To: li@example.com')
      expect(exit).toBe(1)
      expect(err).toMatch(
        /^The mail server did not take the email to boss@example\.com: .*no such boss\. It is not tried again\.\n$/,
      )
      expect(JSON.parse(out)).toMatchObject({ entry: 'hourly' })
    } finally {
      await new Promise<void>((resolve) => server.close(() => resolve()))
    }
  })
})
