import type { ListProblem } from './en.js'

/** The numbers of rows, the first twenty of them. */
const formatRowNumbers = (lines: readonly number[]): string =>
  lines.length > 20 ? `${lines.slice(0, 20).join('、')} 等` : lines.join('、')

/** What a problem that counts or lists says; `where` names its cell or column. */
export function formatListProblem(p: ListProblem, where: string): string {
  switch (p.code) {
    case 'ambiguousName':
      return `“${p.tableName}”有 ${p.lines?.length ?? 2} 行同名“${p.found}”（第 ${formatRowNumbers(p.lines ?? [])} 行）${p.count ? `，有 ${p.count} 行写了这个名称，无法确定属于哪一个` : ''}。请改成不同的名称，或用${p.table === 'people' ? '邮箱或编号' : '编号'}代替名称。`
    case 'stillOpen': {
      const more = (p.count ?? 0) - (p.titles?.length ?? 0)
      const titles = (p.titles ?? []).map((title) => `“${title}”`).join('、')
      return `“${p.found}”在“${p.tableName}”中还有 ${p.count ?? 0} 行未完成：${titles}${more > 0 ? `等，另有 ${more} 行` : ''}。请先完成或取消，或确认仍要继续。`
    }
    case 'tooLong':
      return `${where}：“${p.found}”共 ${p.count ?? 0} 个字符，而单元格最多容纳 50000 个，请缩短，或把一部分移到别的单元格。`
    case 'tooManyCells':
      return `此电子表格共有 ${p.found} 个单元格（含空单元格），添加后将达到 ${p.count ?? 0} 个，超过 Google 表格 10000000 个的上限。未添加任何内容，请删除空的行和列后重试。`
    case 'idsLost':
      return `“${p.tableName}”的隐藏编号列被删除，现已补回。${
        p.found === String(p.count)
          ? `全部 ${p.count ?? 0} 行都恢复了原来的编号。`
          : `共 ${p.count ?? 0} 行，其中 ${p.found} 行恢复了原来的编号；其余各行在以往邮件中的链接、变动历史和待移动的日期将重新开始。如需找回原来的编号，请使用“文件 → 版本记录”。`
      }`
  }
}
