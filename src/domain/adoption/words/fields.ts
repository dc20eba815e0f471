import type { WeightedWords } from '../../../core/library-details.js'
import { doneWords, dueWords, raisedWords, startWords } from './days.js'

/**
 * What people call columns, besides the names and aliases that trackers know. A tracker finds its own columns by those;
 * these are only for recognising a strange sheet, where a person confirms what was found. A number is the confidence of
 * the word alone: below 1 a header of higher confidence wins, and a low one needs contents that agree.
 */

export type ScoredWords = WeightedWords

const peopleWords: ScoredWords = [
  [1, 'owner|owners|assigned to|assignee|assignees|assigned|responsible|responsibility|person responsible'],
  [
    1,
    'responsible person|responsible party|person in charge|in charge|pic|dri|action owner|owned by|action by',
  ],
  [1, 'assigned person|accountable person|lead|task lead|who|by whom|handled by|handler|doer|allocated to'],
  [
    0.8,
    'account manager|account lead|resource|resources|resource name|resource names|team member|member|staff|employee|point person|poc',
  ],
  [
    0.75,
    'developer|developers|engineer|designer|dev|developed by|consultant|specialist|worker|person|people',
  ],
  [0.7, 'author|writer|action party|responsible team|project owner'],
  [0.6, 'assigned role|responsible role|assignment title|role'],
  [
    0.6,
    'name|names|lead name|manager|project manager|assignment|team|department|group|squad|unit|function|area',
  ],
  [0.5, 'contact'],
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
    1,
    'resp|resp person|assigned|assigned member|owner name|task owner|step owner|item owner|responsible owner|directly responsible|delegate|delegated to|assigned resource|person assigned|person s responsible|responsible persons|by who|who is responsible|accountable|accountable owner|implementer|executor|performed by|allocated|case owner|ticket owner|story owner|action officer|champion|process owner|business owner|deal owner|opportunity owner|account owner',
  ],
  [
    0.8,
    'resourcing|resourced by|staffing|crew member|team members|agent|operator|technician|analyst|coordinator|editor|copywriter|illustrator|photographer|videographer|producer|creator|architect|programmer|coder|contractor|subcontractor|trade|installer|foreman|nurse|teacher|instructor|trainer|recruiter|sales rep|rep|csm|buyer|preparer|prepared by|contributor|contributors|assign|support owner',
  ],
  [0.5, 'resolved by|fixed by|completed by|done by whom|closed by'],
  [
    1,
    '组员|执行者姓名|责任人姓名|负责人姓名|跟踪人|跟单人|专员|落实人|完成人|任务负责人|项目负责人|主负责人|归口负责人|经办|承接人|分工|负责同事|负责成员|当前处理人|处理人员|维护人|解决人|整改人|整改责任人|执行负责人|owner负责人|归属人',
  ],
  [
    0.8,
    '资源|资源名称|设计师|工程师|产品经理|编辑|运营|作者|摄影师|讲师|老师|班长|施工人员|操作人|操作员|销售|销售员|业务员|客服|客户经理|商务|策划|美工|剪辑|前端负责人|后端负责人|测试人员|组长',
  ],
  [
    0.9,
    'attorney|lawyer|solicitor|counsel|paralegal|技术员|施工员|律师|承办律师|主办律师|顾问|课程顾问|学习顾问|销售顾问',
  ],
  [0.7, '姓名'],
  [
    0.6,
    '人|参与人|参与人员|责任部门|责任单位|牵头部门|承办部门|部门|小组|主办单位|牵头单位|责任科室|主办部门|承办单位|实施单位|班组|团队|所属部门|科室|施工班组',
  ],
]
const stateWords: ScoredWords = [
  [
    1,
    'status|state|progress status|current status|task state|completion status|work status|status update|overall status|step status|item status|delivery status',
  ],
  [0.9, 'done|done yn|completed|complete|finished|is done|closed|check|checked|tick'],
  [0.75, 'list name|list|column|bucket|section column'],
  [
    0.9,
    'delivered|delivered y n|done y n|complete y n|completed y n|完成打|完成打勾|打勾完成|完成标记|完成y n',
  ],
  [
    0.7,
    'progress|condition|situation|stage|phase|result|outcome|position|deal stage|sales stage|pipeline stage|health|rag|rag status',
  ],
  [1, '状态|完成状态|进度状态|当前状态|进展状态|执行状态|办理状态|处理状态|任务状态|完成与否'],
  [
    1,
    '完成情况|进展情况|办理情况|落实情况|执行情况|处理情况|进度情况|是否完成|完成否|是否办结|是否关闭|是否解决',
  ],
  [
    0.8,
    '进展|完成|已完成|进度|情况|结果|工作进展|目前进展|当前进展|打勾|勾选|现状|销售阶段|商机阶段|跟进状态|跟进阶段|闭环情况|是否闭环|整改情况|整改状态|交付状态|审核状态',
  ],
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
  [
    0.9,
    'progress|completion|complete|done|percentage of completion|percent of completion|percent finished|percent work complete|overall progress|physical percent',
  ],
  [
    1,
    '完成度|完成率|完成百分比|进度百分比|完成比例|进度percent|完成percent|percent完成|进度|当前进度|完成进度|任务进度|工作进度|总进度|整体进度|实际进度|累计完成|完成占比',
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
  [
    0.7,
    'details|observations|observation|update|updates|latest update|feedback|memo|further info|additional info|additional information|additional comments|context|说明|补充说明|其他|情况说明|备注信息|补充',
  ],
  // The steps of a test say how, not what a row is.
  [0.3, 'steps|steps to reproduce|test steps|reproduction steps|复现步骤|操作步骤'],
]
const projectWords: ScoredWords = [
  [
    1,
    'project|project name|engagement|project title|项目|项目名称|所属项目|项目名|客户项目|归属项目|关联项目',
  ],
  [
    0.6,
    'program|programme|job|account|产品|系统|project code|site|property|matter|case|campaign|event|工地|楼盘|案件',
  ],
]
const clientWords: ScoredWords = [
  [1, 'client|client name|customer|customer name|account|account name|客户|客户名称|客户名|甲方|委托方'],
  [0.7, 'company|company name|organisation|organization|公司|公司名称|单位|单位名称'],
]
const stageWords: ScoredWords = [
  [1, 'milestone|stage|phase|project phase|里程碑|阶段|所属阶段|项目阶段|所属里程碑'],
  [0.8, 'sprint|iteration|迭代|版本迭代'],
  [
    0.6,
    'workstream|work stream|epic|group|bucket|planner bucket|section|section name|module|大分类|模块|类别|一级分类|一级任务|分组|板块',
  ],
]
const dependencyWords: ScoredWords = [
  [
    1,
    'predecessor|predecessors|depends on|dependency|dependencies|after|pred|preds|dependent on|dependant on|blocked by|前置任务|前置|依赖|紧前任务|前序任务|依赖任务|前置条件|前置工作|紧前工作|前置任务编号',
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
  // Words for any person would name the client's own.
  accountManager: [
    [1, 'account manager|relationship manager|account executive|客户经理|跟进人|业务员'],
    ...peopleWords.filter(([confidence]) => confidence > 0.6),
  ],
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
