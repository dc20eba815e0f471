import type { WeightedWords } from '../../../core/library-details.js'

/**
 * What people call columns, besides the names and aliases that trackers know. A tracker finds its own columns by those;
 * these are only for recognising a strange sheet, where a person confirms what was found. A number is the confidence of
 * the word alone: below 1 a header of higher confidence wins, and a low one needs contents that agree.
 */

export type ScoredWords = WeightedWords

/** The day by which something is wanted. */
const dueWords: ScoredWords = [
  [
    1,
    'due|due on|due by|due date|deadline|due day|must be done by|required by|needed by|complete by|finish by',
  ],
  [1, 'target|target completion|target finish|eta|by when|date due|due to|cut off|submission date'],
  [0.85, 'end|end date|finish|finish date|ends|until|to|delivery date|delivery|complete date'],
  [
    0.9,
    'planned date|plan date|resolve by|target resolution|target resolution date|计划日期|计划时间|什么时候完成',
  ],
  [
    0.75,
    'publish date|publication date|publishing date|launch date|go live date|go live|release date|event date|ship date|发布日期|上线日期|上线时间',
  ],
  [0.6, 'expected|promised'],
  // Of a span of days, the last one.
  [
    0.75,
    'dates|timeline|time frame|timeframe|duration dates|schedule|起止时间|起止日期|起讫时间|时间安排|时间段|计划起止时间|时间节点',
  ],
  [0.75, 'completion|when|closing date|什么时候|何时'],
  [
    1,
    '截止|截止日|截止时间|截止日期|期限|到期|到期日|到期时间|完成期限|完成时限|办结时限|时限|限期|最后期限|死线|交期',
  ],
  [1, '交付日期|交付时间|交付期限|交付日|提交日期|提交时间|提交期限|目标日期|要求日期|ddl'],
  [0.85, '结束|结束日期|结束时间|终止日期|完成时间|完工时间|结束日'],
  [0.6, '完成|完成日期|完成日'],
]
const startWords: ScoredWords = [
  [1, 'start|start date|starts|begin|begin date|starting|commencement|kick off|kickoff|start on|start day'],
  [0.8, 'from|date started|started|started on|begun'],
  [
    1,
    '开始|开始日期|开始时间|开始日|启动|启动日期|启动时间|起始|起始日期|起始时间|起始日|开工|开工日期|开工时间',
  ],
]
const doneWords: ScoredWords = [
  [1, 'done on|completed on|completion date|date completed|date done|finished on|closed on|date closed'],
  [1, 'date finished|closed date|completed date|resolved on|resolved date|date resolved|resolution date'],
  [0.9, 'actual date|实际日期|实际时间'],
  [0.8, 'completed|done|finished|closed|done date|date of completion|close date'],
  [1, '实际完成|完成日期|办结日期|办结时间|关闭日期|关闭时间|解决日期|解决时间|完结日期|完结时间'],
  [0.7, '完成时间|完成日|完成'],
]
const peopleWords: ScoredWords = [
  [1, 'owner|owners|assigned to|assignee|assignees|assigned|responsible|responsibility|person responsible'],
  [
    1,
    'responsible person|responsible party|person in charge|in charge|pic|dri|action owner|owned by|action by',
  ],
  [1, 'assigned person|accountable person|lead|task lead|who|by whom|handled by|handler|doer|allocated to'],
  [0.8, 'resource|resources|resource name|resource names|team member|member|staff|employee|point person|poc'],
  [
    0.75,
    'developer|developers|engineer|designer|dev|developed by|consultant|specialist|worker|person|people',
  ],
  [0.7, 'author|writer|action party|responsible team|project owner'],
  [0.6, 'assigned role|responsible role|assignment title|role'],
  [0.6, 'name|names|lead name|contact|manager|project manager|assignment|team|department'],
  [
    1,
    '负责人|责任人|经办人|承办人|执行人|执行者|处理人|跟进人|主办人|主责人|主要责任人|第一责任人|负责|主责',
  ],
  [
    1,
    '责任者|担当|担当者|担当人|牵头人|指派给|分配给|指派人员|受理人|办理人|处理者|对应人|执行人员|责任人员|负责人员',
  ],
  [
    0.8,
    '人员|承担人|实施人|实施人员|开发人员|开发者|开发|经手人|责任部门责任人|项目成员|成员|执行|承办|牵头',
  ],
  [0.75, '谁|谁来做|谁负责'],
  [
    0.9,
    'attorney|lawyer|solicitor|counsel|paralegal|技术员|施工员|律师|承办律师|主办律师|顾问|课程顾问|学习顾问|销售顾问',
  ],
  [0.7, '姓名'],
  [0.6, '人|参与人|参与人员|责任部门|责任单位|牵头部门|承办部门|部门'],
]
const stateWords: ScoredWords = [
  [1, 'status|state|progress status|current status|task state|completion status|work status|status update'],
  [0.9, 'done|done yn|completed|complete|finished|is done|closed|check|checked|tick'],
  [0.75, 'list name|list|column|bucket|section column'],
  [
    0.9,
    'delivered|delivered y n|done y n|complete y n|completed y n|完成打|完成打勾|打勾完成|完成标记|完成y n',
  ],
  [0.7, 'progress|condition|situation|stage|phase|result|outcome|position'],
  [1, '状态|完成状态|进度状态|当前状态|进展状态|执行状态|办理状态|处理状态|任务状态|完成与否'],
  [
    1,
    '完成情况|进展情况|办理情况|落实情况|执行情况|处理情况|进度情况|是否完成|完成否|是否办结|是否关闭|是否解决',
  ],
  [0.8, '进展|完成|已完成|进度|情况|结果|工作进展|目前进展|当前进展|打勾|勾选|现状'],
]
const percentWords: ScoredWords = [
  [
    1,
    'percent complete|percent done|percent completed|complete percent|percentage|percent|percentage complete',
  ],
  [
    1,
    'pct complete|pct done|pct|progress percent|percentage done|completion percent|completion rate|percent progress',
  ],
  [0.9, 'progress|completion|complete|done|percentage of completion'],
  [
    1,
    '完成度|完成率|完成百分比|进度百分比|完成比例|进度percent|完成percent|进度|当前进度|完成进度|任务进度|工作进度|总进度',
  ],
  [0.8, '百分比|完成情况|进展|完成|比例|percent'],
  [0.6, 'status|state|状态|完成状态'],
]
const priorityWords: ScoredWords = [
  [
    1,
    'priority|prio|importance|urgency|p level|priority level|优先级|优先度|优先程度|重要程度|紧急程度|重要性|紧急度|重要度',
  ],
  [0.6, 'level|rank|critical|级别|等级|权重'],
]
const noteWords: ScoredWords = [
  [1, 'notes|note|comment|comments|remark|remarks|additional notes|备注|备注说明|注释|批注|附注'],
  [0.7, 'details|observations|observation|update|updates|latest update|feedback|memo|说明|补充说明|其他'],
]
const projectWords: ScoredWords = [
  [1, 'project|project name|engagement|project title|项目|项目名称|所属项目|项目名|客户项目'],
  [0.6, 'program|programme|job|account|产品|系统|project code'],
]
const clientWords: ScoredWords = [
  [1, 'client|client name|customer|customer name|account|account name|客户|客户名称|客户名|甲方|委托方'],
  [0.7, 'company|company name|organisation|organization|公司|公司名称|单位|单位名称'],
]
const stageWords: ScoredWords = [
  [1, 'milestone|stage|phase|project phase|sprint|里程碑|阶段|所属阶段|项目阶段|迭代'],
  [0.6, 'workstream|work stream|epic|group|bucket|planner bucket|大分类|模块|类别'],
]
const dependencyWords: ScoredWords = [
  [
    1,
    'predecessor|predecessors|depends on|dependency|dependencies|after|前置任务|前置|依赖|紧前任务|前序任务|依赖任务',
  ],
]
const raisedWords: ScoredWords = [
  [
    1,
    'raised on|date raised|reported on|date reported|opened|opened on|date opened|created|created on|date logged',
  ],
  [
    1,
    'date identified|identified on|date requested|requested on|request date|申请日期|申请时间|logged on|created date|date created|open date|received on|date received',
  ],
  [0.7, 'date|day|日期|时间'],
  [
    1,
    '提出日期|提出时间|发现日期|发现时间|登记日期|登记时间|创建日期|创建时间|录入日期|上报时间|上报日期|反馈日期|反馈时间',
  ],
]

/** By key of the column, in whatever tracker it stands; `tracker.key` where one tracker means something else. */
export const fieldWords: Readonly<Record<string, ScoredWords>> = {
  due: dueWords,
  delivery: dueWords,
  answerBy: dueWords,
  on: [...dueWords, [0.8, 'date|day|日期|时间']],
  start: startWords,
  doneOn: doneWords,
  resolvedOn: doneWords,
  implementedOn: doneWords,
  owner: peopleWords,
  accountManager: peopleWords,
  status: stateWords,
  percentComplete: percentWords,
  priority: priorityWords,
  severity: [
    [1, 'severity|severity level|严重程度|严重性|严重级别|问题级别|缺陷等级'],
    [0.85, 'priority|impact|优先级|级别|影响程度|紧急程度'],
  ],
  notes: noteWords,
  engagement: projectWords,
  'engagements.owner': [
    [1, 'project manager|pm|project lead|project leader|项目经理|项目负责人|manager'],
    ...peopleWords,
  ],
  client: clientWords,
  milestone: stageWords,
  predecessors: dependencyWords,
  raisedOn: raisedWords,
  receivedOn: raisedWords,
  probability: [[1, 'probability|likelihood|chance|prob|概率|可能性|发生概率|发生可能性']],
  impact: [[1, 'impact|consequence|severity|impact level|影响|影响程度|严重程度|影响度|后果']],
  response: [
    [1, 'mitigation|mitigation plan|mitigation strategy|mitigation action|mitigation actions|mitigations'],
    [
      1,
      'response|response plan|risk response|contingency|contingency plan|treatment|action plan|control measures',
    ],
    [1, '应对措施|应对策略|应对方案|缓解措施|规避措施|控制措施|防范措施|风险应对|应对计划'],
  ],
  reviewOn: [
    [1, 'review on|review date|next review|next review date|last reviewed|复查日期|下次复查|评审日期'],
    [0.6, 'due|due date|target date|deadline|截止日期'],
  ],
  solution: [
    [1, 'solution|resolution|fix|countermeasure|corrective action|action taken|workaround|action|actions'],
    [1, '解决方案|解决措施|处理措施|解决办法|处理方案|处理结果|对策|整改措施'],
  ],
  requester: [
    [1, 'requester|requested by|raised by|requestor|originator|submitted by|提出人|申请人|发起人|需求方'],
  ],
  email: [[1, 'email|e mail|email address|mail|contact email|邮箱|电子邮箱|邮件|邮件地址|电子邮件']],
  phone: [
    [
      1,
      'phone|phone number|telephone|tel|mobile|mobile number|cell|contact number|电话|手机|联系电话|手机号|手机号码|联系方式|电话号码',
    ],
  ],
  contact: [
    [
      1,
      'contact|contact person|contact name|primary contact|key contact|联系人|对接人|客户联系人|主要联系人|客户对接人',
    ],
  ],
  forecast: [
    [1, 'forecast|forecast date|new forecast|预测完成|预测日期'],
    [0.5, 'expected'],
  ],
  'people.role': [[1, 'role|title|position|job title|岗位|职位|职务|角色']],
}
