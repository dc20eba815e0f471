import type { ImportWords } from './en.js'

/** Most rows that a sentence names. */
const maxNamed = 5

/** `第 3 行`，`第 3、7、9 行`，`第 1、2、3、4、5 行等共 17 行`。 */
const nameRows = (rows: readonly number[]): string =>
  `第 ${rows.slice(0, maxNamed).join('、')} 行${rows.length > maxNamed ? `等共 ${rows.length} 行` : ''}`

/** What is put into the notes beside what the other tool had, and what is said of the file, in Simplified Chinese. */
export const zhCN: ImportWords = {
  labels: (names) => `标签：${names.join('、')}`,
  list: (name) => `列表：${name}`,
  archived: (tool) => `已在 ${tool} 归档`,
  unknownMembers: (count) => `另有 ${count} 名成员已不在看板中`,
  column: (letters) => `${letters} 列`,
  extraCells: '超出表头的单元格',
  extraCellsOf: (row, cells) => `第 ${row} 行：${cells.join('、')}`,
  notices: {
    beyondHeader: ({ rows }) => `${nameRows(rows)}有超出表头的单元格，内容会放入备注。`,
    blankHeader: ({ rows, found }) => `${found} 列没有表头，其中 ${rows.length} 个单元格的内容会放入备注。`,
    shortRow: ({ rows }) => `${nameRows(rows)}的单元格比表头少，缺少的按空白处理。`,
    strayQuote: ({ rows }) => `${nameRows(rows)}的右引号后面还有文字，请检查单元格是否分对。`,
    swallowedLines: ({ rows }) => `${nameRows(rows)}有一个单元格里似乎含有其他行，请检查是否漏了引号。`,
    nulCharacters: ({ rows }) => `${nameRows(rows)}含有 NUL 字符，已删除。`,
    unreadableCharacters: ({ rows }) => `${nameRows(rows)}有无法识别的字符，显示为 �。`,
    rowsLeftOut: ({ rows, found }) =>
      `未导入：${nameRows(rows)}${rows.length === 1 ? `（“${found}”）` : `（从“${found}”开始）`}。`,
    rowsThere: ({ rows }) => `未导入：${nameRows(rows)}，它们已在此表格的其他跟踪表中。`,
    columnsLeftOut: ({ found }) => `未导入：${found}，这些列的表头是日期或数字。`,
    sheetsLeftOut: ({ found }) => `未导入：${found}。如需导入其他工作表，请加 --sheet 工作表。`,
    tablesLeftOut: ({ found }) =>
      `未导入：${found}。如需导入同一工作表中的另一个表格，请加 --input '{"table": 2}'。`,
    unknownMembers: ({ found }) => `未导入：${found} 名已不在看板中的卡片成员。`,
    unknownLinks: ({ rows, found }) => `${nameRows(rows)}：没有哪一行是紧前任务“${found}”，内容会放入备注。`,
  },
}
