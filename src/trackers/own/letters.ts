import { choice, date, identity, longText, text } from '../../core/column.js'
import { namesOf, type Localised } from '../../core/locale.js'
import { type Row, defineTable } from '../../core/table.js'

export const letterKinds = {
  personalDigest: { en: 'Personal digest', 'zh-CN': '个人摘要' },
  managerDigest: { en: 'Manager digest', 'zh-CN': '管理摘要' },
  clientReport: { en: 'Client report', 'zh-CN': '客户进度报告' },
  documentReminder: { en: 'Document reminder', 'zh-CN': '资料提醒' },
} as const

/** What the log says of an email for which a run had no time. */
export const outOfTimeNote: Localised = {
  en: 'The run ran out of time.',
  'zh-CN': '本次运行时间不足。',
}

/** 发送记录: one row per letter kind, reader and local day, so that no letter is sent twice and none is lost. */
export const letters = defineTable({
  key: 'letters',
  name: { en: 'Email log', 'zh-CN': '发送记录', formerly: ['Letter ledger', '邮件台账'] },
  aliases: [],
  title: 'reader',
  prefix: 'L',
  startsHidden: true,
  isLog: true,
  columns: {
    id: identity(),
    day: date({ en: 'Date', 'zh-CN': '日期', formerly: ['Day'] }, { required: true }),
    kind: choice({ en: 'Kind', 'zh-CN': '类型' }, letterKinds, { required: true, width: 130 }),
    reader: text(
      { en: 'Recipient', 'zh-CN': '收件人', formerly: ['Reader'] },
      { required: true, width: 220 },
    ),
    state: choice(
      { en: 'State', 'zh-CN': '状态' },
      {
        claimed: { en: 'Claimed', 'zh-CN': '待确认', tone: 'warn' },
        sent: { en: 'Sent', 'zh-CN': '已发送', tone: 'good' },
        failed: { en: 'Failed', 'zh-CN': '发送失败', tone: 'bad' },
        carriedOver: { en: 'Carried over', 'zh-CN': '顺延', tone: 'warn' },
      },
      { required: true },
    ),
    when: text({ en: 'At', 'zh-CN': '时间' }, { width: 150 }),
    subject: text({ en: 'Subject', 'zh-CN': '主题' }, { width: 320 }),
    note: longText({ en: 'Note', 'zh-CN': '说明' }, { width: 280 }),
    told: longText({ en: 'Included', 'zh-CN': '包含内容', formerly: ['Told', '已告知'] }, { width: 160 }),
  },
})
export type LedgerRow = Row<typeof letters>

/**
 * Whether an email was put off because the quota was short; one for which a run had no time goes with the
 * next run.
 */
export const lacksQuota = ({ state, note }: LedgerRow): boolean =>
  state === 'carriedOver' && !namesOf(outOfTimeNote).includes(note ?? '')
