import type { ProblemText } from './en.js'

/** The numbers of rows, the first twenty of them. */
const formatRowNumbers = (lines: readonly number[]): string =>
  lines.length > 20 ? `${lines.slice(0, 20).join('、')} 等` : lines.join('、')

/** The sentences about what is wrong in rows and commands, in Simplified Chinese. */
export const zhCN: ProblemText = {
  missingColumn: (p) =>
    `“${p.tableName}”缺少“${p.columnName}”列，请补上该表头，或运行“更多 → 创建或修复跟踪表”。`,
  doubtfulColumn: (p) =>
    `“${p.tableName}”中有多列可能是“${p.columnName}”（${p.found}）。请给其余的列改名；在此之前不会改动此表。`,
  required: (_, where) => `${where}为空，请填写。`,
  notADay: (p, where) => `${where}：“${p.found}”不是日期，请输入如 2026-03-31 的日期。`,
  notAChoice: (p, where) =>
    `${where}：“${p.found}”不在选项中，${p.nearest === undefined ? '' : `是否应为“${p.nearest}”？`}请从列表中选择。`,
  unknownWord: (p, where) =>
    `${where}：还不清楚“${p.found}”的含义${p.column === 'status' ? '，此行按未完成处理' : ''}。请在侧边栏中选择它的含义。`,
  notANumber: (p, where) => `${where}：“${p.found}”不是数字。`,
  outOfRange: (p, where) => `${where}：“${p.found}”超出允许的范围。`,
  longPast: (p, where) => `${where}：${p.found} 距今已超过五年且仍未结束，请核对年份。`,
  notAnEmail: (p, where) => `${where}：“${p.found}”不是邮箱地址。`,
  errorValue: (p, where) => `${where}：此处公式结果为 ${p.found}。`,
  unknownReference: (p, where) =>
    `${where}：“${p.found}”不在对应的工作表中${p.nearest === undefined ? '。' : `，是否应为“${p.nearest}”？`}`,
  noOpenProject: (p) => `“${p.found}”没有进行中的项目，暂时没有可以报告的内容。`,
  duplicateId: (_, where) => `${where}：此行为复制所得，已分配新的编号。`,
  typedIntoView: (_, where) => `${where}：此表由客户进度重建，在此输入的内容会丢失，请在跟踪表中填写。`,
  rowGone: () => '此行已不存在，请刷新列表。',
  unknownReader: (p) => `${p.found} 不在收件人中，请重新打开预览。`,
  unknownYear: (p) => `“工作日历”没有 ${p.found} 年的节假日，目前只按周末休息计算，请补充。`,
  waitsInCircle: (p) => `以下阶段互为前置，无法排期：${p.found}。请去掉其中一个依赖。`,
  baselineExists: (p) => `已有基准（交付日期 ${p.found}）。重设基准必须说明原因，请填写。`,
  notApproved: (p) => `“${p.found}”尚未批准。请先将评审结论设为“批准”；在此之前日期不会变动。`,
  neededFirst: (p, where) => `${where}：请先填写，“${p.found}”才能继续。`,
  changedSince: (p, where) => {
    const quoted = (text: string): string => (text === '' ? '空白' : `“${text}”`)
    return p.expected === undefined
      ? `${where}：此处刚被改动，现在${p.found === '' ? '为空' : `是“${p.found}”`}，请重新查看。`
      : `${where}：此处已被他人从${quoted(p.expected)}改为${quoted(p.found)}，请重新查看。`
  },
  derivedColumn: (_, where) => `${where}：此列由客户进度计算，不能填写。`,
  formulaCell: (_, where) => `${where}：此单元格由公式计算，请在表格中修改公式。`,
  nameTaken: (p) => `名称“${p.found}”已被使用，请换一个名称。`,
  cannotAdopt: (p) => p.found,
  sheetTaken: (p) =>
    `已有名为“${p.found}”的工作表，但其中没有“${p.tableName}”的任何表头，因此未作改动。请先将它改名，然后重试。`,
  ambiguousName: (p) =>
    `“${p.tableName}”有 ${p.lines?.length ?? 2} 行同名“${p.found}”（第 ${formatRowNumbers(p.lines ?? [])} 行）${p.count ? `，有 ${p.count} 行写了这个名称，无法确定属于哪一个` : ''}。请改成不同的名称，或用${p.table === 'people' ? '邮箱或编号' : '编号'}代替名称。`,
  stillOpen: (p) => {
    const more = (p.count ?? 0) - (p.titles?.length ?? 0)
    const titles = (p.titles ?? []).map((title) => `“${title}”`).join('、')
    return `“${p.found}”在“${p.tableName}”中还有 ${p.count ?? 0} 行未完成：${titles}${more > 0 ? `等，另有 ${more} 行` : ''}。请先完成或取消，或确认仍要继续。`
  },
  tooLong: (p, where) =>
    `${where}：“${p.found}”共 ${p.count ?? 0} 个字符，而单元格最多容纳 50000 个，请缩短，或把一部分移到别的单元格。`,
  tooManyCells: (p) =>
    `此电子表格共有 ${p.found} 个单元格（含空单元格），添加后将达到 ${p.count ?? 0} 个，超过 Google 表格 10000000 个的上限。未添加任何内容，请删除空的行和列后重试。`,
}
