import { clientFacing } from '../../core/client-facing.js'
import { choice, date, email, identity, longText, reference, text } from '../../core/column.js'
import type { Day } from '../../core/day.js'
import { all, any, beforeHorizon, beforeToday, blank, dated, not, type RuleColumn } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { byFlag } from '../evidence.js'
import { cadences, languages, notesColumn } from '../shared-columns.js'
import { contractColumns } from './contract-columns.js'
import { contractFlags } from './contract-flags.js'

/** The date is not before the one since which a client is silent. */
const isRecentRule = (day: RuleColumn<Day>) => all(dated(day), not(beforeHorizon(day, 'silentSince')))

/** 客户: everyone the team works for, and what each expects next. */
export const clients = tracker({
  key: 'clients',
  name: { en: 'Clients', 'zh-CN': '客户' },
  aliases: ['Client list', 'Customers', 'Accounts', '客户档案', '客户表', '客户清单', '客户列表'],
  title: 'name',
  prefix: 'C',
  listing: {
    group: 'clients',
    purpose: {
      en: 'Everyone you work for: contact, contract, next step',
      'zh-CN': '所有客户：联系人、合同、下一步',
    },
    rank: 1,
  },
  work: { assignee: 'accountManager', title: 'nextStep', rank: 6 },
  clientPage: { day: 'nextStepDay', rank: 1 },
  adoption: 'proposed',
  titleWords: [
    [
      1,
      'client|client name|customer|customer name|account|account name|company|company name|clients|customers',
    ],
    [
      1,
      'customer company|client company|organisation name|organization name|company account|party name|buyer name',
    ],
    [1, '客户企业|客户简称|合作单位|合作方|采购单位|客户单位名称|往来单位'],
    [1, '客户姓名|学员姓名|学员|会员姓名|家长姓名'],
    [1, '客户|客户名称|客户名|客户全称|公司名称|企业名称|客户单位|客户公司|单位名称|公司|甲方'],
    [0.7, 'name|organisation|organization|firm|business name|名称|单位'],
  ],
  madeFrom: { quietSince: ['lastContact', 'contractStart'] },
  isCore: true,
  columns: {
    id: identity(),
    name: clientFacing(
      text(
        { en: 'Client', 'zh-CN': '客户名称' },
        {
          required: true,
          width: 180,
          aliases: [
            'Client name',
            'Customer',
            'Customer name',
            'Company',
            'Account',
            'Name',
            '客户',
            '公司',
            '公司名称',
            '名称',
            '单位',
          ],
        },
      ),
    ),
    kind: choice(
      { en: 'Kind', 'zh-CN': '合作类型' },
      {
        oneOff: { en: 'One-off', 'zh-CN': '单次', aliases: ['Project', '单次项目'] },
        subscription: { en: 'Subscription', 'zh-CN': '订阅', aliases: ['Retainer', '长期', '年框'] },
      },
      { aliases: ['Type', '类型', '客户类型'] },
    ),
    tier: choice(
      { en: 'Tier', 'zh-CN': '客户等级' },
      {
        key: { en: 'Key', 'zh-CN': '重点', aliases: ['A', 'VIP', '战略', '大客户'] },
        standard: { en: 'Standard', 'zh-CN': '普通', aliases: ['B', 'Normal', '一般'] },
        small: { en: 'Small', 'zh-CN': '小型', aliases: ['C'] },
      },
      { width: 90, aliases: ['Level', 'Grade', '等级', '级别'] },
    ),
    contact: clientFacing(
      text(
        { en: 'Contact', 'zh-CN': '联系人' },
        { width: 110, aliases: ['Contact person', 'Contact name', '对接人', '客户联系人'] },
      ),
    ),
    email: email(
      { en: 'Email', 'zh-CN': '邮箱', formerly: ['E-mail'] },
      { aliases: ['E-mail address', 'Mail', '电子邮箱', '邮件', '邮件地址'] },
    ),
    phone: text(
      { en: 'Phone', 'zh-CN': '电话' },
      { aliases: ['Telephone', 'Mobile', '手机', '联系电话', '联系方式'] },
    ),
    accountManager: reference({ en: 'Account manager', 'zh-CN': '客户经理' }, 'people', {
      aliases: ['Owner', 'Account owner', '负责人', '跟进人', '销售'],
    }),
    language: choice({ en: 'Language', 'zh-CN': '语言' }, languages, { width: 130 }),
    reportCadence: choice({ en: 'Report cadence', 'zh-CN': '报告频率' }, cadences, {
      aliases: ['Report frequency', '汇报频率'],
    }),
    ...contractColumns,
    lastContact: date(
      { en: 'Last contact', 'zh-CN': '最近联系' },
      {
        aliases: ['Last contacted', 'Last contacted on', '上次联系', '最近联系日期', '最近跟进'],
        help: {
          en: 'When you last reached out, if it isn’t in the log. The later date counts.',
          'zh-CN': '最近一次主动联系的日期（沟通记录里没有时填写）。以较晚的一个为准。',
        },
      },
    ),
    contactFound: date(
      { en: 'Last contact found', 'zh-CN': '记录中的最近联系' },
      {
        derived: true,
        width: 110,
        help: {
          en: 'The last time we reached out, from the communication log and the reports sent.',
          'zh-CN': '沟通记录和已发送报告中我方最近一次主动联系的日期。',
        },
      },
    ),
    quietSince: date(
      { en: 'Quiet since', 'zh-CN': '未联系起始' },
      {
        derived: true,
        width: 110,
        help: {
          en: 'The last time we reached out; before the first time, the start of the project or contract.',
          'zh-CN': '我方最近一次主动联系的日期；从未联系时为项目或合同的开始日期。',
        },
      },
    ),
    health: choice(
      { en: 'Health', 'zh-CN': '健康度' },
      {
        good: { en: 'Good', 'zh-CN': '良好', tone: 'good' },
        watch: { en: 'Watch', 'zh-CN': '关注', tone: 'warn' },
        poor: { en: 'Poor', 'zh-CN': '欠佳', tone: 'bad' },
        unknown: { en: 'Not known', 'zh-CN': '未知', tone: 'quiet' },
      },
      { derived: true, width: 90 },
    ),
    birthday: date({ en: 'Birthday', 'zh-CN': '生日' }, { aliases: ['Contact birthday', '联系人生日'] }),
    nextStepDay: date(
      { en: 'Next step on', 'zh-CN': '下一步日期' },
      {
        aliases: ['Next step date', 'Follow-up date', 'Next contact', '下次跟进', '下次跟进日期', '下次联系'],
      },
    ),
    nextStep: text(
      { en: 'Next step', 'zh-CN': '下一步' },
      { width: 200, aliases: ['Next action', '下一步行动', '跟进计划'] },
    ),
    painPoints: longText({ en: 'Pain points', 'zh-CN': '痛点' }, { aliases: ['客户痛点', 'Needs'] }),
    expectations: longText({ en: 'Expectations', 'zh-CN': '期望' }, { aliases: ['客户期望', '需求'] }),
    notes: notesColumn(),
  },
  flags: ({
    name,
    nextStep,
    nextStepDay,
    lastContact,
    quietSince,
    contractStart,
    contractEnd,
    noticeBy,
    kind,
  }) => [
    {
      key: 'nextStepOverdue',
      name: { en: 'Next step overdue', 'zh-CN': '下一步已逾期' },
      rag: 'red',
      means: 'stepOverdue',
      column: 'nextStepDay',
      when: beforeToday(nextStepDay),
    },
    {
      key: 'noNextStep',
      name: { en: 'No next step', 'zh-CN': '没有下一步' },
      rag: 'amber',
      column: 'nextStep',
      when: all(not(blank(name)), blank(nextStep)),
    },
    {
      key: 'silent',
      name: { en: 'Silent client', 'zh-CN': '久未联系' },
      rag: 'amber',
      column: 'quietSince',
      when: all(
        any(beforeHorizon(quietSince, 'silentSince'), beforeHorizon(lastContact, 'silentSince')),
        not(isRecentRule(quietSince)),
        not(isRecentRule(lastContact)),
      ),
    },
    ...contractFlags({ contractStart, contractEnd, noticeBy, kind }),
  ],
  evidence: (_, flag) => [byFlag('silentClient', flag('silent'))],
})
export type Client = Row<typeof clients>
