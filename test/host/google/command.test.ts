import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../shape/sources.js'

const standIn = fileURLToPath(new URL('clasp-stand-in.mjs', import.meta.url))

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
      env: { ...process.env, MILEPOST_CLASP: standIn, CLASP_STAND_IN: folder, CLASP_FAILS: '{}' },
    })
  const manifest = (): { oauthScopes: string[] } =>
    JSON.parse(readFileSync(join(folder, 'dist/appsscript.json'), 'utf8')) as { oauthScopes: string[] }

  test('builds what is pushed, and says in the reader’s language what remains to be done', () => {
    const { status, stdout } = run('--locale', 'zh-CN')
    expect(status).toBe(0)
    expect(stdout).toContain('还剩两步')
    expect(stdout).toContain('Code.js')
    expect(manifest().oauthScopes.join()).not.toContain('external_request')
  })
  test('pushes a build with an optional part to the same spreadsheet', () => {
    const { status, stdout } = run('--with', 'chat')
    expect(status).toBe(0)
    expect(stdout).toContain('Two clicks remain')
    expect(manifest().oauthScopes.join()).toContain('external_request')
    const log = readFileSync(join(folder, 'log.jsonl'), 'utf8')
    expect(log.match(/create-script/g)).toHaveLength(1)
  })
  test('prints the address for copies, and asks Google nothing for it', () => {
    const before = readFileSync(join(folder, 'log.jsonl'), 'utf8')
    expect(run('--copy-link').stdout).toMatch(/\/copy\n/)
    expect(readFileSync(join(folder, 'log.jsonl'), 'utf8')).toBe(before)
  })
  test.each([
    ['--sheet', 'my sheet', 1],
    ['--with', 'everything', 2],
    ['--unknown', '', 2],
  ] as const)('refuses %s %s', (option, value, code) => {
    const { status, stderr } = run(...[option, value].filter((word) => word !== ''))
    expect(status).toBe(code)
    expect(stderr).not.toContain('    at ')
    expect(stderr).not.toBe('')
  })
})
