/** What the add-on answers the dialog about a client, made up in both languages: a bank on 2026-03-31. */
import type { Answer } from '../../../../sidebar/client.js'
import type { Locale } from '../replies.js'

type Book = Answer<'readClient'>
type View = NonNullable<Book['chosen']>
type Row = View['late']['rows'][number]

const chooseLanguage = (locale: Locale, en: string, zh: string): string => (locale === 'en' ? en : zh)
const asDay = (text: string) => text as NonNullable<Row['day']>

/** Three clients, none chosen. */
export const createClients = (locale: Locale, more: Partial<Book> = {}): Book => ({
  locale,
  today: asDay('2026-03-31'),
  count: more.clients?.length ?? 3,
  clients: [
    {
      id: 'C-1',
      name: 'Acme Bank',
      health: {
        key: 'poor',
        label: chooseLanguage(locale, 'Poor', '欠佳'),
        reasons: [chooseLanguage(locale, '1 of 2 open tasks overdue', '2 项未完成任务中有 1 项逾期')],
      },
      late: 2,
      report: 'due',
    },
    {
      id: 'C-2',
      name: chooseLanguage(locale, 'Bluebird', '青鸟'),
      health: { key: null, label: '', reasons: [] },
      late: 0,
      report: 'due',
    },
    {
      id: 'C-3',
      name: chooseLanguage(locale, 'Calm', '静安'),
      health: { key: 'good', label: chooseLanguage(locale, 'Good', '良好'), reasons: [] },
      late: 0,
      report: 'waiting',
    },
  ],
  chosen: null,
  ...more,
})

/** The same with the first client chosen, and something of everything. */
export function createClient(locale: Locale, more: Partial<Book> = {}): Book {
  const inLocale = (en: string, zh: string): string => chooseLanguage(locale, en, zh)
  const book = createClients(locale)
  const row = (
    table: Row['table'],
    id: string,
    title: string,
    on: string,
    rag: Row['rag'],
    why = '',
  ): Row => ({
    table,
    tableName: inLocale('Milestones', '里程碑'),
    id,
    title,
    engagement: inLocale('New website', '官网改版'),
    day: asDay(on),
    owner: inLocale('Li', '李'),
    status: inLocale('In progress', '进行中'),
    rag,
    why,
    step: '',
  })
  const late = row(
    'milestones',
    'M-2',
    inLocale('Design', '设计'),
    '2026-03-27',
    'red',
    inLocale('Overdue by 2 working days', '逾期 2 个工作日'),
  )
  const soon = row(
    'tasks',
    'T-1',
    inLocale('Send logo files', '发送标志文件'),
    '2026-03-31',
    'amber',
    inLocale('Due soon', '即将到期'),
  )
  const need = row('changes', 'CR-9', inLocale('A blog', '增加博客'), '2026-03-20', null)
  const choice = (key: string, en: string, zh: string) => ({ key, label: inLocale(en, zh) })
  const view: View = {
    id: 'C-1',
    name: 'Acme Bank',
    tier: inLocale('Key', '重点'),
    namesakes: 1,
    health: book.clients[0]!.health,
    file: [
      {
        key: 'email',
        label: inLocale('E-mail', '邮箱'),
        text: 'dana@acme.example.com',
        day: null,
        wrong: '',
      },
      {
        key: 'nextStepDay',
        label: inLocale('Next step on', '下一步日期'),
        text: '',
        day: null,
        wrong: inLocale(
          'Clients, row 2, Next step on: “someday” is not a date.',
          '“客户”第 2 行“下一步日期”：“改天”不是日期。',
        ),
      },
      { key: 'notes', label: inLocale('Notes', '备注'), text: '<b>pays late</b>', day: null, wrong: '' },
    ],
    engagements: [
      {
        id: 'E-1',
        name: inLocale('New website', '官网改版'),
        status: inLocale('Active', '进行中'),
        stage: inLocale('Design', '设计'),
        rag: 'red',
        why: inLocale(
          'Design: Overdue by 2 working days, and 3 more reasons',
          '设计：逾期 2 个工作日，另有 3 个原因',
        ),
        percentComplete: 0.4,
        delivery: asDay('2026-05-29'),
        owner: inLocale('Li', '李'),
        canClose: true,
      },
    ],
    late: { rows: [late], total: 2, none: '' },
    coming: { rows: [soon], total: 1, none: '' },
    open: [
      { table: 'changes', name: inLocale('Change requests', '需求变更'), rows: [need], total: 1, none: '' },
    ],
    nothingOpen: '',
    talks: {
      rows: [
        {
          ...row('contacts', 'CL-1', inLocale('Asked for the logo', '催要标志文件'), '2026-04-01', null),
          on: asDay('2026-03-26'),
          details: [inLocale('From us', '我方发起'), inLocale('Phone', '电话')],
        },
      ],
      total: 1,
      none: '',
    },
    pulses: {
      rows: [
        {
          id: 'PU-1',
          on: asDay('2026-03-24'),
          engagement: inLocale('New website', '官网改版'),
          answers: [inLocale('Partly', '部分符合'), inLocale('No', '没有'), ''],
          details: ['', '', inLocale('No logo yet', '还没有标志')],
          notes: '',
        },
        {
          id: 'PU-2',
          on: asDay('2026-03-31'),
          engagement: inLocale('New website', '官网改版'),
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
      none: inLocale(
        'Nothing open in this client’s 2 rows in Client care.',
        '此客户在“客户关怀”中的 2 行里没有待办事项。',
      ),
    },
    contractEnd: asDay('2026-05-10'),
    bought: '',
    noReports: '',
    noEngagements: '',
    reports: [
      {
        at: '2026-03-24 09:00',
        subject: inLocale('Progress report', '进度报告'),
        state: inLocale('Sent', '已发送'),
        note: '',
      },
    ],
    report: {
      to: 'dana@acme.example.com',
      wrong: '',
      goesOn: true,
      cadence: inLocale('Weekly', '每周'),
      next: asDay('2026-03-31'),
    },
    questions: [
      {
        key: 'asExpected',
        question: inLocale('Is progress as you expected?', '当前进展是否符合预期？'),
        answers: [
          choice('yes', 'Yes', '符合'),
          choice('partly', 'Partly', '部分符合'),
          choice('no', 'No', '不符合'),
        ],
      },
      {
        key: 'newNeed',
        question: inLocale('Are there any new needs?', '是否有新增需求？'),
        answers: [choice('yes', 'Yes', '有'), choice('no', 'No', '没有')],
      },
      {
        key: 'blocker',
        question: inLocale('Is anything blocking the work?', '是否存在阻塞点？'),
        answers: [choice('yes', 'Yes', '存在'), choice('no', 'No', '不存在')],
      },
    ],
    asked: [{ id: 'E-1', name: inLocale('New website', '官网改版') }],
    drafts: [
      {
        key: 'delay 2',
        kind: 'delay',
        title: inLocale('Notice of delay: New website', '延期说明：官网改版'),
        subject: inLocale('New website: new dates', '官网改版：时间调整说明'),
        text: inLocale('Dear Dana,\nNew date: [new date]', '您好：\n新的时间：【新的日期】'),
        warning: inLocale(
          'This draft names “Bluebird”, another client.',
          '草稿中出现了另一个客户的名称“青鸟”。',
        ),
      },
    ],
    unworded: [
      {
        table: 'changes',
        tableName: inLocale('Change requests', '需求变更'),
        id: 'CR-PU-1',
        text: inLocale('New need named in a pulse', '脉冲沟通中提出的新需求'),
      },
    ],
    you: '',
    people: [inLocale('Li', '李'), inLocale('Wang', '王')],
    missing: { open: [inLocale('Decisions', '待客户决策')], talks: [] },
  }
  return { ...book, chosen: view, ...more }
}
