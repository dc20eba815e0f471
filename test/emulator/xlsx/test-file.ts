/** Files as other programs write them, put together from their XML. */
import { writeZip } from '../../../host/emulator/xlsx/package/zip.js'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export interface FileParts {
  /** The content of each `<worksheet>`, by sheet name. */
  sheets: Record<string, string>
  /** The content of `<styleSheet>`. */
  styles?: string
  /** The content of `<workbook>` besides the sheets. */
  before?: string
  after?: string
  theme?: string
  /** More parts, by path. */
  parts?: Record<string, string>
}

export const plainStyles =
  '<fonts><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders><border/></borders>'

/** The bytes of such a file. */
export const createFile = ({
  sheets,
  styles = plainStyles,
  before = '',
  after = '',
  theme,
  parts = {},
}: FileParts): Uint8Array => {
  const names = Object.keys(sheets)
  const list = names
    .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')
  const links = names
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('')
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}">${before}<sheets>${list}</sheets>${after}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...(theme ? { 'xl/theme/theme1.xml': theme } : {}),
    ...Object.fromEntries(
      Object.values(sheets).map((inside, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}">${inside}</worksheet>`,
      ]),
    ),
    ...parts,
  }
  return writeZip(new Map(Object.entries(all).map(([path, text]) => [path, new TextEncoder().encode(text)])))
}

/** A worksheet's rows from their cells' XML. */
export const createRows = (...lines: string[]): string =>
  `<sheetData>${lines.map((line, at) => `<row r="${at + 1}">${line}</row>`).join('')}</sheetData>`
