import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbookFile, saveWorkbookFile } from '../../../host/emulator/xlsx/files.js'
import { cliTexts } from '../../../host/text/cli/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { openPackage } from '../../../host/emulator/xlsx/package/open-package.js'
import { writeZip } from '../../../host/emulator/xlsx/package/zip.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { CannotOpen } from '../../../host/emulator/xlsx/cannot-open.js'
import { writeWorkbook } from '../../../host/emulator/xlsx/write.js'
import { createFile, createRows } from './test-file.js'
import { createWorkbook, options, createSheet } from './small-workbook.js'

/** Why the bytes cannot be opened; `opened` when they can. */
const verdict = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readWorkbook(bytes, options)
    return 'opened'
  } catch (error) {
    if (error instanceof CannotOpen) return error.code
    throw error
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe('a file that is no workbook', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', bytes('任务,负责人\n设计,李\n')],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array<number>(64).fill(0)])],
    [
      'a page that calls itself a spreadsheet',
      bytes('<html><table><tr><td>1</td></tr></table></html>'.repeat(9)),
    ],
    ['an archive of something else', writeZip(new Map([['a.txt', bytes('x')]]))],
    ['an archive cut off', createFile({ sheets: { A: createRows('') } }).slice(0, 400)],
    ['a workbook without sheets', createFile({ sheets: {} })],
    ['some other compound file', Uint8Array.from([...compound, ...Array<number>(600).fill(0)])],
  ])('is refused as such: %s', async (_, file) => {
    expect(await verdict(file)).toBe('notAWorkbook')
  })

  it('is refused with a code whatever its bytes are', async () => {
    const good = createFile({ sheets: { A: createRows('<c r="A1"><v>1</v></c>') } })
    const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const file = Uint8Array.from(good)
        for (const [at, value] of changes) file[at] = value
        expect(['opened', 'notAWorkbook', 'tooBig', 'oldFormat', 'encrypted']).toContain(await verdict(file))
      }),
      { numRuns: 150 },
    )
  })
})

describe('a workbook we cannot read', () => {
  it('with a password is called encrypted', async () => {
    const file = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      encryption: { password: 'secret', spinCount: 10 },
    })
    expect(await verdict(file)).toBe('encrypted')
  })

  it('of the old format is called that', async () => {
    const stream = Buffer.concat([
      Buffer.from(compound),
      Buffer.alloc(600),
      Buffer.from('Workbook\0', 'utf16le'),
    ])
    expect(await verdict(new Uint8Array(stream))).toBe('oldFormat')
    const ods = new Map([['mimetype', bytes('application/vnd.oasis.opendocument.spreadsheet')]])
    expect(await verdict(writeZip(ods))).toBe('oldFormat')
    expect(await verdict(writeZip(new Map([['xl/workbook.bin', bytes('x')]])))).toBe('oldFormat')
  })

  it('that would fill the memory is too big, whatever size it claims', () => {
    const parts = new Map([['xl/workbook.xml', bytes(' '.repeat(3_000_000))]])
    const bomb = writeZip(parts)
    expect(bomb.byteLength).toBeLessThan(10_000)
    const view = new DataView(bomb.buffer)
    view.setUint32(22, 10, true)
    expect(() => openPackage(bomb, 1_000_000)).toThrow(new CannotOpen('tooBig', { size: { most: 1 } }))
    expect(openPackage(bomb, 4_000_000).size).toBe(1)
  })

  it('that is too big is refused with the bound, and with the figure where it is known', () => {
    const sizes = [{ most: 100, found: 123 }, { most: 160 }]
    expect(sizes.map((size) => cliTexts.en.cannotOpen('a.xlsx', 'tooBig', size))).toEqual([
      'a.xlsx is too big: it has 123 MB; at most 100 MB can be opened. Delete pictures or sheets you don’t need, then try again.',
      'a.xlsx is too big: unpacked it has more than 160 MB, the most that can be opened. Delete sheets or rows you don’t need, then try again.',
    ])
    expect(sizes.map((size) => textOf(cliTexts, 'zh-CN').cannotOpen('a.xlsx', 'tooBig', size))).toEqual([
      'a.xlsx 太大：有 123 MB，最多可打开 100 MB。请删除不需要的图片或工作表后再试。',
      'a.xlsx 太大：解压后超过 160 MB，无法打开。请删除不需要的工作表或行后再试。',
    ])
  })

  it.each([
    ['beyond the last row', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['beyond the last column', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['in no row', '<row r="1"><c r="A0"><v>1</v></c></row>'],
    ['that breaks off', '<row r="1"><c r="A1"><v>1'],
  ])('with a cell %s is none', async (_, cells) => {
    const file = createFile({ sheets: { A: `<sheetData>${cells}</sheetData>` } })
    expect(await verdict(file)).toBe('notAWorkbook')
  })
})

describe('a workbook on disk', () => {
  const place = { locale: 'zh_CN', timeZone: 'Asia/Shanghai' }
  let dir = ''
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'files-'))
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))
  const code = async (path: string): Promise<string> =>
    openWorkbookFile(path, place).then(
      () => 'opened',
      (error: unknown) => (error instanceof CannotOpen ? error.code : 'something else'),
    )

  it('is saved and opened, named after its file', async () => {
    const path = join(dir, '计划 2026.xlsx')
    await saveWorkbookFile(path, createWorkbook([createSheet({ cells: { 1: { 1: { v: '任务' } } } })]))
    const book = await openWorkbookFile(path, place)
    expect(book.name).toBe('计划 2026')
    expect(book.sheets[0]?.cells[1]?.[1]?.v).toBe('任务')
  })

  it('has the same id each time it is opened, and a copy under another name has another', async () => {
    const file = await writeWorkbook(createWorkbook([createSheet()]))
    const id = async (name: string) => (await readWorkbook(file, { ...options, name })).id
    expect(await id('plan')).toBe(await id('plan'))
    expect(await id('plan')).not.toBe(await id('plan copy'))
  })

  it('that is not there is missing; a folder is no workbook', async () => {
    expect(await code(join(dir, 'absent.xlsx'))).toBe('missing')
    expect(await code(join(dir, 'absent', 'plan.xlsx'))).toBe('missing')
    expect(await code(dir)).toBe('notAWorkbook')
  })

  it('that may not be read is missing', async () => {
    // A link to itself cannot be read by any user, unlike a closed file, which an administrator may read.
    const path = join(dir, 'closed.xlsx')
    await symlink(path, path)
    expect(await code(path)).toBe('missing')
  })
})
