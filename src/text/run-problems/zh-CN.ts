import type { RunProblemText } from './en.js'

/** The sentences about the problems of runs, in Simplified Chinese. */
export const zhCN: RunProblemText = {
  where: (p) =>
    p.line > 0
      ? `“${p.tableName}”第 ${p.line} 行“${p.columnName}”`
      : `“${p.tableName}”${p.columnName ? `“${p.columnName}”列` : ''}`,
  byCode: {
    missingTable: (p) => `缺少工作表“${p.tableName}”，请运行“更多 → 创建或修复跟踪表”。`,
    goneTable: (p) =>
      `“${p.tableName}”表原来在这里，现在找不到或无法识别，其中的内容没有检查。请从“文件 → 版本记录”恢复，或运行“更多 → 创建或修复跟踪表”。`,
    rowsMoved: (p) => `“${p.tableName}”的行刚刚被移动，请再试一次。`,
    writeRefused: (p) =>
      `“${p.tableName}”的 ${p.found}（${p.columnName}）受到保护，或带有其他单元格的数据验证，无法填写。请选择“更多 → 创建或修复跟踪表”。`,
    writeLate: (p) => `有内容未能填入：${p.found} 请选择“更多 → 创建或修复跟踪表”。`,
    outOfTime: (p) => `本次运行时间不够，留待下次运行：${p.found || p.tableName}。`,
    claimLost: (p) =>
      `无法核对刚填入“${p.tableName}”的内容。下次运行会重试；如仍然如此，请选择“更多 → 创建或修复跟踪表”。`,
    idsLost: (p) =>
      `“${p.tableName}”的隐藏编号列被删除，现已补回。${
        p.found === String(p.count)
          ? `全部 ${p.count ?? 0} 行都恢复了原来的编号。`
          : `共 ${p.count ?? 0} 行，其中 ${p.found} 行恢复了原来的编号；其余各行在以往邮件中的链接、变动历史和待移动的日期将重新开始。如需找回原来的编号，请使用“文件 → 版本记录”。`
      }`,
  },
}
