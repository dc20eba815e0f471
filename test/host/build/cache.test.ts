import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { mkdirSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { memoizeBuild, fingerprint, fingerprintFiles, type BuildCache } from '../../../host/build/cache.js'
import { root } from '../../shape/sources.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'milepost cache '))
})
const createCache = (print: () => string): BuildCache => ({
  folder: pathToFileURL(`${folder}/kept/`),
  fingerprint: async () => print(),
})

describe('what was built before', () => {
  test('is made again only when what it is made from changed', async () => {
    let [print, made] = ['a', 0]
    const ask = (): Promise<{ made: number }> =>
      memoizeBuild(
        'x',
        async () => ({ made: ++made }),
        createCache(() => print),
      )
    expect(await ask()).toEqual({ made: 1 })
    expect(await ask()).toEqual({ made: 1 })
    print = 'b'
    expect(await ask()).toEqual({ made: 2 })
    print = 'a'
    expect(await ask()).toEqual({ made: 1 })
    expect(made).toBe(2)
  })

  test('is not kept when something changed while it was made', async () => {
    let print = 'a'
    const make = async (): Promise<string> => (print = 'b')
    await memoizeBuild(
      'x',
      make,
      createCache(() => print),
    )
    expect(() => readdirSync(join(folder, 'kept'))).toThrow('ENOENT')
  })

  test('is whole for each of many that ask at once, and made anew where it is broken', async () => {
    const ask = (): Promise<string> =>
      memoizeBuild(
        'x',
        async () => 'made '.repeat(50_000),
        createCache(() => 'a'),
      )
    const all = await Promise.all(Array.from({ length: 20 }, ask))
    expect(new Set(all).size).toBe(1)
    expect(readdirSync(join(folder, 'kept'))).toEqual(['x-a.json'])
    writeFileSync(join(folder, 'kept', 'x-a.json'), '"made ma')
    expect(await ask()).toBe(all[0])
  })

  test('is made each time where nothing can be kept', async () => {
    writeFileSync(join(folder, 'kept'), 'a file in the way')
    const made = await memoizeBuild(
      'x',
      async () => 1,
      createCache(() => 'a'),
    )
    expect(made).toBe(1)
  })

  test('is kept for a few changes only', async () => {
    for (const print of 'abcdefgh')
      await memoizeBuild(
        'x',
        async () => print,
        createCache(() => print),
      )
    await memoizeBuild(
      'y',
      async () => 'y',
      createCache(() => 'a'),
    )
    const names = readdirSync(join(folder, 'kept'))
    expect(names.filter((name) => name.startsWith('x-'))).toHaveLength(4)
    expect(names).toContain('x-h.json')
    expect(names).toContain('y-a.json')
  })
})

describe('the fingerprint of the project', () => {
  beforeEach(() => {
    for (const name of ['src/core', 'sidebar', 'host/build'])
      mkdirSync(join(folder, name), { recursive: true })
    for (const name of ['src/main.ts', 'src/core/day.ts', 'sidebar/index.html', 'host/build/build.ts'])
      writeFileSync(join(folder, name), `// ${name}`)
    writeFileSync(join(folder, 'package-lock.json'), '{}')
  })
  const print = (): Promise<string> => fingerprint(pathToFileURL(`${folder}/`))

  test.each([
    ['src/core/day.ts', 'a changed source'],
    ['src/core/new.ts', 'a new one'],
    ['sidebar/index.html', 'a page'],
    ['host/build/build.ts', 'the build itself'],
    ['package-lock.json', 'another package'],
  ])('changes with %s: %s', async (name) => {
    const before = await print()
    writeFileSync(join(folder, name), 'changed')
    expect(await print()).not.toBe(before)
  })

  test('changes when a file is gone or renamed, and not when one is merely touched', async () => {
    const before = await print()
    utimesSync(join(folder, 'src/main.ts'), 1, 1)
    expect(await print()).toBe(before)
    rmSync(join(folder, 'src/core/day.ts'))
    const afterRemoval = await print()
    writeFileSync(join(folder, 'src/core/date.ts'), '// src/core/day.ts')
    expect(new Set([before, afterRemoval, await print()]).size).toBe(3)
  })
})

describe('the fingerprint of some files', () => {
  test('differs with the files and with the settings, and is that of nothing where one is not there', async () => {
    const prints = [
      await fingerprintFiles(['package.json']),
      await fingerprintFiles(['tsconfig.json']),
      await fingerprintFiles(['package.json', 'tsconfig.json']),
      await fingerprintFiles(['package.json'], '2026'),
    ]
    expect(new Set(prints).size).toBe(4)
    expect(await fingerprintFiles(['package.json'])).toBe(prints[0])
    await expect(fingerprintFiles(['package.json', 'no-such-file.json'])).rejects.toThrow('ENOENT')
  })
})

describe('a command', () => {
  const copy = mkdtempSync(join(tmpdir(), 'milepost copy '))
  beforeAll(() => {
    for (const name of ['src', 'sidebar', 'host', 'package.json', 'tsconfig.json', 'appsscript.json'])
      cpSync(join(root, name), join(copy, name), { recursive: true })
    mkdirSync(join(copy, 'node_modules'))
    for (const name of readdirSync(join(root, 'node_modules')))
      if (name !== '.cache')
        symlinkSync(realpathSync(join(root, 'node_modules', name)), join(copy, 'node_modules', name))
  })
  afterAll(() => rmSync(copy, { recursive: true }))

  const entries = (): string =>
    spawnSync(process.execPath, ['--import', 'tsx', 'host/main.ts', 'entries'], {
      cwd: copy,
      encoding: 'utf8',
    }).stdout
  const built = (): string[] =>
    readdirSync(join(copy, 'node_modules/.cache/milepost')).filter((name) => name.startsWith('build-'))

  test('builds once, and again when a source was changed', () => {
    const first = entries()
    expect(first).toContain('Set up or repair the trackers')
    const dist = join(copy, 'dist/Code.js')
    rmSync(dist)
    expect(entries()).toBe(first)
    expect(built()).toHaveLength(1)
    expect(() => readFileSync(dist)).toThrow('ENOENT')
    const source = join(copy, 'src/text/menu/en.ts')
    const before = readFileSync(source, 'utf8')
    writeFileSync(source, before.replaceAll('Set up or repair the trackers', 'Set it up'))
    expect(entries()).toContain('Set it up')
    expect(built()).toHaveLength(2)
    expect(readFileSync(dist, 'utf8')).toContain('Set it up')
  })
})
