import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClasp } from '../../../host/google/clasp.js'
import { runGoogleCommand } from '../../../host/google/command.js'
import { root } from '../../shape/sources.js'

const fakeClasp = fileURLToPath(new URL('clasp-stand-in.mjs', import.meta.url))

describe('npm run google', () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-google-'))
  beforeAll(() => {
    const names = [
      'src',
      'sidebar',
      'host',
      'package.json',
      'tsconfig.json',
      'appsscript.json',
      '.claspignore',
    ]
    for (const name of names) cpSync(join(root, name), join(folder, name), { recursive: true })
    symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'), 'junction')
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'host/google/main.ts', ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, MILEPOST_CLASP: fakeClasp, CLASP_STAND_IN: folder, CLASP_FAILS: '{}' },
    })
  const manifest = (): { oauthScopes: string[] } =>
    JSON.parse(readFileSync(join(folder, 'dist/appsscript.json'), 'utf8')) as { oauthScopes: string[] }

  test('builds what is pushed, with the optional part, and says in the reader’s language what remains to be done', () => {
    const { status, stdout } = run('--locale', 'zh-CN', '--with', 'chat')
    expect(status).toBe(0)
    expect(stdout).toContain('还剩两步')
    expect(stdout).toContain('Code.js')
    expect(manifest().oauthScopes.join()).toContain('external_request')
  })
  const inProcess = async (...words: string[]) => {
    process.env['CLASP_STAND_IN'] = folder
    process.env['CLASP_FAILS'] = '{}'
    const ended = { out: '', err: '', built: [] as unknown[], code: 0 }
    ended.code = await runGoogleCommand(words, {
      folder,
      clasp: createClasp(fakeClasp),
      build: async (parts) => (ended.built.push(parts), ['Code.js']),
      out: (line) => void (ended.out += `${line}\n`),
      err: (line) => void (ended.err += `${line}\n`),
    })
    return ended
  }
  test('pushes a build without that part to the same spreadsheet', async () => {
    const { code, out, built } = await inProcess()
    expect([code, built]).toEqual([0, [{}]])
    expect(out).toContain('Two clicks remain')
    expect(readFileSync(join(folder, 'log.jsonl'), 'utf8').match(/create-script/g)).toHaveLength(1)
  })
  test('prints the address for copies, and asks Google nothing for it', async () => {
    const before = readFileSync(join(folder, 'log.jsonl'), 'utf8')
    expect((await inProcess('--copy-link')).out).toMatch(/\/copy\n/)
    expect(readFileSync(join(folder, 'log.jsonl'), 'utf8')).toBe(before)
  })
  test.each([
    ['--sheet', 'my sheet', 1],
    ['--with', 'everything', 2],
    ['--unknown', '', 2],
  ] as const)('refuses %s %s', async (option, value, code) => {
    const { err, code: ended } = await inProcess(...[option, value].filter((word) => word !== ''))
    expect(ended).toBe(code)
    expect(err).not.toContain('    at ')
    expect(err).not.toBe('')
  })
})
