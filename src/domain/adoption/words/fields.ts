import type { WeightedWords } from '../../../core/library-details.js'
import { ownerWords } from './owners.js'
import { percentWords, stateWords } from './states.js'
import { doneWords, dueWords, raisedWords, startWords } from './days.js'

/**
 * What people call columns, besides the names and aliases that trackers know. A tracker finds its own columns by those;
 * these are only for recognising a strange sheet, where a person confirms what was found. A number is the confidence of
 * the word alone: below 1 a header of higher confidence wins, and a low one needs contents that agree.
 */

export type ScoredWords = WeightedWords

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
    '工程名称|工程|项目简称|关联项目|对应项目|所属工程|项目编号名称|which project|project or client|parent project|related project',
  ],
  [0.8, 'job|job name|matter|case name|campaign name'],
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
  [
    1,
    '客户单位|客户公司|客户企业|客户全称|客户简称|建设单位|业主单位|合作单位|client company|customer company|client or customer|buyer|principal',
  ],
  [1, 'client|client name|customer|customer name|account|account name|客户|客户名称|客户名|甲方|委托方'],
  [0.7, 'company|company name|organisation|organization|公司|公司名称|单位|单位名称'],
]
const stageWords: ScoredWords = [
  [
    0.8,
    'workstream|work stream|module|modules|component|work area|workpackage group|category|categories|section|part|chapter|track|模块|所属模块|大类|板块|工作模块|分部工程|子项目|标段|专业',
  ],
  [1, 'milestone|stage|phase|project phase|里程碑|阶段|所属阶段|项目阶段|所属里程碑'],
  [0.8, 'sprint|iteration|迭代|版本迭代|任务列表|任务分组|清单名称|所属清单'],
  [0.6, 'list|list name|task list|task list name|to do list|group name'],
  [
    0.6,
    'workstream|work stream|epic|group|bucket|planner bucket|section|section name|module|大分类|模块|一级分类|一级任务|分组|板块',
  ],
]
const dependencyWords: ScoredWords = [
  [
    1,
    'predecessor|predecessors|depends on|dependency|dependencies|after|pred|preds|dependent on|dependant on|blocked by|前置任务|前置|依赖|紧前任务|前序任务|依赖任务|前置条件|前置工作|紧前工作|前置任务编号',
  ],
]

/** By key of the column, in any tracker; `tracker.key` where one tracker means something else. */
export const fieldWords: Readonly<Record<string, ScoredWords>> = {
  due: dueWords,
  delivery: dueWords,
  answerBy: dueWords,
  on: [...dueWords, [0.8, 'date|day|日期|时间']],
  start: startWords,
  doneOn: doneWords,
  decidedOn: [
    [
      1,
      'reply date|date of reply|replied|replied on|answered|answered on|decision date|date decided|date of decision|decided on|决定时间|决定日期|答复时间|回复时间|答复日期|拍板时间|确认时间|确认日期',
    ],
    ...doneWords,
  ],
  resolvedOn: doneWords,
  implementedOn: doneWords,
  owner: ownerWords,
  // Words for any person would name the client's own.
  accountManager: [
    [1, 'account manager|relationship manager|account executive|客户经理|跟进人|业务员'],
    ...ownerWords.filter(([confidence]) => confidence > 0.6),
  ],
  status: stateWords,
  percentComplete: percentWords,
  priority: priorityWords,
  severity: [
    [
      1,
      'risk rating|rating|风险等级|level|grade|class|seriousness|criticality|issue severity|defect severity|等级|级别|问题等级|严重等级|缺陷级别|危害程度',
    ],
    [1, 'severity|severity level|严重程度|严重性|严重级别|问题级别|缺陷等级'],
    [0.85, 'priority|impact|优先级|级别|影响程度|紧急程度'],
  ],
  notes: noteWords,
  engagement: projectWords,
  'engagements.owner': [
    [1, 'project manager|pm|project lead|project leader|项目经理|项目负责人|manager'],
    ...ownerWords,
  ],
  client: clientWords,
  milestone: stageWords,
  department: [
    [
      1,
      'department|dept|business unit|division|org unit|responsible department|department name|部门|责任部门|牵头部门|所属部门|主办部门|承办部门|科室|责任科室|归口部门|执行部门|实施部门|部门名称|主管部门|resp department',
    ],
    [0.75, 'trade|office'],
    [0.85, 'team|function|unit|squad|crew|discipline|团队|小组|班组|专业'],
  ],
  nextStep: [
    [
      1,
      'next step|next steps|next action|next actions|follow up action|follow up actions|follow up|action plan|next move|to do next|what next|下一步|下一步计划|下步工作|下步计划|下一步行动|下一步工作|后续计划|后续工作|跟进计划|跟进内容|跟进事项',
    ],
  ],
  reason: [
    [
      1,
      'reason|reasons|reason for change|justification|rationale|why|why needed|business case|cause|cause of change|change reason|原因|变更原因|理由|变更理由|申请原因|变更依据|背景|调整原因|事由',
    ],
  ],
  // A cost is a plan's or an account's: the header must say which.
  'engagements.spent': [
    [
      1,
      'spent|actual cost|spent to date|cost to date|actual spend|amount spent|实际成本|已花费|已支出|实际费用',
    ],
    [0.5, 'cost|费用|成本'],
  ],
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
    [
      1,
      'to be reviewed on|next assessment|reassess on|revisit on|复核日期|下次复核|下次复查|复审日期|下次评审|评估日期|下次评估|跟踪日期',
    ],
    [1, 'review on|review date|next review|next review date|last reviewed|复查日期|下次复查|评审日期'],
    [0.6, 'due|due date|target date|deadline|截止日期'],
  ],
  solution: [
    [1, 'solution|resolution|fix|countermeasure|corrective action|action taken|workaround|action|actions'],
    [1, '解决方案|解决措施|处理措施|解决办法|处理方案|处理结果|对策|整改措施'],
  ],
  nextStepDay: [
    [
      1,
      'next follow up|next follow up date|next contact|next contact date|follow up date|follow up on|follow up by|next call|call back on|next meeting|next touchpoint|next action date|next step date|next step due|下次跟进|下次跟进日期|下次跟进时间|下次联系|下次联系日期|下次联系时间|下一步日期|下一步时间|跟进日期|下次回访|下次拜访|回访日期|下次沟通',
    ],
  ],
  requester: [
    [
      1,
      'originator|initiator|proposer|proposed by|asked by|requesting party|requested from|change requester|提出方|变更申请人|变更提出人|申请方|申请单位|提出单位|提出者|变更方|发起方',
    ],
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
      'client contact|customer contact|point of contact|contact at client|main contact|decision maker|接口人|客户接口人|客户方联系人|对方联系人|决策人|关键联系人',
    ],
    [
      1,
      'contact|contact person|contact name|primary contact|key contact|联系人|对接人|客户联系人|主要联系人|客户对接人',
    ],
  ],
  forecast: [
    [1, 'forecast|forecast date|new forecast|预测完成|预测日期'],
    [0.5, 'expected'],
  ],
  'people.role': [
    [
      1,
      'function|designation|job role|position title|duty|职责|岗位名称|工作岗位|职能|role|title|position|job title|岗位|职位|职务|角色',
    ],
  ],
}
