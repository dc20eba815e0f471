/** Lists of jobs as agencies, law firms and auditors have them: several dates and several people for each. */
import type { Locale } from '../../../../src/core/locale.js'
import type { PlannedColumn } from '../../make/plan-columns.js'
import type { MakeContext } from '../../make/context.js'
import type { Form } from '../../layouts/form.js'
import { plainList } from '../../layouts/lists.js'
import { column } from './columns.js'

/** Columns with their headers in each language; one is left out where its share says so. */
type Layout = readonly (readonly [
  headers: Readonly<Record<Locale, string>>,
  kind: string,
  role: string | null,
  more?: Pick<Partial<PlannedColumn>, 'mayAsk' | 'alsoFor'> & { readonly share?: number },
])[]

/** The columns of a layout, each header drawn from those joined by `|`. */
const planFrom =
  (layout: Layout) =>
  ({ random, locale }: MakeContext): readonly PlannedColumn[] =>
    layout
      .filter(([, , , more]) => random.chance(more?.share ?? 1))
      .map(([headers, kind, role, { share: _, ...more } = {}]) =>
        column(kind, role, random.pick(headers[locale].split('|')), more),
      )

const both = (en: string, zh: string): Readonly<Record<Locale, string>> => ({ en, 'zh-CN': zh })

const form = (name: string, weight: number, layout: Layout): Form => ({
  ...plainList,
  name,
  families: ['engagements'],
  weight,
  trackers: ['engagements', 'tasks'],
  hasOwnHeaders: true,
  planColumns: planFrom(layout),
})

/** Jobs of a studio with the dates of their steps across. */
export const trafficSheet: Form = form('traffic sheet', 40, [
  [both('Job No.|Job #', '项目编号|工单号'), 'number', null],
  [both('Client|Client / Brand', '客户|品牌客户'), 'client', 'client'],
  [both('Job|Job Title|Project', '项目|项目名称|稿件项目'), 'title', 'title', { mayAsk: true }],
  [both('AM|Account Lead', '客户执行|客户负责人'), 'owner', 'owner', { mayAsk: true }],
  [both('Designer|Studio', '设计|设计师'), 'otherOwner', null, { alsoFor: 'owner', share: 0.7 }],
  [both('Brief in|Briefed', '下单日期|需求日期'), 'briefOn', null, { alsoFor: 'start' }],
  [both('1st proof|Proof out', '初稿日期|一稿时间'), 'proofOn', null],
  [both('Live|Delivery|On sale', '上线日期|交稿日期|上刊日期'), 'due', 'due', { mayAsk: true }],
  [both('Status|Stage', '状态|当前状态'), 'status', 'status'],
  [both('Comments', '备注'), 'notes', 'notes', { share: 0.5 }],
])

/** Texts that are translated for clients. */
export const translationJobs: Form = form('translation jobs', 35, [
  [both('Job|No.', '编号|稿件编号'), 'number', null, { share: 0.7 }],
  [both('Client|Customer', '客户|委托方'), 'client', 'client'],
  [both('Project|Document', '稿件名称|项目'), 'title', 'title', { mayAsk: true }],
  [both('Languages|Lang. pair', '语种|语言方向'), 'pair', null],
  [both('Words|Word count', '字数|原文字数'), 'wordCount', null],
  [both('PM|Project Manager', '项目经理|PM'), 'otherOwner', null, { alsoFor: 'owner', share: 0.5 }],
  [both('Translator', '译员|翻译'), 'owner', 'owner', { mayAsk: true }],
  [both('Reviser|Proofreader', '审校|校对'), 'reviewer', null],
  [both('Received|Date in', '来稿日期|接单日期'), 'receivedOn', null, { alsoFor: 'start' }],
  [both('Back from translator|TR deadline', '译员交稿|返稿日期'), 'internalDue', null, { alsoFor: 'due' }],
  [both('To client|Client deadline', '客户交稿日期|交付客户'), 'due', 'due', { mayAsk: true }],
  [both('Status', '状态|进展'), 'status', 'status'],
])

/** Cases of a law firm. */
export const matters: Form = form('matters of a law firm', 35, [
  [both('File No.|Matter No.', '案号|卷宗号'), 'taskKey', null],
  [both('Matter|Matter Description', '案件名称|案由'), 'title', 'title', { mayAsk: true }],
  [both('Client', '委托人|当事人'), 'client', 'client'],
  [both('Responsible Attorney|Partner', '主办律师|承办律师'), 'owner', 'owner', { mayAsk: true }],
  [both('Paralegal|Assisting', '协办律师|助理'), 'reviewer', null],
  [both('Opened|Date opened', '收案日期|立案日期'), 'briefOn', null, { alsoFor: 'start' }],
  [both('Court|Venue', '审理机构|法院'), 'court', null],
  [both('Next Deadline|Next Key Date', '下一期限|下一节点日期'), 'due', 'due', { mayAsk: true }],
  [both('Status|Matter Status', '案件状态|进展状态'), 'status', 'status'],
  [both('Remarks', '备注'), 'notes', 'notes', { share: 0.5 }],
])

/** What auditors found, what they advise, and until when somebody puts it right. */
export const findings: Form = {
  ...form('findings and recommendations', 30, [
    [both('Ref|Finding #', '序号|问题编号'), 'number', null],
    [both('Finding|Observation', '发现问题|问题表述'), 'title', 'title', { mayAsk: true }],
    [both('Rating|Severity', '问题等级|严重程度'), 'severity', 'severity'],
    [both('Recommendation', '整改要求|整改建议'), 'recommendation', null, { alsoFor: 'solution' }],
    [both('Management Response|Agreed Action', '整改措施|整改举措'), 'solution', 'solution'],
    [both('Dept', '责任部门|责任单位'), 'department', 'department', { share: 0.6 }],
    [both('Action Owner|Responsible', '整改责任人|责任人'), 'owner', 'owner'],
    [both('Target Date|Agreed Date', '整改期限|整改时限'), 'due', 'due', { mayAsk: true }],
    [both('Revised Date|Extension', '延期至|延期时限'), 'revisedDue', null, { share: 0.6 }],
    [both('Status', '整改状态|销号状态'), 'status', 'status'],
    [both('Evidence', '佐证材料|完成依据'), 'link', null, { share: 0.6 }],
  ]),
  families: ['issues'],
  trackers: ['issues'],
}
