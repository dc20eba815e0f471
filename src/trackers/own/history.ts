import { choice, date, identity, text } from '../../core/column.js'
import { type Row, defineTable } from '../../core/table.js'

/**
 * The changes of a row that are recorded: that it came or was deleted, its columns, and the day from which
 * the history begins.
 */
export const followedFields = {
  owner: { en: 'Owner', 'zh-CN': '负责人' },
  status: { en: 'Status', 'zh-CN': '状态' },
  due: { en: 'Due', 'zh-CN': '截止日期' },
  delivery: { en: 'Delivery', 'zh-CN': '交付日期' },
  kind: { en: 'Kind', 'zh-CN': '合作类型' },
  contractEnd: { en: 'Contract end', 'zh-CN': '合同到期' },
  added: { en: 'Added', 'zh-CN': '新增' },
  removed: { en: 'Removed', 'zh-CN': '删除' },
  began: { en: 'History begins', 'zh-CN': '开始记录' },
} as const

/** The trackers whose rows are followed, with the columns that are: what each is called there. */
export const followedColumns = {
  clients: { title: 'name', owner: 'accountManager', state: 'kind', day: 'contractEnd' },
  engagements: { title: 'name', owner: 'owner', state: 'status', day: 'delivery' },
  milestones: { title: 'name', owner: 'owner', state: 'status', day: 'due' },
  tasks: { title: 'title', owner: 'owner', state: 'status', day: 'due' },
} as const

/**
 * 变动历史: what changed in rows from one day's run to the next. Lines are only added; the oldest are removed
 * first.
 */
export const history = defineTable({
  key: 'history',
  name: { en: 'Change history', 'zh-CN': '变动历史' },
  aliases: [],
  title: 'what',
  prefix: 'H',
  startsHidden: true,
  isLog: true,
  isReadOnDemand: true,
  columns: {
    id: identity(),
    day: date({ en: 'Seen on', 'zh-CN': '发现日期' }),
    tracker: choice(
      { en: 'Sheet', 'zh-CN': '所在表' },
      {
        clients: { en: 'Clients', 'zh-CN': '客户' },
        engagements: { en: 'Projects', 'zh-CN': '客户项目', formerly: ['Engagements'] },
        milestones: { en: 'Milestones', 'zh-CN': '里程碑' },
        tasks: { en: 'Tasks', 'zh-CN': '任务' },
      },
      { width: 110 },
    ),
    row: text({ en: 'Row', 'zh-CN': '所在行' }, { width: 90 }),
    what: text({ en: 'What', 'zh-CN': '内容' }, { width: 280 }),
    field: choice({ en: 'Changed', 'zh-CN': '变动项' }, followedFields, { width: 110 }),
    from: text({ en: 'Before', 'zh-CN': '变动前' }, { width: 140 }),
    to: text({ en: 'After', 'zh-CN': '变动后' }, { width: 140 }),
    owner: text({ en: 'Owner that day', 'zh-CN': '当日负责人' }, { width: 130 }),
  },
})
export type HistoryRow = Row<typeof history>
