/** Workbooks as teams make them, at random: with looks, checks, rules and formulas of their own. */
import type { LiveWorkbook } from '../../../host/emulator/index.js'
import type { StyleSnapshot } from '../../../host/emulator/workbook/snapshot.js'
import { columnLetters } from '../../../src/core/formula.js'
import type { Locale } from '../../../src/core/locale.js'
import type { Random } from './random.js'

/** The fields that people track, with the words that they use for them. */
const words: Readonly<Record<Locale, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    title: ['Task', 'Activity', 'What'],
    owner: ['Owner', 'Assigned to', 'Who'],
    due: ['Due', 'Deadline', 'End'],
    start: ['Start', 'Begin'],
    status: ['Status', 'State'],
    percentComplete: ['% done', 'Progress'],
    notes: ['Comments', 'Remarks'],
  },
  'zh-CN': {
    title: ['任务', '工作内容'],
    owner: ['负责人', '谁来办'],
    due: ['截止日期', '最迟哪天'],
    start: ['开始日期', '哪天开始'],
    status: ['状态', '办到哪了'],
    percentComplete: ['完成度', '进展'],
    notes: ['说明', '附注'],
  },
}
const ownColumns = {
  en: ['Place', 'Cost', 'Flag', 'Days left'],
  'zh-CN': ['地点', '费用', '预警', '剩余天数'],
}
const statuses = { en: ['Open', 'In progress', 'Done'], 'zh-CN': ['未开始', '进行中', '已完成'] }

/** A workbook's sheet that can be followed, and which column is which. */
export interface TeamSheet {
  readonly sheet: number
  readonly headerLine: number
  readonly rows: number
  readonly headers: readonly string[]
  readonly columns: Readonly<Record<string, string>>
}

const dayNumber = 46_100

/** Lays out a tracker of a team's own on the first sheet, and a summary on a second. */
export function buildTeamWorkbook(workbook: LiveWorkbook, locale: Locale, random: Random): TeamSheet {
  const sheet = workbook.sheets[0]!
  workbook.renameSheet(sheet.id, random.pick(['Plan', 'Work', '计划', 'Tasks', 'Q2 “plan”']))
  workbook.deleteRows(sheet.id, 61, sheet.rows - 60)
  const headerLine = 1 + random.below(4)
  const fields = Object.keys(words[locale]).filter(
    (field) => ['title', 'owner', 'due', 'status'].includes(field) || random.chance(0.5),
  )
  const layout = shuffle([...fields, ...ownColumns[locale].filter(() => random.chance(0.4))], random)
  const headers = layout.map((field) => (field in words[locale] ? random.pick(words[locale][field]!) : field))
  const rows = 3 + random.below(9)
  const at = (field: string): number => layout.indexOf(field) + 1
  const set = (row: number, column: number, value: string | number): void =>
    workbook.setValues({ sheet: sheet.id, row, column }, [[value]])
  headers.forEach((header, index) => set(headerLine, index + 1, header))
  if (headerLine > 1) set(1, 1, locale === 'en' ? 'Spring plan' : '春季计划')
  for (let row = headerLine + 1; row <= headerLine + rows; row++) {
    const line = row - headerLine
    layout.forEach((field, index) => {
      const value = cellOf(field, line, locale, random)
      if (value !== null) set(row, index + 1, value)
    })
    const left = at(locale === 'en' ? 'Days left' : '剩余天数')
    if (left > 0)
      workbook.setFormula(
        { sheet: sheet.id, row, column: left },
        `=${columnLetters(at('due'))}${row}-TODAY()`,
      )
  }
  for (const field of ['due', 'start'])
    if (at(field) > 0)
      restyle(workbook, sheet.id, [headerLine + 1, at(field), 60, at(field)], { format: 'yyyy-mm-dd' })
  decorate(workbook, sheet.id, { headerLine, rows, width: layout.length, at }, locale, random)
  summarize(workbook, sheet.id, { headerLine, width: layout.length, at }, random)
  return {
    sheet: sheet.id,
    headerLine,
    rows,
    headers,
    columns: Object.fromEntries(fields.map((field) => [field, columnLetters(at(field))])),
  }
}

function cellOf(field: string, line: number, locale: Locale, random: Random): string | number | null {
  switch (field) {
    case 'title':
      return `${locale === 'en' ? 'Step' : '步骤'} ${line}`
    case 'owner':
      return random.chance(0.9) ? random.pick(['Li', 'Wang', '李敏']) : null
    case 'due':
      return dayNumber + random.below(60)
    case 'start':
      return dayNumber - random.below(60)
    case 'status':
      return random.chance(0.9) ? random.pick(statuses[locale]) : null
    case 'percentComplete':
      return random.below(11) / 10
    case 'Cost':
    case '费用':
      return random.below(5000)
    case 'Days left':
    case '剩余天数':
      return null
    default:
      return random.chance(0.6) ? `${field} ${line}` : null
  }
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items]
  return items.map(() => rest.splice(random.below(rest.length), 1)[0]!)
}

type Corners = readonly [row: number, column: number, lastRow: number, lastColumn: number]
const areaOf = ([row, column, lastRow, lastColumn]: Corners) => ({ row, column, lastRow, lastColumn })
const restyle = (workbook: LiveWorkbook, sheet: number, corners: Corners, style: StyleSnapshot): void =>
  workbook.setStyle(sheet, areaOf(corners), style)

interface Layout {
  readonly headerLine: number
  readonly rows: number
  readonly width: number
  readonly at: (field: string) => number
}

/** What a team does with how its sheet looks and what it takes. */
function decorate(
  workbook: LiveWorkbook,
  id: number,
  { headerLine, rows, width, at }: Layout,
  locale: Locale,
  random: Random,
): void {
  const sheet = workbook.sheet(id)
  const last = headerLine + rows
  restyle(workbook, id, [headerLine, 1, headerLine, width], { bold: true, background: '#ddeeff' })
  if (random.chance(0.4))
    restyle(workbook, id, [1, 1, 60, Math.min(26, width + 5)], { fontFamily: 'Georgia' })
  if (random.chance(0.4))
    restyle(workbook, id, [headerLine, 1, last, width], {
      borders: { bottom: { style: 'thin', color: '#999999' }, right: { style: 'thin', color: '#999999' } },
    })
  if (headerLine > 1 && random.chance(0.5)) workbook.merge(id, areaOf([1, 1, 1, width + random.below(3)]))
  if (random.chance(0.3)) restyle(workbook, id, [2, width + 2, 20, width + 3], { background: '#ffeecc' })
  sheet.widths.set(at('title'), 200 + random.below(100))
  if (random.chance(0.4)) sheet.widths.set(width + 2, 33)
  if (random.chance(0.3)) sheet.hiddenColumns.add(width + 3)
  if (random.chance(0.3)) sheet.hiddenRows.add(last + 2)
  if (random.chance(0.5)) sheet.heights.set(headerLine, 44)
  if (random.chance(0.4)) sheet.frozenRows = headerLine
  if (random.chance(0.2)) sheet.frozenColumns = 1
  if (random.chance(0.4)) sheet.filter = { ...areaOf([headerLine, 1, last, width]) }
  const list = { criteria: 'VALUE_IN_LIST', values: [statuses[locale], true], allowInvalid: true } as never
  if (random.chance(0.4))
    workbook.setValidation(id, areaOf([headerLine + 1, at('status'), last, at('status')]), list)
  // A check that begins below the first row, and one beside the table.
  if (random.chance(0.3))
    workbook.setValidation(id, areaOf([headerLine + 3, at('owner'), last + 4, at('owner')]), {
      ...(list as object),
      values: [['Li', 'Wang'], true],
    } as never)
  if (random.chance(0.2)) workbook.setValidation(id, areaOf([3, width + 2, 9, width + 2]), list)
  if (random.chance(0.5))
    colour(
      workbook,
      id,
      [headerLine + 1, 1, last, width],
      `=$${columnLetters(at('status'))}${headerLine + 1}="${statuses[locale][2]}"`,
    )
  if (random.chance(0.3)) colour(workbook, id, [1, 1, 60, 26], `=$${columnLetters(at('owner'))}1="Li"`)
  if (random.chance(0.4)) workbook.setNote({ sheet: id, row: headerLine, column: at('owner') }, 'Who does it')
  if (random.chance(0.2))
    sheet.protections.push({
      area: areaOf([headerLine, 1, headerLine, width]),
      description: 'Head',
      warningOnly: true,
      editors: [],
    })
  workbook.changed()
}

export function colour(workbook: LiveWorkbook, id: number, corners: Corners, formula: string): void {
  workbook.sheet(id).conditionalFormats.push({
    areas: [areaOf(corners)],
    criteria: 'CUSTOM_FORMULA',
    values: [formula],
    look: { background: '#c6efce' },
  })
  workbook.changed()
}

/** A second sheet of formulas over the first, and names for parts of it. */
function summarize(
  workbook: LiveWorkbook,
  id: number,
  { headerLine, width, at }: Omit<Layout, 'rows'>,
  random: Random,
): void {
  if (random.chance(0.3)) return
  const name = `'${workbook.sheet(id).name.replace(/'/g, "''")}'`
  const summary = workbook.addSheet('Summary')
  const due = columnLetters(at('due'))
  const formulas = [
    `=COUNTA(${name}!${due}:${due})`,
    `=SUM(${name}!A${headerLine + 1}:Z60)`,
    `=INDEX(${name}!$A$1:$Z$60,${headerLine + 1},${at('title')})`,
    `=COUNTA(${name}!${headerLine}:${headerLine})`,
    `=MAX(${name}!A${headerLine}:${columnLetters(width)}60)`,
  ]
  formulas.forEach((formula, index) =>
    workbook.setFormula({ sheet: summary.id, row: index + 1, column: 1 }, formula),
  )
  workbook.namedRanges.push({ name: 'Dues', sheet: id, area: areaOf([headerLine, at('due'), 60, at('due')]) })
  workbook.namedRanges.push({ name: 'Everything', sheet: id, area: areaOf([1, 1, 60, 26]) })
  workbook.changed()
}
