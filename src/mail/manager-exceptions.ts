import type { PersonalDigest } from '../domain/letters/digest.js'
import { isColour } from '../domain/letters/late-work.js'
import type { ManagerDigest } from '../domain/letters/manager-digest.js'
import type { WorkItem } from '../domain/letters/open-work.js'
import { joinFacts, type LetterContext, createLine, formatDay, createSection } from './context.js'
import { createEscalatedSection, createQuietSection, createWorkLine } from './personal.js'
import { createEngagementLine } from './projects.js'
import type { LetterLine, LetterSection } from './view.js'

/** What a manager should look at first: projects at risk, overdue work, clients and risks. */
export function createExceptionSections(
  digest: ManagerDigest,
  personal: PersonalDigest | null,
  context: LetterContext,
): LetterSection[] {
  const { words } = context
  const atRisk = digest.engagements.filter(({ rag }) => rag === 'red' || rag === 'amber')
  const notKnown = digest.engagements.filter(({ rag }) => !isColour(rag))
  return [
    ...createSection(words.atRiskHeading(atRisk.length), 'red', atRisk, context, (line) =>
      createEngagementLine(line, context),
    ),
    ...createSection(words.notKnownHeading(notKnown.length), 'plain', notKnown, context, (line) =>
      createEngagementLine(line, context),
    ),
    ...createOverdueSections(digest, personal, context),
    ...createDeviationSection(digest, context),
    ...createSection(words.noOwner(digest.noOwner.length), 'amber', digest.noOwner, context, (item) =>
      createWorkLine(item, context),
    ),
    ...createClientSections(digest, context),
    ...createSection(words.risks(digest.risks.length), 'amber', digest.risks, context, (each) =>
      createLine(
        each.description,
        each.engagement ?? '',
        words.exposure(each.exposure),
        'amber',
        context.linkTo('risks', each.line),
      ),
    ),
  ]
}

function createDeviationSection({ deviations }: ManagerDigest, context: LetterContext): LetterSection[] {
  const { words, text } = context
  return createSection(
    words.deviations(deviations.length),
    'red',
    deviations,
    context,
    (each) =>
      createLine(
        each.name,
        joinFacts(
          each.engagement,
          each.reason === null
            ? words.reasonWanted
            : context.choice('milestones', 'delayReason', each.reason),
        ),
        text.deviatesBy(each.deviation),
        'red',
        context.linkTo('milestones', each.line),
      ),
    words.deviationsNote,
  )
}

function createClientSections(digest: ManagerDigest, context: LetterContext): LetterSection[] {
  const { words } = context
  const client = (name: string, detail: string, line: number): LetterLine =>
    createLine(name, detail, '', 'plain', line > 0 ? context.linkTo('clients', line) : '')
  return [
    ...createSection(words.silent(digest.silent.length), 'amber', digest.silent, context, (each) =>
      client(
        each.name,
        each.pulses > 0
          ? words.pulsesUnanswered(each.pulses)
          : each.since === null
            ? ''
            : words.lastContact(formatDay(context, each.since)),
        each.line,
      ),
    ),
    ...createSection(
      words.reports(digest.reports.length),
      'amber',
      digest.reports,
      context,
      (each) =>
        client(
          each.name,
          each.since === null ? words.reportFirst : words.reportDue(formatDay(context, each.since)),
          each.line,
        ),
      words.reportsNote,
    ),
    ...createSection(words.renewals(digest.renewals.length), 'amber', digest.renewals, context, (each) =>
      client(each.name, words.contractEnds(formatDay(context, each.on)), each.line),
    ),
  ]
}

/**
 * Everything that the subject counts as overdue, each item in one list with its owner and its days: what was
 * escalated to this manager, the rest, and what has been overdue for very long. A manager's own items are in
 * their own lists below.
 */
function createOverdueSections(
  { overdue, escalated }: ManagerDigest,
  personal: PersonalDigest | null,
  context: LetterContext,
): LetterSection[] {
  const listedItems = new Set([...escalated, ...(personal?.overdue ?? []), ...(personal?.quiet ?? [])])
  const otherItems = overdue.filter((item) => !listedItems.has(item))
  const isLong = ({ daysOurs }: WorkItem): boolean => daysOurs >= context.escalation.stop
  const line = (item: WorkItem): LetterLine => createWorkLine(item, context, { withOwner: true })
  return [
    ...createEscalatedSection(escalated, context),
    ...createSection(
      context.words.overdue(otherItems.filter((item) => !isLong(item)).length),
      'red',
      otherItems.filter((item) => !isLong(item)),
      context,
      line,
    ),
    ...createQuietSection(otherItems.filter(isLong), context, line),
  ]
}
