import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../host/cli/schemas/run-output.js'
import { runCommand } from './test-environment.js'

let folder = ''
let server: SMTPServer | undefined
/** Readers whose emails the server took, in order. */
let takenReaders: string[] = []
const at = (name: string): string => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-delivery-'))
  takenReaders = []
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await new Promise<void>((done) => (server ? server.close(done) : done()))
  server = undefined
})

/** Starts a mail server; `answer` refuses a reader by an error. */
async function listen(answer: (address: string) => Error | undefined = () => undefined): Promise<string> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(answer(address)),
    onData: (stream, { envelope }, done) => {
      stream.resume()
      stream.on('end', () => {
        takenReaders.push(...envelope.rcptTo.map(({ address }) => address))
        done()
      })
    },
  })
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
}
const nobodyListens = 'smtp://127.0.0.1:1'
const createSmtpError = (responseCode: number): Error => Object.assign(new Error('not now'), { responseCode })

interface RunResult extends Report {
  exit: number
  err: string
}
async function run(...words: string[]): Promise<RunResult> {
  const { exit, out, err } = await runCommand('run', 'hourly', '--json', '--state', at('state'), ...words)
  return { ...(JSON.parse(out) as Report), exit, err }
}
const both = ['li@example.com', 'boss@example.com']

describe('emails that a server does not take', () => {
  test('are listed, and handed over once it does', async () => {
    const down = await run('--smtp', nobodyListens)
    expect(down.exit).toBe(1)
    expect(down.undelivered!.map(({ to, is }) => [to, is])).toEqual(both.map((to) => [to, 'waiting']))
    expect(down.err).toContain('tried again in the next run with --smtp')
    const up = await run('--smtp', await listen())
    expect([up.exit, up.letters, up.undelivered]).toEqual([0, [], []])
    expect(takenReaders).toEqual(both)
    await run('--smtp', `smtp://127.0.0.1:${(server!.server.address() as AddressInfo).port}`)
    expect(takenReaders).toEqual(both)
  })
  test('for one reader are tried again for that reader alone', async () => {
    let isFull = true
    const url = await listen((address) =>
      isFull && address.startsWith('boss') ? createSmtpError(452) : undefined,
    )
    expect((await run('--smtp', url)).undelivered).toMatchObject([{ to: 'boss@example.com', is: 'waiting' }])
    isFull = false
    expect((await run('--smtp', url)).undelivered).toEqual([])
    expect(takenReaders).toEqual(both)
  })
  test('for good are put where a person finds them, and not tried again', async () => {
    const url = await listen((address) => (address.startsWith('boss') ? createSmtpError(550) : undefined))
    const refused = await run('--smtp', url)
    expect(refused.undelivered).toMatchObject([{ to: 'boss@example.com', is: 'refused' }])
    expect(refused.err).toContain(at('state/undelivered'))
    expect(readdirSync(at('state/undelivered')).join()).toContain('boss-at-example.com.eml')
    expect((await run('--smtp', url)).undelivered).toEqual([])
  })
  test('are given up after five days, and not lost', async () => {
    await run('--smtp', nobodyListens, '--on', '2026-03-31')
    const waitingRun = await run('--smtp', nobodyListens, '--on', '2026-04-04')
    expect(waitingRun.undelivered!.map(({ is }) => is)).toEqual(['waiting', 'waiting'])
    const expiredRun = await run('--smtp', nobodyListens, '--on', '2026-04-06')
    expect(expiredRun.undelivered!.map(({ is }) => is)).toEqual(['expired', 'expired'])
    expect(readdirSync(at('state/undelivered'))).toHaveLength(4)
    expect((await run('--smtp', nobodyListens, '--on', '2026-04-07')).undelivered).toEqual([])
  })
  test('without a state folder are listed with what that means', async () => {
    const { err, exit } = await runCommand('run', 'hourly', '--smtp', nobodyListens)
    expect(exit).toBe(1)
    for (const to of both) expect(err).toContain(to)
    expect(err).toContain('no --state to keep it in')
  })
  test('of an earlier run without --smtp are none of a server’s', async () => {
    await run()
    await run('--smtp', await listen())
    expect(takenReaders).toEqual([])
  })
})

describe('a process that was stopped while it handed an email over', () => {
  test('leaves that email for a person, and hands over the rest', async () => {
    await run('--smtp', nobodyListens)
    const spool = JSON.parse(readFileSync(at('state/spool.json'), 'utf8')) as { emails: { number: number }[] }
    const marks = { [spool.emails[0]!.number]: { readers: ['li@example.com'], state: 'handing' } }
    writeFileSync(at('state/handed.json'), JSON.stringify(marks))
    const next = await run('--smtp', await listen())
    expect(next.undelivered).toMatchObject([{ to: 'li@example.com', is: 'unsure' }])
    expect(next.err).toContain('not known whether the server has it')
    expect(takenReaders).toEqual(['boss@example.com'])
    expect(readdirSync(at('state/undelivered')).join()).toContain('li-at-example.com.eml')
  })
  test('after the server took it: it is not handed over again', async () => {
    await run('--smtp', nobodyListens)
    writeFileSync(at('state/handed.json'), JSON.stringify({ 1: { readers: [], state: 'waiting' } }))
    await run('--smtp', await listen())
    expect(takenReaders).toEqual(['boss@example.com'])
  })
})

describe('a state folder', () => {
  test('is used by one process at a time', async () => {
    await run()
    const lock = { machine: hostname(), process: process.ppid, token: 'theirs' }
    writeFileSync(at('state/lock'), JSON.stringify(lock))
    const before = readFileSync(at('state/kept.json'), 'utf8')
    const { exit, err, out } = await runCommand('run', 'hourly', '--state', at('state'))
    expect([exit, out]).toEqual([1, ''])
    expect(err).toBe(
      `${at('state')} (--state) is in use by process ${process.ppid}. Wait until it ends, or delete ${at('state/lock')} if it has ended already.\n`,
    )
    expect(readFileSync(at('state/kept.json'), 'utf8')).toBe(before)
    expect(JSON.parse(readFileSync(at('state/lock'), 'utf8'))).toEqual(lock)
  })
  test('is taken over from a process that ended, and let go afterwards, also by a refusal', async () => {
    await run()
    // No process has a number as high as this.
    writeFileSync(at('state/lock'), JSON.stringify({ machine: hostname(), process: 2 ** 30, token: 'old' }))
    expect((await run()).exit).toBe(0)
    await runCommand('run', 'refuse', '--state', at('state'))
    await runCommand('run', 'fly', '--state', at('state'))
    expect(readdirSync(at('state'))).not.toContain('lock')
  })
  test('is replaced as one: new files that were complete are put in place, others are not', async () => {
    await run()
    const [old, made] = ['workbook.json', 'kept.json'].map((file) =>
      readFileSync(at(`state/${file}`), 'utf8'),
    )
    const other = JSON.stringify({ ...(JSON.parse(old!) as object), name: 'Other' })
    writeFileSync(at('state/workbook.json.new'), other)
    expect((await run('--on', '2026-03-31')).exit).toBe(0)
    expect(readFileSync(at('state/workbook.json'), 'utf8')).not.toContain('"name":"Other"')
    // Stopped between the two: both were complete, the first is in place already.
    writeFileSync(at('state/workbook.json'), other)
    writeFileSync(at('state/kept.json.new'), made!)
    writeFileSync(at('state/ready'), '')
    expect((await run('--on', '2026-03-31')).exit).toBe(0)
    expect(readFileSync(at('state/workbook.json'), 'utf8')).toContain('"name":"Other"')
    expect(readdirSync(at('state')).filter((name) => /new$|^ready$/.test(name))).toEqual([])
  })
  test('that was copied is another spreadsheet and has no email under way; one that was moved is the same', async () => {
    await run('--smtp', nobodyListens)
    const idIn = (name: string): unknown =>
      (JSON.parse(readFileSync(at(`${name}/workbook.json`), 'utf8')) as { id: string }).id
    const id = idIn('state')
    cpSync(at('state'), at('copy'), { recursive: true })
    const copied = await runCommand(
      'run',
      'hourly',
      '--state',
      at('copy'),
      '--smtp',
      await listen(),
      '--locale',
      'zh-CN',
    )
    expect(copied.err).toContain('副本')
    expect(takenReaders).toEqual([])
    expect(idIn('copy')).not.toBe(id)
    renameSync(at('state'), at('moved'))
    expect((await runCommand('run', 'hourly', '--state', at('moved'))).err).toBe('')
    expect(idIn('moved')).toBe(id)
    // Once it was written there, the copy is a folder of its own.
    expect((await runCommand('run', 'hourly', '--state', at('copy'))).err).toBe('')
  })
})
