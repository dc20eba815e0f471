import { type PartHeaders, words } from '../../words/part-words.js'

/** How people head the columns that work of any kind has. */
export const unseenSharedHeaders: PartHeaders = {
  owner: {
    en: words(
      'Owner|Assignee|Assigned to|Responsible|Lead|Person Responsible|Responsibility',
      'R (Responsible)|Primary Owner|Delivery Lead|Assignee(s)|Responsible (name)|Main Person Responsible|Person in charge (PIC)|Task Assigned To|Doing it|Assigned Resource|Accountable|Taken on by|Who’s on it|~Initials|~Members|~Names|~Person(s)',
    ),
    'zh-CN': words(
      '负责人|责任人|执行人|经办人|跟进人|承办人',
      '受理人|具体经办人|落实责任人员|主办责任人|专责人|责任人（签字）|事项负责人|工作负责人|具体落实人|责任人员|承办责任人|~参与者|~相关人员|~人员名单',
    ),
  },
  due: {
    en: words(
      'Due Date|Due|Deadline|End Date|Target Date|Finish|Due by',
      'Complete by (date)|Due (date)|Final Deadline|Target Completion|Drop-dead Date|Expected by|Promised for|Expected Finish Date|Hand in by|Plan End Date|Estimated Completion Date|Date Required|Deadline for completion|~By (date)|~Dates|~Target / Review',
    ),
    'zh-CN': words(
      '截止日期|截止时间|完成时限|计划完成时间|完成期限|结束时间|计划完成日期',
      '办结时限要求|整改期限|应完成时间|计划完成节点|拟完成日期|规定完成时间|最晚完成日期|要求完成节点|完成截止日|规定时限|交付期限|计划截止日期|~时间安排|~进度要求|~完成时间节点',
    ),
  },
  start: {
    en: words(
      'Start Date|Start|Begin Date|Planned Start Date|Start date (plan)',
      'Estimated Start|Target Start|Begins|Starting from|Plan Start Date|Launch of work',
    ),
    'zh-CN': words(
      '开始时间|开始日期|计划开始时间|启动日期|起始日期',
      '计划启动时间|预计开始时间|启动节点|开展时间|计划起始日|开始执行日期',
    ),
  },
  status: {
    en: words(
      'Status|Status|Task Status|State|Current Status|Done',
      'Status (pick one)|Stage of completion|Where it is at|Open / Closed|Done (Y/N)|Workflow State|Completed Y/N|Action State|Current State|~Position|~Current Position|~Completion',
    ),
    'zh-CN': words(
      '状态|完成情况|任务状态|进展状态|办理状态|是否完成|当前状态',
      '销号情况|办结情况|进度状态|目前进展|落实进展情况|完成与否（√）|执行状态|事项进展|所处状态|当前完成状态|~办理进度|~最新进展|~近况',
    ),
  },
  percentComplete: {
    en: words(
      '% Complete|% Done|Progress|Completion %|Progress (%)',
      'Done so far (%)|Percentage Done|Overall % Complete|Complete to date|Work complete %|~Achieved',
    ),
    'zh-CN': words(
      '进度|完成率|完成百分比|完成进度|进度%',
      '目前进度(%)|总体进度|累计进度|完成占比|任务完成率|工作完成率(%)|~占比',
    ),
  },
  doneOn: {
    en: words(
      'Completed On|Date Completed|Actual Finish|Completion Date (actual)|Completed At',
      'Closed-out Date|Actual Completion Date|Date Delivered|Date Finalised|Finished (date)|Actually Completed',
    ),
    'zh-CN': words(
      '实际完成时间|实际完成日期|实际结束时间|办结日期',
      '销号时间|销号日期|实际完成节点|实际办理完成时间|实际交付时间|实际落实日期',
    ),
  },
  priority: {
    en: words('Priority|Importance|Urgency', 'Must/Should/Could|MoSCoW|Urgency (1-3)|Priority (H/M/L)'),
    'zh-CN': words('优先级|重要程度|紧急程度', '优先级别|重要/紧急|轻重等级|紧急等级'),
  },
  notes: {
    en: words('Notes|Comments|Remarks', 'Comments / Issues|Any other info|Notes & blockers|Further comments'),
    'zh-CN': words('备注|说明', '备注（原因）|需协调事项|存在困难|特殊说明'),
  },
  client: {
    en: words('Client|Customer|Client Name', 'Sponsor|Commissioned by|Client (short name)|Account Client'),
    'zh-CN': words('客户|客户名称|甲方', '委托单位|建设单位|客户方|服务单位'),
  },
  engagement: {
    en: words('Project|Project Name|Job', 'Project No. & Name|Job Title|Assignment|Study'),
    'zh-CN': words('项目|项目名称|所属项目', '课题名称|工程项目|项目编号及名称|立项项目'),
  },
  milestone: {
    en: words(
      'Phase|Stage|Category|Milestone|Workstream',
      'Bucket|Phase of work|Work Stage|Project Stage / Phase|Building Block|Task Group',
    ),
    'zh-CN': words(
      '阶段|项目阶段|里程碑|模块|类别',
      '工作阶段划分|任务板块|所属环节|实施环节|任务分组|工作步骤',
    ),
  },
  predecessors: {
    en: words('Predecessors|Dependencies|Depends on', 'Blocked by|Can start after|Linked Tasks'),
    'zh-CN': words('前置任务|依赖任务', '前置条件|前置项|依赖事项'),
  },
  department: {
    en: words('Department|Team|Dept', 'Function / Team|Owning Department|Service Line|Directorate'),
    'zh-CN': words('责任部门|部门|责任单位|牵头单位', '承办单位|牵头科室|主责部门|落实单位|责任处室（单位）'),
  },
  number: {
    en: words('#|No.|ID|No', 'Sl. No.|Task No.|Line #|Ref #|Item'),
    'zh-CN': words('序号|编号', '任务序号|事项编号|台账编号|№'),
  },
  outline: {
    en: words('WBS|Task ID|ID', 'Outline Level|Work ID|WBS #'),
    'zh-CN': words('WBS|编号|任务编号', '任务编码|WBS号|工作编码'),
  },
}
