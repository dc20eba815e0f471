import { type PartHeaders, words } from '../../words/part-words.js'

/** How people of many trades head the columns that work of any kind has. */
export const freshSharedHeaders: PartHeaders = {
  owner: {
    en: words(
      'Owner|Assigned To|Responsible|Assignee|Who|Responsible Person|Lead|PIC',
      'Task Lead|Assigned Person|Owner Name|Person Assigned|Tasked To|Responsible Staff|Owned By|Action Lead|Resp. Person|~Contact|~Coordinator|~Name',
    ),
    'zh-CN': words(
      '负责人|责任人|执行人|经办人|跟进人|主要负责人',
      '具体负责人|主办人|承接人|任务责任人|直接责任人|办事人|完成人|指派给|责任人姓名|~成员|~人员安排|~联系人',
    ),
  },
  due: {
    en: words(
      'Due Date|Deadline|End Date|Due|Finish|Target Date|End|Finish Date',
      'Complete by date|Finish by|Deadline Date|To be done by|Required Completion|Due On|Planned End Date|Target End|Latest Date|Needed On|~Completion|~Timing|~Target',
    ),
    'zh-CN': words(
      '截止日期|完成时间|结束时间|计划完成时间|结束日期|截止时间|计划完成日期',
      '要求完工日期|最迟完成时间|办理时限|计划结束日期|预定完成时间|目标完成时间|最后期限|限期|计划截止|~时间|~时间要求|~完成日期',
    ),
  },
  start: {
    en: words(
      'Start Date|Start|Planned Start|Begin Date|Begin',
      'Commencement Date|Starting Date|Starts On|Start by|Work starts',
    ),
    'zh-CN': words(
      '开始时间|开始日期|计划开始时间|起始时间|启动时间',
      '计划开始日期|开始日|起始日|计划启动|着手时间|动工日期',
    ),
  },
  status: {
    en: words(
      'Status|Status|Current Status|State|Progress',
      'Task State|Status Now|Done?|Status of Work|Action Status|Overall Status|Item Status|Work State|Completed?|~Update|~Outcome',
    ),
    'zh-CN': words(
      '状态|完成情况|当前状态|进展情况|任务状态|是否完成|完成状态',
      '推进情况|工作状态|办理情况|当前进展|事项状态|落实状态|完成与否|工作进展|~情况|~结果',
    ),
  },
  percentComplete: {
    en: words(
      '% Complete|Progress|% Done|Progress %|Percent Complete',
      '% Completed|Percent Done|Complete (%)|% Progress|Progress in %|Percentage Complete|Done %|~%',
    ),
    'zh-CN': words(
      '进度|完成百分比|完成率|完成进度|完成度',
      '已完成比例|累计完成率|完成%|形象进度|实际进度(%)|完成百分率|~比例',
    ),
  },
  doneOn: {
    en: words(
      'Actual End|Completed On|Date Completed|Actual Finish|Actual End Date|Completed Date',
      'Actual Finish Date|Done On|Date Finished|Completion (actual)|Date Closed|Actual Date of Completion|Really done on|~Closed',
    ),
    'zh-CN': words(
      '实际完成时间|实际完成日期|实际结束时间|实际完成|实际结束日期',
      '实际办结日期|实际竣工日期|实际完工日期|实际结束日|实际完成时点|实际做完日期',
    ),
  },
  priority: {
    en: words('Priority|Urgency|Importance', 'Prio.|Priority Level|Urgent?|Ranking'),
    'zh-CN': words('优先级|重要程度|紧急程度', '优先等级|紧急度|重要级别|急缓程度'),
  },
  notes: {
    en: words('Notes|Comments|Remarks', 'Remarks / Comments|Further Notes|Other Comments|Misc.'),
    'zh-CN': words('备注|说明', '备 注|情况说明|其他|需要说明的情况'),
  },
  client: {
    en: words('Client|Customer|Client Name|Company', 'Buyer|End Client|For whom|Customer / Client'),
    'zh-CN': words('客户|客户名称|甲方', '客户简称|业主|采购方|客户(甲方)'),
  },
  engagement: {
    en: words('Project|Project Name|Job', 'Contract|Project Ref / Name|Project Title|Order'),
    'zh-CN': words('项目|项目名称|所属项目', '合同名称|项目工程|归属项目|项目(合同)'),
  },
  milestone: {
    en: words(
      'Phase|Stage|Category|Section|Milestone',
      'Group|Part|Lot|Topic Area|Phase / Stage|Work Area|Theme',
    ),
    'zh-CN': words(
      '阶段|项目阶段|里程碑|类别|模块',
      '分部|环节|工作板块|任务类别|工作类别|分部工程|工作模块',
    ),
  },
  predecessors: {
    en: words('Predecessors|Predecessor|Dependencies', 'Follows|After task|Preceding Task|Waits for'),
    'zh-CN': words('前置任务|前置工作|依赖任务', '紧前工序|前序任务|上道工序'),
  },
  department: {
    en: words('Department|Dept|Team', 'Dept.|Division|Resp. Department|Trade|Office'),
    'zh-CN': words('部门|责任部门|所属部门|责任单位', '牵头单位|主管部门|归口部门|班组|责任科室'),
  },
  number: {
    en: words('#|No.|ID|No', 'Item #|Seq|Serial No.|Number|Task #'),
    'zh-CN': words('序号|编号', '顺序|No|顺序号|号'),
  },
  outline: {
    en: words('WBS|ID|Task ID', 'Outline|Item ref.|Activity ID|Struct.'),
    'zh-CN': words('WBS|编号|任务编号', '分解编号|结构编号|层级'),
  },
}
