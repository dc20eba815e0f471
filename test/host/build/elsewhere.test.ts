import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { libraryContent } from '../../../host/build/library/build-library.js'
import { pageNames } from '../../../host/build/pages.js'
import { loadBuiltCode } from '../../built-code.js'
import { root } from '../../shape/sources.js'

describe('a build in a folder whose name needs escaping, with its packages behind a link', () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost 客户#1 '))
  const dist = join(folder, 'dist')
  let output = ''
  beforeAll(() => {
    for (const name of ['src', 'sidebar', 'host', 'package.json', 'tsconfig.json', 'appsscript.json'])
      cpSync(join(root, name), join(folder, name), { recursive: true })
    symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'), 'junction')
    mkdirSync(dist)
    for (const name of ['Planning.js', 'Old.html', 'milepost-en.xlsx']) writeFileSync(join(dist, name), name)
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'host/build/main.ts'], {
      cwd: folder,
      encoding: 'utf8',
    })
    output = stdout + stderr
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const sizeOf = (name: string): number => statSync(join(dist, name)).size

  test('makes the same script as anywhere else', async () => {
    expect(readFileSync(join(dist, 'Code.js'), 'utf8')).toBe((await loadBuiltCode()).code)
  })
  test('leaves one script, the pages, the library and the manifest, and nothing of an earlier build', () => {
    const pages = [...pageNames, 'Common', 'Library'].map((name) => `${name}.html`)
    expect(readdirSync(dist).sort()).toEqual(
      ['Code.js', 'appsscript.json', 'milepost-en.xlsx', ...pages].sort(),
    )
  })
  test('pushes no more than 1.6 MB, and says how much', () => {
    const pushed = readdirSync(dist).filter((name) => !name.endsWith('.xlsx'))
    const total = pushed.reduce((sum, name) => sum + sizeOf(name), 0)
    expect(total).toBeGreaterThan(500_000)
    expect(total).toBeLessThanOrEqual(1_600_000)
    expect(output).toContain(`Code.js ${Math.ceil(sizeOf('Code.js') / 1000)} KB`)
    expect(output).toContain(`in all ${Math.ceil(total / 1000)} KB`)
  })
  test('says what the library has, which its file does not show', () => {
    const line = /^Library\.html before it is compressed: (.*)$/m.exec(output)?.[1] ?? ''
    expect([...line.matchAll(/(\w+) \d+ KB/g)].map(([, name]) => name).sort()).toEqual(
      [...Object.keys(libraryContent), 'chunks'].sort(),
    )
  })
})
