import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../../../host/cli/command-line.js'
import { readZip, writeZip } from '../../../host/emulator/xlsx/package/zip.js'
import type { LeftOut } from '../../../host/emulator/xlsx/package/unsupported-tabs.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import type { WorkbookSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { createEnvironment, type CommandResult } from '../../cli/test-environment.js'
import { createFile, createRows } from './test-file.js'
import { options } from './small-workbook.js'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const cell = (text: string): string => createRows(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`)

/** A workbook with a chart tab and tabs of old kinds between its worksheets. */
const mixed = (): Uint8Array => {
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
  return createFile({
    sheets: { Chart1: '', Plan: cell('plan'), Dialog1: '', Macro1: '', Gone: '', People: cell('people') },
    before: '<bookViews><workbookView activeTab="5"/></bookViews>',
    after:
      '<definedNames><definedName name="start" localSheetId="1">Plan!$A$1</definedName><definedName name="who">People!$A$1</definedName></definedNames>',
    parts: {
      'xl/_rels/workbook.xml.rels': `<Relationships>${[
        link('rId1', 'chartsheet', 'chartsheets/sheet1.xml'),
        link('rId2', 'worksheet', 'worksheets/sheet2.xml'),
        link('rId3', 'dialogsheet', 'dialogsheets/sheet1.xml'),
        '<Relationship Id="rId4" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>',
        link('rId5', 'worksheet', 'worksheets/nowhere.xml'),
        link('rId6', 'worksheet', 'worksheets/sheet6.xml'),
        link('rIdS', 'styles', 'styles.xml'),
      ].join('')}</Relationships>`,
      'xl/chartsheets/sheet1.xml': `<chartsheet xmlns:r="${relations}"><drawing r:id="rId1"/></chartsheet>`,
    },
  })
}

const read = async (file: Uint8Array): Promise<{ book: WorkbookSnapshot; leftOut: readonly LeftOut[] }> => {
  let leftOut: readonly LeftOut[] = []
  const book = await readWorkbook(file, { ...options, leftOut: (sheets) => (leftOut = sheets) })
  return { book, leftOut }
}

describe('a workbook with tabs that are no worksheets', () => {
  it('is opened without them, and says which they were', async () => {
    const { book, leftOut } = await read(mixed())
    expect(book.sheets.map(({ name }) => name)).toEqual(['Plan', 'People'])
    expect(book.sheets.map(({ cells }) => cells[1]?.[1]?.v)).toEqual(['plan', 'people'])
    expect(leftOut).toEqual([
      { name: 'Chart1', kind: 'chart' },
      { name: 'Dialog1', kind: 'dialog' },
      { name: 'Macro1', kind: 'macro' },
      { name: 'Gone', kind: 'missing' },
    ])
  })

  it('keeps which sheet is in front and where names lead', async () => {
    const { book } = await read(mixed())
    expect(book.sheets[book.activeSheet]?.name).toBe('People')
    expect(book.namedRanges.map(({ name, sheet }) => [name, sheet])).toEqual([
      ['start', 0],
      ['who', 1],
    ])
  })

  it('leaves nothing out where every tab is a worksheet', async () => {
    let wasReported = false
    await readWorkbook(createFile({ sheets: { Plan: cell('x') } }), {
      ...options,
      leftOut: () => (wasReported = true),
    })
    expect(wasReported).toBe(false)
  })

  describe('on the command line', () => {
    let [folder, file] = ['', '']
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'milepost-left-out-'))
      file = join(folder, 'mixed.xlsx')
      await writeFile(file, mixed())
    })
    afterAll(() => rm(folder, { recursive: true }))
    const code =
      "function readAdoption() { return { ok: true, value: { today: '2026-04-01', sheets: [] } } } function refresh() { return { ok: true, value: null } }"
    const host = async (...words: string[]): Promise<CommandResult> => {
      const ended: CommandResult = { exit: -1, out: '', err: '' }
      const world = createEnvironment(ended, { bundle: async () => ({ code, files: {}, manifest: {} }) })
      ended.exit = await commandLine(words, world)
      return ended
    }

    it('is said in one line, in the reader’s language', async () => {
      expect((await host('adopt', file)).err).toBe(
        'Left out: “Chart1” (a chart on its own tab), “Dialog1” (a dialog sheet), “Macro1” (a macro sheet), “Gone” (its contents are missing from the file). All other sheets are open.\n',
      )
      expect((await host('run', 'refresh', file, '--locale', 'zh-CN')).err).toMatch(
        /^未打开“Chart1”（图表工作表）、.*，其他工作表均已打开。/,
      )
    })
    it.each([
      ['adopt', []],
      ['run', ['refresh']],
    ])('is part of the JSON document of %s', async (command, words) => {
      const { out, err } = await host(command, ...words, file, '--json')
      expect(err).not.toContain('Left out')
      expect(JSON.parse(out)).toMatchObject({ leftOut: [{ name: 'Chart1', kind: 'chart' }, {}, {}, {}] })
    })
  })
})

describe('a workbook whose parts are in another encoding than UTF-8', () => {
  const text = '设计 – é'
  const file = createFile({ sheets: { 任务: cell(text) } })
  const into = (encode: (xml: string) => Uint8Array): Uint8Array =>
    writeZip(
      new Map(
        [...readZip(file, 1e8)].map(([path, bytes]) => [path, encode(new TextDecoder().decode(bytes))]),
      ),
    )
  const little = (xml: string): Buffer =>
    Buffer.from(xml.replace('encoding="UTF-8"', 'encoding="UTF-16"'), 'utf16le')

  it.each<[string, (xml: string) => Uint8Array]>([
    ['UTF-16 with its mark', (xml) => little(`\uFEFF${xml}`)],
    ['UTF-16, the greater half first', (xml) => little(`\uFEFF${xml}`).swap16()],
    ['UTF-16 without a mark', (xml) => little(xml.startsWith('<?') ? xml : `<?xml version="1.0"?>${xml}`)],
    ['UTF-8 with a mark', (xml) => Buffer.from(`\uFEFF${xml}`)],
  ])('is opened like any other: %s', async (_, encode) => {
    const { book } = await read(into(encode))
    expect(book.sheets[0]).toMatchObject({ name: '任务', cells: { 1: { 1: { v: text } } } })
  })

  it('is opened in the encoding that a part names', async () => {
    const parts = readZip(createFile({ sheets: { A: cell('Caf\u00e9') } }), 1e8)
    const path = 'xl/worksheets/sheet1.xml'
    const xml = new TextDecoder().decode(parts.get(path)).replace('"UTF-8"', '"iso-8859-1"')
    parts.set(path, Buffer.from(xml, 'latin1'))
    const { book } = await read(writeZip(parts))
    expect(book.sheets[0]?.cells[1]?.[1]?.v).toBe('Café')
  })
})
