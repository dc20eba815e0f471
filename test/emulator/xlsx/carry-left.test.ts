import { describe, expect, it, test } from 'vitest'
import { listObjects } from '../../../host/text/objects/index.js'
import { objectKinds } from '../../../host/emulator/xlsx/carry/kinds.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { saveWorkbook, type Saved } from '../../../host/emulator/xlsx/write.js'
import {
  createWorkbookRelations,
  cell,
  extension,
  newerRule,
  createRelations,
  readAndSave,
  sheet,
} from './handmade.js'
import { findFaults } from './file-faults.js'
import { createFile } from './test-file.js'
import { options } from './small-workbook.js'

const cases: [what: string, file: () => Promise<Saved>, left: Record<string, number>][] = [
  ['nothing besides cells', () => readAndSave({}), {}],
  [
    'macros',
    () =>
      readAndSave({
        ...createWorkbookRelations({ rId9: ['vbaProject', 'xl/vbaProject.bin'] }),
        'xl/vbaProject.bin': 'x',
      }),
    { macros: 1 },
  ],
  [
    'two pivot tables with one cache',
    () =>
      readAndSave({
        ...createWorkbookRelations({
          rId9: ['pivotCacheDefinition', 'xl/pivotCache/pivotCacheDefinition1.xml'],
        }),
        'xl/pivotCache/pivotCacheDefinition1.xml': '<x/>',
        ...createRelations(sheet, {
          rId1: ['pivotTable', 'xl/pivotTables/pivotTable1.xml'],
          rId2: ['pivotTable', 'xl/pivotTables/pivotTable2.xml'],
        }),
        'xl/pivotTables/pivotTable1.xml': '<x/>',
        'xl/pivotTables/pivotTable2.xml': '<x/>',
      }),
    { pivotTables: 2 },
  ],
  [
    'threads of comments, their answers not counted',
    () =>
      readAndSave({
        ...createRelations(sheet, { rId1: ['threadedComment', 'xl/threadedComments/threadedComment1.xml'] }),
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments><threadedComment ref="A1" id="{1}"><text>Why?</text></threadedComment><threadedComment ref="A1" id="{2}" parentId="{1}"><text>So.</text></threadedComment></ThreadedComments>',
      }),
    { threads: 1 },
  ],
  [
    'form controls, but no notes',
    () =>
      readAndSave(
        {
          ...createRelations(sheet, { rId1: ['vmlDrawing', 'xl/drawings/vmlDrawing1.vml'] }),
          'xl/drawings/vmlDrawing1.vml':
            '<xml xmlns:x="x"><x:ClientData ObjectType="Note"/><x:ClientData ObjectType="Checkbox"/><x:ClientData ObjectType="Drop"/></xml>',
        },
        `${cell}<legacyDrawing r:id="rId1"/>`,
      ),
    { controls: 2 },
  ],
  [
    'a slicer on a drawing',
    () =>
      readAndSave(
        {
          ...createRelations(sheet, { rId1: ['drawing', 'xl/drawings/drawing1.xml'] }),
          'xl/drawings/drawing1.xml':
            '<xdr:wsDr xmlns:xdr="xdr" xmlns:sle="sle"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:graphicFrame><sle:slicer name="S"/></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>',
          'xl/slicers/slicer1.xml': '<x/>',
        },
        `${cell}<drawing r:id="rId1"/>`,
      ),
    { slicers: 1 },
  ],
  [
    'connections, a data model, a signature, a ribbon, XML maps',
    () =>
      readAndSave({
        'xl/connections.xml': '<connections><connection id="1"/><connection id="2"/></connections>',
        'xl/model/item.data': 'x',
        '_xmlsignatures/sig1.xml': '<x/>',
        '_xmlsignatures/origin.sigs': 'x',
        'customUI/customUI14.xml': '<x/>',
        'xl/xmlMaps.xml': '<x/>',
      }),
    { connections: 2, dataModel: 1, signatures: 1, ribbon: 1, xmlMaps: 1 },
  ],
  [
    'scenarios and ranges others may edit',
    () =>
      readAndSave(
        {},
        cell +
          '<sheetProtection password="CC1A" sheet="1"/><protectedRanges><protectedRange name="a" sqref="A1"/></protectedRanges>' +
          '<scenarios><scenario name="s"/></scenarios>',
      ),
    { editRanges: 1, scenarios: 1 },
  ],
  [
    'a filter by colour',
    () =>
      readAndSave(
        {},
        `${cell}<autoFilter ref="A1:B9"><filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn></autoFilter>`,
      ),
    { filters: 1 },
  ],
  [
    'a rule of a namespace that is not known',
    () =>
      readAndSave(
        {},
        extension('{78C0D931-6437-407d-A8EE-F0AAD7539E65}', newerRule('<odd:more xmlns:odd="o"/>')),
      ),
    { extendedRules: 1 },
  ],
  [
    'what is said to those who point at a link',
    () =>
      readAndSave(
        { ...createRelations(sheet, {}) },
        `${cell}<dataValidations><dataValidation type="whole" error="Hours only" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>` +
          '<hyperlinks><hyperlink ref="A1" location="B2" tooltip="There"/></hyperlinks>',
      ),
    { messages: 1 },
  ],
  [
    'looks that cells here do not have',
    () =>
      readAndSave(
        {},
        cell,
        '',
        '<fonts><font/></fonts><fills><fill><patternFill patternType="solid"/></fill><fill><patternFill patternType="darkGrid"/></fill></fills>' +
          '<borders><border/></borders><cellXfs><xf/><xf fillId="1"/><xf><alignment horizontal="justify"/></xf><xf><alignment indent="2"/></xf></cellXfs>',
      ),
    { looks: 2 },
  ],
]

describe('what is in a file and not in the saved one is counted:', () => {
  test.each(cases)('%s', async (_, file, left) => {
    const made = await file()
    expect(Object.fromEntries(made.left.map(({ kind, count }) => [kind, count]))).toEqual(left)
    expect(findFaults(made.bytes)).toEqual([])
  })

  it('parts and extensions that nobody knows, by their names', async () => {
    const made = await readAndSave(
      {
        ...createWorkbookRelations({ rId9: ['unheardOf', 'xl/unheardOf/thing1.xml'] }),
        'xl/unheardOf/thing1.xml': '<x/>',
      },
      extension('{00000000-1111-2222-3333-444444444444}'),
    )
    expect(made.left).toEqual([
      {
        kind: 'other',
        count: 2,
        where: ['{00000000-1111-2222-3333-444444444444}', 'xl/unheardOf/thing1.xml'],
      },
    ])
  })

  it('everything, where the file is no longer at hand', async () => {
    const read = await readWorkbook(createFile({ sheets: { Plan: cell } }), options)
    const made = await saveWorkbook({ ...read, origin: 'unknown' })
    expect(made.left).toEqual([{ kind: 'original', count: 1, where: [] }])
  })
})

test.each(['en', 'zh-CN'] as const)(
  'every kind has a name in %s, with its number where there is one',
  (locale) => {
    const all = objectKinds.map((kind) => listObjects(locale, [{ kind, count: 7, where: [] }]))
    expect(new Set(all).size).toBe(objectKinds.length)
    expect(all.filter((words) => words.includes('7')).length).toBeGreaterThan(30)
    if (locale === 'en')
      expect(listObjects(locale, [{ kind: 'charts', count: 1, where: ['Plan'] }])).toBe('1 chart (Plan)')
  },
)
