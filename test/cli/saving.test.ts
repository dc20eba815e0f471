import { createHash } from 'node:crypto'
import { copyFile, link, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Report } from '../../host/cli/schemas/run-output.js'
import { openWorkbookFile } from '../../host/emulator/xlsx/files.js'
import { readEntries, writeZip } from '../../host/emulator/xlsx/package/zip.js'
import { findFaults } from '../emulator/xlsx/file-faults.js'
import { runCommand } from './test-environment.js'

const fixture = new URL('../emulator/xlsx/fixtures/xlsxwriter.xlsx', import.meta.url)
const folders: string[] = []
let folder = ''
const at = (name: string): string => join(folder, name)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-save-'))
  folders.push(folder)
  await copyFile(fixture, at('plan.xlsx'))
})
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))))

const bytes = (name: string): Promise<Buffer> => readFile(at(name))
const charts = (report: Report): number | undefined =>
  report.saved?.carried.find(({ kind }) => kind === 'charts')?.count

describe('the file that was read', () => {
  test.each<[string, () => Promise<string>]>([
    ['its own name', async () => 'plan.xlsx'],
    ['another way to it', async () => '../' + folder.slice(folder.lastIndexOf('/') + 1) + '/plan.xlsx'],
    ['a symbolic link', async () => (await symlink(at('plan.xlsx'), at('link.xlsx')), 'link.xlsx')],
    ['a hard link', async () => (await link(at('plan.xlsx'), at('hard.xlsx')), 'hard.xlsx')],
    ['a copy of it', async () => (await copyFile(at('plan.xlsx'), at('copy.xlsx')), 'copy.xlsx')],
  ])('is not written over by %s', async (_, name) => {
    const target = at(await name())
    const before = await readFile(target)
    const { exit, out, err } = await runCommand(
      'run',
      'hourly',
      at('plan.xlsx'),
      '--save',
      target,
      '--state',
      at('state'),
    )
    expect([exit, out]).toEqual([1, ''])
    expect(err).toBe(
      `${target} is the file this workbook was read from. Save under another name, or add --overwrite to replace it.\n`,
    )
    expect((await readFile(target)).equals(before)).toBe(true)
    // Nothing was run: no letter was sent that a later run would not know of.
    expect(await readdir(folder)).not.toContain('state')
  })

  test('is not written over by a run on the state that it began', async () => {
    await runCommand('run', 'refresh', at('plan.xlsx'), '--state', at('state'))
    const { exit, err } = await runCommand(
      'run',
      'refresh',
      '--state',
      at('state'),
      '--save',
      at('plan.xlsx'),
      '--locale',
      'zh-CN',
    )
    expect(exit).toBe(1)
    expect(err).toContain('如确需替换原文件，请加上 --overwrite。')
  })

  test('is replaced where --overwrite asks for it, whatever is left out said before', async () => {
    const { exit, err } = await runCommand(
      'run',
      'refresh',
      at('plan.xlsx'),
      '--save',
      at('plan.xlsx'),
      '--overwrite',
    )
    expect(exit).toBe(0)
    expect(err).toMatch(/^Not saved to \S+plan\.xlsx: 1 form control \(My tasks\)\.\n$/)
    expect(findFaults(await bytes('plan.xlsx'))).toEqual([])
    expect(await readdir(folder)).toEqual(['plan.xlsx'])
  })
})

describe('what a saved workbook has no place for', () => {
  test('is said in one line, and that the original still has it', async () => {
    const { exit, err } = await runCommand(
      'run',
      'refresh',
      at('plan.xlsx'),
      '--save',
      at('out.xlsx'),
      '--locale',
      'zh-CN',
    )
    expect(exit).toBe(0)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).toContain(`以下内容没有保存到 ${at('out.xlsx')}：表单控件 1 个（My tasks）。`)
    expect(err).toContain('原文件中仍保留。')
  })

  test('is said before anything is written', async () => {
    const { exit, err } = await runCommand(
      'run',
      'refresh',
      at('plan.xlsx'),
      '--save',
      at('no/such/folder.xlsx'),
    )
    expect(exit).toBe(1)
    const [sentence, why] = err.split('\n')
    expect(sentence).toContain('1 form control')
    expect(why).toContain('cannot be read or written (ENOENT)')
  })

  test('is listed in the JSON of a run, with what was carried over', async () => {
    const { out, err } = await runCommand(
      'run',
      'refresh',
      at('plan.xlsx'),
      '--save',
      at('out.xlsx'),
      '--json',
    )
    const report = JSON.parse(out) as Report
    expect(err).toBe('')
    expect(report.saved?.path).toBe(at('out.xlsx'))
    expect(charts(report)).toBe(5)
    expect(report.saved?.left.map(({ kind }) => kind)).toContain('controls')
  })

  test('goes along from a state folder too, which keeps the file it began with', async () => {
    // A file this process has not read, as another process would find it in the folder.
    const parts = new Map(readEntries(await bytes('plan.xlsx')))
    const reversedFile = writeZip(new Map([...parts].reverse()))
    await runCommand('run', 'refresh', at('plan.xlsx'), '--state', at('state'))
    const origin = createHash('sha256').update(reversedFile).digest('base64url')
    const [storedOriginal] = (await readdir(at('state'))).filter((name) => name.startsWith('original-'))
    expect((await bytes(`state/${storedOriginal}`)).equals(await bytes('plan.xlsx'))).toBe(true)
    await writeFile(at(`state/original-${origin}.xlsx`), reversedFile)
    const book = await readFile(at('state/workbook.json'), 'utf8')
    await writeFile(at('state/workbook.json'), book.replace(/"origin":"[^"]*"/, `"origin":"${origin}"`))
    const { out } = await runCommand(
      'run',
      'refresh',
      '--state',
      at('state'),
      '--save',
      at('out.xlsx'),
      '--json',
    )
    expect(charts(JSON.parse(out) as Report)).toBe(5)
    expect((await readdir(at('state'))).filter((name) => name.startsWith('original-'))).toEqual([
      `original-${origin}.xlsx`,
    ])
  })

  test('is said to be lost where the state folder has lost the file it began with', async () => {
    await runCommand('run', 'refresh', at('plan.xlsx'), '--state', at('state'))
    const book = await readFile(at('state/workbook.json'), 'utf8')
    await writeFile(at('state/workbook.json'), book.replace(/"origin":"[^"]*"/, '"origin":"gone"'))
    const { exit, err } = await runCommand('run', 'refresh', '--state', at('state'), '--save', at('out.xlsx'))
    expect(exit).toBe(0)
    expect(err).toContain('everything but cells, as the original file is no longer available')
  })
})

describe('a run that was refused', () => {
  test('writes neither a file nor state, and says so in its one line', async () => {
    const { exit, err } = await runCommand(
      'run',
      'refuse',
      at('plan.xlsx'),
      '--save',
      at('out.xlsx'),
      '--state',
      at('state'),
    )
    expect([exit, err]).toEqual([1, 'No tracker here. Nothing was saved.\n'])
    expect(await readdir(folder)).toEqual(['plan.xlsx'])
  })

  test('leaves a state that was there as it was', async () => {
    await runCommand('run', 'hourly', at('plan.xlsx'), '--state', at('state'))
    const before = await bytes('state/kept.json')
    const { err } = await runCommand('run', 'refuse', '--state', at('state'), '--locale', 'zh-CN')
    expect(err).toBe('No tracker here. 没有保存任何内容。\n')
    expect((await bytes('state/kept.json')).equals(before)).toBe(true)
  })

  test('that was to save nothing says only why', async () => {
    expect((await runCommand('run', 'refuse', at('plan.xlsx'))).err).toBe('No tracker here.\n')
  })
})

test.each(['out.xlsm', 'out.xls', 'out.csv', 'OUT.XLSB', 'out.ods'])(
  '%s is not written, since no program would open what is in it',
  async (name) => {
    const { exit, err } = await runCommand('run', 'hourly', at('plan.xlsx'), '--save', at(name))
    expect([exit, err]).toEqual([
      1,
      `Milepost only saves .xlsx files. Choose a name ending in .xlsx, not ${at(name)}.\n`,
    ])
    expect(await readdir(folder)).toEqual(['plan.xlsx'])
  },
)

test('a file that stands there is replaced as a whole', async () => {
  await writeFile(at('out.xlsx'), 'something else')
  expect((await runCommand('run', 'refresh', at('plan.xlsx'), '--save', at('out.xlsx'))).exit).toBe(0)
  const { sheets } = await openWorkbookFile(at('out.xlsx'), { locale: 'en_US', timeZone: 'Etc/UTC' })
  expect(sheets.map(({ name }) => name)).toEqual(['My tasks', 'Other'])
})
