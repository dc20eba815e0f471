/** Files made in the test, with parts that no program here writes, and what becomes of them. */
import { toRelationsPath } from '../../../host/emulator/xlsx/package/paths.js'
import { readWorkbook } from '../../../host/emulator/xlsx/read.js'
import { saveWorkbook, type Saved } from '../../../host/emulator/xlsx/write.js'
import { createFile, createRows } from './test-file.js'
import { options } from './small-workbook.js'

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The `.rels` part of a part, from the kinds and paths it names. */
export const createRelations = (
  of: string,
  named: Record<string, [kind: string, path: string]>,
): Record<string, string> => ({
  [toRelationsPath(of)]:
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
      named,
    )
      .map(([id, [kind, path]]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="/${path}"/>`)
      .join('')}</Relationships>`,
})
export const sheet = 'xl/worksheets/sheet1.xml'
export const book = 'xl/workbook.xml'
export const cell = createRows('<c r="A1"><v>1</v></c>')

/** What the workbook's own relationships are in files of `fileOf`, with more of them. */
export const createWorkbookRelations = (named: Record<string, [string, string]>): Record<string, string> =>
  createRelations(book, {
    rId1: ['worksheet', sheet],
    rIdS: ['styles', 'xl/styles.xml'],
    ...named,
  })

export const readAndSave = async (
  parts: Record<string, string>,
  inside = cell,
  after = '',
  styles?: string,
): Promise<Saved> =>
  saveWorkbook(
    await readWorkbook(
      createFile({ sheets: { Plan: inside }, parts, after, ...(styles === undefined ? {} : { styles }) }),
      options,
    ),
  )

export const extension = (uri: string, inside = ''): string =>
  `${cell}<extLst><ext uri="${uri}" xmlns:x14="x14" xmlns:xm="xm">${inside}</ext></extLst>`

export const newerRule = (inside: string): string =>
  '<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="xm"><x14:cfRule type="iconSet" priority="1" id="{A}">' +
  `${inside}</x14:cfRule><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`
