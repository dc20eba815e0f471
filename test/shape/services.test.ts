import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadBuiltCode } from '../built-code.js'
import { root } from './sources.js'

/** Names of the classes and interfaces in Google's own reference. */
const googleTypes = new Set(
  ['spreadsheet', 'base', 'mail', 'script', 'html', 'lock', 'properties', 'utilities', 'cache'].flatMap(
    (part) => {
      const path = join(root, `node_modules/@types/google-apps-script/google-apps-script.${part}.d.ts`)
      return [...readFileSync(path, 'utf8').matchAll(/\binterface (\w+)/g)].map((match) => match[1] ?? '')
    },
  ),
)

/**
 * What the compiler says of a script's use of Google's classes: members they do not have, arguments they do not take.
 * The bundle has no types of its own any more, so what the compiler says of anything else is passed over.
 */
function misuses(code: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-shape-'))
  try {
    writeFileSync(join(folder, 'Code.js'), code)
    const compilerOptions = {
      allowJs: true,
      checkJs: true,
      noEmit: true,
      target: 'ES2019',
      lib: ['ES2019'],
      moduleDetection: 'legacy',
      strict: false,
      types: ['google-apps-script'],
      typeRoots: [join(root, 'node_modules/@types')],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['Code.js'] }))
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
    if (status === null) throw new Error('The compiler did not end.')
    return stdout
      .split('\n')
      .filter((line) => /error TS(?:2339|2551|2345|2554|2769)/.test(line))
      .filter((line) =>
        [...line.matchAll(/type '(?:typeof )?(?:\w+\.)*(\w+)/g)].some(([, name = '']) =>
          googleTypes.has(name),
        ),
      )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('Code.js uses only members that Google’s classes have', async () => {
  const { complete } = await loadBuiltCode()
  // One that was planted shows that the compiler looks; it must be the only one.
  const planted = `${complete}\nfunction planted_() { SpreadsheetApp.getActive().getSheets()[0].getRangee('A1') }`
  expect(misuses(planted)).toEqual([expect.stringContaining("'getRangee' does not exist on type 'Sheet'")])
})
