import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../../host/import/csv.js'
import { decodeText } from '../../../host/import/decode-text.js'
import { UnreadableFile } from '../../../host/import/unreadable-file.js'

const said = (text: string): (readonly [string, readonly number[]])[] =>
  parseCsv(text).notices.map(({ code, rows }) => [code, rows])

describe('a table of text that is not written as one', () => {
  test('keeps what follows a closing quotation mark in its cell, and the lines below it', () => {
    const text = 'Task,Size\n"5" pipe,long\nB,short\n'
    expect(parseCsv(text).lines).toEqual([
      ['Task', 'Size'],
      ['5 pipe', 'long'],
      ['B', 'short'],
    ])
    expect(said(text)).toEqual([['strayQuote', [2]]])
  })
  test.each([
    ['within a cell', 'Task,Owner\n"Say \\"hi, all\\" twice",Li\nB,Bo\n', 'Say "hi, all" twice'],
    ['at its end', 'Task,Owner\n"Say \\"hi\\"",Li\nB,Bo\n', 'Say "hi"'],
    ['behind another backslash', 'Task,Owner\n"C:\\\\, \\"D\\"",Li\nB,Bo\n', 'C:\\, "D"'],
  ])('is read where a backslash is before a quotation mark %s', (_, text, task) => {
    expect(parseCsv(text).lines).toEqual([
      ['Task', 'Owner'],
      [task, 'Li'],
      ['B', 'Bo'],
    ])
    expect(said(text)).toEqual([])
  })
  test('keeps a backslash at the end of a cell whose marks are doubled', () => {
    const text = 'Task,Path\n"Say ""hi""","C:\\"\nB,"D:\\"\n'
    expect(parseCsv(text).lines).toEqual([
      ['Task', 'Path'],
      ['Say "hi"', 'C:\\'],
      ['B', 'D:\\'],
    ])
  })
  test('says where a cell holds another line of it', () => {
    expect(said('Task,Owner,Due\n"Draw,Li,2026-03-01\nSend",Bo,2026-03-02\nC,Bo,x\n')).toEqual([
      ['swallowedLines', [2]],
    ])
    expect(said('Task,Owner,Due\n"Draw\nand send",Bo,2026-03-02\nC,Bo,x\n')).toEqual([])
  })
  test('loses NUL characters and byte order marks, and says where the former were', () => {
    const text = 'Task,Owner\nA\0,Li\n\uFEFFB,Bo\nC,B\0o\n'
    expect(parseCsv(text).lines.slice(1)).toEqual([
      ['A', 'Li'],
      ['B', 'Bo'],
      ['C', 'Bo'],
    ])
    expect(said(text)).toEqual([['nulCharacters', [2, 4]]])
  })
  test.each([
    ['mixed line ends', 'Task,Owner\r\nA,Li\nB,Bo\rC,Al\r\n', 4],
    ['no line end at the end', 'Task,Owner\nA,', 2],
    ['blank lines at the end', 'Task,Owner\nA,Li\n,\n\n  ,\n', 2],
  ])('is read with %s', (_, text, lines) => {
    expect(parseCsv(text).lines).toHaveLength(lines)
  })
  test.each([
    ['semicolons below a title', 'Plan of the year, with notes\n\nTask;Owner;Due\nA;Li;1\nB;Bo;2\n', ';'],
    ['pipes', 'Task|Owner\nA, then B|Li\n', '|'],
    ['tabs, with commas in cells', 'Task\tOwner\nA, then B\tLi, Bo\nC\tD\n', '\t'],
  ])('is separated by %s', (_, text, delimiter) => {
    expect(parseCsv(text).delimiter).toBe(delimiter)
  })
  test('is read as it was written, whatever its cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '客', ';'), maxLength: 6 })
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
        const text = [['x', 'y', 'z'], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')
        const kept = rows.slice(0, rows.findLastIndex((row) => row.some((each) => each.trim() !== '')) + 1)
        expect(parseCsv(text).lines).toEqual([['x', 'y', 'z'], ...kept])
      }),
    )
  })
})

describe('the encoding of a table', () => {
  const text = 'Task,负责人\n设计,李\n'
  test.each<[string, Uint8Array, string, string]>([
    [
      'UTF-16 without its mark',
      Buffer.from('Task,Owner\nDraw,Li\n', 'utf16le'),
      'utf-16le',
      'Task,Owner\nDraw,Li\n',
    ],
    [
      'UTF-16 without its mark, the greater half first',
      Buffer.from('Task,Owner\nDraw,Li\n', 'utf16le').swap16(),
      'utf-16be',
      'Task,Owner\nDraw,Li\n',
    ],
    ['UTF-8 with a NUL', Buffer.from(`${text}a\0b`), 'utf-8', `${text}a\0b`],
    [
      'UTF-8 that was cut in a character',
      Buffer.concat([Buffer.from(text), Buffer.from('王').subarray(0, 2)]),
      'utf-8',
      `${text}\uFFFD`,
    ],
    [
      'Windows-1252',
      Buffer.from('Task,Owner\nGröße,Müller\n', 'latin1'),
      'windows-1252',
      'Task,Owner\nGröße,Müller\n',
    ],
    ['Windows-1252 with one accent', Buffer.from('Task;Café\n', 'latin1'), 'windows-1252', 'Task;Café\n'],
    [
      'GB18030 beside names in capitals',
      // “API接口,完成” in GB18030.
      Buffer.from('415049bdd3bfda2ccdeab3c90a', 'hex'),
      'gb18030',
      'API接口,完成\n',
    ],
  ])('is found: %s', (_, bytes, encoding, decoded) => {
    expect(decodeText(bytes)).toEqual({ text: decoded, encoding })
  })
  test.each<[string, readonly number[]]>([
    ['a zip file', [0x50, 0x4b, 3, 4, 20, 0]],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10]],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['bytes of no kind', [1, 2, 3, 4, 5, 6, 0, 0, 1, 2]],
  ])('is none for %s', (_, bytes) => {
    expect(() => decodeText(Uint8Array.from(bytes))).toThrow(UnreadableFile)
  })
  test('is said where some of its bytes are no character', () => {
    const bytes = Buffer.concat([Buffer.from('任务,负责人\n设计,李\n交付,'), Buffer.from([0xe7, 0x8e])])
    expect(said(decodeText(bytes).text)).toEqual([['unreadableCharacters', [3]]])
  })
})
