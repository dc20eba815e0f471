/** What a header says of the people and days below it, where no field of a tracker is meant. */
import { comparableHeader } from './dictionary.js'

/** The day of something that happened, and who did it. */
const pastPattern =
  /\b(approv(al|ed)|resolution|resolved|creat(ed|ion)|modified|modification|updated?|submitted|submission|detect(ed|ion)|identified|logged|entered|entry|signed|invoiced?|ordered|received|sent|reported|opened|added|changed|last|hired?|birth|birthday|anniversary|expiry|expires|renewal|warranty|joined|contacted|verified|verification|reviewed|paid|issued?|requested|assigned|registered|visited|billed|baseline|original|instructed|engaged|retained|briefed|start\w*|begin|began|kick ?off)\b|审批|批准|审核|提交|创建|新建|修改|更新|登记|录入|填报|填表|上报|发现|提出|解决|关闭|接收|收到|签订|签约|下单|付款|开票|入职|出生|生日|有效期|保质期|续费|最近|上次|反馈|指派|分配|变更|验证|确认|开始|启动|起始|开工/
/** A day by which something is due. */
const duePattern =
  /\b(due|deadline|target|planned|plan|expected|scheduled|eta|no later than|required|needed|cut off|end|finish)\b|最晚|最迟|截止|截至|期限|时限|计划|预计|要求|应|目标|到期|期望|承诺|结束/

/** Whether a comparable phrase names the day of something that happened, and no day by which something is due. */
export const isPastPhrase = (phrase: string): boolean => pastPattern.test(phrase) && !duePattern.test(phrase)

/** The same of a header. */
export const isPastDay = (header: string): boolean => isPastPhrase(comparableHeader(header))

/** A day that is said to be the last one. */
const strictDuePattern =
  /\b(due|deadline|target|planned|expected|forecast|agreed|promised|committed|contract|contractual|needed|required|no later than)\b|最晚|最迟|截止|期限|时限|到期|要求|计划|预计|承诺|交期|纳期/
const endPattern = /\b(finish|complete by|ready by|handover|delivery)\b|交付|完成时间|完成日期|结束|完工|竣工/

/** Whether a header says by when, so that another one that does competes with it. */
export const isDueDay = (header: string): boolean => {
  const phrase = comparableHeader(header)
  const saysWhen = strictDuePattern.test(phrase) || endPattern.test(phrase)
  return saysWhen && !isPastPhrase(phrase) && !/^(actual|实际)/.test(phrase)
}

/** Whether a header says that something happened on a day. */
export const isActualDay = (header: string): boolean =>
  /\bactual\b|实际/i.test(header) && !strictDuePattern.test(comparableHeader(header))

/** Whether a header says how far something is. */
export const saysHowFar = (header: string): boolean =>
  /\b(status|state|progress|situation|percent)\b|情况|状态|状况|进度|进展|程度|率/.test(
    comparableHeader(header),
  )

/** Whether a header names the list or the group that a row is in, which may be that of a state. */
export const namesList = (header: string): boolean =>
  /^((task|to do) )?(list|column|bucket|section column|group)( name)?$|^(所属|任务)?(清单|列表|分组)(名称)?$/.test(
    comparableHeader(header),
  )

/** Whether a header says that something is in force, which says nothing of how far it is. */
export const saysInForce = (header: string): boolean =>
  /^(is )?(active|enabled|billable|visible|public|private|starred|recurring|critical|milestone|summary)$|^(活动|启用|是否启用|可见|公开|关键|里程碑|摘要)$/.test(
    comparableHeader(header),
  )

/** Whether a header says that a day is planned, whatever rows show. */
export const isPlannedDay = (header: string): boolean => strictDuePattern.test(comparableHeader(header))

/** Whether a header says only that there are dates below it. */
export const isPlainDay = (header: string): boolean =>
  /^(dates?|day|日期|时间)$/.test(comparableHeader(header))

/** A legend beside a table, with the statuses that may be used. */
export const isLegend = (header: string): boolean =>
  /^(legend|key|status key|options?|list|lists|values|图例|说明|选项|状态说明|下拉选项|填写说明)$/.test(
    comparableHeader(header),
  )

/** People who are named in a row without being responsible for it, and kinds of rows, whose names may look like those of people. */
const otherPersonPattern =
  /\b(reported|reporter|created|creator|raised|detected|found|identified|requested|requester|requestor|submitted|submitter|approved|approver|approval|reviewed|reviewer|checked|verified|verifier|tested|tester|audited|auditor|signed|sponsor|client|customer|contact|stakeholders?|attendees?|participants?|cc|informed|consulted|supplier|vendor|parent|mother|father|student|patient|guest|speaker|child|spouse|backup|watchers?|followers?|updated|modified|entered|logged|opened|issuer|referred|paid|bought|claimed|sold|billed|spent|driver|payee|buyer|seller|proofreader|proofread|reviser|revisor|opposing|opponent|counterparty|other side|type|category|segment|audience|(talk|talked|speak|spoke|spoken) (to|with))\b|提出|审核|审批|批准|验收|填报|填表|登记|记录|发现|报告|申请|抄送|客户|联系|甲方|参与|参加|配合|协助|协办|监督|确认|制表|测试|提交|创建|反馈|家长|学生|嘉宾|评审|复核|业主|领导|甲方代表|审校|校对|审稿|对方|类型|类别|人群|受众|法院/

/** Whether a header names those on the other side, who never have the work. */
export const namesOtherSide = (header: string): boolean =>
  /\b(opposing|opponent|counterparty|other side)\b|^对方/i.test(header)

/** Whether a header names people who are not responsible for the row. */
export const isOtherPerson = (header: string): boolean => otherPersonPattern.test(comparableHeader(header))

const pricePattern =
  /^(qty|quantity|unit price|price|unit cost|cost|amount|subtotal|total|budget|budgeted|actual|variance|spent|balance|debit|credit|revenue|profit|margin|total price|total cost|rate|tax|vat|discount|预算|实际|差异|余额|收入|支出|利润|成本|费用|借方|贷方|数量|单价|金额|总价|小计|合计|总额|价格|税额|税率|折扣|单位)$/

/** How many columns say how many of something, or what it costs. */
export const countPrices = (headers: readonly string[]): number =>
  headers.filter((header) => pricePattern.test(comparableHeader(header))).length

/** Deals and opportunities: what is sold, not what is done. */
const salesPattern =
  /^(deals?|opportunit(y|ies)|opp|opps)( name| title)?$|^(商机|销售机会|销售线索|交易)(名称|标题)?$/
const sellingPattern =
  /\b(amount|value|probability|stage|account|close|closing|pipeline|forecast|revenue|mrr|arr)\b|金额|阶段|赢率|概率|成交|客户/

/** The column that names deals, where another shows that they are sold; -1 where there is none. */
export function findSalesColumn(headers: readonly string[]): number {
  const comparable = headers.map(comparableHeader)
  const at = comparable.findIndex((header) => salesPattern.test(header))
  const isSold = comparable.some((header, other) => other !== at && sellingPattern.test(header))
  return isSold ? at : -1
}
