/** Follows the recipes of CONTRIBUTING.md to the letter in a copy of the tree, and runs what they say. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { patience } from '../patience.js'
import { root } from '../shape/sources.js'
import { followRecipe, readRecipes } from './recipe.js'

const recipes = readRecipes(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'))
const copy = mkdtempSync(join(tmpdir(), 'milepost-recipes-'))
const copied = [
  'src',
  'sidebar',
  'host',
  'test',
  'docs',
  'README.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'appsscript.json',
  'vitest.config.ts',
  '.prettierrc.json',
  '.oxlintrc.json',
]
const run = promisify(execFile)

/** Runs a command line in the copy, as its reader would. Fails where the command does, with what it wrote. */
async function inCopy(command: string): Promise<string> {
  const [program = '', ...words] = command.split(' ')
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined, GOGC: '400' }
  const { code, stdout, stderr } = await run(program, words, { cwd: copy, maxBuffer: 1e8, env }).then(
    (written) => ({ ...written, code: 0 }),
    (failed: { code: number; stdout: string; stderr: string }) => failed,
  )
  expect(code, `${command}\n${stdout}\n${stderr}`).toBe(0)
  return stdout
}

const runsTests = 'npx vitest run '
const commands = recipes.flatMap((recipe) => recipe.commands)
const testFiles = commands.flatMap((command) =>
  command.startsWith(runsTests) ? [command.slice(runsTests.length)] : [],
)

beforeAll(() => {
  for (const name of copied)
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      // What earlier versions left behind is large, and no recipe is about it.
      filter: (path) => !/[\\/]test[\\/]former[\\/]\d/.test(path),
    })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const recipe of recipes) followRecipe(copy, recipe)
}, patience.hook)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('there are four recipes, and each ends with a test', () => {
  expect(recipes.map(({ name }) => name)).toEqual([
    'A tracker',
    'A flag',
    'A sentence',
    'An endpoint with a button',
  ])
  for (const { commands } of recipes) expect(commands[0]).toMatch(/^npx vitest run test\//)
})

test.each(['src', 'sidebar', 'test'])(
  'what the recipes make compiles: tsc -p %s',
  async (project) => {
    // With one checker, since several check what they share once each; seldom collecting garbage, as `npm run check`.
    await inCopy(`npx tsc -p ${project} --checkers 1`)
  },
  patience.test * 4,
)

test(
  'what the recipes make is formatted and linted',
  async () => {
    const files = recipes.flatMap(({ steps }) => steps.map(({ path }) => path)).join(' ')
    await inCopy(`npx prettier --check ${files}`)
    await inCopy(`npx oxlint --quiet ${files}`)
  },
  patience.test * 4,
)

// In one run, since each run loads the host and the sources again.
test(
  'the tests of all recipes are green',
  async () => {
    const said = await inCopy(`${runsTests}${testFiles.join(' ')}`)
    for (const file of testFiles) expect(said).toContain(file)
  },
  patience.test * 4,
)

test.each(commands.filter((command) => !command.startsWith(runsTests)))(
  'what a recipe says runs: %s',
  async (command) => {
    await inCopy(command)
  },
  patience.test * 4,
)

test('a step whose line is not there, or there twice, is not taken as done', () => {
  const step = { action: 'after', path: 'package.json', line: 'no such line', text: '' } as const
  expect(() => followRecipe(copy, { name: '', steps: [step], commands: [] })).toThrow('not once')
  const twice = { ...step, line: '  },' }
  expect(() => followRecipe(copy, { name: '', steps: [twice], commands: [] })).toThrow('not once')
})
