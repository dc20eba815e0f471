import {
  type PublishedItem,
  type PublishedPage,
  type PublishedSection,
} from '../../core/answers/published-page.js'
import type { PersonalDigest } from '../../domain/letters/digest.js'
import type { ManagerDigest } from '../../domain/letters/manager-digest.js'
import type { WorkItem } from '../../domain/letters/open-work.js'
import type { Change } from '../../trackers/plan/changes.js'
import { joinFacts } from '../context.js'
import { formatHeadline } from '../headline.js'
import { createWorkLine } from '../personal.js'
import {
  createEmailSection,
  createPage,
  createWorkSections,
  formatToday,
  type PageContext,
} from './member-page.js'

/** What may be answered, and what was. */
type Answerable = Pick<PublishedItem, 'offers' | 'target' | 'answered'>

/** A client's report that waits for approval, shown whole. */
export type ReportItem = Pick<PublishedItem, 'title' | 'detail' | 'facts' | 'offers' | 'target'>

/** What a manager's page needs beside that of every page. */
export interface ManagerPageContext extends PageContext {
  readonly managerOffersFor: (item: WorkItem) => Answerable
  readonly changes: readonly (Answerable & Pick<PublishedItem, 'facts'> & { readonly row: Change })[]
  readonly reports: readonly (ReportItem & Pick<PublishedItem, 'answered'>)[]
}

/** Who a manager's page is about, and what it shows. */
export interface ManagerPageFacts {
  readonly manager: ManagerDigest
  readonly personal: PersonalDigest | null
}

/** What a manager can decide: rows without an owner, changes, client reports, late work; then their own work. */
export function createManagerPage(
  { manager, personal }: ManagerPageFacts,
  context: ManagerPageContext,
): PublishedPage {
  const { words } = context
  const own = personal === null ? [] : createWorkSections(personal, context)
  const ownIds = new Set(own.flatMap(({ items }) => items.map(({ target }) => target?.id)))
  const late = manager.overdue.filter(({ id, unowned }) => !ownIds.has(id) && !unowned)
  const sections = [
    ...workSection(words.noOwner(manager.noOwner.length), manager.noOwner, context),
    ...changeSection(context),
    ...reportSection(context),
    ...workSection(words.overdue(late.length), late, context),
    ...own,
    ...createEmailSection(context),
  ]
  return createPage(
    {
      kind: 'manager',
      heading: words.managerHeading,
      summary: joinFacts(formatToday(context), formatHeadline(manager, words)),
      gone: manager.looked.gone,
      sections,
    },
    context,
  )
}

/** A list with its first rows, and the rest counted; none where it is empty. */
function listSection<T>(
  heading: string,
  note: string,
  all: readonly T[],
  { rowsPerList, text }: PageContext,
  itemOf: (each: T) => Omit<PublishedItem, 'key'>,
): PublishedSection[] {
  if (all.length === 0) return []
  const rest = all.length - rowsPerList
  const items = all.slice(0, rowsPerList).map((each) => ({ key: '', ...itemOf(each) }))
  return [{ heading, note, items, more: rest > 0 ? text.andMore(rest) : '' }]
}

const workSection = (
  heading: string,
  all: readonly WorkItem[],
  context: ManagerPageContext,
): PublishedSection[] =>
  listSection(heading, '', all, context, (item) => {
    const { title, detail, badge, tone } = createWorkLine(item, context, { withOwner: true })
    return { title, detail, badge, tone, facts: [], ...context.managerOffersFor(item) }
  })

const changeSection = (context: ManagerPageContext): PublishedSection[] =>
  listSection(
    context.answers.changesToDecide(context.changes.length),
    context.answers.changesNote,
    context.changes,
    context,
    ({ row, ...answerable }) => ({
      title: row.content ?? '',
      detail: row.engagement ?? '',
      badge: '',
      tone: 'amber',
      ...answerable,
    }),
  )

const reportSection = (context: ManagerPageContext): PublishedSection[] =>
  listSection(
    context.answers.reportsToApprove(context.reports.length),
    context.answers.reportsNote,
    context.reports,
    context,
    (report) => ({ badge: '', tone: 'amber', ...report }),
  )
