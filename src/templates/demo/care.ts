import type { Localised } from '../../core/locale.js'
import { both } from '../template.js'
import { calendarDay, client, type DemoRow, people, workday } from './value.js'
import type { DemoClientKey } from './keys.js'

const care = (
  of: DemoClientKey,
  kind: NonNullable<DemoRow<'care'>['kind']>,
  on: NonNullable<DemoRow<'care'>['on']>,
  draft: Localised,
  more: DemoRow<'care'> = {},
): DemoRow<'care'> => ({ client: client(of), kind, on, owner: people('account'), draft, ...more })

export const demoCare: readonly DemoRow<'care'>[] = [
  care(
    'learning',
    'afterDeliveryVisit',
    workday(-14),
    both('Do teachers edit the pages on their own?', '老师能自己改页面吗？'),
    { doneOn: workday(-12) },
  ),
  care(
    'learning',
    'afterDeliveryVisit',
    workday(6),
    both('Ask how many pages were changed; bring the renewal offer', '问问改了多少页面，带上续约方案'),
  ),
  care(
    'medical',
    'followUp',
    workday(2),
    both('Show the plan for the texts that are not released', '说明未放行资料的补救安排'),
    { goal: both('A day for each remaining lot of texts', '定下每批资料的放行日期') },
  ),
  care(
    'medical',
    'followUp',
    workday(9),
    both('Ask what their sales team says about the new pages', '问问对方销售团队对新页面的看法'),
    { goal: both('Whether the relaunch date holds', '确认上线日期是否可行') },
  ),
  care('learning', 'renewal', workday(3), both('Offer another year of support', '提出再续一年支持服务')),
  care('tea', 'birthday', calendarDay(9), both('Happy birthday from all of us', '祝生日快乐，万事如意')),
  care(
    'logistics',
    'healthCheck',
    workday(12),
    both('What should we keep, what should we change?', '哪些要保持，哪些要改进？'),
  ),
]
