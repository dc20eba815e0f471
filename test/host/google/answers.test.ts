/** `npm run google -- --with answers`: two script projects in two accounts, and what is deployed opens an email's link. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWebApp } from '../../../host/answers/open-web-app.js'
import { readPageData } from '../../../host/answers/page-data.js'
import { WebApp } from '../../../host/emulator/index.js'
import { createClasp } from '../../../host/google/clasp.js'
import { runGoogleCommand } from '../../../host/google/command.js'
import { loadAnswers } from '../../answers/answers-session.js'
import { createAnsweringTeam, sendAt, tokenIn } from '../../letters/answers/answering-team.js'
import { li } from '../../letters/team-session.js'

const fakeClasp = fileURLToPath(new URL('clasp-stand-in.mjs', import.meta.url))
const address = 'https://script.google.com/macros/s/deployment-made-by-google-0001/exec'
const sheet = 'sheet-made-by-google-00001'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-google-'))
  process.env['CLASP_STAND_IN'] = folder
  process.env['CLASP_FAILS'] = '{}'
})
afterEach(() => rmSync(folder, { recursive: true }))

const setFailures = (failures: Readonly<Record<string, string>>): void =>
  void (process.env['CLASP_FAILS'] = JSON.stringify(failures))

async function run(...words: string[]) {
  const ended = { out: '', err: '', code: 0, built: [] as unknown[] }
  ended.code = await runGoogleCommand(words, {
    folder,
    clasp: createClasp(fakeClasp),
    build: async (parts) => (ended.built.push(parts), ['Code.js']),
    out: (line) => void (ended.out += `${line}\n`),
    err: (line) => void (ended.err += `${line}\n`),
  })
  return ended
}
/** What clasp was asked, in order, without the folder. */
const calls = (): string[] =>
  readFileSync(join(folder, 'log.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { words: string[] }).words.join(' ').split(folder).join('.'))
const callsOfPage = (): string[] => calls().filter((line) => line.startsWith('-u answers'))
const readPlace = (): string => readFileSync(join(folder, 'dist/answers/Place.js'), 'utf8')

describe('the answer page on Google', () => {
  test('gets an account, a script and an address of its own, and one paste remains', async () => {
    const { code, out, built } = await run('--with', 'answers')
    expect([code, built]).toEqual([0, [{ answers: true }]])
    const options = '-u answers -P ./.clasp.answers.local.json -I ./.claspignore.answers'
    expect(callsOfPage()).toEqual([
      '-u answers show-authorized-user --json',
      '-u answers login',
      '-u answers show-authorized-user --json',
      '-u answers create-script --type standalone --title Milepost answers',
      `${options} push --force`,
      `${options} create-deployment`,
      `${options} push --force`,
      `${options} update-deployment deployment-made-by-google-0001`,
    ])
    expect(out).toContain(
      `Paste the address of the answer page into "Answer page" in the sheet Settings:\n     ${address}`,
    )
    expect(readPlace()).toBe(`var milepostPlace = {"spreadsheetId":"${sheet}","address":"${address}"}\n`)
  })

  test('is updated under the same address the next time', async () => {
    await run('--with', 'answers')
    rmSync(join(folder, 'log.jsonl'))
    const { out } = await run('--with', 'answers', '--locale', 'zh-CN')
    expect(callsOfPage().join('\n')).not.toMatch(/create-|login/)
    expect(callsOfPage().at(-1)).toContain('update-deployment deployment-made-by-google-0001')
    expect(out).toContain(`答复页面已部署：${address}`)
  })

  test('is not made without being asked for', async () => {
    await run()
    expect(callsOfPage()).toEqual([])
    expect(existsSync(join(folder, '.clasp.answers.local.json'))).toBe(false)
  })

  test.each([
    ['create-deployment', 'Deploying the answer page'],
    ['update-deployment', 'Deploying the answer page'],
  ])('says what to do where %s fails, and goes on the next time', async (command, words) => {
    setFailures({ [command]: 'network' })
    const { code, err } = await run('--with', 'answers')
    expect([code, err]).toEqual([1, expect.stringContaining(words)])
    setFailures({})
    expect((await run('--with', 'answers')).code).toBe(0)
    expect(calls().filter((line) => line.includes('create-script --type standalone'))).toHaveLength(1)
    expect(calls().filter((line) => line.endsWith('create-deployment')).length).toBeLessThanOrEqual(
      command === 'create-deployment' ? 2 : 1,
    )
  })

  test('opens the link of an email by what was pushed, with no property set', async () => {
    const session = createAnsweringTeam({
      tasks: [{ id: 'T-1', title: 'Wireframes', owner: 'Li', due: '2026-03-30', status: 'In progress' }],
    })
    const t = tokenIn(sendAt(session, '2026-03-31').find(({ to }) => to === li)!)
    await run('--with', 'answers')
    const place = readPlace().replace(sheet, session.workbook.id)
    const bundle = await loadAnswers()
    const deployed = new WebApp({
      bundle: { ...bundle, code: `${place}${bundle.code}` },
      session,
      deployer: session.as,
      properties: {},
      reaches: () => true,
    })
    const shown = readPageData(deployed.get({ t }))
    expect(shown?.page?.heading).toBe('Hello Li')
    expect(shown?.address).toBe(address)
    const usual = readPageData(openWebApp(session, bundle, '', () => 0).get({ t }))
    expect(usual?.page?.heading).toBe('Hello Li')
  })
})
