import type { LeftOut, LeftOutKind } from './package/unsupported-tabs.js'

const kinds = {
  en: {
    chart: 'a chart on its own tab',
    dialog: 'a dialog sheet',
    macro: 'a macro sheet',
    missing: 'its contents are missing from the file',
  },
  'zh-CN': { chart: '图表工作表', dialog: '对话框工作表', macro: '宏表', missing: '文件中缺少其内容' },
} satisfies Record<string, Record<LeftOutKind, string>>

/** Which tabs of a file were left out, and why; for a reader who then works with the rest. */
export const leftOutWords = {
  en: (sheets: readonly LeftOut[]): string =>
    `Left out: ${sheets.map(({ name, kind }) => `“${name}” (${kinds.en[kind]})`).join(', ')}. All other sheets are open.`,
  'zh-CN': (sheets: readonly LeftOut[]): string =>
    `未打开${sheets.map(({ name, kind }) => `“${name}”（${kinds['zh-CN'][kind]}）`).join('、')}，其他工作表均已打开。`,
}
