import type { MergeText } from './en.js'

const sides = { mine: '我的文件', theirs: '对方文件' }
const quoted = (word: string): string => (word === '' ? '（空白）' : `“${word}”`)
const named = (title: string): string => (title === '' ? '（未命名）' : title)
const rowList = (rows: readonly number[]): string => (rows.length === 0 ? '无' : `第 ${rows.join('、')} 行`)
const sideCounts = (
  { theirs, mine, same }: Readonly<Record<'mine' | 'theirs' | 'same', number>>,
  unit: string,
): string =>
  [
    ...(theirs > 0 ? [`对方 ${theirs} ${unit}`] : []),
    ...(mine > 0 ? [`我方 ${mine} ${unit}`] : []),
    ...(same > 0 ? [`双方相同 ${same} ${unit}`] : []),
  ].join('，')

/** What the command `merge` says in Chinese. */
export const zhCN: MergeText = {
  missingFiles: 'merge 需要三个文件：BASE.xlsx（复制前的表格）、MINE.xlsx 和 THEIRS.xlsx（两份副本）。',
  badTake: (found) => `--take 可选 mine 或 theirs，不能是 ${found}。`,
  refusals: {
    nothingInCommon: (file, base) =>
      `${file} 和 ${base} 没有共同的跟踪表。请先写复制前的表格，再写它的两份副本。`,
    otherRows: (file, base) =>
      `${file} 不像是 ${base} 的副本：两者相同的行编号不到一半。第一个文件请用两份副本共同的原表。`,
    noIds: (file, base) =>
      `${file} 和 ${base} 的行无法对应，因为没有一张跟踪表在两个文件中都有编号。请恢复编号列，或在复制表格前先运行 refresh，为每一行生成编号。`,
  },
  table: ({ sheet, cells, added, deleted, conflicts }) => {
    const parts = [
      ['修改', sideCounts(cells, '格')],
      ['新增', sideCounts(added, '行')],
      ['删除', sideCounts(deleted, '行')],
    ].flatMap(([what, counts]) => (counts === '' ? [] : [`${what}：${counts}`]))
    const all = [...parts, ...(conflicts > 0 ? [`冲突：${conflicts} 处`] : [])]
    return `${sheet}：${all.join('；')}`
  },
  unchanged: (sheets) => `可合并的单元格在三个文件中都相同：${sheets.join('、')}。`,
  cellConflict: ({ cell, title, header }, { base, mine, theirs }, taken) =>
    `${cell} ${named(title)}，${header}：我的文件为${quoted(mine)}，对方文件为${quoted(theirs)}，原表为${quoted(base)}。${taken === null ? '决定之前保留我的文件中的内容。' : `已采用${sides[taken]}的内容。`}`,
  rowConflict: (sheet, title, deletedBy, taken) =>
    `${sheet}，${named(title)}：${sides[deletedBy]}已删除，${sides[deletedBy === 'mine' ? 'theirs' : 'mine']}有修改。${taken === null ? '决定之前保留此行。' : taken === deletedBy ? '已删除此行。' : '已保留此行。'}`,
  tablesLeftOut: {
    onlyMine: (name) => `对方文件中没有“${name}”，保持我的文件中的内容。`,
    onlyTheirs: (name) => `我的文件中没有“${name}”，未合并。请先添加此跟踪表，再重新合并。`,
    noIds: (name, side) => `“${name}”保持我的文件中的内容：原表与${sides[side]}的行无法按编号对应。`,
    otherRows: (name, side) => `“${name}”保持我的文件中的内容：原表与${sides[side]}相同的行编号不到一半。`,
  },
  columnLeftOut: (sheet, header) =>
    `${sheet}：对方文件修改了“${header}”列，我的文件中没有此列。请先添加此列，再重新合并。`,
  formula: ({ cell, title, header }, theirs, isWritten) =>
    isWritten
      ? `对方文件 ${cell}，${named(title)}，${header}：内容为公式，采用其结果${quoted(theirs)}。`
      : `对方文件 ${cell}，${named(title)}，${header}：显示为${quoted(theirs)}。公式不合并，保持我的文件中的内容。`,
  rowWithoutId: (sheet, { row, title, isAdded }) =>
    `${sheet}，对方文件第 ${row} 行，${named(title)}：没有编号。${isAdded ? '作为新行添加。' : '我的文件中已有相同的行，不再添加。'}`,
  duplicateId: (sheet, id, mine, theirs) =>
    `${sheet}：编号 ${id} ${mine.length > 1 || theirs.length > 1 ? '重复' : '在有重复编号的文件中缺失'}（我的文件：${rowList(mine)}；对方文件：${rowList(theirs)}）。此处保持我的文件中的内容。`,
  otherSheets: (names) => `对方文件有修改但未合并的工作表（${names.length} 张）：${names.join('、')}。`,
  conflicts: (count) => `冲突 ${count} 处：`,
  refreshFailed: (why) => `自动计算的列保持我的文件中的内容，因为刷新失败：${why}`,
  notWritten: '未保存任何文件。加上 --out OUT.xlsx 即可保存合并结果。',
}
