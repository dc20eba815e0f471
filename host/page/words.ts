/** What the page's server says when it refuses, in the language of whoever asked. */
import type { PageLocale } from './contract.js'

export type Words = Record<PageLocale, string>

export const words = {
  notHere: { en: 'There is nothing at this address.', 'zh-CN': '这个地址没有内容。' },
  stranger: {
    en: 'Only the page itself may ask for this. Reload the page and try again.',
    'zh-CN': '只有本页面可以发起此请求，请刷新页面后再试。',
  },
  tooLarge: { en: 'The request is too large.', 'zh-CN': '请求过大。' },
  notJson: { en: 'The request is not JSON.', 'zh-CN': '请求不是 JSON。' },
  badRequest: { en: 'The request is not of the expected form.', 'zh-CN': '请求的格式不正确。' },
  lastRow: { en: 'A sheet keeps at least one row.', 'zh-CN': '工作表至少要保留一行。' },
  lastColumn: { en: 'A sheet keeps at least one column.', 'zh-CN': '工作表至少要保留一列。' },
  lastSheet: {
    en: 'A spreadsheet keeps at least one visible sheet.',
    'zh-CN': '表格中至少要保留一个可见的工作表。',
  },
  noLetter: { en: 'There is no such letter.', 'zh-CN': '没有这封邮件。' },
  nothingToUndo: { en: 'There is nothing to undo.', 'zh-CN': '没有可撤销的操作。' },
  notOneOfTheChoices: {
    en: 'This cell only takes a value from its list.',
    'zh-CN': '此单元格只能填写列表中的值。',
  },
  tooManyFirings: {
    en: 'More than 500 triggers would fire on the way. Move the clock in smaller steps.',
    'zh-CN': '途中会触发超过 500 次，请分几次拨动时钟。',
  },
  unreadable: {
    en: 'This file cannot be read as a spreadsheet. Save it as .xlsx, without a password, and try again.',
    'zh-CN': '无法把这个文件当作表格读取。请另存为不带密码的 .xlsx 后再试。',
  },
  inside: {
    en: 'Something went wrong inside the page’s server: ',
    'zh-CN': '页面的服务端出错了：',
  },
} satisfies Record<string, Words>
