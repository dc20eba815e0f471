/** What programs for tickets and boards export, opened as a sheet. */
import { wording } from '../../words/statuses.js'
import type { TradeSheet } from '../trades/trade-sheet.js'

const titles =
  'Move the sign-in page|Check the invoice totals|Write the release notes|Update the price list|Test the upload|Clean the address book|Plan the workshop|Draft the welcome email|Set up the demo room|Answer the audit|Order the cables|Renew the certificate|Fix the print layout|Train the support desk|Review the contract text'
const titlesInChinese =
  '登录页改版|核对发票金额|编写发布说明|更新价目表|上传功能测试|整理通讯录|筹备研讨会|起草欢迎邮件|布置演示间|回复审计意见|采购线缆|更新证书|修复打印版式|培训客服|审阅合同条款'

/** Work items of a program for software teams. */
export const workItems: TradeSheet = {
  name: 'export of work items',
  family: 'tasks',
  weight: 1,
  trackers: ['tasks', 'issues'],
  in: {
    en: {
      columns: [
        { kind: 'number', role: null, heads: 'ID|#|Number|Key' },
        {
          kind: 'itemType',
          role: null,
          heads: 'Work Item Type|Tracker|Type|Issue Type',
          cells: 'Task|Bug|User Story|Feature',
        },
        { kind: 'title', heads: 'Title|Subject|Summary|Name' },
        { kind: 'status', heads: 'State|Status' },
        { kind: 'createdBy', role: null, heads: 'Created By|Author|Reporter', chance: 0.7 },
        { kind: 'owner', heads: 'Assigned To|Assignee|Assignees' },
        { kind: 'labels', role: null, heads: 'Tags|Labels', chance: 0.6, cells: 'web|ux; web|infra|docs|' },
        {
          kind: 'iteration',
          role: null,
          heads: 'Iteration Path|Target version|Sprint|Area Path',
          chance: 0.5,
          cells: 'Site\\2026\\Q1|Site\\2026\\Q2|Site',
        },
        { kind: 'start', heads: 'Start Date|Start date', chance: 0.5 },
        { kind: 'due', heads: 'Target Date|Due Date|Due date|Deadline' },
        { kind: 'hours', role: null, heads: 'Estimated time|Original Estimate|Story Points', chance: 0.5 },
        { kind: 'createdOn', role: 'raisedOn', heads: 'Created Date|Created|Created at', chance: 0.6 },
        { kind: 'updatedOn', role: null, heads: 'Changed Date|Updated|Updated at', chance: 0.5 },
      ],
      titles,
      wordings: [
        wording('New', 'Active', 'Closed', '', 'Removed'),
        wording('To Do', 'Doing', 'Done'),
        wording('New', 'In Progress|Feedback', 'Resolved|Closed', '', 'Rejected'),
        wording('Todo|Backlog', 'In Progress|In Review', 'Done', '', 'Canceled'),
        wording('opened', 'opened', 'closed'),
      ],
    },
    'zh-CN': {
      columns: [
        { kind: 'number', role: null, heads: '编号|ID|序号' },
        {
          kind: 'part',
          role: null,
          heads: '所属模块|所属执行|所属产品',
          chance: 0.6,
          cells: '前台|后台|报表|',
        },
        { kind: 'title', heads: '任务名称|标题|工作项标题|事项' },
        { kind: 'itemType', role: null, heads: '任务类型|工作项类型', cells: '开发|测试|设计|事务' },
        { kind: 'priority', heads: '优先级|P', chance: 0.8 },
        { kind: 'status', heads: '任务状态|状态' },
        { kind: 'start', heads: '预计开始|计划开始', chance: 0.6 },
        { kind: 'due', heads: '截止日期|预计完成|计划完成时间' },
        { kind: 'hours', role: null, heads: '最初预计|预计工时|总计消耗', chance: 0.5 },
        { kind: 'createdBy', role: null, heads: '由谁创建|创建人|创建者', chance: 0.7 },
        { kind: 'createdOn', role: 'raisedOn', heads: '创建日期|创建时间', chance: 0.6 },
        { kind: 'owner', heads: '指派给|负责人|处理人' },
        { kind: 'updatedOn', role: null, heads: '最后修改日期|更新时间', chance: 0.4 },
      ],
      titles: titlesInChinese,
      wordings: [
        wording('未开始', '进行中', '已完成|已关闭', '已暂停', '已取消'),
        wording('待处理', '进行中', '已完成'),
        wording('打开', '处理中|重新打开', '已解决|已关闭'),
      ],
    },
  },
}

/** To-dos of a program for lists: their list, who has them, and when they were completed. */
export const toDoLists: TradeSheet = {
  name: 'export of to-do lists',
  family: 'tasks',
  weight: 1,
  in: {
    en: {
      columns: [
        {
          kind: 'folder',
          role: null,
          heads: 'Folder Name|Folder|Workspace|Space',
          chance: 0.5,
          cells: 'Work|Office',
        },
        {
          kind: 'milestone',
          heads: 'List Name|Task List Name|Task list|To-do list|List|Group',
          mayAsk: true,
        },
        { kind: 'title', heads: 'Task Name|To-do|Title|Task|Todo' },
        { kind: 'notes', heads: 'Content|Description|Notes', chance: 0.6 },
        { kind: 'labels', role: null, heads: 'Tags|Labels', chance: 0.5, cells: 'phone|desk||' },
        { kind: 'owner', heads: 'Assigned to|Owner|Assignee|Responsible', chance: 0.9 },
        { kind: 'start', heads: 'Start Date|Start on', chance: 0.5 },
        { kind: 'due', heads: 'Due Date|Due on|Due' },
        { kind: 'priority', heads: 'Priority', chance: 0.6 },
        { kind: 'status', heads: 'Status|Custom Status', chance: 0.6 },
        { kind: 'doneOn', heads: 'Completed at|Completed Time|Completion Date|Completed on' },
        { kind: 'createdOn', role: null, heads: 'Created Time|Created at|Created on', chance: 0.7 },
        { kind: 'createdBy', role: null, heads: 'Created By|Creator|Added by', chance: 0.4 },
      ],
      titles,
      wordings: [
        wording('Open', 'In Progress', 'Closed'),
        wording('Normal', 'Normal', 'Completed'),
        wording('Not Started', 'In Progress', 'Completed', 'On Hold', 'Cancelled'),
      ],
    },
    'zh-CN': {
      columns: [
        { kind: 'folder', role: null, heads: '文件夹名称|空间', chance: 0.4, cells: '工作|办公室' },
        { kind: 'milestone', heads: '清单名称|任务列表|所属清单|任务分组', mayAsk: true },
        { kind: 'title', heads: '标题|任务标题|任务' },
        { kind: 'notes', heads: '内容|描述|备注', chance: 0.6 },
        { kind: 'labels', role: null, heads: '标签', chance: 0.5, cells: '电话|案头||' },
        { kind: 'owner', heads: '执行者|负责人|指派给', chance: 0.9 },
        { kind: 'start', heads: '开始日期|开始时间', chance: 0.5 },
        { kind: 'due', heads: '截止日期|截止时间|到期日' },
        { kind: 'priority', heads: '优先级', chance: 0.6 },
        { kind: 'status', heads: '状态|任务状态', chance: 0.6 },
        { kind: 'doneOn', heads: '完成时间|完成于|实际完成时间' },
        { kind: 'createdOn', role: null, heads: '创建时间|创建日期', chance: 0.7 },
        { kind: 'createdBy', role: null, heads: '创建者|创建人', chance: 0.4 },
      ],
      titles: titlesInChinese,
      wordings: [wording('未完成', '未完成', '已完成'), wording('未开始', '进行中', '已完成', '搁置')],
    },
  },
}
