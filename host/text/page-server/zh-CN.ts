import { tooBigWords } from '../../emulator/xlsx/index.js'
import type { PageServerText } from './en.js'

/** What the page's server says when it refuses, in Simplified Chinese. */
export const zhCN: PageServerText = {
  notHere: '这个地址没有内容。',
  stranger: '只有本页面可以发起此请求，请刷新页面后再试。',
  tooLarge: '请求过大。',
  notJson: '请求不是 JSON。',
  badRequest: '请求的格式不正确。',
  lastRow: '工作表至少要保留一行。',
  lastColumn: '工作表至少要保留一列。',
  tooManyCells:
    '一个工作表最多 1,048,576 行、16,384 列，整个表格最多 10,000,000 个单元格。请填在此范围内，或先删除一些行或列。',
  lastSheet: '表格中至少要保留一个可见的工作表。',
  noLetter: '没有这封邮件。',
  nothingToUndo: '没有可撤销的操作。',
  chooseFromTheList: '按 Alt + ↓ 从列表中选择。',
  tooManyFirings: '这段时间会触发超过 500 次，请分几次拨动时钟。',
  noSuchMoment: '时钟只能设在 1990 年到 2099 年之间。请选择存在的日期和时间。',
  noSheet: '这个工作表已被删除。请刷新页面后再试。',
  noTrigger: '这个触发器已不存在。',
  tooManyPlaces: '一次填写的分散单元格超过 1,000 个。请分几次填写，或粘贴成一整块。',
  unreadable: '无法把这个文件作为表格打开。请另存为不带密码的 .xlsx 后再试。',
  inside: '页面的服务端出错了：',
  notInTheList: (cell, meant) =>
    `${cell} 只能填列表中的值。${meant === undefined ? zhCN.chooseFromTheList : `是不是“${meant}”？`}`,
  beyondSheet: (axis, requested, last) =>
    axis === 'row'
      ? `没有第 ${requested} 行，这个工作表只到第 ${last} 行。`
      : `没有 ${requested} 列，这个工作表只到 ${last} 列。`,
  tooBigFile: (size) => `这个文件太大：${tooBigWords['zh-CN'](size)}`,
}
