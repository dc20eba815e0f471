import { describe, expect, it } from 'vitest'
import { LiveWorkbook } from '../../../host/emulator/workbook/live.js'
import { cacheOriginalFile } from '../../../host/emulator/xlsx/carry/origins.js'
import { toRelationsPath } from '../../../host/emulator/xlsx/package/paths.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { saveWorkbook } from '../../../host/emulator/xlsx/write.js'
import {
  book,
  createWorkbookRelations,
  cell,
  extension,
  newerRule,
  office,
  createRelations,
  readAndSave,
  sheet,
} from './handmade.js'
import { findFaults, readParts } from './file-faults.js'
import { createFile } from './test-file.js'
import { options } from './small-workbook.js'

describe('what the workbook as a whole holds', () => {
  it('goes along: passwords and locks, of sheets too', async () => {
    const made = await saveWorkbook(
      await readWorkbook(
        createFile({
          sheets: { Plan: `${cell}<sheetProtection password="CC1A" sheet="1" autoFilter="0"/>` },
          before: '<fileSharing readOnlyRecommended="1"/><workbookProtection lockStructure="1"/>',
        }),
        options,
      ),
    )
    const parts = readParts(made.bytes)
    expect(parts.get(sheet)).toContain('<sheetProtection password="CC1A" sheet="1" autoFilter="0"/>')
    expect(parts.get(book)).toMatch(
      /<workbook [^>]*><fileSharing readOnlyRecommended="1"\/><workbookProtection lockStructure="1"\/><bookViews>/,
    )
    expect([made.carried, made.left]).toEqual([[{ kind: 'passwords', count: 3, where: ['Plan'] }], []])
  })

  it('goes along: an icon set of newer Excel, over its cells', async () => {
    const made = await readAndSave(
      {},
      extension('{78C0D931-6437-407d-A8EE-F0AAD7539E65}', newerRule('<x14:iconSet/>')),
    )
    expect(made.left).toEqual([])
    expect(readParts(made.bytes).get(sheet)).toContain('<xm:sqref>A1:A9</xm:sqref>')
    expect(findFaults(made.bytes)).toEqual([])
  })

  it('goes along: links to other workbooks in their order, pictures in cells, custom XML', async () => {
    const link = (at: number): Record<string, string> => ({
      [`xl/externalLinks/externalLink${at}.xml`]: `<externalLink xmlns="m"><sheet${at}/></externalLink>`,
    })
    const made = await readAndSave(
      {
        ...createWorkbookRelations({
          rId7: ['externalLink', 'xl/externalLinks/externalLink1.xml'],
          rId8: ['externalLink', 'xl/externalLinks/externalLink2.xml'],
          rId9: ['cellimage', 'xl/cellimages.xml'],
          rId10: ['customXml', 'customXml/item1.xml'],
        }),
        ...link(1),
        ...link(2),
        'xl/cellimages.xml': '<etc/>',
        ...createRelations('xl/cellimages.xml', { rId1: ['image', 'xl/media/image1.png'] }),
        'xl/media/image1.png': 'picture',
        'customXml/item1.xml': '<x/>',
      },
      cell,
      '<externalReferences><externalReference r:id="rId8"/><externalReference r:id="rId7"/></externalReferences>',
    )
    expect(made.carried.map(({ kind, count }) => [kind, count])).toEqual([
      ['cellPictures', 1],
      ['externalLinks', 2],
      ['customXml', 1],
    ])
    expect(made.left).toEqual([])
    const parts = readParts(made.bytes)
    const list = [...parts.get(book)!.matchAll(/<externalReference r:id="(\w+)"\/>/g)].map(
      (match) => match[1]!,
    )
    const targets = list.map(
      (id) => new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(parts.get(toRelationsPath(book))!)![1],
    )
    expect(targets).toEqual(['externalLinks/externalLink2.xml', 'externalLinks/externalLink1.xml'])
    expect(findFaults(made.bytes)).toEqual([])
  })

  it('goes along: names of formulas, of one sheet too', async () => {
    const made = await readAndSave(
      {},
      cell,
      '<definedNames><definedName name="late">COUNTIF(Plan!$A$2:$A$1048576,"&lt;"&amp;TODAY())</definedName>' +
        '<definedName name="rate" localSheetId="0">0.19</definedName><definedName name="dead">Plan!#REF!</definedName></definedNames>',
    )
    const xml = readParts(made.bytes).get(book)!
    expect(xml).toContain(
      '<definedName name="late">COUNTIF(Plan!$A$2:$A$1048576,"&lt;"&amp;TODAY())</definedName>',
    )
    expect(xml).toContain('<definedName name="rate" localSheetId="0">0.19</definedName>')
    expect(xml).not.toContain('dead')
    expect(made.carried).toEqual([{ kind: 'namedFormulas', count: 2, where: [] }])
  })
})

describe('a chart on a tab of its own', () => {
  it('goes along as the last tab, over the cells it shows now', async () => {
    const read = await readWorkbook(createFile({ sheets: { Plan: cell } }), options)
    const tab = 'xl/chartsheets/sheet1.xml'
    const list =
      '<sheets><sheet name="Burn-down" sheetId="4" r:id="rId4"/><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets>'
    const completeFile = createFile({
      sheets: { Plan: cell },
      parts: {
        [book]: `<workbook xmlns="m" xmlns:r="${office}">${list}<calcPr iterate="1" calcMode="manual"/></workbook>`,
        ...createWorkbookRelations({ rId4: ['chartsheet', tab] }),
        [tab]: '<chartsheet xmlns="m" xmlns:r="r"><drawing r:id="rId1"/></chartsheet>',
        ...createRelations(tab, { rId1: ['drawing', 'xl/drawings/drawing1.xml'] }),
        'xl/drawings/drawing1.xml': '<wsDr xmlns="d" xmlns:r="r"><chart r:id="rId1"/></wsDr>',
        ...createRelations('xl/drawings/drawing1.xml', { rId1: ['chart', 'xl/charts/chart1.xml'] }),
        'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="c"><c:f>Plan!$A$1:$A$3</c:f></c:chartSpace>',
        '[Content_Types].xml':
          '<Types><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
      },
    })
    const live = LiveWorkbook.from({ ...read, origin: cacheOriginalFile(completeFile) }, { now: () => 46000 })
    live.insertRows(0, 1, 2)
    live.renameSheet(0, 'burn-DOWN')
    const made = await saveWorkbook(live.snapshot())
    expect(findFaults(made.bytes)).toEqual([])
    expect([made.carried, made.left]).toEqual([[{ kind: 'chartSheets', count: 1, where: ['Burn-down'] }], []])
    const parts = readParts(made.bytes)
    expect(parts.get(book)).toMatch(
      /<sheet name="burn-DOWN" sheetId="1" r:id="rId1"\/><sheet name="Burn-down \(2\)" sheetId="2" r:id="rId\d"\/><\/sheets>/,
    )
    expect(parts.get(book)).toMatch(/<calcPr\b[^>]* calcMode="manual" iterate="1"/)
    expect(parts.get('xl/charts/chart1.xml')).toContain("<c:f>'burn-DOWN'!$A$3:$A$5</c:f>")
  })
})
