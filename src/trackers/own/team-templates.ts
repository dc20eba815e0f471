import { choice, identity, longText, number, text } from '../../core/column.js'
import { type Row, defineTable } from '../../core/table.js'

/** 团队模板: projects that went well, saved as the team's own templates; one row for each stage. */
export const teamTemplates = defineTable({
  key: 'teamTemplates',
  name: { en: 'Team templates', 'zh-CN': '团队模板' },
  title: 'stage',
  prefix: 'TT',
  startsHidden: true,
  isReadOnDemand: true,
  columns: {
    id: identity(),
    template: text({ en: 'Template', 'zh-CN': '模板' }, { required: true, width: 180 }),
    order: number({ en: 'Order', 'zh-CN': '顺序' }, { width: 64 }),
    stage: text({ en: 'Stage', 'zh-CN': '阶段' }, { required: true, width: 200 }),
    durationDays: number({ en: 'Duration (working days)', 'zh-CN': '工期（工作日）' }, { range: [1, 2000] }),
    predecessors: text({ en: 'After', 'zh-CN': '紧前阶段' }, { width: 200 }),
    ownerRole: text({ en: 'Role', 'zh-CN': '角色' }),
    deliverable: longText({ en: 'Deliverable', 'zh-CN': '可交付成果' }),
    acceptanceCriteria: longText({ en: 'Acceptance criteria', 'zh-CN': '验收标准' }),
    coCreation: choice(
      { en: 'Co-creation', 'zh-CN': '共建节点' },
      { yes: { en: 'Yes', 'zh-CN': '是' }, no: { en: 'No', 'zh-CN': '否' } },
      { width: 90 },
    ),
    bufferDays: number({ en: 'Buffer (working days)', 'zh-CN': '缓冲（工作日）' }, { range: [0, 400] }),
    tasks: longText(
      { en: 'Tasks', 'zh-CN': '任务' },
      {
        width: 320,
        help: {
          en: 'One per line: first and last day within the stage, then the task. Example: 1–3 Draft the brief',
          'zh-CN': '每行一项：阶段内第几天到第几天，然后是任务。例如 1–3 起草简报',
        },
      },
    ),
  },
})
export type TeamTemplateRow = Row<typeof teamTemplates>
