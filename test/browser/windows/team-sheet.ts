import type { Grid } from '../../../src/core/cell.js'
import type { Day } from '../../../src/core/day.js'
import type { Locale } from '../../../src/core/locale.js'

const asDay = (day: string) => ({ day: day as Day })
/** A sheet as a team has it: a title, a blank line, headers of its own, and two columns of the same name. */
export const teamSheet: Readonly<Record<Locale, { name: string; grid: Grid }>> = {
  en: {
    name: 'Spring campaign',
    grid: [
      ['Spring campaign 2026'],
      [],
      ['To do', 'Who', 'Status', 'Deadline', 'Venue', 'Status', 'Remarks'],
      ['Draw the poster', 'Ben Okafor', 'Doing', asDay('2026-03-20'), 'Studio', 'Draft', 'two versions'],
      ['Book the hall', 'Anna Weiss', 'Open', asDay('2026-04-20'), 'Hall B', 'Asked', ''],
      ['Set the budget', 'Anna Weiss', 'Done', asDay('2026-03-10'), 'Office', 'Final', ''],
      ['Invite the press', 'Tom Reilly', 'Open', asDay('2026-03-27'), 'Hall B', 'Draft', '40 names'],
    ],
  },
  'zh-CN': {
    name: '春季推广',
    grid: [
      ['2026 年春季推广'],
      [],
      ['工作内容', '负责人', '状态', '完成时间', '地点', '状态', '说明'],
      ['画海报', '林悦', '进行中', asDay('2026-03-20'), '设计室', '初稿', '两个版本'],
      ['订场地', '陈浩', '未开始', asDay('2026-04-20'), '二号厅', '询价', ''],
      ['定预算', '陈浩', '已完成', asDay('2026-03-10'), '办公室', '终稿', ''],
      ['邀请媒体', '苏婷', '未开始', asDay('2026-03-27'), '二号厅', '初稿', '40 人'],
    ],
  },
}
