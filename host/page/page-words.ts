/** What the page's server says when it refuses, in the language of the person who asked. */
import { type TooBig, tooBigWords } from '../emulator/xlsx/index.js'
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
  tooManyCells: {
    en: 'A sheet takes at most 1,048,576 rows and 16,384 columns, and a spreadsheet at most 10,000,000 cells. Stay within that, or delete rows or columns first.',
    'zh-CN':
      '一个工作表最多 1,048,576 行、16,384 列，整个表格最多 10,000,000 个单元格。请填在此范围内，或先删除一些行或列。',
  },
  lastSheet: {
    en: 'A spreadsheet keeps at least one visible sheet.',
    'zh-CN': '表格中至少要保留一个可见的工作表。',
  },
  noLetter: { en: 'There is no such email.', 'zh-CN': '没有这封邮件。' },
  nothingToUndo: { en: 'There is nothing to undo.', 'zh-CN': '没有可撤销的操作。' },
  chooseFromTheList: { en: ' Press Alt + ↓ to choose one.', 'zh-CN': '按 Alt + ↓ 从列表中选择。' },
  tooManyFirings: {
    en: 'More than 500 runs would be due in between. Move the clock in smaller steps.',
    'zh-CN': '这段时间会触发超过 500 次，请分几次拨动时钟。',
  },
  noSuchMoment: {
    en: 'The clock goes from 1990 to 2099. Choose a date and time that exist.',
    'zh-CN': '时钟只能设在 1990 年到 2099 年之间。请选择存在的日期和时间。',
  },
  noSheet: {
    en: 'This sheet was deleted. Reload the page to see what is there now.',
    'zh-CN': '这个工作表已被删除。请刷新页面后再试。',
  },
  noTrigger: { en: 'There is no such trigger any more.', 'zh-CN': '这个触发器已不存在。' },
  tooManyPlaces: {
    en: 'More than 1,000 separate cells at once. Enter them in smaller parts, or paste one block.',
    'zh-CN': '一次填写的分散单元格超过 1,000 个。请分几次填写，或粘贴成一整块。',
  },
  unreadable: {
    en: 'This file cannot be read as a spreadsheet. Save it as .xlsx, without a password, and try again.',
    'zh-CN': '无法把这个文件作为表格打开。请另存为不带密码的 .xlsx 后再试。',
  },
  inside: {
    en: 'Something went wrong inside the page’s server: ',
    'zh-CN': '页面的服务端出错了：',
  },
} satisfies Record<string, Words>

/** That a cell's list does not have what was typed: in which cell, and what was probably meant. */
export const notInTheList = (cell: string, meant: string | undefined): Words => ({
  en: `${cell} only accepts a value from its list.${meant === undefined ? words.chooseFromTheList.en : ` Did you mean “${meant}”?`}`,
  'zh-CN': `${cell} 只能填列表中的值。${meant === undefined ? words.chooseFromTheList['zh-CN'] : `是不是“${meant}”？`}`,
})

/** That rows or columns are asked for that the sheet does not have: the last one asked for, and the sheet's own last. */
export const beyondSheet = (axis: 'row' | 'column', requested: string, last: string): Words => ({
  en: `There is no ${axis} ${requested}: this sheet ends at ${axis} ${last}.`,
  'zh-CN':
    axis === 'row'
      ? `没有第 ${requested} 行，这个工作表只到第 ${last} 行。`
      : `没有 ${requested} 列，这个工作表只到 ${last} 列。`,
})

/** That a file is too big to be opened, by which bound. */
export const tooBigFile = (size: TooBig | undefined): Words => ({
  en: `This file is too big: ${tooBigWords.en(size)}`,
  'zh-CN': `这个文件太大：${tooBigWords['zh-CN'](size)}`,
})
