import type { Choice, Choices } from '../../core/choices.js'
import { choice, date, identity, longText, reference, text } from '../../core/column.js'
import { all, any, blank, dated, not, oneOf } from '../../core/rule.js'
import { type Row, type Tracker, tracker } from '../../core/table.js'
import { byFlag } from '../evidence.js'
import { overdue } from '../flags.js'
import { changes } from '../plan/changes.js'
import { decisions } from '../plan/decisions.js'
import { engagements } from '../plan/engagements.js'
import { issues } from '../plan/issues.js'
import { delayReasons, milestones } from '../plan/milestones.js'
import { requirements } from '../plan/requirements.js'
import { risks } from '../plan/risks.js'
import { tasks } from '../plan/tasks.js'
import { engagementColumn, notesColumn } from '../shared-columns.js'

/** The trackers of a project whose flags may decide a gate. */
const flaggedTrackers = [engagements, milestones, tasks, requirements, changes, decisions, issues, risks]

/** The flags that may decide a gate, by tracker and flag: those of what is, not of what comes soon. */
const flagChoices = Object.fromEntries(
  flaggedTrackers.flatMap(({ key, name, flags }: Pick<Tracker, 'key' | 'name' | 'flags'>) =>
    flags
      .filter((flag) => flag.means !== 'soon' && flag.key !== 'gateNotHeld')
      .map((flag): [string, Choice] => [
        `${key}.${flag.key}`,
        { en: `${name.en}: ${flag.name.en}`, 'zh-CN': `${name['zh-CN']}：${flag.name['zh-CN']}` },
      ]),
  ),
) as Choices

/** 准入条件: what must hold before a stage begins, as the team learnt it; a row of a template, or of a project. */
export const gates = tracker({
  key: 'gates',
  name: { en: 'Gates', 'zh-CN': '准入条件' },
  aliases: ['Stage gates', 'Entry criteria', '阶段准入条件', '准入标准'],
  title: 'gate',
  prefix: 'GA',
  listing: {
    group: 'team',
    purpose: {
      en: 'What must hold before a stage begins, learnt from earlier projects',
      'zh-CN': '阶段开始前必须满足的条件，来自以往项目的复盘',
    },
  },
  work: { assignee: null, rank: 6 },
  clientPage: { day: 'due', list: 'open', rank: 9 },
  steps: ({ engagement, flag }, over) => [
    {
      key: 'hold',
      name: { en: 'Confirm it holds', 'zh-CN': '确认已满足' },
      when: all(not(blank(engagement)), blank(flag), not(over)),
      asks: ['heldOn', 'heldBy'],
      needs: ['heldOn', 'heldBy'],
      today: ['heldOn'],
      me: ['heldBy'],
    },
  ],
  adoption: 'never',
  madeFrom: { state: ['heldOn', 'flag'], due: ['stage'] },
  columns: {
    id: identity(),
    gate: longText(
      { en: 'Gate', 'zh-CN': '准入条件' },
      {
        required: true,
        width: 280,
        help: {
          en: 'What must hold, as a sentence: “The client has signed off the design”.',
          'zh-CN': '用一句话写明必须满足什么，例如“客户已书面确认设计稿”。',
        },
      },
    ),
    stage: text({ en: 'Before stage', 'zh-CN': '适用阶段' }, { required: true, width: 160 }),
    template: text(
      { en: 'Template', 'zh-CN': '模板' },
      {
        width: 160,
        help: {
          en: 'Every project begun from this template gets the gate. Rows of a project say where they came from.',
          'zh-CN': '用此模板新建的项目都会带上该条件；项目的行则说明条件来自哪个模板。',
        },
      },
    ),
    engagement: engagementColumn({
      help: {
        en: 'Blank in a template’s row; each project begun from it has a row of its own.',
        'zh-CN': '模板的行留空；用模板新建的项目各有一行。',
      },
    }),
    flag: choice({ en: 'Holds while this flag is off', 'zh-CN': '以此预警消除为准' }, flagChoices, {
      width: 220,
      help: {
        en: 'The flag decides, for the rows of the project. Blank: a person confirms.',
        'zh-CN': '由该项目的这一预警判定；留空则由人确认。',
      },
    }),
    heldOn: date({ en: 'Held on', 'zh-CN': '满足日期' }),
    heldBy: reference({ en: 'Confirmed by', 'zh-CN': '确认人' }, 'people', { width: 110 }),
    state: choice(
      { en: 'State', 'zh-CN': '满足情况' },
      {
        notHeld: { en: 'Not held', 'zh-CN': '未满足', tone: 'bad' },
        held: { en: 'Held', 'zh-CN': '已满足', tone: 'good' },
        notDue: { en: 'Not due now', 'zh-CN': '当前不适用', tone: 'quiet' },
      },
      { derived: true, width: 110 },
    ),
    due: date({ en: 'Stage starts', 'zh-CN': '阶段开始' }, { derived: true, width: 110 }),
    cause: choice({ en: 'Cause it prevents', 'zh-CN': '针对的原因' }, delayReasons, { width: 150 }),
    learntFrom: reference({ en: 'Learnt from', 'zh-CN': '来源项目' }, 'engagements', { width: 160 }),
    notes: notesColumn(),
  },
  // Of a template's row nothing is due; a gate that a flag decides is not held by a date that somebody typed.
  over: ({ engagement, flag, heldOn, state }) =>
    any(blank(engagement), all(blank(flag), dated(heldOn)), oneOf(state, 'held', 'notDue')),
  flags: ({ due }, over) => [
    overdue(not(over), due),
    {
      key: 'gateNotHeld',
      name: { en: 'Gate not held', 'zh-CN': '准入条件未满足' },
      rag: 'red',
      column: 'state',
      when: not(over),
    },
  ],
  evidence: (_, flag) => [byFlag('gateNotHeld', flag('gateNotHeld'))],
})
export type Gate = Row<typeof gates>
