import { choice, date, identity, number } from '../../core/column.js'
import { all, any, blank, not, oneOf } from '../../core/rule.js'
import { type Row, tracker } from '../../core/table.js'
import { notesColumn, yesOrNo } from '../shared-columns.js'

/** Which action may follow which event; the first of each line are the rules that a new sheet offers. */
export const fittingActions = [
  ['milestonePassed', ['openNextStage', 'stampDay']],
  ['tasksDone', ['proposeAcceptance']],
  ['milestoneDone', ['stampDay', 'openNextStage', 'proposeAcceptance']],
  ['taskDone', ['fillComplete', 'stampDay']],
  ['changeImplemented', ['stampDay']],
  ['pulseBlocked', ['openIssue']],
] as const

/** 自动化规则: what the team lets runs do. A rule works only while it is switched on. */
export const automations = tracker({
  key: 'automations',
  name: { en: 'Automation', 'zh-CN': '自动化规则' },
  aliases: ['Automations', 'Automation rules', 'Rules', '自动化', '规则'],
  title: 'trigger',
  prefix: 'AU',
  listing: {
    group: 'team',
    purpose: {
      en: 'Steps that follow by themselves, such as asking for acceptance',
      'zh-CN': '自动衔接的步骤，例如任务完成后提醒验收',
    },
  },
  work: null,
  adoption: 'never',
  columns: {
    id: identity(),
    trigger: choice(
      { en: 'When', 'zh-CN': '当' },
      {
        milestonePassed: { en: 'A milestone’s result is Pass', 'zh-CN': '里程碑验收通过' },
        tasksDone: { en: 'All tasks of a milestone are done', 'zh-CN': '里程碑的任务全部完成' },
        milestoneDone: { en: 'A milestone is done or accepted', 'zh-CN': '里程碑已完成或已验收' },
        taskDone: { en: 'A task is done', 'zh-CN': '任务已完成' },
        changeImplemented: { en: 'An approved change is implemented', 'zh-CN': '已批准的变更已实施' },
        pulseBlocked: { en: 'A pulse reports a blocker', 'zh-CN': '脉冲沟通反映存在阻塞' },
      },
      { required: true, width: 260, aliases: ['Trigger', '触发条件'] },
    ),
    action: choice(
      { en: 'Then', 'zh-CN': '则' },
      {
        openNextStage: {
          en: 'Close it and open the next stage',
          'zh-CN': '关闭本阶段，开启下一阶段',
          aliases: ['Open the next stage', '开启下一阶段'],
        },
        proposeAcceptance: {
          en: 'Propose acceptance (result: Pending)',
          'zh-CN': '提请验收（结果记为待定）',
        },
        fillComplete: {
          en: 'Set Complete to 100% if blank',
          'zh-CN': '完成度留空时记为 100%',
          formerly: ['Set Complete to 100 % if blank'],
        },
        stampDay: {
          en: 'Enter today as the done date if blank',
          'zh-CN': '完成日期留空时记为当天',
          formerly: ['Enter today as the day done if blank'],
        },
        openIssue: { en: 'Open an issue', 'zh-CN': '登记一个问题' },
      },
      { required: true, width: 260, aliases: ['Action', '执行动作'] },
    ),
    active: choice({ en: 'On', 'zh-CN': '启用' }, yesOrNo, {
      width: 80,
      aliases: ['Active', '是否启用'],
      help: {
        en: 'Yes: every run follows this rule, also for rows that already match. Only blank cells and statuses change.',
        'zh-CN': '选“是”：每次运行都会执行，包括已符合条件的行；只改空白单元格和状态。',
      },
    }),
    lastRun: date({ en: 'Last did something on', 'zh-CN': '最近执行' }, { derived: true, width: 150 }),
    changed: number({ en: 'Cells changed then', 'zh-CN': '当次改动单元格' }, { derived: true, width: 130 }),
    notes: notesColumn(),
  },
  flags: ({ trigger, action }) => [
    {
      key: 'unfit',
      name: { en: 'This action doesn’t fit this trigger', 'zh-CN': '此动作与触发条件不匹配' },
      rag: 'amber',
      column: 'action',
      when: all(
        not(blank(trigger)),
        not(blank(action)),
        not(any(...fittingActions.map(([when, then]) => all(oneOf(trigger, when), oneOf(action, ...then))))),
      ),
    },
  ],
})
export type Automation = Row<typeof automations>
