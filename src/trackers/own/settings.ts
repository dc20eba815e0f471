import { identity, longText, text } from '../../core/column.js'
import type { Localised } from '../../core/locale.js'
import { type Row, defineTable } from '../../core/table.js'
import { type Colour, ragSpecs } from './rag-settings.js'
import { defineSettings } from './setting.js'

const daysUnit: Localised = { en: 'days', 'zh-CN': '天' }
const workdaysUnit: Localised = { en: 'working days', 'zh-CN': '个工作日' }
const monthsUnit: Localised = { en: 'months', 'zh-CN': '个月' }
const hourUnit: Localised = { en: "o'clock", 'zh-CN': '点' }
const noUnit: Localised = { en: '', 'zh-CN': '' }

export const settingSpecs = defineSettings({
  dueSoonDays: {
    name: { en: 'Due soon', 'zh-CN': '即将到期' },
    unit: workdaysUnit,
    value: 3,
    range: [0, 60],
    help: {
      en: 'Work due within this many working days is amber.',
      'zh-CN': '在这些工作日内到期的工作标黄。',
    },
  },
  deviationAlert: {
    name: { en: 'Deviation alert', 'zh-CN': '偏离预警' },
    unit: { en: 'of the planned duration', 'zh-CN': '（占计划工期）' },
    value: 0.2,
    range: [0.01, 10],
    help: {
      en: 'Two planned weeks that take three are 50% over.',
      'zh-CN': '原定 2 周却耗时 3 周，即偏离 50%。',
    },
  },
  silentDays: {
    name: { en: 'Silent client', 'zh-CN': '久未联系' },
    unit: daysUnit,
    value: 14,
    range: [1, 365],
    help: {
      en: 'A client who hasn’t heard from us for longer is flagged.',
      'zh-CN': '超过这些天没有联系的客户会标黄。',
    },
  },
  renewalMonths: {
    name: { en: 'Renewal lead', 'zh-CN': '续约提前' },
    unit: monthsUnit,
    value: 3,
    range: [0, 24],
    help: {
      en: 'How long before a contract ends to start its renewal.',
      'zh-CN': '合同到期前多久启动续约。',
    },
  },
  visitMonths: {
    name: { en: 'After-delivery visits within', 'zh-CN': '交付后回访期' },
    unit: monthsUnit,
    value: 3,
    range: [0, 24],
    help: { en: 'Visits are planned within this time after delivery.', 'zh-CN': '交付后多久之内安排回访。' },
  },
  healthCheckMonths: {
    name: { en: 'Health check every', 'zh-CN': '健康检查间隔' },
    unit: monthsUnit,
    value: 3,
    range: [1, 24],
    help: { en: 'How often to review each client.', 'zh-CN': '每位客户多久检查一次。' },
  },
  weekend: {
    name: { en: 'Weekly days off', 'zh-CN': '每周休息日' },
    unit: { en: '(1 Monday … 7 Sunday)', 'zh-CN': '（1 周一 … 7 周日）' },
    value: '6,7',
    // A sheet makes a number of 5,6 where decimals have a comma.
    pattern: /^$|^[1-7]([,，、.\s]+[1-7])*$/,
    help: {
      en: 'Holidays and worked weekends go in the Calendar sheet.',
      'zh-CN': '节假日和调休上班日写在“工作日历”表。',
    },
  },
  country: {
    name: { en: 'Country', 'zh-CN': '国家或地区' },
    unit: { en: '(of the public holidays)', 'zh-CN': '（节假日）' },
    value: '',
    valueIn: { 'zh-CN': '中国' },
    help: {
      en: 'Choose it under “Health and setup” in the sidebar; its public holidays then go into the Calendar.',
      'zh-CN': '请在侧边栏的“检查与设置”中选择，其节假日会填入“工作日历”。',
    },
  },
  personalDigestHour: {
    name: { en: 'Personal digest at', 'zh-CN': '个人摘要时间' },
    unit: hourUnit,
    value: 8,
    range: [0, 23],
    help: {
      en: 'On working days, within this hour.',
      'zh-CN': '工作日，从该整点起一小时内发出。',
    },
  },
  managerDigestHour: {
    name: { en: 'Manager digest at', 'zh-CN': '管理摘要时间' },
    unit: hourUnit,
    value: 8,
    range: [0, 23],
    help: {
      en: 'On its weekday, within this hour.',
      'zh-CN': '每周指定的一天，从该整点起一小时内发出。',
    },
  },
  managerDigestWeekday: {
    name: { en: 'Manager digest on', 'zh-CN': '管理摘要日' },
    unit: { en: '(1 Monday … 7 Sunday)', 'zh-CN': '（1 周一 … 7 周日）' },
    value: 1,
    range: [1, 7],
    help: {
      en: 'On a holiday: the next working day.',
      'zh-CN': '遇节假日顺延到下一个工作日。',
    },
  },
  escalateAfterDays: {
    name: { en: 'Tell the manager after', 'zh-CN': '升级给上级' },
    unit: workdaysUnit,
    value: 3,
    range: [1, 60],
    help: {
      en: 'The manager also hears of work overdue by this many working days.',
      'zh-CN': '逾期达到这些工作日后同时告知上级。',
    },
  },
  escalateStopDays: {
    name: { en: 'Stop reminders after', 'zh-CN': '停止提醒', formerly: ['Stop telling after'] },
    unit: workdaysUnit,
    value: 20,
    range: [2, 400],
    help: {
      en: 'After this many working days the reminders stop, and the last one says so.',
      'zh-CN': '逾期超过这些工作日后不再提醒，最后一次会说明。',
    },
  },
  pulseDays: {
    name: { en: 'Pulse every', 'zh-CN': '脉冲沟通间隔' },
    unit: daysUnit,
    value: 7,
    range: [1, 90],
    help: {
      en: 'How often the client is asked the three questions.',
      'zh-CN': '每隔多久向客户问一次三个问题。',
    },
  },
  letterRows: {
    name: {
      en: 'Rows per list in an email',
      'zh-CN': '邮件中每个列表的行数',
      formerly: ['Rows per list in a letter'],
    },
    unit: noUnit,
    value: 12,
    range: [3, 100],
    help: { en: 'The rest is only counted: “and 12 more”.', 'zh-CN': '其余只计数：“另有 12 项”。' },
  },
  highExposure: {
    name: { en: 'High risk from', 'zh-CN': '高风险起点' },
    unit: { en: '(probability × impact, 1 to 25)', 'zh-CN': '（概率 × 影响，1 到 25）' },
    value: 15,
    range: [1, 25],
    help: {
      en: 'A risk with this exposure or more needs a response.',
      'zh-CN': '敞口达到此值的风险必须有应对措施。',
    },
  },
  budgetOver: {
    name: { en: 'Over budget from', 'zh-CN': '超预算预警' },
    unit: { en: 'of the budget', 'zh-CN': '（占预算）' },
    value: 1.2,
    range: [0.01, 100],
    help: {
      en: 'Spending this share or more is over budget.',
      'zh-CN': '已用预算达到此比例即为超预算。',
    },
  },
  stuckDays: {
    name: { en: 'Blocked for too long after', 'zh-CN': '受阻过久' },
    unit: workdaysUnit,
    value: 5,
    range: [1, 20],
    help: {
      en: 'Blocked work, or urgent feedback without an answer date, older than this.',
      'zh-CN': '受阻的工作，或没有答复期限的紧急反馈，超过这些工作日即标红。',
    },
  },
  lowScore: {
    name: { en: 'Low score up to', 'zh-CN': '低分上限' },
    unit: { en: 'of 5', 'zh-CN': '（满分 5）' },
    value: 2,
    range: [1, 5],
    help: { en: 'A score this low counts against the project.', 'zh-CN': '评分不高于此值时视为不满意。' },
  },
  answersUrl: {
    name: { en: 'Answer page', 'zh-CN': '答复页面' },
    unit: { en: '(address of the web app)', 'zh-CN': '（网页应用的地址）' },
    value: '',
    pattern: /^(https:\/\/\S+)?$/,
    help: {
      en: 'With an address, emails have a link to a page where they can be answered. Blank: no link.',
      'zh-CN': '填入地址后，邮件会带一个可直接答复的页面链接；留空则没有链接。',
    },
  },
  ...ragSpecs,
})
/** Settings that need not be whole numbers. */
export const fractionSettings: readonly string[] = ['deviationAlert', 'budgetOver', 'lowScore']
export type SettingKey = keyof typeof settingSpecs

/** The group of a setting, before the dot of its key: all in it do the same for something else each. */
export const settingGroup = (key: string): string => key.split('.')[0]!
export type Settings = {
  readonly [K in SettingKey]: K extends `rag.${string}`
    ? Colour
    : (typeof settingSpecs)[K] extends { readonly value: number }
      ? number
      : string
}

/** 设置: a sheet that any editor can read. A row is known by its name, in any language. */
export const settings = defineTable({
  key: 'settings',
  name: { en: 'Settings', 'zh-CN': '设置' },
  aliases: ['Configuration', '配置'],
  title: 'name',
  prefix: 'S',
  columns: {
    id: identity(),
    name: text({ en: 'Setting', 'zh-CN': '设置项' }, { required: true, width: 220 }),
    value: text({ en: 'Value', 'zh-CN': '值' }, { width: 110, format: 'General' }),
    unit: text({ en: 'Unit', 'zh-CN': '单位' }, { width: 170 }),
    help: longText({ en: 'What it does', 'zh-CN': '作用' }, { width: 460 }),
  },
})
export type SettingRow = Row<typeof settings>
