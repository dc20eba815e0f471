import type { WorkingCalendar } from '../../core/calendar.js'
import { type Day, plusDays } from '../../core/day.js'
import { sum } from '../../core/numbers.js'
import type { TrackerKey } from '../../trackers/index.js'

/** Who caused a wait. */
type DelayParty = 'us' | 'client' | 'thirdParty'
/** What a slipped day is booked to; `regained` are days made good, `several` those on which more than one was waited for. */
export type DelayAccount = DelayParty | 'several' | 'change' | 'holiday' | 'notOnRecord' | 'regained'

/** Where it is on record, so that each line can be checked. */
interface DelayEvidence {
  readonly table: TrackerKey
  readonly title: string
}

/** Days on which something waited for somebody, both included. */
export interface Wait {
  readonly party: DelayParty
  readonly from: Day
  readonly to: Day
  readonly evidence: DelayEvidence
}

/** A stage on the chain that decides when the project ends, with how late it was against its baseline. */
export interface DelayedStage {
  readonly id: string
  readonly name: string
  /** The days of its own work. */
  readonly from: Day
  readonly end: Day
  /** It is not over: its end is today. */
  readonly isOpen?: boolean
  readonly baselineDue: Day
  /** Who is meant by the delay reason of its row. */
  readonly reason: DelayParty | 'change' | null
}

/** A change that was agreed, by the day and the working days it adds. */
export interface AgreedChange {
  readonly day: Day
  readonly days: number
  readonly title: string
}

/** All that a ledger is made from: stages in the order in which each made the next one wait. */
export interface DelayHistory {
  readonly stages: readonly DelayedStage[]
  readonly waits: readonly Wait[]
  readonly changes: readonly AgreedChange[]
  /** Days off in the Calendar that would have been worked otherwise. */
  readonly holidays: readonly { readonly day: Day; readonly name: string }[]
}

/** Days of one stage booked to one account. Regained days and holidays before the baseline's date are negative. */
export interface DelayLine {
  /** '' for a line of the whole project. */
  readonly stage: string
  readonly stageName: string
  readonly account: DelayAccount
  readonly days: number
  readonly evidence: readonly DelayEvidence[]
}

/** A delay as an account: its lines add up to the difference. */
export interface DelayLedger {
  readonly baseline: Day
  readonly actual: Day
  /** The project is not over, and is later by so much until now. */
  readonly isOpen: boolean
  /** Working days and holidays from the baseline's date to the actual one; negative when it ended before. */
  readonly difference: number
  readonly lines: readonly DelayLine[]
}

/**
 * Books every day between the baseline and the actual end. A stage's own delay is how much later it ended than
 * its baseline, less how much later the stage before it did. Of these days agreed changes take theirs first, then
 * the latest days on which something waited take one each, since the earliest waits were made good; what is left
 * goes to the delay reason of the stage's row, else it is not on record. Null without stages.
 */
export function bookDelay(history: DelayHistory, calendar: WorkingCalendar): DelayLedger | null {
  const { stages } = history
  const last = stages[stages.length - 1]
  if (last === undefined) return null
  const agreed = history.changes.map((change): PendingChange => ({ change, left: change.days }))
  let before = 0
  const lines = stages.flatMap((stage) => {
    const late = calendar.workdaysBetween(stage.baselineDue, stage.end)
    const own = late - before
    before = late
    if (own < 0) return [lineOf(stage, 'regained', own, [])]
    return bookStage(stage, own, { waits: history.waits, agreed }, calendar)
  })
  const holidays = bookHolidays(history, last)
  return {
    baseline: last.baselineDue,
    actual: last.end,
    isOpen: last.isOpen === true,
    difference: before + sum(holidays.map(({ days }) => days)),
    lines: [...lines, ...holidays],
  }
}

const lineOf = (
  { id, name }: Pick<DelayedStage, 'id' | 'name'>,
  account: DelayAccount,
  days: number,
  evidence: readonly DelayEvidence[],
): DelayLine => ({ stage: id, stageName: name, account, days, evidence })

/** A change with the days it added that no stage has taken yet. */
interface PendingChange {
  readonly change: AgreedChange
  left: number
}

/** Takes days of the changes that were agreed before a stage ended, as many as it slipped. */
function takeChanges(agreed: readonly PendingChange[], { end }: DelayedStage, slipped: number) {
  const evidence: DelayEvidence[] = []
  let days = 0
  for (const pending of agreed) {
    const taken = pending.change.day <= end ? Math.min(pending.left, slipped - days) : 0
    if (taken === 0) continue
    pending.left -= taken
    days += taken
    evidence.push({ table: 'changes', title: pending.change.title })
  }
  return { days, evidence }
}

function bookStage(
  stage: DelayedStage,
  own: number,
  { waits, agreed }: { readonly waits: readonly Wait[]; readonly agreed: readonly PendingChange[] },
  calendar: WorkingCalendar,
): DelayLine[] {
  const lines: DelayLine[] = []
  const change = takeChanges(agreed, stage, own)
  if (change.days > 0) lines.push(lineOf(stage, 'change', change.days, change.evidence))
  let left = own - change.days
  const booked = new Map<DelayAccount, { days: number; evidence: Set<DelayEvidence> }>()
  for (let day = stage.end; day >= stage.from && left > 0; day = plusDays(day, -1)) {
    const open = calendar.isWorkday(day) ? waits.filter(({ from, to }) => from <= day && day <= to) : []
    if (open.length === 0) continue
    const account = open.every(({ party }) => party === open[0]!.party) ? open[0]!.party : 'several'
    const line = booked.get(account) ?? { days: 0, evidence: new Set() }
    booked.set(account, line)
    line.days++
    for (const { evidence } of open) line.evidence.add(evidence)
    left--
  }
  for (const [account, { days, evidence }] of booked) lines.push(lineOf(stage, account, days, [...evidence]))
  if (left > 0)
    lines.push(
      stage.reason === null
        ? lineOf(stage, 'notOnRecord', left, [])
        : lineOf(stage, stage.reason, left, [{ table: 'milestones', title: stage.name }]),
    )
  return lines
}

/** Holidays between the baseline's date and the actual one, which no party could work on. */
function bookHolidays({ holidays }: DelayHistory, { baselineDue, end }: DelayedStage): DelayLine[] {
  const [from, to, sign] = baselineDue <= end ? [baselineDue, end, 1] : [end, baselineDue, -1]
  const between = holidays.filter(({ day }) => day > from && day <= to)
  const evidence = between.map(({ name }): DelayEvidence => ({ table: 'holidays', title: name }))
  return between.length === 0
    ? []
    : [lineOf({ id: '', name: '' }, 'holiday', sign * between.length, evidence)]
}
