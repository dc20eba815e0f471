import { longText, text } from '../../core/column.js'
import { publishedSheetName } from '../../core/answers/published-line.js'
import { defineTable } from '../../core/table.js'

/** 已发布页面: a line for each link in emails, with the page that it shows. The web app reads it by its columns' places. */
export const published = defineTable({
  key: 'published',
  name: publishedSheetName,
  title: 'person',
  prefix: 'PB',
  startsHidden: true,
  isLog: true,
  isReadOnDemand: true,
  columns: {
    fingerprint: text({ en: 'Link', 'zh-CN': '链接' }, { required: true, width: 160 }),
    format: text({ en: 'Format', 'zh-CN': '格式' }, { width: 64 }),
    kind: text({ en: 'Kind', 'zh-CN': '类型' }, { width: 90 }),
    person: text({ en: 'For', 'zh-CN': '对象' }, { required: true, width: 220 }),
    made: text({ en: 'As of', 'zh-CN': '生成时间' }, { width: 150 }),
    expires: text({ en: 'Works until', 'zh-CN': '有效期至' }, { width: 130 }),
    revoked: text(
      { en: 'Revoked', 'zh-CN': '停用' },
      {
        help: {
          en: 'Type a date, and the link stops working at once. The next email has a new one.',
          'zh-CN': '填入日期后，链接立即失效；下一封邮件会带新的链接。',
        },
      },
    ),
    length: text({ en: 'Length', 'zh-CN': '长度' }, { width: 80 }),
    hash: text({ en: 'Check', 'zh-CN': '校验' }, { width: 120 }),
    piece1: longText({ en: 'Page 1', 'zh-CN': '页面 1' }, { width: 120 }),
    piece2: longText({ en: 'Page 2', 'zh-CN': '页面 2' }, { width: 120 }),
    piece3: longText({ en: 'Page 3', 'zh-CN': '页面 3' }, { width: 120 }),
    piece4: longText({ en: 'Page 4', 'zh-CN': '页面 4' }, { width: 120 }),
    piece5: longText({ en: 'Page 5', 'zh-CN': '页面 5' }, { width: 120 }),
    piece6: longText({ en: 'Page 6', 'zh-CN': '页面 6' }, { width: 120 }),
  },
})
