import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseCsv } from '../../../host/import/csv.js'
import { UnreadableFile } from '../../../host/import/unreadable-file.js'
import { decodeText } from '../../../host/import/decode-text.js'
import { runCommand } from '../../cli/test-environment.js'

/** How a text is refused; null when it is read. */
const refused = (text: string): UnreadableFile | null => {
  try {
    parseCsv(text)
    return null
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return thrown
    throw thrown
  }
}
const head = 'Task,Owner,Due\n'
const megabytes = 50_000_000

describe('a table of text that cannot be one', () => {
  test.each([
    ['in the last line', `${head}Draft,Li,2026-04-01\n"Final,Li,2026-04-02\n`, 3],
    ['in a later cell, after lines in quotes', `${head}"Two\r\nlines ""here""",Li,x\r\nFinal,"Li,x\n`, 4],
    ['at once', '"', 1],
    ['before fifty million characters', `${head}"${'x'.repeat(megabytes)}`, 2],
  ])('for a quotation mark that never closes is refused by its line: %s', (_, text, line) => {
    expect(refused(text)).toMatchObject({ code: 'openQuote', facts: { line } })
  })

  test.each([
    ['one long cell', `${head}${'x'.repeat(megabytes)}`, 2, megabytes],
    ['cells without end', `${head}a,b,c\n${'x,'.repeat(megabytes / 2)}\nd,e,f`, 3, megabytes],
    ['one long cell in quotes', `"${'y\n'.repeat(600_000)}"\n`, 1, 1_200_002],
  ])('for a line without end is refused by its line and length: %s', (_, text, line, found) => {
    expect(refused(text)).toMatchObject({ code: 'longLine', facts: { line, found, most: 1_000_000 } })
  })

  describe('on the command line', () => {
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'milepost-csv-'))
    })
    afterAll(() => rm(folder, { recursive: true }))
    test('is refused with the line and what to do, in both languages', async () => {
      const file = join(folder, 'open.csv')
      await writeFile(file, `${head}Draft,"Li,2026-04-01\n`)
      expect(await runCommand('import', file)).toMatchObject({
        exit: 1,
        err: `${file}: a quotation mark opens a cell in line 2 and never closes. Close or delete it, then import again.\n`,
      })
      await writeFile(file, `${head}${'x'.repeat(1_000_001)}\n`)
      expect((await runCommand('import', file, '--locale', 'zh-CN')).err).toBe(
        `${file} 第 2 行有 1,000,001 个字符，最多可导入 1,000,000 个。请检查文件是否每行对应一条数据。\n`,
      )
    })
  })
})

test('a table that is one is read as before', () => {
  const cell = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('a"b', 'x,y', 'two\nlines', ' ', '""'))
  const lines = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(lines, (table) => {
      const text = Papa.unparse([['Task', 'Owner', 'Due'], ...table], { delimiter: ',', newline: '\n' })
      expect(refused(text)).toBeNull()
    }),
  )
  // A quotation mark inside a cell is a character like any other.
  expect(parseCsv('Task,Size\nPipe 3",5" wide\n').lines).toEqual([
    ['Task', 'Size'],
    ['Pipe 3"', '5" wide'],
  ])
})

describe('every encoding that tables come in', () => {
  const text = 'Task,负责人\n设计,李\n'
  const gb18030 = Buffer.from('5461736b2cb8bad4f0c8cb0ac9e8bcc62cc0ee0a', 'hex')
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, the greater half first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'utf-16be'],
    ['GB18030', gb18030, 'gb18030'],
  ])('is read: %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding })
  })
})
