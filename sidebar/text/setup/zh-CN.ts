import type { SetupWords } from './en.js'

/** What the steps of setting a workbook up say, in Simplified Chinese. */
export const zhCN: SetupWords = {
  setup: '设置步骤',
  stepsOpen: (open) => (open === 0 ? '全部完成' : `${open} 步未完成`),
  stepsNote: '可以随时离开，之后在侧边栏的“检查与设置”中继续。',
  done: '已完成',
  open: '未完成',
  showPeople: '前往“团队”',
  showSettings: '前往“设置”',
  emails: '提醒邮件…',
  newProject: '新建项目…',
  country: '节假日所属国家或地区',
  useCountry: '使用此国家或地区',
  addYears: (years) => `添加 ${years} 年的节假日`,
  sources:
    '节假日数据：中国取自 chinese-days；其他国家和地区取自 date-holidays（源自维基百科，CC BY-SA 3.0，有删减和翻译）。',
}
