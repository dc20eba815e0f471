import type { LogWords } from './en.js'

/** The sentences of the forms that add rows and lead them on, in Simplified Chinese. */
export const zhCN: LogWords = {
  what: '要记录什么？',
  about: (client) => `关于“${client}”`,
  newSheet: (sheet) => `还没有“${sheet}”工作表，保存时会自动添加。`,
  isNew: '将添加工作表',
  moreFields: '更多字段',
  choose: '请选择',
  fillIn: '请填写此项。',
  checkThis: '请检查此项。',
  forClient: '客户可能会看到这段文字。',
  fromTo: (least, most) => `${least} 到 ${most}`,
  nextDay: (day) => `下一个工作日 · ${day}`,
  thirdDay: (day) => `3 个工作日后 · ${day}`,
  nextWeek: (day) => `下周 · ${day}`,
  save: '保存',
  saving: '正在保存…',
  back: '返回',
  cancel: '取消',
  undo: '撤销',
  undone: '已撤销，填写的内容还在。',
  saved: (what, title) => (title === '' ? `已保存：${what}` : `已保存：${what} · ${title}`),
  inSheet: '在表格中查看',
  noStep: '这一行已没有下一步。',
  failedSave: '出错了。填写的内容还在，再次保存不会重复添加。',
  undoFailed: '出错了。再次撤销前请先检查这一行。',
}
