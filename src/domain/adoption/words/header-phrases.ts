/** Headers that people compose of words for a kind of work and words for a day, a person or a state. */

/** What a composed header says, in any tracker. */
export type HeaderMeaning =
  | 'occupation'
  | 'owner'
  | 'due'
  | 'next'
  | 'doneOn'
  | 'start'
  | 'status'
  | 'percentComplete'
  | 'raisedOn'
  | 'requester'

const chinesePlan = '(计划|预计|预期|要求|应|拟|最晚|最迟|目标|约定|规定|期望|限定|承诺|预定|目标)'
/** The side or the plan that a due date belongs to. */
const chineseQualifier = '(内部|对外|外部|客户|甲方|乙方|业主|合同|我方|对方|调整后|修订|最新|预测|预估|最终)'
const chineseEnd =
  '(完成|结束|交付|办结|完工|竣工|截止|到期|解决|整改|上线|交稿|答复|回复|关闭|验收|处理|提交|发布|完结|确认)'
const chineseDay = '(日期|时间|日|时点|节点|期)'
const chineseWork =
  '(负责|责任|承办|主办|执行|落实|跟进|经办|对接|实施|处理|办理|牵头|跟踪|主责|承接|操作|完成|管理|受理|维护|整改|主管|包保|包干|认领|分管|具体)'
const chineseState =
  '(完成|办理|进展|进度|执行|处理|落实|推进|整改|跟进|任务|项目|工作|当前|目前|处置|实施|交付|办结|最新|现时|问题|事项)'
const plan =
  '(planned|plan|target|targeted|scheduled|expected|estimated|est|required|needed|promised|committed|agreed|anticipated|desired|projected)'
const qualifier =
  '(internal|external|client|customer|contract|contractual|supplier|vendor|forecast|official|programme|schedule|current|new|final|latest|revised|updated|original|baseline)'
const end =
  '(finish|end|completion|complete|close|closing|closure|delivery|deliver|resolution|resolve|fix|handover|submission|submit|due|done|ready|finished|completed|delivered|closed|resolved)'

/** Header phrases as they are compared, by what they say, the surest first. */
export const headerPhrases: readonly (readonly [
  meaning: HeaderMeaning,
  confidence: number,
  pattern: RegExp,
])[] = [
  ['due', 0.95, new RegExp(`^${chinesePlan}${chineseEnd}${chineseDay}?$`)],
  ['due', 0.95, new RegExp(`^.{0,4}${chineseEnd}?(期限|时限|截止${chineseDay}?|限期|deadline|ddl)$`)],
  [
    'due',
    0.95,
    new RegExp(`^(${chineseQualifier}|${chinesePlan})*${chinesePlan}(的)?${chineseEnd}?${chineseDay}$`),
  ],
  ['due', 0.92, new RegExp(`^${chineseQualifier}+(的)?${chineseEnd}${chineseDay}$`)],
  ['due', 0.95, /^.{0,4}(交期|纳期|货期|交货期|交付期)(日期|时间)?$/],
  ['due', 0.9, /^.{0,4}(期限|时限|时间|节点|期)(要求|日期)$/],
  ['due', 0.82, /^(完成|结束|交付|完工|竣工)(日期|时间|日|节点)$/],
  ['due', 0.95, new RegExp(`^${plan} ${end}( (date|day|time|on|by))?$`)],
  ['due', 0.92, new RegExp(`^((${qualifier}|${plan}) )+(${end}|deadline)( (date|day|time|on|by))?$`)],
  [
    'due',
    0.9,
    /^(deadline|due|due date|finish|completion|end date) (internal|external|client|customer|contract|contractual|supplier|planned|plan)$/,
  ],
  [
    'due',
    0.9,
    /^(ready|go live|golive|live|sort out|decision|decide|decided|answer|reply|respond|response|response needed|reply needed|return|fix|clear|wanted|close|settle) (by|before|due|deadline)$/,
  ],
  ['due', 0.9, /^((latest|last|final) (date|day)|before( date)?|no later than|not later than)$/],
  ['due', 0.85, /^(finish|end|completion) (on site|of works?|of job)$/],
  [
    'next',
    0.92,
    /^((next|follow up|following|planned) (visit|call|contact|meeting|review|check|follow up|step|inspection|talk|touch ?point)|follow up|re ?check|re ?assess|review again)( (date|day|on|due|by))?$/,
  ],
  [
    'next',
    0.92,
    /^(date|day) of (the )?next (visit|call|contact|meeting|review|check|follow up|inspection)$/,
  ],
  [
    'next',
    0.92,
    /^(下次|下一次|下回|再次|后续)(拜访|沟通|联系|跟进|回访|评审|复查|复核|复审|检视|检查|评估|会面|见面|巡查)(日期|时间|日)$/,
  ],
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
  [
    'occupation',
    0.85,
    /^(责任|经办|承办|主办|主管|负责|实施|执行|对接|驻场|现场|项目|业务|销售|施工|承接|带班|主).{0,4}(员|师|长|工|经理|总监|律师|顾问|专员|主任|老师|医生|护士|跟单|运营|领导|同事|编辑|主管|销售|业务)$/,
  ],
  // One character before it is a surname: “赵经理”.
  ['occupation', 0.8, /^.{2,3}(员|师|工长|经理|总监|律师|顾问|专员)$|^(工长|律师|顾问|专员)$/],
  ['owner', 0.9, /^(办事|包保|督导|包干)(人|责任人|人员)$/],
  [
    'owner',
    0.9,
    /^(responsible|accountable|assigned|nominated) (?!(department|dept|team|unit|office|company|group|division|area|function|role)\b)[a-z]+( [a-z]+)?$/,
  ],
  ['owner', 0.9, /^((tasked|given|passed|delegated) to|[a-z]+ in charge)$/],
  [
    'occupation',
    0.8,
    /^([a-z]+ ){0,2}(officer|clerk|supervisor|foreman|director|engineer|lawyer|attorney|paralegal|nurse|teacher|consultant|coordinator|specialist|technician|producer|designer|developer|architect|planner|analyst|assistant|administrator|salesperson|executive|representative|agent)$/,
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
    0.95,
    /^(status|state) (now|today|to date|of (the )?(work|works|task|item|action|job|project|issue|risk))$/,
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
