/** A small tracker as a workbook, and a long one: what the page's tests look at. */
import { emptySheet } from '../../../host/emulator/workbook/empty.js'
import type {
  CellSnapshot,
  SheetSnapshot,
  StyleSnapshot,
  WorkbookSnapshot,
} from '../../../host/emulator/workbook/snapshot.js'

type Locale = 'zh-CN' | 'en'

const statuses = {
  en: ['Not started', 'In progress', 'Waiting on client', 'Done', 'Paused'],
  'zh-CN': ['未开始', '进行中', '等待客户', '已完成', '已暂停'],
}
const headers = {
  en: ['Client', 'Task', 'Owner', 'Status', 'Start', 'Due', '% done', 'Budget', 'Invoiced', 'Notes'],
  'zh-CN': ['客户', '任务', '负责人', '状态', '开始', '截止', '完成度', '预算', '已开票', '备注'],
}
const clients = {
  en: ['Acme Bank', 'Northwind', 'Blue Harbor Hotels', 'Fabrikam', 'Contoso Foods'],
  'zh-CN': ['云杉科技', '晨光文具', '海岸酒店集团', '北辰银行', '青禾食品'],
}
const tasks = {
  en: [
    'Market research',
    'First draft',
    'Final artwork',
    'Landing page',
    'Kick-off workshop',
    'Acceptance test',
  ],
  'zh-CN': ['市场调研', '初稿提案', '修改定稿', '落地页制作', '启动会', '验收测试'],
}
const owners = ['li@example.com', 'wang@example.com', 'ana@example.com', '']

const styles: StyleSnapshot[] = [
  {},
  { bold: true, background: '#1f4e79', fontColor: '#ffffff', vertical: 'middle' },
  { format: 'yyyy-mm-dd', horizontal: 'center' },
  { format: '0%' },
  { format: '#,##0' },
  { wrap: 'wrap', vertical: 'top' },
  { bold: true, fontSize: 18, fontColor: '#1f4e79', vertical: 'middle' },
  { bold: true, borders: { top: { color: '#1f4e79', style: 'medium' } }, format: '#,##0' },
  { link: 'https://example.com/brief', fontColor: '#1f5fbf', underline: true },
]

/** Days since 1899-12-30. */
const toSerial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569

const createSheet = (id: number, name: string, rows: number, columns: number): SheetSnapshot =>
  emptySheet({ id, name, rows, columns, frozenRows: 1 })

function createTaskCells(row: number, locale: Locale): Record<number, CellSnapshot> {
  const pick = <T>(list: readonly T[], step: number): T => list[(row * step) % list.length]!
  const start = toSerial('2026-02-20') + ((row * 7) % 31)
  const status = pick(statuses[locale], 3)
  return {
    1: { v: pick(clients[locale], 3) },
    2: { v: `${pick(tasks[locale], 5)} ${row - 1}` },
    3: { v: pick(owners, 3) },
    4: { v: status, d: 0 },
    5: { v: start, s: 2 },
    6: { v: start + 5 + ((row * 11) % 40), s: 2 },
    7: { v: ((row * 3) % 11) / 10, s: 3 },
    8: { v: 12_000 + row * 350, s: 4 },
    9: { v: row % 3 === 0, d: 1 },
    10: row === 3 ? { v: locale === 'en' ? 'The brief' : '需求说明', s: 8 } : {},
  }
}

function createTrackerSheet(id: number, name: string, rows: number, locale: Locale): SheetSnapshot {
  const made = createSheet(id, name, rows + 40, 14)
  made.frozenColumns = 2
  made.widths = { 1: 150, 2: 190, 3: 150, 4: 130, 5: 96, 6: 96, 7: 76, 8: 90, 9: 76, 10: 240 }
  made.heights = { 1: 30 }
  made.cells[1] = Object.fromEntries(headers[locale].map((v, index) => [index + 1, { v, s: 1 }]))
  for (let row = 2; row <= rows + 1; row++) made.cells[row] = createTaskCells(row, locale)
  const noted = made.cells[2]
  if (noted)
    noted[10] = {
      v: locale === 'en' ? 'Client asked for a second round' : '客户要求再改一轮',
      s: 5,
      note: locale === 'en' ? 'Said on the phone' : '电话里说的',
    }
  made.validations = [
    { criteria: 'VALUE_IN_LIST', values: [statuses[locale], true], allowInvalid: false },
    { criteria: 'CHECKBOX', values: [], allowInvalid: false },
  ]
  const done = statuses[locale][3]!
  const rest = { row: 2, lastRow: rows + 40 }
  made.conditionalFormats = [
    {
      areas: [{ ...rest, column: 6, lastColumn: 6 }],
      criteria: 'CUSTOM_FORMULA',
      values: [`=AND($F2<>"",$F2<TODAY(),$D2<>"${done}")`],
      look: { background: '#f8d7d4', fontColor: '#8c1d18' },
    },
    {
      areas: [{ ...rest, column: 3, lastColumn: 3 }],
      criteria: 'CUSTOM_FORMULA',
      values: ['=AND($B2<>"",$C2="")'],
      look: { background: '#fdeccb' },
    },
    {
      areas: [{ ...rest, column: 4, lastColumn: 4 }],
      criteria: 'CUSTOM_FORMULA',
      values: [`=$D2="${done}"`],
      look: { background: '#d8eedd', fontColor: '#14602f' },
    },
  ]
  made.tabColor = '#1f5fbf'
  return made
}

function createOverviewSheet(id: number, locale: Locale): SheetSnapshot {
  const made = createSheet(id, locale === 'en' ? 'Dashboard' : '仪表盘', 60, 8)
  made.frozenRows = 0
  made.hiddenGridlines = true
  made.widths = { 1: 200, 2: 140 }
  made.heights = { 1: 40 }
  made.merges = [{ row: 1, column: 1, lastRow: 1, lastColumn: 4 }]
  const sheetName = locale === 'en' ? 'Tasks' : '任务'
  made.cells = {
    1: { 1: { v: locale === 'en' ? 'Where the work stands' : '整体进度', s: 6 } },
    3: { 1: { v: locale === 'en' ? 'Tasks' : '任务数' }, 2: { f: `=COUNTA('${sheetName}'!B2:B60)` } },
    4: {
      1: { v: locale === 'en' ? 'Budget' : '预算合计', s: 7 },
      2: { f: `=SUM('${sheetName}'!H2:H60)`, s: 7 },
    },
  }
  return made
}

/** A workbook of three sheets; its task sheet has `rows` tasks. */
export function createTrackerWorkbook(locale: Locale, rows: number): WorkbookSnapshot {
  const chinese = locale === 'zh-CN'
  const hidden = createSheet(4, chinese ? '设置' : 'Settings', 40, 6)
  hidden.hidden = true
  return {
    id: 'page-test-spreadsheet',
    name: chinese ? '客户进度 2026' : 'Client progress 2026',
    locale: chinese ? 'zh_CN' : 'en_US',
    timeZone: 'Asia/Shanghai',
    sheets: [
      createTrackerSheet(1, chinese ? '任务' : 'Tasks', rows, locale),
      createOverviewSheet(2, locale),
      createSheet(3, chinese ? '沟通记录' : 'Communication log', 200, 12),
      hidden,
    ],
    activeSheet: 1,
    styles,
    namedRanges: [],
    metadata: [],
  }
}
