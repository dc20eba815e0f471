/**
 * Files whose cost must follow what is in them and not how far it reaches: each is opened, recognised and saved, and its
 * CPU time compared with that of a plain file with the same table.
 */
import { Session } from '../session/session.js'
import type { Bundle } from '../session/run/bundle.js'
import { writeZip } from '../xlsx/package/zip.js'
import { readWorkbook } from '../xlsx/read.js'
import { writeWorkbook } from '../xlsx/write.js'
import { must } from './morning.js'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const office = 'http://schemas.openxmlformats.org/package/2006'

const text = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
const headers = ['Task', 'Owner', 'Status', 'Start', 'Due']
const header = `<row r="1">${headers.map((words, at) => text(`${'ABCDE'[at]}1`, words)).join('')}</row>`

/** The rows of a table of tasks, from row 2 on. */
const tasks = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const row = at + 2
    const [start, due] = [46_000 + (at % 300), 46_010 + (at % 300)]
    return (
      `<row r="${row}">${text(`A${row}`, `Write part ${at}`)}${text(`B${row}`, 'Li')}` +
      `${text(`C${row}`, at % 3 === 0 ? 'Done' : 'In progress')}` +
      `<c r="D${row}" s="1"><v>${start}</v></c><c r="E${row}" s="1"><v>${due}</v></c></row>`
    )
  }).join('')

interface Made {
  readonly rows: string
  /** What stands in the sheet after its cells, and in the workbook after its sheets. */
  readonly after?: string
  readonly names?: string
}

/** The bytes of a workbook with one sheet. */
function fileOf({ rows, after = '', names = '' }: Made): Uint8Array {
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${office}/content-types"/>`,
    '_rels/.rels': `<Relationships>${link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Tasks" sheetId="1" r:id="r1"/></sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${link('r1', 'worksheet', 'sheet1.xml')}${link('r2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts><font><sz val="11"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="14"/><xf><alignment horizontal="center"/></xf></cellXfs></styleSheet>`,
    'xl/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${header}${rows}</sheetData>${after}</worksheet>`,
  }
  const encoder = new TextEncoder()
  return writeZip(new Map(Object.entries(parts).map(([path, xml]) => [path, encoder.encode(xml)])))
}

const few = 200
const everything = 'A1:XFD1048576'
const listed = `<dataValidations><dataValidation type="list" sqref="${everything}"><formula1>"a,b"</formula1></dataValidation></dataValidations>`
const coloured = `<conditionalFormatting sqref="${everything}"><cfRule type="expression" priority="1"><formula>$A1="x"</formula></cfRule></conditionalFormatting>`
const formatted = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<row r="${at + few + 2}"><c r="A${at + few + 2}" s="2"/></row>`,
  ).join('')

/** Kinds of files, each with the most CPU time it may take as a multiple of the plain one's. */
const kinds: readonly (readonly [name: string, file: Made, most: number])[] = [
  [
    'a stray cell in the last row',
    { rows: `${tasks(few)}<row r="1048576">${text('C1048576', 'x')}</row>` },
    12,
  ],
  ['a stray cell in the last column', { rows: `${tasks(few)}<row r="300">${text('XFD300', 'x')}</row>` }, 5],
  [
    'stray cells in the last corner',
    { rows: `${tasks(few)}<row r="1048576">${text('XFD1048576', 'x')}</row>` },
    25,
  ],
  ['a list over every cell', { rows: tasks(few), after: listed }, 5],
  ['a colour rule over every cell', { rows: tasks(few), after: coloured }, 3],
  [
    'names over whole columns',
    {
      rows: tasks(few),
      names: '<definedNames><definedName name="all">Tasks!$A:$XFD</definedName></definedNames>',
    },
    3,
  ],
  ['20,000 rows that are only formatted', { rows: tasks(few) + formatted(20_000) }, 12],
]

/** Ten times the rows may cost so many times as much, from a size at which starting counts no more. */
const [fewer, more, mostGrowth] = [2_000, 20_000, 15]

async function cpuOf(bytes: Uint8Array, bundle: Bundle): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < 3; time++) {
    const before = process.cpuUsage()
    const snapshot = await readWorkbook(bytes, { name: 'file', locale: 'en_US', timeZone: 'Asia/Shanghai' })
    const session = new Session({ snapshot, bundle, now: { day: '2026-03-31', time: '08:00' }, locale: 'en' })
    must(session, 'readAdoption', { sheet: null })
    await writeWorkbook(session.workbook.snapshot())
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return times.sort((one, other) => one - other)[1]!
}

/** Measures every kind of file; says each, and returns what passes its bound. */
export async function measureFiles(bundle: Bundle, say: (line: string) => void): Promise<string[]> {
  const wrong: string[] = []
  const judge = (name: string, ratio: number, most: number): void => {
    say(`${ratio.toFixed(1).padStart(6)} ×  (at most ${most})  ${name}`)
    if (ratio > most)
      wrong.push(`${name}: ${ratio.toFixed(1)} times the CPU of a plain file; at most ${most} is allowed.`)
  }
  // The first file also pays for what is loaded once.
  await cpuOf(fileOf({ rows: tasks(few) }), bundle)
  const plain = await cpuOf(fileOf({ rows: tasks(few) }), bundle)
  say(
    `Opening, recognising and saving a file, as multiples of the CPU of a plain one of ${few} rows (${Math.round(plain)} ms):`,
  )
  for (const [name, file, most] of kinds) judge(name, (await cpuOf(fileOf(file), bundle)) / plain, most)
  const [small, large] = [
    await cpuOf(fileOf({ rows: tasks(fewer) }), bundle),
    await cpuOf(fileOf({ rows: tasks(more) }), bundle),
  ]
  judge(`${more} rows, against ${fewer}`, large / small, mostGrowth)
  return wrong
}
