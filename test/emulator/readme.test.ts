import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const readme = readFileSync('host/emulator/README.md', 'utf8')
const example = /```ts\n([\s\S]*?)```/.exec(readme)![1]!

test('the example in the emulator’s README prints what it says', () => {
  const run = ['--import', 'tsx', '--input-type=module', '-e', example]
  const printed = execFileSync(process.execPath, run, { cwd: 'host/emulator', encoding: 'utf8' })
  const said = [...example.matchAll(/\) \/\/ (.+)/g)].map(([, text]) => text)
  expect(said.length).toBeGreaterThan(3)
  expect(printed.trim().split('\n')).toEqual(said)
})
