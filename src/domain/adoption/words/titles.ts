import type { ScoredWords } from './fields.js'

/**
 * What people call the column that names the row, by tracker. Words that any list could have are last, with a low
 * confidence: the other columns decide.
 */
export const titleWords: Readonly<Record<string, ScoredWords>> = {
  tasks: [
    [
      0.88,
      'task description|description of task|task details|activity description|action description|任务描述|任务内容|工作内容|任务说明',
    ],
    [0.8, '关键结果|议题|会议议题'],
    [0.75, '目标'],
    [0.9, '决议|决议事项|会议决议|assignment|assignments'],
    [0.75, 'key result|key results|initiative|objective|goal|job'],
    [0.9, '工作|本周工作'],
    [1, 'task|tasks|task name|task title|activity|activities|activity name|action item|action items'],
    [
      1,
      'to do|todo|to do item|things to do|work item|work items|subtask|sub task|work to be done|assignment name',
    ],
    [0.9, 'action|actions|work|feature|user story|story|what|what to do|card'],
    [0.9, 'card name|work package|task item|deliverable task|work breakdown|wbs task|line item'],
    [0.8, 'item|items|name|title|summary|subject|topic|ticket|deliverable|deliverables'],
    [0.7, 'description|details|module'],
    [1, '任务|任务名称|任务标题|任务项|工作任务|工作事项|工作项|待办|待办事项|事项|事项名称|行动项'],
    [
      0.9,
      '具体任务|具体工作|具体事项|重点工作|重点任务|工作安排|工作名称|主要工作|子任务|小分类|活动|活动名称|作业|作业名称|任务明细|事项内容',
    ],
    [
      0.9,
      '分项工程|分部分项工程|工程项目|施工内容|施工项目|工程内容|工作任务名称|功能|功能点|功能名称|需求名称|行动|行动计划|工作计划|计划内容|工序|任务事项|工作要点|督办事项|议定事项',
    ],
    [0.8, '名称|标题'],
    [0.7, '内容|描述|主题|摘要|项目内容|模块|子项|分项|细项|明细|大分类'],
  ],
  milestones: [
    [
      1,
      'milestone|milestones|milestone name|key milestone|key milestones|milestone description|gate|project milestone',
    ],
    [0.9, 'phase|phase name|stage|stage name|checkpoint'],
    [0.7, 'deliverable|deliverables|name|description'],
    [1, '里程碑|里程碑名称|里程碑节点|关键里程碑|关键节点|节点|节点名称|项目节点|里程碑事件'],
    [0.9, '阶段|阶段名称|项目阶段|交付阶段|工作阶段'],
    [0.7, '名称|描述'],
  ],
  engagements: [
    [
      1,
      'project|project name|projects|engagement|engagement name|project title|项目|项目名称|项目名|客户项目',
    ],
    [0.7, 'name|title|program|名称'],
  ],
  clients: [
    [
      1,
      'client|client name|customer|customer name|account|account name|company|company name|clients|customers',
    ],
    [1, '客户姓名|学员姓名|学员|会员姓名|家长姓名'],
    [1, '客户|客户名称|客户名|客户全称|公司名称|企业名称|客户单位|客户公司|单位名称|公司|甲方'],
    [0.7, 'name|organisation|organization|firm|business name|名称|单位'],
  ],
  issues: [
    [
      0.88,
      'issue description|problem description|bug description|defect description|incident description|description of issue',
    ],
    [0.88, '问题描述|问题内容|缺陷描述|故障描述|bug描述|异常描述'],
    [1, 'issue|issues|issue title|issue name|problem|bug|bug title'],
    [1, 'defect|incident|blocker|issue summary|defect title'],
    [0.8, 'summary|title|name|标题'],
    [0.7, 'description|details'],
    [1, '问题|问题标题|问题名称|问题点|缺陷|缺陷标题|故障|问题现象|bug标题'],
    [0.7, '描述|内容|标题|现象'],
  ],
  risks: [
    [0.88, 'risk description|description of risk|风险描述|风险内容'],
    [1, 'risk|risks|risk event|risk name|risk title|risk statement|identified risk|risk summary'],
    [1, '风险|风险名称|风险事项|风险点|风险事件|风险因素'],
    [0.7, 'description|name|title|描述|内容|名称'],
  ],
  changes: [
    [0.88, 'change description|description of change|变更内容|变更描述'],
    [1, 'change|changes|change request|change requested|change title|change summary|requested change'],
    [1, '变更|变更事项|变更名称|变更标题|需求变更|变更需求'],
    [0.7, 'description|summary|title|描述|内容'],
  ],
  requirements: [
    [0.88, 'requirement description|需求描述|需求内容'],
    [1, 'requirement|requirements|user story|requirement name|business requirement|user requirement'],
    [1, '需求|需求名称|需求标题|用户故事|用户需求|业务需求|功能需求'],
    [0.7, 'description|feature|story|title|summary|描述|内容|名称|功能'],
  ],
  decisions: [
    [
      1,
      'decision|decision needed|decisions|question|open question|decision required|决策事项|待决策事项|待确认事项|决策',
    ],
    [0.7, 'description|topic|title|item|议题|问题'],
  ],
  feedback: [
    [
      1,
      'feedback|customer feedback|client feedback|complaint|feedback description|反馈|反馈内容|客户反馈|意见|投诉内容|意见建议|客户意见',
    ],
    [0.7, 'comment|description|内容|描述'],
  ],
  raci: [[0.7, 'item|items|activity|task|deliverable|role|事项|任务|工作|活动|工作内容|职责']],
  contacts: [[0.7, 'summary|content|subject|内容|摘要|主题']],
  satisfaction: [[0.6, 'comment|comments|remark|remarks|notes|意见|评语|说明|备注']],
  rhythm: [[0.7, 'form|type|kind|形式|类型|方式']],
  holidays: [[0.7, 'name|名称|说明']],
  people: [[0.8, 'name|full name|employee|employee name|member|team member|姓名|成员|员工|员工姓名|名字']],
  training: [
    [
      1,
      'training|training topic|course|course name|course title|培训|培训主题|培训内容|课程|课程名称|培训课程',
    ],
  ],
}
