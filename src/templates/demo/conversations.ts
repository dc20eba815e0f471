import type { Localised } from '../../core/locale.js'
import { both } from '../template.js'
import { clientOf } from './engagements.js'
import { client, type DemoRow, engagement, people, workday } from './value.js'
import { type DemoEngagementKey, type DemoPersonKey } from './keys.js'

/** A contact: when, about which engagement, in which way, and the working days of question and answer if one was asked. */
const contact = (
  of: DemoEngagementKey,
  on: number,
  direction: 'in' | 'out',
  channel: NonNullable<DemoRow<'contacts'>['channel']>,
  owner: DemoPersonKey,
  summary: Localised,
  question: { readonly answered?: number; readonly followUp?: number; readonly asked?: false } = {},
): DemoRow<'contacts'> => ({
  day: workday(on),
  client: client(clientOf[of]),
  engagement: engagement(of),
  channel,
  direction,
  summary,
  owner: people(owner),
  ...(question.asked === false ? {} : { askedOn: workday(on) }),
  ...(question.answered === undefined ? {} : { answeredOn: workday(question.answered) }),
  ...(question.followUp === undefined ? {} : { followUpOn: workday(question.followUp) }),
})
const said = { asked: false } as const

export const demoContacts: readonly DemoRow<'contacts'>[] = [
  contact(
    'course',
    -44,
    'out',
    'email',
    'account',
    both('Asked for the dates of the teacher training', '询问老师培训的时间'),
    { answered: -36 },
  ),
  contact(
    'course',
    -30,
    'in',
    'email',
    'account',
    both('Can the handout be printed in colour?', '操作手册能彩色打印吗？'),
    { answered: -29 },
  ),
  contact(
    'website',
    -18,
    'out',
    'meeting',
    'project',
    both('Asked who releases the product texts', '询问产品资料由谁放行'),
    { answered: -13 },
  ),
  contact(
    'dispatch',
    -15,
    'out',
    'videoCall',
    'project',
    both('Asked for the list of vehicles with their sizes', '索要车辆和车型清单'),
    { answered: -13 },
  ),
  contact(
    'brand',
    -12,
    'out',
    'email',
    'account',
    both('Asked which paper the price lists are printed on', '询问价目表用哪种纸'),
    { answered: -11 },
  ),
  contact(
    'course',
    -12,
    'out',
    'visit',
    'account',
    both('After-delivery visit: teachers edit pages on their own', '交付后回访：老师已能自己改页面'),
    said,
  ),
  contact(
    'dispatch',
    -10,
    'out',
    'email',
    'project',
    both('Asked which depot goes live first', '询问哪个站点先上线'),
    { answered: -7 },
  ),
  contact('brand', -7, 'in', 'call', 'account', both('When do the signs arrive?', '招牌什么时候到货？'), {
    answered: -7,
  }),
  contact(
    'website',
    -6,
    'out',
    'email',
    'project',
    both(
      'Asked whether to relaunch with 180 texts or to wait for all 300',
      '询问先用 180 份资料切换，还是等齐 300 份',
    ),
    { followUp: 1 },
  ),
  contact(
    'dispatch',
    -6,
    'in',
    'chat',
    'developer',
    both('Can drivers see their route on a phone?', '司机能在手机上看线路吗？'),
    { answered: -5 },
  ),
  contact(
    'website',
    -5,
    'in',
    'email',
    'account',
    both('Why do we only hear about delays afterwards?', '为什么延期总是事后才告诉我们？'),
  ),
  contact(
    'brand',
    -2,
    'out',
    'visit',
    'account',
    both('Visited the first 16 shops: no complaints', '走访前 16 家门店，没有意见'),
    said,
  ),
  contact(
    'website',
    -2,
    'out',
    'call',
    'project',
    both('Pulse call: the texts wait for one reviewer', '脉冲沟通：资料卡在唯一的审核人'),
    said,
  ),
  contact(
    'dispatch',
    -1,
    'out',
    'call',
    'project',
    both('Asked whether to train on a Saturday or on two evenings', '询问培训放在周六还是两个晚上'),
  ),
]

const pulse = (
  of: DemoEngagementKey,
  on: number,
  asExpected: 'yes' | 'partly' | 'no',
  notes?: Localised,
  more: DemoRow<'pulses'> = {},
): DemoRow<'pulses'> => ({
  day: workday(on),
  engagement: engagement(of),
  asExpected,
  newNeed: 'no',
  blocker: 'no',
  ...(notes ? { notes } : {}),
  ...more,
})

export const demoPulses: readonly DemoRow<'pulses'>[] = [
  pulse('course', -28, 'yes'),
  pulse('brand', -16, 'yes'),
  pulse('brand', -11, 'yes'),
  pulse('brand', -6, 'yes'),
  pulse('brand', -1, 'yes'),
  pulse('dispatch', -17, 'yes'),
  pulse('dispatch', -12, 'yes'),
  pulse('dispatch', -7, 'yes'),
  pulse(
    'dispatch',
    -2,
    'partly',
    both('Wants to see the routes calculated with a full day’s orders', '希望看到用一整天订单算出的线路'),
  ),
  pulse('website', -12, 'partly', both('The texts take longer than thought', '资料审核比预想的慢')),
  pulse(
    'website',
    -7,
    'no',
    both('120 texts wait for the reviewer; it is the client’s move', '120 份资料等待审核，等客户处理'),
    { blocker: 'yes' },
  ),
  pulse(
    'website',
    -2,
    'no',
    both(
      'New need: a French version. Blocker: 120 texts still wait for the reviewer',
      '新增需求：英文版。阻塞点：仍有 120 份资料等待审核',
    ),
    { newNeed: 'yes', blocker: 'yes' },
  ),
]
