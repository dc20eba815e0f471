/** What a workbook holds besides cells, counted, in words. The page says the same. */
import type { Locale } from '../../../src/core/locale.js'
import type { Counted, ObjectKind } from '../../xlsx/carry/kinds.js'

const counted =
  (one: string, many = `${one}s`) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : many}`

const plain = (words: string) => (): string => words
const measured =
  (name: string, unit = '个') =>
  (count: number): string =>
    `${name} ${count} ${unit}`

type Names = Record<ObjectKind, (count: number) => string>

const en: Names = {
  pictures: counted('picture'),
  charts: counted('chart'),
  shapes: counted('shape or text box', 'shapes or text boxes'),
  tables: counted('table, whose cells stay,', 'tables, whose cells stay,'),
  headerPictures: counted('picture in headers or footers', 'pictures in headers or footers'),
  backgrounds: counted('sheet background'),
  cellPictures: counted(
    'cell with a picture or data type in it',
    'cells with a picture or data type in them',
  ),
  externalLinks: counted('link to another workbook', 'links to other workbooks'),
  namedFormulas: counted('named formula'),
  sparklines: counted('sparkline'),
  properties: plain('document properties'),
  printerSettings: plain('printer settings'),
  customXml: counted('custom XML part'),
  label: plain('the sensitivity label'),
  macros: plain('macros'),
  pivotTables: counted('pivot table (its values stay)', 'pivot tables (their values stay)'),
  slicers: counted('slicer'),
  timelines: counted('timeline'),
  controls: counted('form control'),
  embeddedFiles: counted('embedded file'),
  threads: counted('comment thread (saved as a plain note)', 'comment threads (saved as plain notes)'),
  connections: counted('data connection'),
  dataModel: plain('the data model'),
  extendedRules: counted(
    'detail of data bars, icon sets and color rules',
    'details of data bars, icon sets and color rules',
  ),
  filters: counted('filter setting'),
  groups: counted('sheet’s row or column groups', 'sheets’ row or column groups'),
  pageBreaks: counted('page break'),
  scenarios: counted('scenario'),
  editRanges: counted('range that others may edit', 'ranges that others may edit'),
  passwords: counted(
    'password or lock on sheets or the workbook',
    'passwords or locks on sheets or the workbook',
  ),
  customViews: counted('custom view'),
  messages: counted('hint on a link', 'hints on links'),
  richText: counted('text with mixed formatting', 'texts with mixed formatting'),
  looks: counted(
    'cell format with patterns, gradients or justified text',
    'cell formats with patterns, gradients or justified text',
  ),
  chartSheets: counted('chart sheet'),
  macroSheets: counted('macro or dialog sheet'),
  signatures: counted('digital signature'),
  ribbon: plain('ribbon customizations'),
  addins: counted('Office add-in part'),
  xmlMaps: plain('XML maps'),
  changeHistory: plain('the change history'),
  original: plain('everything but cells, as the original file is no longer available'),
  other: counted('other part'),
}

const zhCn: Names = {
  pictures: measured('图片', '张'),
  charts: measured('图表'),
  shapes: measured('形状或文本框'),
  tables: measured('表格样式（单元格保留）'),
  headerPictures: measured('页眉页脚图片', '张'),
  backgrounds: measured('工作表背景'),
  cellPictures: measured('含图片或数据类型的单元格'),
  externalLinks: measured('其他工作簿的链接'),
  namedFormulas: measured('命名公式'),
  sparklines: measured('迷你图'),
  properties: plain('文档属性'),
  printerSettings: plain('打印机设置'),
  customXml: measured('自定义 XML'),
  label: plain('敏感度标签'),
  macros: plain('宏'),
  pivotTables: measured('数据透视表（数值保留）'),
  slicers: measured('切片器'),
  timelines: measured('日程表'),
  controls: measured('表单控件'),
  embeddedFiles: measured('嵌入文件'),
  threads: measured('批注会话（保存为普通批注）'),
  connections: measured('数据连接'),
  dataModel: plain('数据模型'),
  extendedRules: measured('数据条、图标集和颜色规则的细节', '项'),
  filters: measured('筛选条件'),
  groups: (count) => `${count} 个工作表的行列分组`,
  pageBreaks: measured('分页符'),
  scenarios: measured('方案'),
  editRanges: measured('允许编辑的区域'),
  passwords: measured('工作表或工作簿的密码和锁定', '项'),
  customViews: measured('自定义视图'),
  messages: measured('链接的说明文字', '条'),
  richText: measured('混合格式的文字', '处'),
  looks: measured('含图案、渐变或两端对齐的单元格格式', '种'),
  chartSheets: measured('图表工作表'),
  macroSheets: measured('宏表或对话框表'),
  signatures: measured('数字签名'),
  ribbon: plain('自定义功能区'),
  addins: measured('Office 加载项'),
  xmlMaps: plain('XML 映射'),
  changeHistory: plain('修订记录'),
  original: plain('单元格以外的所有内容（已找不到原文件）'),
  other: measured('其他部分'),
}

/** Names of all kinds by language. */
export const objectNames: Record<Locale, Names> = { en, 'zh-CN': zhCn }

/** Most names of parts or sheets that are listed with a kind. */
const listed = 4

/** Each kind with its number and the sheets it is on, as one list of words. */
export const objectsIn = (locale: Locale, found: readonly Counted[]): string => {
  const [comma, between] = locale === 'en' ? [', ', '; '] : ['、', '；']
  return found
    .map(({ kind, count, where }) => {
      const shown = where.slice(0, listed).join(comma) + (where.length > listed ? ' …' : '')
      const words = objectNames[locale][kind](count)
      if (shown === '') return words
      return locale === 'en' ? `${words} (${shown})` : `${words}（${shown}）`
    })
    .join(between)
}
