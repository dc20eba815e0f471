import { choice, identity, longText } from '../../core/column.js'
import { all, blank, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { dueSoon, noOwner, overdue } from '../flags.js'
import { delayReasons } from '../plan/milestones.js'
import { dueColumn, engagementColumn, notesColumn, ownerColumn, workStatusColumn } from '../shared-columns.js'

const whyColumn = (count: 1 | 2 | 3 | 4 | 5) =>
  longText(
    { en: `Why ${count}`, 'zh-CN': `为什么 ${count}` },
    {
      width: 180,
      aliases: [`Why${count}`, `Why #${count}`, `为什么${count}`, `第${count}问`, `第${count}个为什么`],
    },
  )

/** 复盘: what was late, why (asked five times), and what prevents it from happening again. */
export const retrospectives = tracker({
  key: 'retrospectives',
  name: { en: 'Retrospectives', 'zh-CN': '复盘' },
  aliases: [
    'Retrospective',
    'Retro',
    'Lessons learned',
    'Post-mortem',
    '复盘表',
    '项目复盘',
    '总结',
    '经验教训',
  ],
  title: 'whatWasLate',
  prefix: 'RT',
  listing: {
    group: 'team',
    purpose: {
      en: 'Why something was late, and what prevents it next time',
      'zh-CN': '为什么延误，下次如何避免',
    },
  },
  work: { assignee: 'owner' },
  adoption: 'proposed',
  mustShow: ['why1', 'cause', 'prevention'],
  columns: {
    id: identity(),
    whatWasLate: longText(
      { en: 'Which stage was late?', 'zh-CN': '哪些节点延误？' },
      {
        required: true,
        width: 240,
        aliases: [
          'What was late',
          'What went wrong',
          'Problem',
          '哪些节点延误',
          '哪些节点延误?',
          '延误节点',
          '问题',
        ],
      },
    ),
    engagement: engagementColumn(),
    why1: whyColumn(1),
    why2: whyColumn(2),
    why3: whyColumn(3),
    why4: whyColumn(4),
    why5: whyColumn(5),
    cause: choice({ en: 'What is the root cause?', 'zh-CN': '根本原因是什么？' }, delayReasons, {
      width: 160,
      aliases: ['Root cause', 'Cause', '根本原因是什么', '根本原因是什么?', '根本原因', '根因', '原因'],
    }),
    prevention: longText(
      { en: 'How do we prevent it for good?', 'zh-CN': '如何系统性避免？' },
      {
        aliases: [
          'Prevention',
          'Action',
          'Corrective action',
          '如何系统性避免',
          '如何系统性避免?',
          '改进措施',
          '预防措施',
        ],
        help: {
          en: 'A change to how we work, not “be more careful”.',
          'zh-CN': '写流程上怎么改，不写“下次注意”。',
        },
      },
    ),
    owner: ownerColumn(),
    due: dueColumn(),
    status: workStatusColumn({ aliases: ['State', '落实状态', '完成状态', '当前状态'] }),
    notes: notesColumn(),
  },
  flags: ({ whatWasLate, cause, prevention, owner, due, status }) => {
    const open = not(oneOf(status, 'done', 'cancelled', 'onHold'))
    return [
      overdue(open, due),
      dueSoon(open, due),
      {
        key: 'noCause',
        name: { en: 'No root cause', 'zh-CN': '没有根本原因' },
        rag: 'amber',
        column: 'cause',
        when: all(open, not(blank(whatWasLate)), blank(cause)),
      },
      {
        key: 'noPrevention',
        name: { en: 'No prevention for next time', 'zh-CN': '没有预防措施' },
        rag: 'amber',
        column: 'prevention',
        when: all(open, not(blank(whatWasLate)), blank(prevention)),
      },
      noOwner(all(open, not(blank(prevention))), owner),
    ]
  },
})
export type Retrospective = Row<typeof retrospectives>
