/**
 * A tracker is its record and its entry in the index, and nothing else: proved in a copy of the sources to which those
 * two are added, by the script file that is built from it.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import { patience } from '../patience.js'
import { root } from '../shape/sources.js'
import { evaluateLines } from '../domain/adoption/evaluate-lines.js'
import { list } from './new-tracker/list.js'
import type { Adopted, Story } from './new-tracker/story.js'

const copied = [
  'src',
  'host',
  'sidebar',
  'test',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'appsscript.json',
]
const copy = mkdtempSync(join(tmpdir(), 'new-tracker-'))
const run = promisify(execFile)
const program = (name: string): string => join(root, 'node_modules', '.bin', name)
const inCopy = (name: string, ...words: string[]): Promise<{ stdout: string }> =>
  run(program(name), words, {
    cwd: copy,
    maxBuffer: 1e8,
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined },
  })

/** The first file: the record. */
function addRecord(): void {
  const record = readFileSync(join(root, 'test/trackers/new-tracker/invoices.ts'), 'utf8')
  writeFileSync(
    join(copy, 'src/trackers/clients/invoices.ts'),
    record.replaceAll("'../../../src/", "'../../"),
  )
}
/** The second: a line that imports it and a line that lists it. */
function addEntry(): void {
  const index = join(copy, 'src/trackers/index.ts')
  const text = readFileSync(index, 'utf8')
  writeFileSync(
    index,
    text
      .replace(/^(import \{ holidays \}.*\n)/m, "$1import { invoices } from './clients/invoices.js'\n")
      .replace(/^ {2}care,\n/m, '  care,\n  invoices,\n'),
  )
}

let story: Story
beforeAll(async () => {
  for (const name of copied)
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (from) => !from.includes('node_modules') && !from.includes('/test/former/0.'),
    })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  addRecord()
  addEntry()
  const { stdout } = await inCopy('tsx', 'test/trackers/new-tracker/story.ts')
  story = JSON.parse(stdout) as Story
}, patience.hook * 4)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

// That it compiles so is what the recipe for a tracker shows.
test('a new tracker is there with its two files alone', () => {
  expect(story.keys).toContain('invoices')
})

describe.each(locales)('a new tracker, in %s', (locale) => {
  const book = () => story.books[locale]
  const zh = locale === 'zh-CN'

  test('has a sheet with dropdowns', () => {
    expect(book().sheet).toMatchObject({ name: zh ? '发票' : 'Invoices' })
    expect(book().sheet.headers).toEqual(
      expect.arrayContaining(['number', 'client', 'amount', 'owner', 'due', 'status', 'paidOn', 'notes']),
    )
    expect(book().choices).toEqual(zh ? ['已开票', '已付款'] : ['Invoice sent', 'Paid'])
  })
  test('is painted: what is overdue in red, what has no owner in amber', () => {
    expect(book().red).toEqual(['2026-03-27'])
    const [noOwner, owned] = book().amber
    expect(noOwner).not.toBe(owned)
  })
  test('raises its flags where everybody counts them', () => {
    expect(book().flags).toEqual(['overdue red', 'noOwner amber'])
    expect(book().late).toEqual(['INV-1'])
  })
  test('reaches the email of whoever is responsible, and of managers', () => {
    expect(Object.keys(book().emails).sort()).toEqual(['li@example.com', 'mo@example.com'])
    expect(book().emails['li@example.com']).toContain('INV-1')
    expect(book().emails['li@example.com']).toContain(zh ? '发票' : 'Invoices')
    expect(book().emails['li@example.com']).not.toMatch(/INV-[23]/)
    expect(book().emails['mo@example.com']).toContain('INV-3')
    expect(book().whyLetter).toEqual([true, true, true, true, true, true])
  })
  test('is in the sidebar, row by row under its owner, with why', () => {
    expect(book().tables).toContain('invoices')
    expect(book().listed.map(({ titles }) => titles)).toEqual([['INV-1'], ['INV-3']])
    expect(book().listed[0]).toMatchObject({
      owner: 'Li',
      why: zh ? '逾期 2 个工作日' : 'Overdue by 2 working days',
    })
    expect(book().explained).toHaveLength(4)
  })
  test('is in the list of trackers, in its group, with what it is for', () => {
    expect(book().offered).toMatchObject({
      name: zh ? '发票' : 'Invoices',
      group: 'clients',
      purpose: zh ? '开了哪些发票，还有哪些没付' : 'What was billed, and what is still to be paid',
      state: 'there',
    })
  })
  test('may be chosen for a sheet of the team’s own, which is read as it was before', () => {
    expect(book().choosable).toContain('invoices')
    const before = evaluateLines(
      list.lines.map((line) =>
        line.map((text) =>
          /^\d{4}-\d\d-\d\d$/.test(text) ? `@${text}` : /^\d+$/.test(text) ? Number(text) : text,
        ),
      ),
      list.name,
    )
    expect(book().adopted).toMatchObject({ verdict: before.verdict, tracker: before.tracker })
  })
})

test('a new tracker is on the page of trackers', () => {
  expect(story.page).toMatch(/## Invoices 发票\n\n`invoices`\n\n- For: What was billed/)
})
test(
  'a new tracker changes no reading of the sheets that strangers brought',
  async () => {
    // Sheets of 50,000 lines are read as small ones are.
    const large = 'test/domain/adoption/large-sheets.test.ts'
    await expect(inCopy('vitest', 'run', 'test/domain/adoption', '--exclude', large)).resolves.toBeDefined()
  },
  patience.test * 8,
)

test(
  'a new tracker is proposed for a list of its kind once its record says so',
  async () => {
    const record = join(copy, 'src/trackers/clients/invoices.ts')
    writeFileSync(record, readFileSync(record, 'utf8').replace("adoption: 'chosen'", "adoption: 'proposed'"))
    const { stdout } = await inCopy('tsx', 'test/trackers/new-tracker/story.ts', 'adopted')
    expect(JSON.parse(stdout) as Adopted).toEqual({
      verdict: 'table',
      tracker: 'invoices',
      columns: { number: 'A', client: 'B', amount: 'C', due: 'D', owner: 'E', paidOn: 'F' },
      late: ['Invoice 2026-002'],
    })
  },
  patience.test,
)
