import type { ReleaseText } from './en.js'

const formatList = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、')
/** So many places are named; the others are counted. */
const maxNamed = 5
const formatPlaces = (places: readonly string[]): string =>
  places.length > maxNamed
    ? `${places.slice(0, maxNamed).join('、')} 等 ${places.length} 处`
    : places.join('、')

/** The sentences about a sheet that is not followed any more, in Simplified Chinese. */
export const zhCN: ReleaseText = {
  removesColumns: (headers, hasId) =>
    headers.length === 0
      ? '删除隐藏的编号列。'
      : `删除客户进度增加的 ${headers.length} 列：${formatList(headers)}${hasId ? '，以及隐藏的编号列' : ''}。`,
  removesColours: (own) => `去掉客户进度的预警颜色${own > 0 ? `；你自己的 ${own} 条颜色规则保留` : ''}。`,
  removesChecks: (headers) => `去掉客户进度加在${formatList(headers)}上的下拉列表和校验。`,
  removesLists: (sheets) => `去掉${formatList(sheets)}中列出本表各行的下拉列表。`,
  unfreezes: (lines) => (lines === 1 ? '取消冻结表头行。' : `取消冻结前 ${lines} 行。`),
  removesMarks: '去掉工作表和各列上的隐藏标记。',
  deletesSheets: (sheets) => `删除工作表：${formatList(sheets)}。`,
  staysTyped: (header) => `“${header}”保留：其中有不是客户进度填写的内容。`,
  staysUsed: (header, places) => `“${header}”保留：${formatPlaces(places)} 用到了它。`,
  breaksUses: (header, places) => `删除“${header}”后，${formatPlaces(places)} 会出错或得出不同的结果。`,
  sheetStays: (sheet) => `工作表“${sheet}”保留：其中有创建之后新增或修改的内容。`,
  idColumn: '编号',
  colourRule: '你的一条颜色规则',
  namedRange: (name) => `命名范围“${name}”`,
  noRecord: '这张表由早期版本设置，当时没有记下原来的样子：冻结的行保持冻结，右侧空白列原有的格式无法恢复。',
  digestsOn:
    '关闭提醒邮件后，还可以一并删除客户进度自己的工作表：请在“客户进度”菜单中选择“更多 → 关闭提醒邮件”。',
  notFollowed: (sheet) => `客户进度没有在原处跟踪“${sheet}”，无需停止。`,
  refused: (sheet, message) => `无法更改“${sheet}”：${message}请让有编辑权限的人操作后重试。`,
  released: (sheet) => `已停止跟踪“${sheet}”，你填写的内容都还在。以后可以随时重新跟踪。`,
}
