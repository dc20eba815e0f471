/** What the add-on answers the dialog about a client, made up in both languages: a bank on 2026-03-31. */
import type { Answer } from '../../../../sidebar/client.js'
import type { Locale } from '../replies.js'

type Book = Answer<'readClient'>
type View = NonNullable<Book['chosen']>
type Row = View['late']['rows'][number]

const both = (locale: Locale, en: string, zh: string): string => (locale === 'en' ? en : zh)
const day = (text: string) => text as NonNullable<Row['day']>

/** Three clients, nobody chosen. */
export const clientsIn = (locale: Locale, more: Partial<Book> = {}): Book => ({
  locale,
  today: day('2026-03-31'),
  count: more.clients?.length ?? 3,
  clients: [
    {
      id: 'C-1',
      name: 'Acme Bank',
      health: {
        key: 'poor',
        label: both(locale, 'Poor', '欠佳'),
        reasons: [both(locale, '1 of 2 open tasks overdue', '2 项未完成任务中有 1 项逾期')],
      },
      late: 2,
      report: 'due',
    },
    {
      id: 'C-2',
      name: both(locale, 'Bluebird', '青鸟'),
      health: { key: null, label: '', reasons: [] },
      late: 0,
      report: 'due',
    },
    {
      id: 'C-3',
      name: both(locale, 'Calm', '静安'),
      health: { key: 'good', label: both(locale, 'Good', '良好'), reasons: [] },
      late: 0,
      report: 'waiting',
    },
  ],
  chosen: null,
  ...more,
})

/** The same with the first client chosen, and something of everything. */
export function clientIn(locale: Locale, more: Partial<Book> = {}): Book {
  const say = (en: string, zh: string): string => both(locale, en, zh)
  const book = clientsIn(locale)
  const row = (
    table: Row['table'],
    id: string,
    title: string,
    on: string,
    rag: Row['rag'],
    why = '',
  ): Row => ({
    table,
    tableName: say('Milestones', '里程碑'),
    id,
    title,
    engagement: say('New website', '官网改版'),
    day: day(on),
    owner: say('Li', '李'),
    status: say('In progress', '进行中'),
    rag,
    why,
  })
  const late = row(
    'milestones',
    'M-2',
    say('Design', '设计'),
    '2026-03-27',
    'red',
    say('Overdue by 2 working days', '逾期 2 个工作日'),
  )
  const soon = row(
    'tasks',
    'T-1',
    say('Send logo files', '发送标志文件'),
    '2026-03-31',
    'amber',
    say('Due soon', '即将到期'),
  )
  const need = row('changes', 'CR-9', say('A blog', '增加博客'), '2026-03-20', null)
  const choice = (key: string, en: string, zh: string) => ({ key, label: say(en, zh) })
  const view: View = {
    id: 'C-1',
    name: 'Acme Bank',
    tier: say('Key', '重点'),
    namesakes: 1,
    health: book.clients[0]!.health,
    file: [
      { key: 'email', label: say('E-mail', '邮箱'), text: 'dana@acme.example.com', day: null, wrong: '' },
      {
        key: 'nextStepDay',
        label: say('Next step on', '下一步日期'),
        text: '',
        day: null,
        wrong: say(
          'Clients, row 2, Next step on: “someday” is not a date.',
          '“客户”第 2 行“下一步日期”：“改天”不是日期。',
        ),
      },
      { key: 'notes', label: say('Notes', '备注'), text: '<b>pays late</b>', day: null, wrong: '' },
    ],
    engagements: [
      {
        id: 'E-1',
        name: say('New website', '官网改版'),
        status: say('Active', '进行中'),
        stage: say('Design', '设计'),
        rag: 'red',
        why: say(
          'Design: Overdue by 2 working days, and 3 more reasons',
          '设计：逾期 2 个工作日，另有 3 个原因',
        ),
        percentComplete: 0.4,
        delivery: day('2026-05-29'),
        owner: say('Li', '李'),
      },
    ],
    late: { rows: [late], total: 2, none: '' },
    coming: { rows: [soon], total: 1, none: '' },
    open: [{ table: 'changes', name: say('Change requests', '需求变更'), rows: [need], total: 1, none: '' }],
    nothingOpen: '',
    talks: {
      rows: [
        {
          ...row('contacts', 'CL-1', say('Asked for the logo', '催要标志文件'), '2026-04-01', null),
          on: day('2026-03-26'),
          details: [say('From us', '我方发起'), say('Phone', '电话')],
        },
      ],
      total: 1,
      none: '',
    },
    pulses: {
      rows: [
        {
          id: 'PU-1',
          on: day('2026-03-24'),
          engagement: say('New website', '官网改版'),
          answers: [say('Partly', '部分符合'), say('No', '没有'), ''],
          details: ['', '', say('No logo yet', '还没有标志')],
          notes: '',
        },
        {
          id: 'PU-2',
          on: day('2026-03-31'),
          engagement: say('New website', '官网改版'),
          answers: ['', '', ''],
          details: ['', '', ''],
          notes: '',
        },
      ],
      total: 2,
      none: '',
    },
    care: {
      rows: [],
      total: 0,
      none: say(
        'Nothing open in this client’s 2 rows in Client care.',
        '此客户在“客户关怀”中的 2 行里没有待办事项。',
      ),
    },
    contractEnd: day('2026-05-10'),
    noReports: '',
    noEngagements: '',
    reports: [
      {
        at: '2026-03-24 09:00',
        subject: say('Progress report', '进度报告'),
        state: say('Sent', '已发送'),
        note: '',
      },
    ],
    report: {
      to: 'dana@acme.example.com',
      wrong: '',
      goesOn: true,
      cadence: say('Weekly', '每周'),
      next: day('2026-03-31'),
    },
    questions: [
      {
        key: 'asExpected',
        question: say('Is progress as you expected?', '当前进展是否符合预期？'),
        answers: [
          choice('yes', 'Yes', '符合'),
          choice('partly', 'Partly', '部分符合'),
          choice('no', 'No', '不符合'),
        ],
      },
      {
        key: 'newNeed',
        question: say('Are there any new needs?', '是否有新增需求？'),
        answers: [choice('yes', 'Yes', '有'), choice('no', 'No', '没有')],
      },
      {
        key: 'blocker',
        question: say('Is anything blocking the work?', '是否存在阻塞点？'),
        answers: [choice('yes', 'Yes', '存在'), choice('no', 'No', '不存在')],
      },
    ],
    asked: [{ id: 'E-1', name: say('New website', '官网改版') }],
    drafts: [
      {
        key: 'delay 2',
        kind: 'delay',
        title: say('Notice of delay: New website', '延期说明：官网改版'),
        subject: say('New website: new dates', '官网改版：时间调整说明'),
        text: say('Dear Dana,\nNew date: [new date]', '您好：\n新的时间：【新的日期】'),
        warning: say('This draft names “Bluebird”, another client.', '草稿中出现了另一个客户的名称“青鸟”。'),
      },
    ],
    unworded: [
      {
        table: 'changes',
        tableName: say('Change requests', '需求变更'),
        id: 'CR-PU-1',
        text: say('New need named in a pulse', '脉冲沟通中提出的新需求'),
      },
    ],
    you: '',
    people: [say('Li', '李'), say('Wang', '王')],
    missing: { open: [say('Decisions', '待客户决策')], talks: [] },
  }
  return { ...book, chosen: view, ...more }
}
