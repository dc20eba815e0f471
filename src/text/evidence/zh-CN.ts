import type { EvidenceText } from './en.js'

/** Sentences about what was read and what could not be, in Simplified Chinese. */
export const zhCN: EvidenceText = {
  unchecked: ({ cells, where, rows, columns, gone: missing }) =>
    [
      ...missing.map((sheet) => `“${sheet}”表已不在`),
      ...columns.map(({ sheet, column }) => `“${sheet}”表没有“${column}”列`),
      ...(cells > 0
        ? [
            `${cells} 个单元格无法识别（${where.map(({ sheet, line, column }) => `“${sheet}”第 ${line} 行“${column}”`).join('、')}${cells > where.length ? '等' : ''}）`,
          ]
        : []),
      ...(rows > 0 ? [`${rows} 行所写的项目或客户不存在`] : []),
    ].join('；'),
  notKnown: (why) => `无法判断：${why}`,
}
