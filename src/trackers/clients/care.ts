import { choice, date, identity, longText, text } from '../../core/column.js'
import type { Localised } from '../../core/locale.js'
import { all, blank, dated } from '../../core/rule.js'
import { tracker } from '../../core/table.js'
import { dueSoon, noOwner, overdue } from '../flags.js'
import { clientColumn, doneOnColumn, notesColumn, ownerColumn } from '../shared-columns.js'

/** Occasions on which a client should hear from us, in addition to the work itself. */
export const careKinds = {
  birthday: { en: 'Birthday', 'zh-CN': '生日祝福', aliases: ['生日', 'Birthday wishes'] },
  festival: {
    en: 'Festival',
    'zh-CN': '节日问候',
    aliases: ['Holiday', 'Holiday greeting', '节日', '节日祝福'],
  },
  renewal: { en: 'Renewal', 'zh-CN': '续约', aliases: ['Contract renewal', '续约提醒', '续费'] },
  healthCheck: {
    en: 'Health check',
    'zh-CN': '健康检查',
    aliases: ['Quarterly review', '季度健康检查', 'QBR'],
  },
  followUp: {
    en: 'Follow-up',
    'zh-CN': '跟进',
    aliases: ['Follow up', 'Next step', '客户跟进', '跟进计划'],
  },
  afterDeliveryVisit: {
    en: 'After-delivery visit',
    'zh-CN': '交付后回访',
    aliases: ['Follow-up visit', 'Check-in', '回访', '售后回访'],
  },
} as const

/** Festivals on which a client is greeted, in the order of the year. */
const festivalNames = {
  newYear: { en: "New Year's Day", 'zh-CN': '元旦' },
  spring: { en: 'Spring Festival', 'zh-CN': '春节' },
  lantern: { en: 'Lantern Festival', 'zh-CN': '元宵节' },
  dragonBoat: { en: 'Dragon Boat Festival', 'zh-CN': '端午节' },
  midAutumn: { en: 'Mid-Autumn Festival', 'zh-CN': '中秋节' },
  national: { en: 'National Day', 'zh-CN': '国庆节' },
  doubleNinth: { en: 'Double Ninth Festival', 'zh-CN': '重阳节' },
} as const satisfies Readonly<Record<string, Localised>>
export type Festival = keyof typeof festivalNames

/**
 * 客户关怀: follow-ups, greetings, renewals, health checks and visits, each with a date and a person to do it. Several
 * rows of one client are its plan.
 */
export const care = tracker({
  key: 'care',
  name: { en: 'Client care', 'zh-CN': '客户关怀' },
  aliases: ['Care', 'Care plan', 'Client success', '关怀计划', '回访计划', '客户维护', '客户关怀计划'],
  title: 'client',
  prefix: 'CA',
  listing: {
    group: 'clients',
    purpose: {
      en: 'Follow-ups, birthdays, festivals, renewals and visits',
      'zh-CN': '跟进、生日、节日、续约和回访',
    },
  },
  work: null,
  clientPage: { day: 'on', list: 'talks' },
  adoption: 'proposed',
  mustShow: ['kind'],
  doneDates: ['doneOn'],
  columns: {
    id: identity(),
    client: clientColumn({ required: true }),
    kind: choice({ en: 'Kind', 'zh-CN': '关怀类型' }, careKinds, {
      width: 150,
      aliases: ['Type', 'Occasion', '类型', '关怀事项', '事由'],
    }),
    on: date(
      { en: 'On', 'zh-CN': '计划日期' },
      { required: true, aliases: ['Date', 'Day', 'Planned on', 'Due', '日期', '关怀日期', '回访日期'] },
    ),
    owner: ownerColumn(),
    goal: text(
      { en: 'Goal', 'zh-CN': '目标' },
      {
        width: 200,
        adopted: false,
        aliases: ['Purpose', 'Aim', 'Objective', '跟进目标', '目的'],
        help: {
          en: 'What should be agreed or known afterwards.',
          'zh-CN': '这次之后应当谈定或弄清什么。',
        },
      },
    ),
    draft: longText(
      { en: 'Draft', 'zh-CN': '草稿' },
      {
        width: 320,
        aliases: ['Message', 'Text', 'Greeting', '内容', '祝福语', '邮件草稿'],
        help: {
          en: 'What you plan to say. Nothing here is sent automatically.',
          'zh-CN': '准备说的话。这里的内容不会自动发送。',
        },
      },
    ),
    doneOn: doneOnColumn(),
    notes: notesColumn(),
  },
  flags: ({ on, owner, doneOn }) => {
    const open = all(blank(doneOn), dated(on))
    return [overdue(open, on), dueSoon(open, on), noOwner(open, owner)]
  },
})
