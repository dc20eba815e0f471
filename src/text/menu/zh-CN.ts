import type { MenuText } from './en.js'

/** What the menu offers, in Simplified Chinese. */
export const zhCN: MenuText = {
  languageName: '中文',
  menuFollows: '已改用中文。重新打开表格后，菜单也会更换语言。',
  menuCaption: '客户进度',
  menuMore: '更多',
  showSidebar: '打开客户进度',
  showStart: '新建项目…',
  showAdopt: '使用已有表格…',
  previewLetters: '提醒邮件…',
  showTrackers: '各跟踪表的预警…',
  showPlan: '计划、基准与变更…',
  showClient: '客户概览与报告…',
  showClose: '项目收尾…',
  refresh: '更新预警',
  refreshViews: '更新仪表盘、甘特图、指标等视图',
  sendNow: '立即发送提醒邮件',
  turnOffLetters: '关闭提醒邮件',
  planCare: '生成未来 30 天的客户关怀',
  runAutomations: '创建或执行自动化规则',
  addDemo: '添加示例数据',
  removeDemo: '移除示例数据',
  showHealth: '检查与设置…',
  setUp: '创建或修复跟踪表',
  selfCheck: '自检',
  hourly: '每小时运行',
}
