import { weekday } from '../core/day.js'
import type { PersonalDigest } from '../project/letters/digest.js'
import { isColour } from '../project/letters/late-work.js'
import type { ManagerDigest } from '../project/letters/manager-digest.js'
import type { WorkItem } from '../project/letters/open-work.js'
import { facts, goneSentence, goneShort, type LetterContext, plain, sayDay, section } from './context.js'
import { furtherIn, headline } from './headline.js'
import { escalatedSection, personalSections, quietSection, sinceSentences, workLine } from './personal.js'
import { engagementLine, greenSection } from './projects.js'
import { remindersSentence } from './reminders.js'
import { subjectLine } from './render.js'
import type { LetterView, Line, Section, Tile } from './view.js'

/** The manager digest: exceptions first, figures with what they are made of, and how the reminders themselves are. */
export function managerView(
  digest: ManagerDigest,
  own: PersonalDigest | null,
  context: LetterContext,
): LetterView {
  const { words, text } = context
  const { looked } = digest
  const subject = facts(goneShort(looked.gone, context), headline(digest, words))
  return {
    lang: context.locale,
    subject: subjectLine(`${text.product}${context.locale === 'en' ? ': ' : '：'}${subject}`),
    preheader: digest.engagements[0]?.name ?? subject,
    product: text.product,
    heading: words.managerHeading,
    subheading: `${text.dayLong(context.today, weekday(context.today))} · ${subject}`,
    opening: [
      ...goneSentence(looked.gone, context),
      ...notChecked(digest, context),
      ...onTrackSentence(digest, context),
      ...(own ? sinceSentences(own, context) : []),
    ],
    tiles: tiles(digest, context),
    sections: [
      ...exceptions(digest, own, context),
      ...(own ? ownSections(own, context) : []),
      ...closing(digest, context),
    ],
    openUrl: context.openUrl,
    openLabel: words.open,
    footer: [words.footerWhy(context.runBy), words.footerStop],
  }
}

/** What could not be looked at; a sheet that is gone has its own sentence. */
function notChecked({ looked }: ManagerDigest, { verdicts, unlooked }: LetterContext): string[] {
  const why = unlooked(looked)
  return why === '' ? [] : [verdicts.partly(why)]
}

/** That every project is on track, where nothing else is to be said. */
function onTrackSentence(digest: ManagerDigest, { words }: LetterContext): string[] {
  const { projects, overdue } = digest
  return projects.is === 'clear' && overdue.length + furtherIn(digest) === 0
    ? [words.allClear(projects.clear)]
    : []
}

/** Trackers that the figures are counted from. */
type Counted = 'tasks' | 'contacts'

function tiles({ kpis, looked }: ManagerDigest, context: LetterContext): Tile[] {
  const { words } = context
  /** The counts of a figure; that the sheet they would be of is gone; nothing where it was never made. */
  const made = (table: Counted, note: string): string =>
    looked.gone.includes(table) ? goneShort([table], context) : looked.notUsed.includes(table) ? '' : note
  const { completion, overdue, ourResponse, clientResponse } = kpis
  const share = (value: number | null): string => (value === null ? words.noFigure : words.percent(value))
  return [
    {
      label: words.completion,
      value: share(completion.value),
      note: made('tasks', words.completionNote(completion.numerator, completion.denominator)),
    },
    {
      label: words.overdueRate,
      value: share(overdue.value),
      note: made('tasks', words.overdueRateNote(overdue.numerator, overdue.denominator)),
    },
    ...(
      [
        [words.ourResponse, ourResponse],
        [words.response, clientResponse],
      ] as const
    ).map(([label, { median, answered, open }]): Tile => ({
      label,
      value: median === null ? words.noFigure : words.workdays(median),
      note: made('contacts', words.responseNote(answered, open)),
    })),
  ]
}

function exceptions(digest: ManagerDigest, own: PersonalDigest | null, context: LetterContext): Section[] {
  const { words, text } = context
  const client = (name: string, detail: string, line: number): Line =>
    plain(name, detail, '', 'plain', line > 0 ? context.linkTo('clients', line) : '')
  const atRisk = digest.engagements.filter(({ rag }) => rag === 'red' || rag === 'amber')
  const notKnown = digest.engagements.filter(({ rag }) => !isColour(rag))
  return [
    ...section(words.atRiskHeading(atRisk.length), 'red', atRisk, context, (line) =>
      engagementLine(line, context),
    ),
    ...section(words.notKnownHeading(notKnown.length), 'plain', notKnown, context, (line) =>
      engagementLine(line, context),
    ),
    ...overdueSections(digest, own, context),
    ...section(
      words.deviations(digest.deviations.length),
      'red',
      digest.deviations,
      context,
      (each) =>
        plain(
          each.name,
          facts(
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
    ),
    ...section(words.noOwner(digest.noOwner.length), 'amber', digest.noOwner, context, (item) =>
      workLine(item, context),
    ),
    ...section(words.silent(digest.silent.length), 'amber', digest.silent, context, (each) =>
      client(
        each.name,
        each.pulses > 0
          ? words.pulsesUnanswered(each.pulses)
          : each.since === null
            ? ''
            : words.lastContact(sayDay(context, each.since)),
        each.line,
      ),
    ),
    ...section(
      words.reports(digest.reports.length),
      'amber',
      digest.reports,
      context,
      (each) =>
        client(
          each.name,
          each.since === null ? words.reportFirst : words.reportDue(sayDay(context, each.since)),
          each.line,
        ),
      words.reportsNote,
    ),
    ...section(words.renewals(digest.renewals.length), 'amber', digest.renewals, context, (each) =>
      client(each.name, words.contractEnds(sayDay(context, each.on)), each.line),
    ),
    ...section(words.risks(digest.risks.length), 'amber', digest.risks, context, (each) =>
      plain(
        each.description,
        each.engagement ?? '',
        words.exposure(each.exposure),
        'amber',
        context.linkTo('risks', each.line),
      ),
    ),
  ]
}

/**
 * All that the subject counts as overdue, each item in one list with its owner and its days: what has come to this
 * manager, the rest, and what has been overdue for very long. A manager's own items are in their own lists below.
 */
function overdueSections(
  { overdue, escalated }: ManagerDigest,
  own: PersonalDigest | null,
  context: LetterContext,
): Section[] {
  const listed = new Set([...escalated, ...(own?.overdue ?? []), ...(own?.quiet ?? [])])
  const rest = overdue.filter((item) => !listed.has(item))
  const isLong = ({ daysOurs }: WorkItem): boolean => daysOurs >= context.escalation.stop
  const line = (item: WorkItem): Line => workLine(item, context, true)
  return [
    ...escalatedSection(escalated, context),
    ...section(
      context.words.overdue(rest.filter((item) => !isLong(item)).length),
      'red',
      rest.filter((item) => !isLong(item)),
      context,
      line,
    ),
    ...quietSection(rest.filter(isLong), context, line),
  ]
}

const ownSections = (own: PersonalDigest, context: LetterContext): Section[] =>
  personalSections(own, context).map((each, index) =>
    index === 0 ? { ...each, heading: `${context.words.ownWork} · ${each.heading}` } : each,
  )

function closing(digest: ManagerDigest, context: LetterContext): Section[] {
  const { words } = context
  const { health } = digest
  // A sheet that is gone has the first sentence.
  const unreadable = digest.problems.filter(({ code }) => code !== 'goneTable')
  const said = [
    remindersSentence(health, context),
    words.lastSent(health.sent, health.carriedOver),
    ...(health.queue === null ? [] : [words.queue(health.queue.people, sayDay(context, health.queue.since))]),
    ...(health.quotaLeft === null ? [] : [words.quota(health.quotaLeft)]),
    ...(health.staleClaims > 0 ? [words.stale(health.staleClaims)] : []),
    ...(health.failed.length > 0 ? [words.undelivered(health.failed.join(', '))] : []),
    ...(health.waiting.length > 0 ? [words.unconfirmed(health.waiting.join(', '))] : []),
    ...digest.unknownYears.map((year) => words.unknownYear(year)),
  ]
  return [
    ...greenSection(digest, context),
    ...section(
      words.problems(unreadable.length),
      'plain',
      unreadable,
      context,
      (each) =>
        plain(
          context.problem(each),
          '',
          '',
          'plain',
          each.line > 0 ? context.linkTo(each.table, each.line) : '',
        ),
      words.problemsNote,
    ),
    { heading: words.health, tone: 'plain', note: '', more: '', rows: said.map((fact) => plain(fact)) },
  ]
}
