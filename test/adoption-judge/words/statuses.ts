import type { Locale } from '../../../src/core/locale.js'
import type { ItemState } from '../make/item.js'

/** What one team writes for how far something is; a state may have several words. */
export type StatusWording = Readonly<Record<ItemState, readonly (string | boolean)[]>>

/** A wording, from texts joined by `|`. */
export const wording = (
  open: string,
  active: string,
  done: string,
  hold = '',
  cancelled = '',
): StatusWording => ({
  open: open.split('|'),
  active: active.split('|'),
  done: done.split('|'),
  onHold: hold === '' ? [] : hold.split('|'),
  cancelled: cancelled === '' ? [] : cancelled.split('|'),
})

/** The even ones are of one half, the odd ones of the other; the first two are known to everybody. */
export const statusWordings: Readonly<Record<Locale, readonly StatusWording[]>> = {
  en: [
    wording('Not Started', 'In Progress', 'Completed', 'On Hold', 'Cancelled'),
    wording('To do', 'Doing', 'Done'),
    wording('Open', 'Open', 'Closed'),
    wording('Not started', 'Started|Working', 'Complete|Completed', 'Paused'),
    wording('Pending', 'WIP', 'Finished', 'Deferred', 'Dropped'),
    wording('No', 'No', 'Yes'),
    wording('Planned', 'Ongoing', 'Done ✔', 'Parked', 'N/A'),
    wording('Yet to start', 'Underway', 'Delivered', 'Postponed', 'Withdrawn'),
    wording('', 'in work', 'DONE'),
    wording('Backlog', 'In review|With client', 'Approved & done|Done'),
    wording('0 - Not begun', '1 - Active', '2 - Complete', '3 - On hold'),
    wording('🔴 Not started', '🟡 In progress', '🟢 Complete'),
  ],
  'zh-CN': [
    wording('未开始', '进行中', '已完成', '暂停', '取消'),
    wording('未完成', '未完成', '已完成'),
    wording('待办', '处理中', '完成', '搁置', '作废'),
    wording('未启动', '推进中', '已办结', '暂缓', '终止'),
    wording('否', '否', '是'),
    wording('待开始', '正在进行', '完成'),
    wording('', '', '√'),
    wording('', '进行中', '✔'),
    wording('计划中', '实施中', '已完结', '挂起', '不做了|取消'),
    wording('未做', '在做', '做完了|已完成'),
  ],
}

/** The same for issues. */
export const caseWordings: Readonly<Record<Locale, readonly StatusWording[]>> = {
  en: [
    wording('Open', 'In Progress', 'Closed'),
    wording('New', 'Investigating', 'Resolved'),
    wording('Open', 'Assigned', 'Fixed', 'Deferred'),
    wording('Open', 'In work', 'Solved|solved'),
  ],
  'zh-CN': [
    wording('未解决', '处理中', '已解决'),
    wording('待处理', '处理中', '已关闭'),
    wording('未整改', '整改中', '已整改'),
    wording('新建', '跟进中', '已处理', '挂起'),
  ],
}

/** The same for risks: they are open or closed. */
export const riskWordings: Readonly<Record<Locale, readonly StatusWording[]>> = {
  en: [wording('Open', 'Open', 'Closed'), wording('Active', 'Active', 'Closed')],
  'zh-CN': [wording('开放', '监控中', '已关闭'), wording('打开', '打开', '关闭')],
}

/** The same for requirements: they are written, discussed and confirmed. */
export const requirementWordings: Readonly<Record<Locale, readonly StatusWording[]>> = {
  en: [wording('Draft', 'In review', 'Confirmed'), wording('Proposed', 'Discussed', 'Approved')],
  'zh-CN': [wording('待确认', '讨论中', '已确认'), wording('草稿', '评审中', '已批准')],
}
