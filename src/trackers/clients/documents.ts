import { clientFacing } from '../../core/client-facing.js'
import { choice, date, identity, link, longText, number, reference } from '../../core/column.js'
import { all, any, blank, dated, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { byFlag } from '../evidence.js'
import { dueSoon, overdue } from '../flags.js'
import { dueColumn, engagementColumn, notesColumn, ownerColumn } from '../shared-columns.js'

/** 资料清单: what a client is asked to provide: a document, an access, pictures; until it was checked. */
export const documents = tracker({
  key: 'documents',
  name: { en: 'Document requests', 'zh-CN': '资料清单' },
  aliases: [
    'Documents needed',
    'Client documents',
    'Materials from client',
    '资料收集',
    '客户资料',
    '待提供资料',
  ],
  title: 'document',
  prefix: 'DO',
  listing: {
    group: 'clients',
    purpose: {
      en: 'What a client still has to provide, and whether it is complete',
      'zh-CN': '需要客户提供哪些资料，是否收到、是否齐全',
    },
  },
  work: { assignee: 'owner', clientAskedOn: 'askedOn', clientAnsweredOn: 'receivedOn', rank: 8 },
  clientPage: { day: 'due', list: 'open', rank: 8 },
  log: {
    name: { en: 'Document request', 'zh-CN': '资料索取' },
    rank: 9,
    asks: ['engagement', 'document', 'due', 'owner', 'remindEvery', 'remindersBy'],
    today: ['askedOn'],
    me: ['owner'],
  },
  steps: ({ receivedOn, check }, over) => [
    {
      key: 'askAgain',
      name: { en: 'Ask again', 'zh-CN': '重新索取' },
      when: oneOf(check, 'incomplete'),
      asks: ['due', 'notes'],
      needs: ['due'],
      set: { receivedOn: null, check: null, checkedBy: null },
    },
    {
      key: 'receive',
      name: { en: 'Record what came', 'zh-CN': '登记收到' },
      when: all(not(over), blank(receivedOn)),
      asks: ['receivedOn', 'link'],
      needs: ['receivedOn'],
      today: ['receivedOn'],
    },
    {
      key: 'check',
      name: { en: 'Check it', 'zh-CN': '核对资料' },
      when: all(not(over), dated(receivedOn)),
      asks: ['check', 'checkedBy', 'notes'],
      needs: ['check'],
      me: ['checkedBy'],
    },
  ],
  closing: { done: { check: 'complete', receivedOn: 'today' }, dropped: { check: 'notNeeded' } },
  adoption: 'chosen',
  columns: {
    id: identity(),
    document: clientFacing(
      longText(
        { en: 'Document', 'zh-CN': '资料名称' },
        {
          required: true,
          width: 280,
          aliases: ['Document needed', 'Material', 'Item needed', '资料', '文件名称', '材料名称'],
          help: {
            en: 'What the client provides, in the client’s words: “Logo as SVG”, “Access to the shop’s server”.',
            'zh-CN': '用客户看得懂的话写，例如“SVG 格式的标志”“商城服务器的访问权限”。',
          },
        },
      ),
    ),
    engagement: engagementColumn({ required: true }),
    owner: ownerColumn({
      help: {
        en: 'Who asks for it and checks it.',
        'zh-CN': '由谁索取并核对。',
      },
    }),
    remindEvery: number(
      { en: 'Remind every (working days)', 'zh-CN': '每隔几个工作日提醒' },
      {
        range: [1, 60],
        format: '0',
        width: 120,
        help: {
          en: 'Once someone approves it, the client’s contact gets an email this often, until the document is here.',
          'zh-CN': '经批准后，每隔这么多个工作日给客户联系人发一封提醒邮件，直到收到资料。',
        },
      },
    ),
    remindersBy: reference({ en: 'Reminders approved by', 'zh-CN': '提醒批准人' }, 'people', {
      width: 130,
      help: {
        en: 'A name approves reminders to the client for this row. Clear it to stop them.',
        'zh-CN': '填入姓名即批准就此行提醒客户，清空即停止。',
      },
    }),
    askedOn: date({ en: 'Asked on', 'zh-CN': '索取日期' }, { aliases: ['Requested on', '提出日期'] }),
    due: clientFacing(dueColumn()),
    notes: notesColumn(),
    checkedBy: reference({ en: 'Checked by', 'zh-CN': '核对人' }, 'people', { width: 110 }),
    check: choice(
      { en: 'Check', 'zh-CN': '核对结果' },
      {
        complete: { en: 'Complete', 'zh-CN': '齐全', tone: 'good' },
        incomplete: { en: 'Incomplete', 'zh-CN': '不齐全', tone: 'warn' },
        notNeeded: { en: 'Not needed', 'zh-CN': '不再需要', tone: 'quiet' },
      },
      { width: 110 },
    ),
    receivedOn: date({ en: 'Received on', 'zh-CN': '收到日期' }, { aliases: ['Provided on', '提供日期'] }),
    link: link({ en: 'Where it is', 'zh-CN': '存放位置' }, { width: 200, aliases: ['Link', 'File', '链接'] }),
  },
  over: ({ check }) => oneOf(check, 'complete', 'notNeeded'),
  flags: ({ document, askedOn, due, receivedOn, check }, over) => {
    const missing = all(not(blank(document)), not(over), any(blank(receivedOn), oneOf(check, 'incomplete')))
    return [
      overdue(missing, due),
      dueSoon(missing, due),
      {
        key: 'notAsked',
        name: { en: 'Not asked for yet', 'zh-CN': '尚未索取' },
        rag: 'amber',
        column: 'askedOn',
        when: all(missing, blank(askedOn)),
      },
      {
        key: 'unchecked',
        name: { en: 'Received, not checked', 'zh-CN': '已收到，未核对' },
        rag: 'amber',
        column: 'check',
        when: all(dated(receivedOn), blank(check)),
      },
    ]
  },
  evidence: (_, flag) => [byFlag('documentOverdue', flag('overdue'))],
})
export type Document = Row<typeof documents>
