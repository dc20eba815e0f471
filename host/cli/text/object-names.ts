/** What a workbook holds besides cells, counted, in words. The page says the same. */
import type { Locale } from '../../../src/core/locale.js'
import type { Counted, ObjectKind } from '../../emulator/xlsx/index.js'

const nameWithCount =
  (one: string, many = `${one}s`) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : many}`

const nameWithoutCount = (words: string) => (): string => words
const nameWithMeasure =
  (name: string, unit = '个') =>
  (count: number): string =>
    `${name} ${count} ${unit}`

type Names = Record<ObjectKind, (count: number) => string>

const en: Names = {
  pictures: nameWithCount('picture'),
  charts: nameWithCount('chart'),
  shapes: nameWithCount('shape or text box', 'shapes or text boxes'),
  tables: nameWithCount('table, whose cells stay,', 'tables, whose cells stay,'),
  headerPictures: nameWithCount('picture in headers or footers', 'pictures in headers or footers'),
  backgrounds: nameWithCount('sheet background'),
  cellPictures: nameWithCount(
    'cell with a picture or data type in it',
    'cells with a picture or data type in them',
  ),
  externalLinks: nameWithCount('link to another workbook', 'links to other workbooks'),
  namedFormulas: nameWithCount('named formula'),
  sparklines: nameWithCount('sparkline'),
  properties: nameWithoutCount('document properties'),
  printerSettings: nameWithoutCount('printer settings'),
  customXml: nameWithCount('custom XML part'),
  label: nameWithoutCount('the sensitivity label'),
  macros: nameWithoutCount('macros'),
  pivotTables: nameWithCount('pivot table (its values stay)', 'pivot tables (their values stay)'),
  slicers: nameWithCount('slicer'),
  timelines: nameWithCount('timeline'),
  controls: nameWithCount('form control'),
  embeddedFiles: nameWithCount('embedded file'),
  threads: nameWithCount('comment thread (saved as a plain note)', 'comment threads (saved as plain notes)'),
  connections: nameWithCount('data connection'),
  dataModel: nameWithoutCount('the data model'),
  extendedRules: nameWithCount(
    'detail of data bars, icon sets and color rules',
    'details of data bars, icon sets and color rules',
  ),
  filters: nameWithCount('filter setting'),
  groups: nameWithCount('sheet’s row or column groups', 'sheets’ row or column groups'),
  pageBreaks: nameWithCount('page break'),
  scenarios: nameWithCount('scenario'),
  editRanges: nameWithCount('range that others may edit', 'ranges that others may edit'),
  passwords: nameWithCount(
    'password or lock on sheets or the workbook',
    'passwords or locks on sheets or the workbook',
  ),
  customViews: nameWithCount('custom view'),
  messages: nameWithCount('hint on a link', 'hints on links'),
  richText: nameWithCount('text with mixed formatting', 'texts with mixed formatting'),
  looks: nameWithCount(
    'cell format with patterns, gradients or justified text',
    'cell formats with patterns, gradients or justified text',
  ),
  chartSheets: nameWithCount('chart sheet'),
  macroSheets: nameWithCount('macro or dialog sheet'),
  signatures: nameWithCount('digital signature'),
  ribbon: nameWithoutCount('ribbon customizations'),
  addins: nameWithCount('Office add-in part'),
  xmlMaps: nameWithoutCount('XML maps'),
  changeHistory: nameWithoutCount('the change history'),
  original: nameWithoutCount('everything but cells, as the original file is no longer available'),
  other: nameWithCount('other part'),
}

const zhCn: Names = {
  pictures: nameWithMeasure('图片', '张'),
  charts: nameWithMeasure('图表'),
  shapes: nameWithMeasure('形状或文本框'),
  tables: nameWithMeasure('表格样式（单元格保留）'),
  headerPictures: nameWithMeasure('页眉页脚图片', '张'),
  backgrounds: nameWithMeasure('工作表背景'),
  cellPictures: nameWithMeasure('含图片或数据类型的单元格'),
  externalLinks: nameWithMeasure('其他工作簿的链接'),
  namedFormulas: nameWithMeasure('命名公式'),
  sparklines: nameWithMeasure('迷你图'),
  properties: nameWithoutCount('文档属性'),
  printerSettings: nameWithoutCount('打印机设置'),
  customXml: nameWithMeasure('自定义 XML'),
  label: nameWithoutCount('敏感度标签'),
  macros: nameWithoutCount('宏'),
  pivotTables: nameWithMeasure('数据透视表（数值保留）'),
  slicers: nameWithMeasure('切片器'),
  timelines: nameWithMeasure('日程表'),
  controls: nameWithMeasure('表单控件'),
  embeddedFiles: nameWithMeasure('嵌入文件'),
  threads: nameWithMeasure('批注会话（保存为普通批注）'),
  connections: nameWithMeasure('数据连接'),
  dataModel: nameWithoutCount('数据模型'),
  extendedRules: nameWithMeasure('数据条、图标集和颜色规则的细节', '项'),
  filters: nameWithMeasure('筛选条件'),
  groups: (count) => `${count} 个工作表的行列分组`,
  pageBreaks: nameWithMeasure('分页符'),
  scenarios: nameWithMeasure('方案'),
  editRanges: nameWithMeasure('允许编辑的区域'),
  passwords: nameWithMeasure('工作表或工作簿的密码和锁定', '项'),
  customViews: nameWithMeasure('自定义视图'),
  messages: nameWithMeasure('链接的说明文字', '条'),
  richText: nameWithMeasure('混合格式的文字', '处'),
  looks: nameWithMeasure('含图案、渐变或两端对齐的单元格格式', '种'),
  chartSheets: nameWithMeasure('图表工作表'),
  macroSheets: nameWithMeasure('宏表或对话框表'),
  signatures: nameWithMeasure('数字签名'),
  ribbon: nameWithoutCount('自定义功能区'),
  addins: nameWithMeasure('Office 加载项'),
  xmlMaps: nameWithoutCount('XML 映射'),
  changeHistory: nameWithoutCount('修订记录'),
  original: nameWithoutCount('单元格以外的所有内容（已找不到原文件）'),
  other: nameWithMeasure('其他部分'),
}

/** Names of all kinds by language. */
export const objectNames: Record<Locale, Names> = { en, 'zh-CN': zhCn }

/** Most names of parts or sheets that are listed with a kind. */
const maxListed = 4

/** Each kind with its number and the sheets it is on, as one list of words. */
export const listObjects = (locale: Locale, found: readonly Counted[]): string => {
  const [comma, between] = locale === 'en' ? [', ', '; '] : ['、', '；']
  return found
    .map(({ kind, count, where }) => {
      const shown = where.slice(0, maxListed).join(comma) + (where.length > maxListed ? ' …' : '')
      const words = objectNames[locale][kind](count)
      if (shown === '') return words
      return locale === 'en' ? `${words} (${shown})` : `${words}（${shown}）`
    })
    .join(between)
}
