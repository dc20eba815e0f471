import type { ExportCommandText } from './en.js'

export const zhCN: ExportCommandText = {
  missingTarget: (targets) => `export 需要 --to，可选：${targets.join('、')}。`,
  notATarget: (found, targets) => `--to 可选 ${targets.join('、')}，不能是 ${found}。`,
  xlsxNeedsOut: '--to xlsx 需要 --out FILE.xlsx，因为工作簿无法打印到屏幕。',
  noProject: (name, names) =>
    names.length === 0
      ? `没有项目“${name}”：此表格中还没有项目。`
      : `没有项目“${name}”。可选：${names.join('、')}。`,
  written: (path) => `已保存到 ${path}。`,
}
