import type { Choices } from '../../core/choices.js'

/** How far an engagement has come. */
export const engagementStatuses = {
  planned: {
    en: 'Planned',
    'zh-CN': '筹备中',
    aliases: ['Not started', 'Draft', '未开始', '计划中'],
    tone: 'quiet',
  },
  active: {
    en: 'Active',
    'zh-CN': '进行中',
    aliases: ['In progress', 'Ongoing', 'Running', '执行中'],
    tone: 'busy',
  },
  onHold: {
    en: 'On hold',
    'zh-CN': '已暂停',
    aliases: ['Paused', '暂停', '搁置', '已搁置'],
    tone: 'quiet',
  },
  delivered: {
    en: 'Delivered',
    'zh-CN': '已交付',
    aliases: ['Done', 'Completed', 'Closed', '完成', '已完成', '交付', '已结项'],
    tone: 'good',
  },
  cancelled: {
    en: 'Cancelled',
    'zh-CN': '已取消',
    aliases: ['Canceled', '取消', '终止'],
    tone: 'quiet',
  },
} as const satisfies Choices
