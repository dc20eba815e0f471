/** Spreadsheet files made from the XML of their sheets, for measuring. */
import { writeZip } from '../emulator/xlsx/index.js'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const office = 'http://schemas.openxmlformats.org/package/2006'

/** A cell with its text in it. */
export const text = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
const headers = ['Task', 'Owner', 'Status', 'Start', 'Due']
/** The first row of a table of tasks. */
const header = `<row r="1">${headers.map((words, at) => text(`${'ABCDE'[at]}1`, words)).join('')}</row>`

/** The rows of a table of tasks, from row 2 on. */
export const tasks = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const row = at + 2
    const [start, due] = [46_000 + (at % 300), 46_010 + (at % 300)]
    return (
      `<row r="${row}">${text(`A${row}`, `Write part ${at}`)}${text(`B${row}`, 'Li')}` +
      `${text(`C${row}`, at % 3 === 0 ? 'Done' : 'In progress')}` +
      `<c r="D${row}" s="1"><v>${start}</v></c><c r="E${row}" s="1"><v>${due}</v></c></row>`
    )
  }).join('')

export interface Made {
  /** The rows of the first sheet after its header, and those of others. */
  readonly rows: string
  readonly others?: readonly string[]
  /** What the first sheet has after its cells, and the workbook after its sheets. */
  readonly after?: string
  readonly names?: string
  /** Texts that cells name by number. */
  readonly texts?: readonly string[]
  /** Formats besides the first three, as `<xf>` elements. */
  readonly formats?: string
}

/** The bytes of a workbook with these sheets. */
export function fileOf({
  rows,
  others = [],
  after = '',
  names = '',
  texts = [],
  formats = '',
}: Made): Uint8Array {
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
  const sheets = [rows, ...others]
  const list = sheets.map(
    (_, at) => `<sheet name="${at === 0 ? 'Tasks' : `Plan ${at}`}" sheetId="${at + 1}" r:id="s${at + 1}"/>`,
  )
  const links = sheets.map((_, at) => link(`s${at + 1}`, 'worksheet', `sheet${at + 1}.xml`)).join('')
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${office}/content-types"/>`,
    '_rels/.rels': `<Relationships>${link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list.join('')}</sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links}${link('styles', 'styles', 'styles.xml')}${texts.length > 0 ? link('texts', 'sharedStrings', 'sharedStrings.xml') : ''}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="14"/><xf><alignment horizontal="center"/></xf>${formats}</cellXfs></styleSheet>`,
    ...(texts.length > 0
      ? {
          'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`,
        }
      : {}),
  }
  sheets.forEach((each, at) => {
    parts[`xl/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${header}${each}</sheetData>${at === 0 ? after : ''}</worksheet>`
  })
  const encoder = new TextEncoder()
  return writeZip(new Map(Object.entries(parts).map(([path, xml]) => [path, encoder.encode(xml)])))
}
