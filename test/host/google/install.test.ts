import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClasp, classifyFailure, findInstalledClasp, isSignedIn } from '../../../host/google/clasp.js'
import {
  describeCopyLink,
  type InstallEnvironment,
  install,
  InstallError,
} from '../../../host/google/install.js'
import { parseId, projectFile } from '../../../host/google/project-file.js'
import { googleTexts } from '../../../host/text/google/index.js'

const fakeClasp = fileURLToPath(new URL('clasp-stand-in.mjs', import.meta.url))
const script = 'script-made-by-google-0000000000000001'
const sheet = 'sheet-made-by-google-00001'

let folder = ''
let printedLines: string[] = []
let builds = 0
const createEnvironment = (more: Partial<InstallEnvironment> = {}): InstallEnvironment => ({
  folder,
  clasp: createClasp(fakeClasp),
  build: async () => (builds++, ['Code.js', 'appsscript.json']),
  print: (line) => printedLines.push(line),
  text: googleTexts.en,
  ...more,
})
/** What clasp was asked, in order, without the folder it was asked in. */
const readCalls = (): string[] =>
  readFileSync(join(folder, 'log.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { words: string[] }).words.join(' ').split(folder).join('.'))
const readStoredProject = (): unknown => JSON.parse(readFileSync(join(folder, projectFile), 'utf8'))
const setFailures = (failures: Record<string, string>): void =>
  void (process.env['CLASP_FAILS'] = JSON.stringify(failures))
const readRefusal = (done: Promise<unknown>): Promise<string> =>
  done.then(
    () => 'it went well',
    (error: unknown) => (error instanceof InstallError ? error.message : `thrown: ${String(error)}`),
  )

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-google-'))
  printedLines = []
  builds = 0
  process.env['CLASP_STAND_IN'] = folder
  setFailures({})
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the way to Google', () => {
  test('signs in, makes a spreadsheet with the script in it, builds, pushes and opens it', async () => {
    await install(createEnvironment(), {})
    expect(readCalls()).toEqual([
      'show-authorized-user --json',
      'login',
      'show-authorized-user --json',
      'create-script --type sheets --title Milepost',
      `-P ./${projectFile} push --force`,
      `-P ./${projectFile} open-container`,
    ])
    expect(readStoredProject()).toEqual({ scriptId: script, rootDir: 'dist', parentId: sheet })
    expect(printedLines.at(-1)).toContain(`https://docs.google.com/spreadsheets/d/${sheet}/edit`)
    expect(builds).toBe(1)
  })
  test('pushes to the same spreadsheet the next time, and makes none', async () => {
    await install(createEnvironment(), {})
    rmSync(join(folder, 'log.jsonl'))
    await install(createEnvironment(), {})
    expect(readCalls()).toEqual([
      'show-authorized-user --json',
      `-P ./${projectFile} push --force`,
      `-P ./${projectFile} open-container`,
    ])
  })
  test('adds the script to a spreadsheet that is there', async () => {
    const own = '1own-spreadsheet-of-a-team-0001'
    await install(createEnvironment(), { sheet: own })
    expect(readCalls()).toContain(`create-script --parentId ${own} --title Milepost`)
    expect(readStoredProject()).toEqual({ scriptId: script, rootDir: 'dist', parentId: own })
  })
  test('takes a script project that a person made', async () => {
    const [own, project] = ['1own-spreadsheet-of-a-team-0001', '1own-script-of-a-team-000000001']
    await install(createEnvironment(), { sheet: own, script: project })
    expect(readCalls().join()).not.toContain('create-script')
    expect(readStoredProject()).toEqual({ scriptId: project, rootDir: 'dist', parentId: own })
    expect(
      await readRefusal(install(createEnvironment({ folder: tmpdir() }), { script: project })),
    ).toContain('--sheet')
  })
})

describe('a step that fails', () => {
  test.each([
    ['login', { login: 'closed' }, 'Signing in'],
    ['create-script', { 'create-script': 'Request had insufficient permission' }, 'Making the spreadsheet'],
    ['push', { push: 'User has not enabled the Apps Script API.' }, 'usersettings'],
  ])('%s says what to do, and running it again goes on', async (_, failures, words) => {
    setFailures(failures as Record<string, string>)
    expect(await readRefusal(install(createEnvironment(), {}))).toContain(words)
    setFailures({})
    await install(createEnvironment(), {})
    expect(readCalls().filter((line) => line.startsWith('create-script')).length).toBeLessThanOrEqual(
      'create-script' in failures ? 2 : 1,
    )
    expect(readStoredProject()).toMatchObject({ scriptId: script, parentId: sheet })
  })
  test('after Google made the project: it is remembered, and no second one is made', async () => {
    setFailures({ 'create-script': 'after it was made, the connection broke' })
    await install(createEnvironment(), {})
    expect(readStoredProject()).toMatchObject({ scriptId: script, parentId: sheet })
    await install(createEnvironment(), {})
    expect(readCalls().filter((line) => line.startsWith('create-script'))).toHaveLength(1)
  })
  test('the build: nothing is pushed', async () => {
    const build = (): Promise<never> => Promise.reject(new Error('no such file'))
    expect(await readRefusal(install(createEnvironment({ build }), {}))).toMatch(
      /The build did not succeed.*no such file/s,
    )
    expect(readCalls().join()).not.toContain('push')
  })
  test('opening a browser: the address was said all the same', async () => {
    setFailures({ 'open-container': 'no browser' })
    await install(createEnvironment(), {})
    expect(printedLines.at(-1)).toContain(sheet)
  })
  test('a signed-out account is told to sign in again', () => {
    expect(classifyFailure('{"error":"invalid_grant"}')).toBe('signedOut')
    expect(classifyFailure('getaddrinfo ENOTFOUND script.googleapis.com')).toBe('offline')
    expect(classifyFailure('something else')).toBe('unknown')
  })
})

describe('what is written', () => {
  test('in a broken file is refused, and left as it is', async () => {
    for (const broken of ['{', '{}', '{"scriptId":7}', 'null', '{"scriptId":"short"}']) {
      writeFileSync(join(folder, projectFile), broken)
      expect(await readRefusal(install(createEnvironment(), {}))).toContain(projectFile)
      expect(readFileSync(join(folder, projectFile), 'utf8')).toBe(broken)
    }
    expect(existsSync(join(folder, 'log.jsonl'))).toBe(false)
  })
  test('for another spreadsheet is refused', async () => {
    await install(createEnvironment(), {})
    expect(
      await readRefusal(install(createEnvironment(), { sheet: '1another-spreadsheet-00000001' })),
    ).toContain(sheet)
  })
  test('may be an address or an id', () => {
    expect(parseId('spreadsheet', `https://docs.google.com/spreadsheets/d/${sheet}/edit#gid=0`)).toBe(sheet)
    expect(parseId('spreadsheet', `https://docs.google.com/spreadsheets/u/1/d/${sheet}/edit`)).toBe(sheet)
    expect(parseId('script', `https://script.google.com/home/projects/${script}/edit`)).toBe(script)
    expect(parseId('script', `https://docs.google.com/spreadsheets/d/${sheet}/edit`)).toBeNull()
    expect(parseId('spreadsheet', sheet)).toBe(sheet)
    expect(parseId('spreadsheet', 'my sheet')).toBeNull()
  })
})

describe('the address by which others copy the spreadsheet', () => {
  test('is that of the spreadsheet this folder is pushed to, or of the one that was said', async () => {
    expect(() => describeCopyLink(createEnvironment(), undefined)).toThrow('npm run google')
    expect(describeCopyLink(createEnvironment(), sheet)).toContain(
      `https://docs.google.com/spreadsheets/d/${sheet}/copy`,
    )
    await install(createEnvironment(), {})
    expect(describeCopyLink(createEnvironment(), undefined)).toContain(
      `https://docs.google.com/spreadsheets/d/${sheet}/copy`,
    )
  })
})

describe('clasp itself', () => {
  const real = createClasp(findInstalledClasp())
  test('takes the file that is written, and would push what the build makes', async () => {
    await install(createEnvironment(), {})
    writeFileSync(join(folder, '.claspignore'), readFileSync('.claspignore'))
    const { mkdirSync } = await import('node:fs')
    mkdirSync(join(folder, 'dist'))
    for (const name of ['Code.js', 'Sidebar.html', 'appsscript.json', 'milepost-en.xlsx'])
      writeFileSync(join(folder, 'dist', name), '{}')
    const { output } = await real(['-P', join(folder, projectFile), 'show-file-status', '--json'], { folder })
    expect((JSON.parse(output) as { filesToPush: string[] }).filesToPush.sort()).toEqual([
      'dist/Code.js',
      'dist/Sidebar.html',
      'dist/appsscript.json',
    ])
  })
  test('says whether it is signed in, in the words that are read', async () => {
    const { output } = await real(['-A', join(folder, 'nobody.json'), 'show-authorized-user', '--json'], {
      folder,
    })
    expect(isSignedIn(output)).toBe(false)
    expect(isSignedIn('{\n  "loggedIn": true\n}')).toBe(true)
    expect(isSignedIn('no JSON')).toBe(false)
  })
  test('has the commands and options that are used', async () => {
    for (const [command, options] of [
      ['create-script', ['--type', '--parentId', '--title']],
      ['push', ['--force']],
      ['open-container', []],
    ] as const) {
      const { ok, output } = await real([command, '--help'], { folder })
      expect(ok).toBe(true)
      for (const option of options) expect(output).toContain(option)
    }
  })
})
