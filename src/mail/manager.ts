import { type Day, weekday } from '../core/day.js'
import type { EngagementLine, ManagerDigest } from '../project/letters/manager-digest.js'
import type { PersonalDigest } from '../project/letters/digest.js'
import { facts, type LetterContext, plain, sayDay, section } from './context.js'
import { escalatedSection, personalSections, quietSentence, sinceSentences, workLine } from './personal.js'
import { subjectLine } from './render.js'
import type { LetterView, Line, Section, Tile, Tone } from './view.js'

/** The manager digest: exceptions first, figures with what they are made of, and how the reminders themselves are. */
export function managerView(
  digest: ManagerDigest,
  own: PersonalDigest | null,
  context: LetterContext,
): LetterView {
  const { words, text } = context
  const count = (rag: Tone): number => digest.engagements.filter((line) => line.rag === rag).length
  const { deviations, escalated, noOwner, silent, reports, problems, health, late } = digest
  // What a manager has to look at, whatever the colours say. Risks and renewals are always there.
  const further =
    [deviations, escalated, noOwner, silent, reports, problems, health.failed].flat().length +
    health.staleClaims +
    digest.engagements.filter(({ rag }) => rag === 'unknown' || rag === 'none').length
  const subject = words.managerSubject(count('red'), count('amber'), late, further)
  const quiet = quietSentence(digest.dormant, context)
  const dormant = quiet === '' ? [] : [quiet]
  const clear = count('red') + count('amber') + late + further === 0
  return {
    lang: context.locale,
    subject: subjectLine(`${text.product}${context.locale === 'en' ? ': ' : '：'}${subject}`),
    preheader: digest.engagements[0]?.name ?? subject,
    product: text.product,
    heading: words.managerHeading,
    subheading: `${text.dayLong(context.today, weekday(context.today))} · ${subject}`,
    opening: [...(clear ? [words.allClear] : []), ...(own ? sinceSentences(own, context) : []), ...dormant],
    tiles: tiles(digest, context),
    sections: [
      ...exceptions(digest, context),
      ...(own ? ownSections(own, context) : []),
      ...closing(digest, context),
    ],
    openUrl: context.openUrl,
    openLabel: words.open,
    footer: [words.footerWhy(context.runBy), words.footerStop],
  }
}

function tiles({ kpis }: ManagerDigest, { words }: LetterContext): Tile[] {
  const { completion, overdue, ourResponse, clientResponse } = kpis
  const share = (value: number | null): string => (value === null ? words.noFigure : words.percent(value))
  return [
    {
      label: words.completion,
      value: share(completion.value),
      note: words.completionNote(completion.numerator, completion.denominator),
    },
    {
      label: words.overdueRate,
      value: share(overdue.value),
      note: words.overdueRateNote(overdue.numerator, overdue.denominator),
    },
    ...(
      [
        [words.ourResponse, ourResponse],
        [words.response, clientResponse],
      ] as const
    ).map(([label, { median, answered, open }]): Tile => ({
      label,
      value: median === null ? words.noFigure : words.workdays(median),
      note: words.responseNote(answered, open),
    })),
  ]
}

function engagementLine(line: EngagementLine, context: LetterContext): Line {
  const { words } = context
  const badge = line.rag === 'green' ? '' : context.reason(line)
  return plain(
    line.name,
    facts(
      line.client,
      line.delivery === null ? null : words.delivery(sayDay(context, line.delivery)),
      line.percentComplete === null ? null : words.done(line.percentComplete),
      line.owner,
    ),
    badge,
    line.rag === 'unknown' || line.rag === 'none' ? 'plain' : line.rag,
    context.linkTo('engagements', line.line),
  )
}

function exceptions(digest: ManagerDigest, context: LetterContext): Section[] {
  const { words, text } = context
  const client = (name: string, detail: string, line: number): Line =>
    plain(name, detail, '', 'plain', line > 0 ? context.linkTo('clients', line) : '')
  const atRisk = digest.engagements.filter(({ rag }) => rag === 'red' || rag === 'amber')
  const notKnown = digest.engagements.filter(({ rag }) => rag === 'unknown' || rag === 'none')
  return [
    ...section(words.atRiskHeading(atRisk.length), 'red', atRisk, context, (line) =>
      engagementLine(line, context),
    ),
    ...section(words.notKnownHeading(notKnown.length), 'plain', notKnown, context, (line) =>
      engagementLine(line, context),
    ),
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
    ...escalatedSection(digest.escalated, context),
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

const ownSections = (own: PersonalDigest, context: LetterContext): Section[] =>
  personalSections(own, context).map((each, index) =>
    index === 0 ? { ...each, heading: `${context.words.ownWork} · ${each.heading}` } : each,
  )

function closing(digest: ManagerDigest, context: LetterContext): Section[] {
  const { words } = context
  const green = digest.engagements.filter((line) => line.rag === 'green')
  const { health } = digest
  const said = [
    health.lastRun === null
      ? words.neverRan
      : words.lastRun(`${sayDay(context, health.lastRun.slice(0, 10) as Day)}${health.lastRun.slice(10)}`),
    ...(health.lastRun === null ? [] : [words.lastSent(health.sent, health.carriedOver)]),
    ...(health.quotaLeft === null ? [] : [words.quota(health.quotaLeft)]),
    ...(health.staleClaims > 0 ? [words.stale(health.staleClaims)] : []),
    ...(health.failed.length > 0 ? [words.undelivered(health.failed.join(', '))] : []),
    ...(health.waiting.length > 0 ? [words.unconfirmed(health.waiting.join(', '))] : []),
    ...digest.unknownYears.map((year) => words.unknownYear(year)),
  ]
  return [
    ...section(words.onTrackHeading(green.length), 'green', green, context, (line) =>
      engagementLine(line, context),
    ),
    ...section(
      words.problems(digest.problems.length),
      'plain',
      digest.problems,
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
