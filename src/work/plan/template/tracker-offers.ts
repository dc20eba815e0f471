import type { Localised } from '../../../core/locale.js'
import type { Problem } from '../../../core/problem.js'
import type { Ports } from '../../../ports.js'
import { type TrackerKey, trackerKeys, trackers } from '../../../trackers/index.js'
import { openSheets, type OpenTable, openTable, type TableKey } from '../../tables.js'

/** What a tracker is for: the plan itself, the people it is made for, or the team that makes it. */
export type TrackerGroup = 'plan' | 'clients' | 'team'

/**
 * How a tracker stands in a workbook: it is there; its sheet lacks columns that set-up adds; there is no such sheet; or
 * a sheet bears its name and shows none of its columns, so that nobody can take it for the tracker.
 */
export type TrackerState = 'there' | 'incomplete' | 'absent' | 'taken'

export interface TrackerOffer {
  readonly key: TrackerKey
  readonly name: string
  readonly group: TrackerGroup
  /** What it is for, in one line. */
  readonly purpose: string
  readonly state: TrackerState
  /** The sheet's name as it stands, '' when there is none. */
  readonly sheet: string
}

/** Every tracker's group and what it is for, in the order in which people come to need them. */
export const trackerPurposes: Readonly<Record<TrackerKey, readonly [TrackerGroup, Localised]>> = {
  engagements: [
    'plan',
    localised(
      'Every client project, with delivery date, owner and status',
      '每个客户项目：交付日期、负责人、状态',
    ),
  ],
  milestones: [
    'plan',
    localised(
      'The stages of a project: deliverable, due date, acceptance',
      '项目的各个阶段：交付物、截止日期、验收',
    ),
  ],
  tasks: ['plan', localised('Who does what by when', '谁在什么时候之前做什么')],
  requirements: [
    'plan',
    localised(
      'What the client asked for, and whether it was confirmed',
      '客户提出的需求，以及是否已书面确认',
    ),
  ],
  raci: [
    'plan',
    localised(
      'Who does it, who is accountable, who is consulted, who is informed',
      '每件事由谁执行、谁担责、咨询谁、告知谁',
    ),
  ],
  changes: [
    'plan',
    localised('Later changes: their effect, and who decided', '后来提出的变更：影响多大、由谁决定'),
  ],
  decisions: ['plan', localised('Questions waiting for the client’s answer', '等待客户拍板的问题')],
  issues: ['plan', localised('What blocks the work now, and who solves it', '眼下的阻碍，以及由谁解决')],
  risks: [
    'plan',
    localised(
      'What may go wrong, how serious it would be, and the response',
      '可能出的问题、严重程度和应对办法',
    ),
  ],
  clients: [
    'clients',
    localised('Everyone you work for: contact, contract, next step', '所有客户：联系人、合同、下一步'),
  ],
  contacts: [
    'clients',
    localised('What was said, and what is still to be answered', '沟通了什么，还有什么没答复'),
  ],
  rhythm: [
    'clients',
    localised('Regular meetings and reports, and how often', '例会和汇报多久一次、谁来主持'),
  ],
  pulses: [
    'clients',
    localised('Three questions a week that show trouble early', '每周三个问题，及早发现苗头'),
  ],
  feedback: [
    'clients',
    localised('Praise and complaints, until the client is called back', '表扬与投诉，跟进到回访客户为止'),
  ],
  satisfaction: [
    'clients',
    localised('Satisfaction scores from clients and the team', '客户与团队的满意度评分'),
  ],
  care: ['clients', localised('Birthdays, festivals, renewals and visits', '生日、节日、续约和回访')],
  people: ['team', localised('Who owns work, and who gets which email', '谁负责工作，谁收哪种提醒邮件')],
  retrospectives: [
    'team',
    localised('Why something was late, and what prevents it next time', '为什么延误，下次如何避免'),
  ],
  training: ['team', localised('Who learns what by when', '谁在什么时候之前学会什么')],
  automations: [
    'team',
    localised(
      'Steps that follow by themselves, such as asking for acceptance',
      '自动衔接的步骤，例如任务完成后提醒验收',
    ),
  ],
  holidays: [
    'team',
    localised('Holidays and make-up workdays that planning counts with', '排期所用的节假日和调休上班日'),
  ],
}

function localised(en: string, zhCN: string): Localised {
  return { en, 'zh-CN': zhCN }
}

/** How every tracker stands in the workbook, with the tables that were read to tell. */
export function surveyTrackers(ports: Ports): {
  readonly offers: readonly TrackerOffer[]
  readonly tables: ReadonlyMap<TableKey, OpenTable>
} {
  const locale = ports.ui.locale()
  const tables = new Map<TableKey, OpenTable>()
  for (const [key, sheet] of openSheets(ports))
    tables.set(key, openTable(ports, sheet) as unknown as OpenTable)
  const trackerOffers = (Object.keys(trackerPurposes) as TrackerKey[]).map((key): TrackerOffer => {
    const [group, purpose] = trackerPurposes[key]
    const open = tables.get(key)
    return {
      key,
      name: trackers[key].name[locale],
      group,
      purpose: purpose[locale],
      state: open ? stateOf(open) : 'absent',
      sheet: open?.sheet.name() ?? '',
    }
  })
  return {
    offers: trackerOffers,
    tables: new Map([...tables].filter(([, open]) => stateOf(open) === 'there')),
  }
}

const stateOf = ({ table, reading: { location } }: OpenTable): TrackerState =>
  location.headerLine === 0 ? 'taken' : location.columns.has(table.title) ? 'there' : 'incomplete'

/** One problem for each of those trackers whose name a stranger's sheet bears. */
export function takenSheetProblems(
  ports: Pick<Ports, 'library' | 'sheets' | 'store'>,
  keys: readonly TrackerKey[],
): readonly Problem[] {
  const wanted = trackerKeys.filter((key) => keys.includes(key))
  return [...openSheets(ports).values()]
    .filter(({ table }) => (wanted as readonly string[]).includes(table))
    .filter((sheet) => openTable(ports, sheet).reading.location.headerLine === 0)
    .map((sheet) => ({
      code: 'sheetTaken',
      table: sheet.table,
      column: '',
      line: 0,
      found: sheet.name(),
    }))
}
