/** Lists with several dates for one thing, or several people for one task. */
import type { Locale } from '../../../../src/core/locale.js'
import { planColumns, type PlannedColumn } from '../../make/plan-columns.js'
import type { Form } from '../../layouts/form.js'
import { plainList } from '../../layouts/lists.js'
import { column, insertAfterTitle, without } from './columns.js'

type Variants = Readonly<Record<Locale, readonly (readonly PlannedColumn[])[]>>

/** A date that may be moved for some lines, and the date on which it was done. */
const moved = (due: string, revised: string, doneOn: string): readonly PlannedColumn[] => [
  column('due', 'due', due, { mayAsk: true }),
  column('revisedDue', null, revised),
  column('doneOn', 'doneOn', doneOn),
]
/** A date as agreed and as expected now: either can be meant. */
const forecast = (
  due: string,
  expected: string,
  doneOn: string,
  variance: string,
): readonly PlannedColumn[] => [
  column('due', 'due', due),
  column('forecastDue', null, expected, { alsoFor: 'due' }),
  column('doneOn', 'doneOn', doneOn),
  column('variance', null, variance),
]

const dateVariants: Variants = {
  en: [
    moved('Target Date', 'Revised Target', 'Date Completed'),
    moved('Due', 'New Due', 'Done on'),
    moved('Agreed Date', 'Extended to', 'Actual Date'),
    forecast('Baseline Finish', 'Forecast Finish', 'Actual Finish', 'Variance (d)'),
    forecast('Contract Completion', 'Current Projection', 'Achieved on', 'Slip (days)'),
  ],
  'zh-CN': [
    moved('计划完成时间', '调整后时限', '实际完成时间'),
    moved('原定时限', '延期至', '销号时间'),
    moved('要求完成时间', '申请延期时间', '实际办结时间'),
    forecast('计划完工日期', '预测完工日期', '实际完工日期', '偏差(天)'),
    forecast('基准完成日期', '最新预计完成', '实际完成', '滞后天数'),
  ],
}

/** What was planned, what it was moved to, and what happened. */
export const movedDates: Form = {
  ...plainList,
  name: 'planned, revised and actual dates',
  families: ['tasks'],
  weight: 9,
  hasOwnHeaders: true,
  planColumns(context) {
    const dates = context.random.pick(dateVariants[context.locale])
    const kinds = ['due', 'doneOn', 'daysLeft', 'approvedOn', 'createdOn', 'updatedOn']
    return insertAfterTitle(without(planColumns(context, 'tasks'), kinds, dates), dates)
  },
}

/** Several people for one task; the first has it. */
const lead = (owner: string, ...others: readonly string[]): readonly PlannedColumn[] => [
  column('owner', 'owner', owner, { mayAsk: true }),
  ...others.map((header) => column('otherOwner', null, header)),
]
/** Two people of which either can be meant, and others. */
const either = (owner: string, other: string, ...others: readonly string[]): readonly PlannedColumn[] => [
  column('owner', 'owner', owner),
  column('otherOwner', null, other, { alsoFor: 'owner' }),
  ...others.map((header) => column('reviewer', null, header)),
]

const peopleVariants: Variants = {
  en: [
    lead('Lead', 'Support'),
    lead('Doer', 'Backup', 'Approver'),
    lead('Assigned to', 'Requested by', 'Signed off by'),
    lead('Action owner', 'Asked by'),
    either('Responsible', 'Accountable', 'Consulted', 'Informed'),
    either('R', 'A', 'C', 'I'),
    either('Named lead', 'Responsible director'),
  ],
  'zh-CN': [
    lead('牵头人', '配合人'),
    lead('办理人', '提出人', '审批人'),
    lead('主办人', '协办人', '督办人'),
    lead('执行人', '知会人'),
    either('具体责任人', '责任领导'),
    either('经办人', '分管负责人', '联络员'),
    either('负责(R)', '批准(A)', '咨询(C)', '知会(I)'),
  ],
}

/** Who does it, who helps, who decides. */
export const leadAndSupport: Form = {
  ...plainList,
  name: 'lead, support and approver',
  families: ['tasks'],
  weight: 9,
  hasOwnHeaders: true,
  planColumns(context) {
    const people = context.random.pick(peopleVariants[context.locale])
    const kinds = ['owner', 'reviewer', 'createdBy']
    return insertAfterTitle(without(planColumns(context, 'tasks'), kinds, people), people)
  },
}

const spanHeaders = {
  en: ['Dates', 'Start – end', 'Time frame', 'Period'],
  'zh-CN': ['起止时间', '时间安排', '实施周期', '工作时段'],
} as const

/** From when to when in one cell. */
export const timeSpan: Form = {
  ...plainList,
  name: 'time span in one cell',
  families: ['tasks'],
  weight: 3,
  adapt: (plan) => ({ ...plan, dayStyle: 'words' }),
  hasOwnHeaders: true,
  mayAsk: ['due', 'start'],
  planColumns(context) {
    const header = context.random.pick<string>(spanHeaders[context.locale])
    const span = [column('span', 'due', header, { mayAsk: true, alsoFor: 'start' })]
    const rest = without(planColumns(context, 'tasks'), ['start', 'due', 'days', 'daysLeft'], span)
    const hasState = rest.some(({ role }) => role === 'status' || role === 'owner')
    return insertAfterTitle(
      hasState ? rest : [...rest, column('owner', 'owner', context.locale === 'en' ? 'Owner' : '负责人')],
      span,
    )
  },
}
