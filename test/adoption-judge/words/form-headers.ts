import type { LocalisedWords } from './word-list.js'

/** Headers of columns that only some layouts have. */
export const formHeaders = {
  meetingOn: {
    en: { common: 'Meeting Date', fit: 'Meeting', held: 'Date of meeting|Session' },
    'zh-CN': { common: '会议日期', fit: '会议时间', held: '召开日期|会议场次' },
  },
  action: {
    en: {
      common: 'Action Item|Action',
      fit: 'Agreed Action|Action Required',
      held: 'Decision / Action|Follow-up',
    },
    'zh-CN': { common: '决议事项|行动项', fit: '会议决议|待办事项', held: '议定事项|决定事项' },
  },
  actionBy: {
    en: { common: 'Owner|Action By', fit: 'Who|Responsible', held: 'Action Owner|Carried out by' },
    'zh-CN': { common: '责任人|负责人', fit: '承办人|跟进人', held: '落实人|督办责任人' },
  },
  actionDue: {
    en: { common: 'Due Date|By When', fit: 'Target Date|Deadline', held: 'When|Complete before' },
    'zh-CN': { common: '完成时限|截止时间', fit: '完成期限|要求完成时间', held: '办结期限|限时' },
  },
  post: {
    en: { common: 'Topic|Title', fit: 'Post|Content Title', held: 'Working title|Headline' },
    'zh-CN': { common: '选题|标题', fit: '内容标题|推文标题', held: '主题|文章题目' },
  },
  writer: {
    en: { common: 'Author|Writer', fit: 'Editor|Assigned To', held: 'Copywriter|Creator' },
    'zh-CN': { common: '负责人|编辑', fit: '撰稿人|责任编辑', held: '作者|主笔' },
  },
  publishOn: {
    en: {
      common: 'Publish Date|Due Date',
      fit: 'Publication Date|Go-live Date',
      held: 'Post Date|Publish on',
    },
    'zh-CN': { common: '发布日期|发布时间', fit: '上线日期|计划发布', held: '推送日期|刊发时间' },
  },
  channelName: {
    en: { common: 'Channel', fit: 'Platform', held: 'Where|Outlet' },
    'zh-CN': { common: '渠道', fit: '平台', held: '发布渠道|投放位置' },
  },
  group: {
    en: { common: 'Phase|Category', fit: 'Module|Main Task', held: 'Level 1|Work Stream' },
    'zh-CN': { common: '阶段|一级任务', fit: '大类|模块', held: '主任务|工作大项' },
  },
  step: {
    en: { common: 'Sub-task|Step', fit: 'Sub-Phase|Subtask', held: 'Level 2|Sub-activity' },
    'zh-CN': { common: '子任务|二级任务', fit: '小类|细项', held: '分项任务|工作细目' },
  },
} as const satisfies Readonly<Record<string, LocalisedWords>>
