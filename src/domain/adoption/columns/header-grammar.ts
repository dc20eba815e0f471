/** How people compose headers of words for a kind of work and words for a day, a person or a state. */
import type { Table } from '../../../core/table.js'
import { findLateField, findOwnerField } from '../decisive-fields.js'

/** What a composed header says, in any tracker. */
type Meaning = 'owner' | 'due' | 'doneOn' | 'start' | 'status' | 'percentComplete' | 'raisedOn' | 'requester'

const chinesePlan = '(计划|预计|预期|要求|应|拟|最晚|最迟|目标|约定|规定|期望|限定|承诺|预定|目标)'
const chineseEnd =
  '(完成|结束|交付|办结|完工|竣工|截止|到期|解决|整改|上线|交稿|答复|回复|关闭|验收|处理|提交|发布|完结)'
const chineseDay = '(日期|时间|日|时点|节点|期)'
const chineseWork =
  '(负责|责任|承办|主办|执行|落实|跟进|经办|对接|实施|处理|办理|牵头|跟踪|主责|承接|操作|完成|管理|受理|维护|整改|主管|包保|包干|认领|分管|具体)'
const chineseState =
  '(完成|办理|进展|进度|执行|处理|落实|推进|整改|跟进|任务|项目|工作|当前|目前|处置|实施|交付|办结|最新|现时|问题|事项)'
const plan =
  '(planned|plan|target|targeted|scheduled|expected|estimated|est|required|needed|promised|committed|agreed|anticipated|desired|projected)'
const end =
  '(finish|end|completion|complete|close|closing|closure|delivery|deliver|resolution|resolve|fix|handover|submission|submit|due|done|ready|finished|completed|delivered|closed|resolved)'

/** Header phrases as they are compared, by what they say, the surest first. */
const grammar: readonly (readonly [meaning: Meaning, confidence: number, pattern: RegExp])[] = [
  ['due', 0.95, new RegExp(`^${chinesePlan}${chineseEnd}${chineseDay}?$`)],
  ['due', 0.95, new RegExp(`^.{0,4}${chineseEnd}?(期限|时限|截止${chineseDay}?|限期|deadline|ddl)$`)],
  ['due', 0.82, /^(完成|结束|交付|完工|竣工)(日期|时间|日|节点)$/],
  ['due', 0.95, new RegExp(`^${plan} ${end}( (date|day|time|on|by))?$`)],
  ['due', 0.95, new RegExp(`^(to be |must be |should be |has to be )?${end} (by|before)$`)],
  ['due', 0.92, /^(to be|must be|should be|has to be|needed|required|wanted|expected|promised) .*by$/],
  ['due', 0.9, /(^|\b)(due|deadline)( (date|day|on|by|time|for completion))?$/],
  ['due', 0.8, /^(end|finish|finishing|ending|closing)( (date|day|on|time))?$/],
  ['doneOn', 0.95, new RegExp(`^(实际|真实)${chineseEnd}${chineseDay}?$`)],
  ['doneOn', 0.92, new RegExp(`^(办结|关闭|解决|完结|闭环|销项|销号|结案|处理完成)${chineseDay}$`)],
  ['doneOn', 0.95, new RegExp(`^(actual|real|true) ${end}( (date|day|time|on))?$`)],
  [
    'doneOn',
    0.92,
    /^((date|day|time|when) (completed|finished|closed|done|resolved|delivered|fixed|ended|solved|of (completion|closure|resolution|delivery))|(completed|finished|closed|closed out|resolved|done|fixed|ended|delivered|solved) (on|at|date|day|when))$/,
  ],
  [
    'start',
    0.95,
    new RegExp(`^(${chinesePlan}|实际)?(开始|启动|起始|开工|进场|着手|动工|开展|起)${chineseDay}?$`),
  ],
  [
    'start',
    0.92,
    new RegExp(
      `^(${plan} )?(start|starts|starting|begin|begins|beginning|commence|commences|commencing|commencement|kick ?off)( (date|day|on|time|from|by))?$`,
    ),
  ],
  [
    'owner',
    0.95,
    new RegExp(
      `^(主要|第一|任务|项目|工作|事项|问题|直接|具体|当前)?${chineseWork}(人|者|人员|人姓名|员|同事|责任人)$`,
    ),
  ],
  ['owner', 0.6, new RegExp(`^${chineseWork}(单位|部门|方|团队|小组|班组|科室)$`)],
  [
    'owner',
    0.95,
    /^((person|people|staff|individual|member|party|someone)( s)? (responsible|in charge|assigned|accountable)|(responsible|accountable|assigned|owning|responsible for|designated|nominated) (person|party|member|staff|individual|owner|lead|resource|colleague|employee)|(assigned|allocated|delegated|given|handed|entrusted) (to|person|member|staff))$/,
  ],
  [
    'owner',
    0.9,
    /^((handled|owned|led|managed|run|driven|actioned|done|carried out|performed|executed|taken|worked on|action|to be done) by|(task|action|item|project|work|activity|issue|risk|step|job|overall|current|primary|main|business|lead) (owner|assignee|lead|leader|responsible|handler))$/,
  ],
  ['status', 0.95, new RegExp(`^${chineseState}{1,2}(状态|情况|状况|与否)$`)],
  ['status', 0.95, new RegExp(`^(是否|已)(已)?${chineseEnd}(了)?$`)],
  [
    'status',
    0.92,
    /^(task|action|item|project|work|activity|issue|risk|current|overall|progress|completion|delivery|latest|approval|ticket) (status|state|stage)$/,
  ],
  [
    'status',
    0.9,
    /^(is )?(it )?(done|completed|complete|finished|closed|resolved)( yet| or not| yes no| y n)?$/,
  ],
  [
    'percentComplete',
    0.95,
    /^(完成|进度|任务|整体|总体|当前|实际|累计|工作|项目|目前)*(完成|进度|进展)?(率|百分比|比例|占比|percent|完成度|完成率)$/,
  ],
  [
    'percentComplete',
    0.95,
    /^((percent|pct|percentage)( of)?( work| task)? (complete|completed|done|finished|completion|progress)|(complete|completed|completion|done|finished|progress|work complete)( in)? (percent|pct|percentage|rate|ratio))$/,
  ],
  [
    'raisedOn',
    0.92,
    new RegExp(
      `^(提出|发现|登记|创建|录入|上报|申请|反馈|投诉|接收|收到|受理|识别|发生|记录|提报|填报|报告|来电)${chineseDay}$`,
    ),
  ],
  [
    'raisedOn',
    0.92,
    /^((date|day|time|when) (raised|reported|logged|identified|found|opened|received|requested|submitted|created|entered|recorded|discovered|noted|added)|(raised|reported|logged|identified|found|opened|received|requested|submitted|recorded|discovered|noted) (on|at|date|day|when))$/,
  ],
  ['requester', 0.95, /^(变更|需求)?(提出|申请|发起|提交)(人|者|方|单位|部门)$/],
  [
    'requester',
    0.95,
    /^((change )?(requested|raised|proposed|initiated|submitted|asked for) by|(change )?(requester|requestor|originator|initiator|proposer))$/,
  ],
]

/** The fields of a tracker that mean the same. */
function fieldOf(table: Table, meaning: Meaning): string | undefined {
  const first = (...keys: string[]): string | undefined => keys.find((field) => field in table.columns)
  // A client's next step has no deadline.
  if (meaning === 'due') return 'nextStepDay' in table.columns ? undefined : findLateField(table)
  if (meaning === 'owner') return first('owner', 'accountManager') ?? findOwnerField(table)
  if (meaning === 'doneOn') return first('doneOn', 'resolvedOn', 'implementedOn', 'decidedOn')
  if (meaning === 'raisedOn') return first('raisedOn', 'receivedOn', 'askedOn')
  return first(meaning)
}

type Phrases = readonly (readonly [phrase: string, share: number])[]

/** The fields of a tracker that a header is composed to mean, by its phrases. */
export function composeFields(table: Table, phrases: Phrases): Map<string, number> {
  const found = new Map<string, number>()
  for (const [phrase, share] of phrases) {
    const rule = grammar.find(([, , pattern]) => pattern.test(phrase))
    const field = rule && fieldOf(table, rule[0])
    if (rule && field !== undefined) found.set(field, Math.max(found.get(field) ?? 0, rule[1] * share))
  }
  return found
}

/** Whether a header is composed to mean a field of any tracker. */
export const isComposed = (phrases: Phrases): boolean =>
  phrases.some(([phrase]) => grammar.some(([, , pattern]) => pattern.test(phrase)))
