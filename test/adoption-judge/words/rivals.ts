import { freshRivals } from '../fresh/words/rivals.js'
import { unseenRivals } from '../unseen/words/rivals.js'
import type { Half } from './word-list.js'
import type { Locale } from '../../../src/core/locale.js'

/** Two headers of one sheet that could both name who has the work, or when it is due: nobody but the team knows which. */
export const rivalHeaders: Readonly<
  Record<
    'owner' | 'due',
    Readonly<Record<Half, Readonly<Record<Locale, readonly (readonly [string, string])[]>>>>
  >
> = {
  owner: {
    fit: {
      en: [
        ['Responsible', 'Assigned To'],
        ['Owner', 'Assignee'],
      ],
      'zh-CN': [
        ['负责人', '执行人'],
        ['责任人', '经办人'],
      ],
    },
    held: {
      en: [
        ['Task Owner', 'Person Responsible'],
        ['Assigned', 'Responsible Party'],
      ],
      'zh-CN': [
        ['责任人', '落实人'],
        ['主要负责人', '处理人'],
      ],
    },
    fresh: freshRivals.owner,
    unseen: unseenRivals.owner,
  },
  due: {
    fit: {
      en: [
        ['Internal Deadline', 'Client Deadline'],
        ['Original Due Date', 'Revised Due Date'],
      ],
      'zh-CN': [
        ['内部截止日期', '客户截止日期'],
        ['原定完成时间', '调整后完成时间'],
      ],
    },
    held: {
      en: [
        ['Target Finish', 'Contract Finish'],
        ['Planned Completion', 'Expected Completion'],
      ],
      'zh-CN': [
        ['计划完成时间', '预计完成时间'],
        ['要求完成日期', '承诺完成日期'],
      ],
    },
    fresh: freshRivals.due,
    unseen: unseenRivals.due,
  },
}
