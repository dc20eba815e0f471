import { inboxSheetName } from '../../core/answers/published-line.js'
import { identity, longText, text } from '../../core/column.js'
import { defineTable } from '../../core/table.js'

/** 收到的答复: what people sent from the pages of their links. The web app adds lines, runs take them in. */
export const inbox = defineTable({
  key: 'inbox',
  name: inboxSheetName,
  title: 'at',
  prefix: 'R',
  startsHidden: true,
  isLog: true,
  isReadOnDemand: true,
  columns: {
    id: identity(),
    at: text({ en: 'At', 'zh-CN': '时间' }, { width: 170 }),
    fingerprint: text({ en: 'Link', 'zh-CN': '链接' }, { width: 160 }),
    nonce: text({ en: 'Once', 'zh-CN': '防重码' }, { width: 120 }),
    format: text({ en: 'Format', 'zh-CN': '格式' }, { width: 64 }),
    payload: longText({ en: 'Answers', 'zh-CN': '答复' }, { width: 320 }),
    takenOn: text({ en: 'Taken in', 'zh-CN': '处理时间' }, { width: 150 }),
    outcome: longText({ en: 'Result', 'zh-CN': '结果' }, { width: 320 }),
  },
})
