import { conclude, type Coverage } from '../core/evidence.js'
import type { Locale, LocalisedName } from '../core/locale.js'
import type { Problem } from '../core/problem.js'
import type { EngagementLine, ManagerDigest } from '../domain/letters/manager-digest.js'
import { measureCoverage } from '../domain/coverage.js'
import type { BookContents } from '../domain/book-contents.js'
import type { TrackerKey } from '../trackers/index.js'
import type { HistoryRow } from '../trackers/own/history.js'
import type { Text } from '../text/common/index.js'
import type { LetterText } from '../text/letters/index.js'
import type { ViewText } from '../text/views/index.js'

/** The names of views and of their sheets. */
export const viewNames = {
  dashboard: { en: 'Dashboard', 'zh-CN': '仪表盘' },
  gantt: { en: 'Gantt', 'zh-CN': '甘特图' },
  flow: { en: 'Flow', 'zh-CN': '流程图' },
  board: { en: 'Board', 'zh-CN': '看板' },
  workload: { en: 'Workload', 'zh-CN': '负荷' },
  measures: { en: 'Measures', 'zh-CN': '指标' },
  meeting: { en: 'Meeting', 'zh-CN': '例会' },
  pipeline: { en: 'Pipeline', 'zh-CN': '销售漏斗' },
  iterationBoard: { en: 'Iteration board', 'zh-CN': '迭代看板' },
} as const satisfies Readonly<Record<string, LocalisedName>>
export type ViewKey = keyof typeof viewNames
export const viewKeys = Object.keys(viewNames) as readonly ViewKey[]

/** Views of one tracker: a workbook without it has no such view. */
const trackerOfView: Readonly<Partial<Record<ViewKey, TrackerKey>>> = {
  pipeline: 'deals',
  iterationBoard: 'iterations',
}
/** Whether a workbook with these trackers has that view. */
export const hasView = (key: ViewKey, { has }: Pick<BookContents, 'has'>): boolean => {
  const tracker = trackerOfView[key]
  return tracker === undefined || has.includes(tracker)
}

/** What a view is made from: the rows, and the words of the workbook's language. */
export interface ViewContext {
  readonly locale: Locale
  readonly text: Text
  readonly words: LetterText
  readonly view: ViewText
  /** `HH:mm` of the run. */
  readonly time: string
  readonly bookContents: BookContents
  readonly digest: Pick<
    ManagerDigest,
    | 'engagements'
    | 'kpis'
    | 'deviations'
    | 'noOwner'
    | 'silent'
    | 'renewals'
    | 'problems'
    | 'unknownYears'
    | 'health'
  >
  /** The state of all projects, as the subject of the manager digest says it. */
  readonly headline: string
  /** That sheets are missing: the first sentence; blank when none is. */
  readonly gone: string
  /** What the change history has recorded so far. */
  readonly history: readonly HistoryRow[]
  /** What the reminders have done. */
  readonly light: ReminderStatus
  /** Why an engagement has its colour, or none. */
  readonly reason: (line: EngagementLine) => string
  /** Why something is not known: what could not be read, and where. */
  readonly describeUnchecked: (coverage: Coverage) => string
  readonly problem: (problem: Problem) => string
}

/** The text where no project is open: that none is, that there is none yet, or what could not be read. */
export function formatNoProjects({ bookContents, view, describeUnchecked }: ViewContext): string {
  const coverage = measureCoverage(bookContents, [{ table: 'engagements', columns: ['status'] }])
  const conclusion = conclude({ found: [], looked: { ...coverage, unplaced: [] } })
  return conclusion.is === 'clear'
    ? view.noneOf(conclusion.clear)
    : conclusion.is === 'unsure'
      ? describeUnchecked(conclusion.looked)
      : view.noEngagements
}

/**
 * What the reminders have done, as a run noted it: when it ran (a serial number; null while letters are off),
 * and what became of their emails. `sent` is the only state that is good news.
 */
export interface ReminderStatus {
  readonly ran: number | null
  readonly state: 'sent' | 'none' | 'cannot' | 'nobody' | null
  readonly words: string | null
  /** That a run since then did not finish, and why; null where none is known. */
  readonly failure: string | null
}
