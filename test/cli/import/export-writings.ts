/** What a row of an export may say, in the words of its tool. */
export interface Writing {
  readonly name: string
  readonly headers: readonly string[]
  readonly statuses: readonly string[]
  /** Those of the statuses that say without doubt that a row is open, and that it is finished. */
  readonly open: readonly string[]
  readonly finished: readonly string[]
  readonly shares: readonly string[]
  /** The share that says that a row is finished. */
  readonly whole?: string
  /** A row with a date in the column of dates done is finished; elsewhere that column says nothing. */
  readonly hasDoneDates?: true
  readonly day: (day: string) => string
  /** Lines above and below the rows. */
  readonly above?: readonly (readonly string[])[]
  readonly below?: readonly (readonly string[])[]
}

const [iso, western] = [
  (day: string): string => day,
  (day: string): string => day.replace(/(\d+)-(\d+)-(\d+)/, '$3.$2.$1'),
]
const names = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May']
/** Exports of tools and tables of teams, with the words in which each says what is done. */
export const writings: readonly Writing[] = [
  {
    name: 'any',
    headers: ['Task', 'Owner', 'Due date', 'Status', '% done', 'Done on', 'Comment'],
    statuses: [
      '',
      'Open',
      'Done',
      'In progress',
      'Waiting',
      'Cancelled',
      'On hold',
      'Odd word',
      'done - 3 March',
    ],
    open: ['', 'Open', 'In progress'],
    finished: ['Done', 'Cancelled'],
    hasDoneDates: true,
    shares: ['', '0%', '50%', '100%'],
    whole: '100%',
    day: iso,
  },
  {
    name: 'twoStatuses',
    headers: ['Task', 'Owner', 'Due date', 'Status', 'State', 'Done on', 'Notes'],
    statuses: ['Open', 'Done', 'In progress'],
    open: [],
    finished: [],
    shares: ['Open', 'Done', 'In progress'],
    day: iso,
  },
  {
    name: 'wholePercents',
    headers: ['Task', 'Who', 'Deadline', 'State', 'Progress', 'Finished', 'Notes'],
    statuses: ['', 'to do', 'complete', 'WIP', 'blocked'],
    open: ['', 'to do', 'WIP'],
    finished: ['complete'],
    hasDoneDates: true,
    shares: ['', '0', '50', '99', '100'],
    whole: '100',
    day: western,
    above: [['Plan of the year'], []],
  },
  {
    name: '中文',
    headers: ['任务名称', '负责人', '截止日期', '状态', '进度', '完成日期', '备注'],
    statuses: ['', '未开始', '进行中', '已完成', '已取消', '暂停', '待确认'],
    open: ['', '未开始', '进行中'],
    finished: ['已完成', '已取消'],
    hasDoneDates: true,
    shares: ['', '0%', '60%', '100%'],
    whole: '100%',
    day: iso,
    below: [['合计', '', '', '', '', '', '']],
  },
  {
    name: 'ganttproject',
    headers: ['Name', 'Resources', 'End date', 'Status', 'Completion', 'Done', 'Notes', 'Begin date', 'ID'],
    statuses: ['', 'open'],
    open: ['', 'open'],
    finished: [],
    shares: ['', '0', '40', '100'],
    whole: '100',
    day: iso,
    below: [[''], ['ID', 'Name', 'e-mail'], ['1', 'Ann', 'ann@example.com']],
  },
  {
    name: 'openproject',
    headers: [
      'Subject',
      'Assignee',
      'Finish date',
      'Status',
      '% Complete',
      'Closed',
      'Description',
      'Type',
      'ID',
    ],
    statuses: ['New', 'In progress', 'Closed', 'Rejected', 'On hold', 'Test failed'],
    open: ['New', 'In progress'],
    finished: ['Closed', 'Rejected'],
    hasDoneDates: true,
    shares: ['', '0', '40', '100'],
    whole: '100',
    day: iso,
    above: [['Work packages'], []],
  },
  {
    name: 'smartsheet',
    headers: ['Task Name', 'Assigned To', 'Finish', 'Status', '% Complete', 'Done', 'Comments', 'Start'],
    statuses: ['', 'Not Started', 'In Progress', 'Complete'],
    open: ['', 'Not Started', 'In Progress'],
    finished: ['Complete'],
    shares: ['', '50%', '100%'],
    whole: '100%',
    day: iso,
  },
  {
    name: 'tapd',
    headers: ['标题', '处理人', '预计结束', '状态', '进度', '完成时间', '详细描述', '预计开始'],
    statuses: ['规划中', '实现中', '已实现', '已拒绝', '测试中'],
    open: ['规划中', '实现中'],
    finished: ['已实现', '已拒绝'],
    hasDoneDates: true,
    shares: ['', '0', '50', '100'],
    whole: '100',
    day: iso,
  },
  {
    name: 'jira',
    headers: [
      'Summary',
      'Assignee',
      'Due date',
      'Status',
      'Progress',
      'Resolved',
      'Description',
      'Created',
      'Issue key',
    ],
    statuses: ['To Do', 'In Review', 'Resolved', "Won't do", 'Selected for Development'],
    open: ['To Do', 'In Review', 'Selected for Development'],
    finished: ['Resolved', "Won't do"],
    hasDoneDates: true,
    shares: ['', '50%'],
    day: (day) =>
      day.replace(
        /(\d+)-(\d+)-(\d+)/,
        (_, year, month, date) => `${date}/${names[Number(month)]}/${year} 12:00 AM`,
      ),
  },
  {
    name: 'milestones',
    headers: ['Milestone', 'Owner', 'Due', 'Status', 'Progress', 'Completed on', 'Notes'],
    statuses: ['', 'Planned', 'In progress', 'Delivered', 'Accepted'],
    open: ['', 'Planned', 'In progress'],
    finished: ['Accepted'],
    hasDoneDates: true,
    shares: ['', '0%', '100%'],
    day: iso,
  },
]
