import type { WorkingCalendar } from '../../core/calendar.js'
import { type Day, plusDays } from '../../core/day.js'
import type { Locale } from '../../core/locale.js'
import type { RowOf } from '../../core/table.js'
import { trackers, type Trackers } from '../../trackers/index.js'
import type { DemoClient, DemoPerson, DemoPersonKey } from './cast.js'
import type { DemoContent } from './content.js'
import type { DemoEngagement } from './engagements.js'

type DemoTracker = 'clients' | 'engagements' | 'milestones' | 'tasks' | 'people'

/** Rows of the five trackers of a small team, as `read` would give them, without the place where they stand. */
export type DemoRows = { readonly [K in DemoTracker]: readonly RowOf<Trackers[K]['columns']>[] }

/** How the id of every made-up row begins, so that all of them can be found and removed again. */
export const demoPrefix = 'demo-'
/** Whether a row is made up. */
export const isDemo = (id: string): boolean => id.startsWith(demoPrefix)

/**
 * A made-up team in the middle of its work: some late, some due soon, some without an owner, some waiting for the
 * client, one engagement on hold, one client who has not been heard of. The same arguments give the same rows.
 *
 * @param content who and what there is, with days as offsets
 * @param today the day around which everything happens
 * @param locale the language of the rows
 * @param calendar the team's working days; work starts and falls due on no other
 */
export function demoRows(
  content: DemoContent,
  today: Day,
  locale: Locale,
  calendar: WorkingCalendar,
): DemoRows {
  const workday = (offset: number): Day => calendar.plusWorkdays(today, offset)
  const perhaps = (offset: number | null | undefined): Day | null => (offset == null ? null : workday(offset))
  const personNamed = (key: DemoPersonKey): string => content.people[key].name[locale]
  const others = { content, at: today, locale, workday, perhaps, personNamed }
  return {
    clients: numbered(Object.values(content.clients), 'clients', (each) => clientRow(each, others)),
    engagements: numbered(Object.values(content.engagements), 'engagements', (each) =>
      engagementRow(each, others),
    ),
    milestones: milestoneRows(others),
    tasks: taskRows(others),
    people: numbered(Object.values(content.people), 'people', (each) => personRow(each, others)),
  }
}

/** What rows are written with: the content, today, the language, days by offset, and people by their keys. */
interface Writing {
  readonly content: DemoContent
  readonly at: Day
  readonly locale: Locale
  readonly workday: (offset: number) => Day
  readonly perhaps: (offset: number | null | undefined) => Day | null
  readonly personNamed: (key: DemoPersonKey) => string
}
type Values<K extends DemoTracker> = Partial<RowOf<Trackers[K]['columns']>>

/** Rows with ids such as `demo-T1`, every column that was not given being null. */
function numbered<K extends DemoTracker, E>(
  all: readonly E[],
  key: K,
  values: (each: E) => Values<K>,
): RowOf<Trackers[K]['columns']>[] {
  const { columns, prefix } = trackers[key]
  const blank = Object.fromEntries(Object.keys(columns).map((column) => [column, null]))
  return all.map(
    (each, index) =>
      ({ ...blank, ...values(each), id: `${demoPrefix}${prefix}${index + 1}` }) as RowOf<
        Trackers[K]['columns']
      >,
  )
}

const personRow = (person: DemoPerson, { locale, personNamed }: Writing): Values<'people'> => ({
  name: person.name[locale],
  email: person.email[locale],
  role: person.role[locale],
  department: person.department[locale],
  manager: person.manager === null ? null : personNamed(person.manager),
  readsManagerDigest: person.leads ? 'yes' : 'no',
  language: locale,
  digest: 'daily',
})

const clientRow = (client: DemoClient, { at, locale, perhaps, personNamed }: Writing): Values<'clients'> => ({
  name: client.name[locale],
  kind: client.kind,
  tier: client.tier,
  contact: client.contact[locale],
  email: client.email[locale],
  phone: client.phone[locale],
  accountManager: personNamed('account'),
  language: locale,
  reportCadence: client.cadence,
  contractStart: plusDays(at, client.contractStart),
  contractEnd: plusDays(at, client.contractEnd),
  birthday: client.birthday === null ? null : plusDays(at, client.birthday),
  painPoints: client.pain[locale],
  expectations: client.hope[locale],
  nextStep: client.nextStep?.[locale] ?? null,
  nextStepDay: perhaps(client.nextStepDay),
  lastContact: plusDays(at, client.lastContact),
})

const engagementRow = (
  engagement: DemoEngagement,
  { content, locale, workday, perhaps, personNamed }: Writing,
): Values<'engagements'> => ({
  name: engagement.name[locale],
  client: content.clients[engagement.client]!.name[locale],
  owner: personNamed(engagement.owner),
  status: engagement.status,
  start: workday(engagement.start),
  delivery: workday(engagement.delivery),
  baselineDelivery: workday(engagement.baselineDelivery),
  goal: engagement.goal[locale],
  metric: engagement.metric[locale],
  target: engagement.target,
  current: engagement.current,
  startValue: engagement.startValue ?? null,
  sowVersion: engagement.sowConfirmed === null ? null : '1.0',
  sowConfirmedOn: perhaps(engagement.sowConfirmed),
  bufferDays: engagement.bufferDays,
  budget: engagement.budget,
  spent: engagement.spent,
})

function milestoneRows({ content, locale, workday, perhaps, personNamed }: Writing): DemoRows['milestones'] {
  const all = Object.values(content.milestones)
  return numbered(all, 'milestones', (milestone): Values<'milestones'> => ({
    name: milestone.name[locale],
    engagement: content.engagements[milestone.of]!.name[locale],
    order: all.filter(({ of }) => of === milestone.of).indexOf(milestone) + 1,
    owner: personNamed(milestone.owner),
    status: milestone.status,
    start: workday(milestone.start),
    due: workday(milestone.due),
    durationDays: milestone.due - milestone.start + 1,
    doneOn: perhaps(milestone.doneOn),
    deliverable: milestone.deliverable[locale],
    acceptanceCriteria: milestone.criteria?.[locale] ?? null,
    ...(milestone.status === 'accepted'
      ? {
          acceptedBy: content.clients[content.engagements[milestone.of]!.client]!.contact[locale],
          acceptedOn: perhaps(milestone.doneOn),
          result: 'pass',
        }
      : {}),
    predecessors: milestone.after === undefined ? null : content.milestones[milestone.after]!.name[locale],
    baselineStart: workday(milestone.start),
    baselineDue: workday(milestone.baselineDue ?? milestone.due),
    delayReason: milestone.reason ?? null,
    coCreation: milestone.coCreation ? 'yes' : 'no',
  }))
}

function taskRows({ content, locale, workday, perhaps, personNamed }: Writing): DemoRows['tasks'] {
  return numbered(content.tasks, 'tasks', (task): Values<'tasks'> => ({
    title: task.title[locale],
    engagement: content.engagements[content.milestones[task.of]!.of]!.name[locale],
    milestone: content.milestones[task.of]!.name[locale],
    owner: task.owner === null ? null : personNamed(task.owner),
    department: task.owner === null ? null : content.people[task.owner].department[locale],
    status: task.status,
    priority: task.priority ?? 'medium',
    start: workday(task.start),
    due: perhaps(task.due),
    percentComplete: task.share,
    doneOn: perhaps(task.doneOn),
    ballInCourt: task.waitsFor ?? 'us',
  }))
}
