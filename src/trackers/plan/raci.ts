import { identity, reference, text } from '../../core/column.js'
import { all, any, blank, not, severalNames } from '../../core/rule.js'
import { tracker } from '../../core/table.js'
import { engagementColumn, notesColumn } from '../shared-columns.js'

/** 责任矩阵: who does it, who answers for it, who is asked, who is informed. */
export const raci = tracker({
  key: 'raci',
  name: { en: 'RACI', 'zh-CN': '责任矩阵' },
  aliases: [
    'RACI matrix',
    'RACI chart',
    'Responsibilities',
    'RACI矩阵',
    '责任分配矩阵',
    '职责分工',
    '职责分工表',
  ],
  title: 'item',
  prefix: 'RC',
  listing: {
    group: 'plan',
    purpose: {
      en: 'Who does it, who is accountable, who is consulted, who is informed',
      'zh-CN': '每件事由谁执行、谁担责、咨询谁、告知谁',
    },
  },
  work: null,
  adoption: 'proposed',
  titleWords: [[0.7, 'item|items|activity|task|deliverable|role|事项|任务|工作|活动|工作内容|职责']],
  columns: {
    id: identity(),
    item: text(
      { en: 'Item', 'zh-CN': '事项' },
      {
        required: true,
        width: 240,
        aliases: [
          'Deliverable',
          'Activity',
          'Task',
          'Work',
          '工作事项',
          '工作内容',
          '交付物',
          '任务',
          '活动',
        ],
      },
    ),
    engagement: engagementColumn(),
    responsible: reference({ en: 'Responsible (R)', 'zh-CN': '谁负责（R）' }, 'people', {
      width: 150,
      aliases: [
        'Responsible',
        'R',
        'Owner',
        '执行',
        '执行人',
        '负责',
        '负责人',
        '谁负责',
        '负责(R)',
        '谁负责(R)',
      ],
      help: { en: 'The people who do the work.', 'zh-CN': '做这项工作的人，可以有几位。' },
    }),
    accountable: reference({ en: 'Accountable (A)', 'zh-CN': '谁批准（A）' }, 'people', {
      width: 150,
      aliases: [
        'Accountable',
        'A',
        'Approver',
        '批准',
        '批准人',
        '谁批准',
        '最终负责',
        '批准(A)',
        '谁批准(A)',
      ],
      help: {
        en: 'Exactly one person: responsible for the result.',
        'zh-CN': '只填一位：批准结果并承担最终责任的人。',
      },
    }),
    consulted: reference({ en: 'Consulted (C)', 'zh-CN': '咨询谁（C）' }, 'people', {
      width: 150,
      aliases: ['Consulted', 'C', '咨询', '咨询人', '咨询谁', '咨询(C)', '咨询谁(C)'],
      help: { en: 'Asked before the decision.', 'zh-CN': '决定前征求意见的人。' },
    }),
    informed: reference({ en: 'Informed (I)', 'zh-CN': '告知谁（I）' }, 'people', {
      width: 150,
      aliases: ['Informed', 'I', '知会', '告知', '知情人', '告知谁', '告知(I)', '告知谁(I)'],
      help: { en: 'Informed of the result.', 'zh-CN': '有结果后告知的人。' },
    }),
    notes: notesColumn(),
  },
  flags: ({ item, responsible, accountable }) => [
    {
      key: 'notOneAccountable',
      name: { en: 'Not exactly one accountable', 'zh-CN': '批准人不是唯一一位' },
      rag: 'amber',
      column: 'accountable',
      when: all(not(blank(item)), any(blank(accountable), severalNames(accountable))),
    },
    {
      key: 'nobodyResponsible',
      name: { en: 'No one responsible', 'zh-CN': '没有人负责' },
      rag: 'amber',
      column: 'responsible',
      when: all(not(blank(item)), blank(responsible)),
    },
  ],
})
