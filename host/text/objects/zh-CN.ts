import { nameWithoutCount, type ObjectNames } from './object-names.js'

const nameWithMeasure =
  (name: string, unit = '个') =>
  (count: number): string =>
    `${name} ${count} ${unit}`

/** What a workbook holds besides cells, counted, in Simplified Chinese. */
export const zhCN: ObjectNames = {
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
