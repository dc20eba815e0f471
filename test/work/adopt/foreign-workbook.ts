/** Workbooks of teams that never used Milepost. */
import type { Locale } from '../../../src/core/locale.js'
import { Google } from '../../contract/fake-google.js'

/** A request to adopt a sheet as it is recognised. */
export const recognisedRequest = {
  tracker: null,
  headerRow: null,
  columns: null,
  dryRun: false,
  addNames: false,
  source: null,
  addresses: {},
} as const

/** A workbook with one sheet of that name, in which these texts were typed from line 1. */
export function createForeignWorkbook(
  locale: Locale,
  name: string,
  lines: readonly (readonly string[])[],
): Google {
  const google = new Google({ locale })
  const { workbook } = google
  const sheet = workbook.sheets[0]!
  workbook.renameSheet(sheet.id, name)
  workbook.deleteRows(sheet.id, 101, sheet.rows - 100)
  lines.forEach((line, down) =>
    line.forEach((text, across) => {
      if (text !== '') workbook.type(sheet.id, down + 1, across + 1, text)
    }),
  )
  return google
}

/** What cells of a sheet show, line by line from line 1, as far as they are filled. */
export function readShownRows({ workbook }: Google, name: string): string[][] {
  const sheet = workbook.sheetNamed(name)!
  const { rows, columns } = workbook.extent(sheet.id)
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) =>
      workbook.display({ sheet: sheet.id, row: down + 1, column: across + 1 }),
    ),
  )
}

/** A plan in Chinese, its header in line 5, in words that no tracker knows. */
export const chinesePlan: readonly (readonly string[])[] = [
  ['春季推广计划'],
  ['更新：3 月'],
  [],
  [],
  ['谁来办', '要办的事', '最迟哪天', '办到哪了', '地点'],
  ['李敏', '画海报', '2026-03-20', '进行中', '上海'],
  ['王强', '订场地', '2026-04-20', '未开始', '杭州'],
  ['李敏', '定预算', '2026-03-10', '已完成', ''],
]
export const chineseColumns = { title: 'B', owner: 'A', due: 'C', status: 'D' }
