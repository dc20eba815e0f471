import { weekdayOf } from '../core/day.js'
import type { PersonalDigest } from '../domain/letters/digest.js'
import type { ManagerDigest } from '../domain/letters/manager-digest.js'
import {
  joinFacts,
  formatMissing,
  formatMissingShort,
  type LetterContext,
  createLine,
  formatDay,
  createSection,
} from './context.js'
import { countFurther, formatHeadline } from './headline.js'
import { createPersonalSections, formatChangesSince } from './personal.js'
import { createGreenSection } from './projects.js'
import { describeReminderHealth } from './reminders.js'
import { formatSubject } from './render.js'
import type { LetterView, LetterSection } from './view.js'
import { punctuation } from '../text/punctuation/index.js'
import { describeKpis, type KpiWords } from '../text/letters/describe-kpis.js'
import { textOf } from '../text/text-of.js'
import { createPeopleSections } from './manager-people.js'
import { createExceptionSections } from './manager-exceptions.js'

/**
 * The manager digest: exceptions first, figures with what they are made of, and the state of the reminders
 * themselves.
 */
export function createManagerLetter(
  digest: ManagerDigest,
  personal: PersonalDigest | null,
  context: LetterContext,
): LetterView {
  const { words, text } = context
  const { looked: coverage } = digest
  const subject = joinFacts(formatMissingShort(coverage.gone, context), formatHeadline(digest, words))
  return {
    lang: context.locale,
    subject: formatSubject(`${text.product}${textOf(punctuation, context.locale).colon}${subject}`),
    preheader: digest.engagements[0]?.name ?? subject,
    product: text.product,
    heading: words.managerHeading,
    subheading: `${text.dayLong(context.today, weekdayOf(context.today))} · ${subject}`,
    opening: [
      ...formatMissing(coverage.gone, context),
      ...formatNotChecked(digest, context),
      ...formatOnTrack(digest, context),
      ...(personal ? formatChangesSince(personal, context) : []),
    ],
    tiles: createTiles(digest, context),
    sections: [
      ...createExceptionSections(digest, personal, context),
      ...createPeopleSections(digest, context),
      ...(personal ? createOwnSections(personal, context) : []),
      ...createClosingSections(digest, context),
    ],
    openUrl: context.openUrl,
    openLabel: words.open,
    footer: [words.footerWhy(context.runBy), words.footerStop],
  }
}

/** What could not be read; a missing sheet has its own sentence. */
function formatNotChecked(
  { looked: coverage }: ManagerDigest,
  { verdicts, describeUnchecked }: LetterContext,
): string[] {
  const why = describeUnchecked(coverage)
  return why === '' ? [] : [verdicts.partly(why)]
}

/** That every project is on track, where there is nothing else to say. */
function formatOnTrack(digest: ManagerDigest, { words }: LetterContext): string[] {
  const { projects, overdue } = digest
  return projects.is === 'clear' && overdue.length + countFurther(digest) === 0
    ? [words.allClear(projects.clear)]
    : []
}

/** The figures; where their sheet is missing that is said, and nothing where it was never made. */
function createTiles({ kpis, looked: coverage }: ManagerDigest, context: LetterContext): KpiWords[] {
  return describeKpis(kpis, context.words, (table, note) =>
    coverage.gone.includes(table)
      ? formatMissingShort([table], context)
      : coverage.notUsed.includes(table)
        ? ''
        : note,
  )
}

const createOwnSections = (personal: PersonalDigest, context: LetterContext): LetterSection[] =>
  createPersonalSections(personal, context).map((each, index) =>
    index === 0 ? { ...each, heading: `${context.words.ownWork} · ${each.heading}` } : each,
  )

function createClosingSections(digest: ManagerDigest, context: LetterContext): LetterSection[] {
  const { words } = context
  const { health } = digest
  // The first sentence is about the missing sheets.
  const unreadable = digest.problems.filter(({ code }) => code !== 'goneTable')
  const sentences = [
    describeReminderHealth(health, context),
    words.lastSent(health.sent, health.carriedOver),
    ...(health.queue === null
      ? []
      : [words.queue(health.queue.people, formatDay(context, health.queue.since))]),
    ...(health.quotaLeft === null ? [] : [words.quota(health.quotaLeft)]),
    ...(health.staleClaims > 0 ? [words.stale(health.staleClaims)] : []),
    ...(health.failed.length > 0 ? [words.undelivered(health.failed.join(', '))] : []),
    ...(health.waiting.length > 0 ? [words.unconfirmed(health.waiting.join(', '))] : []),
    ...digest.unknownYears.map((year) => words.unknownYear(year)),
  ]
  return [
    ...createGreenSection(digest, context),
    ...createSection(
      words.problems(unreadable.length),
      'plain',
      unreadable,
      context,
      (each) =>
        createLine(
          context.problem(each),
          '',
          '',
          'plain',
          each.line > 0 ? context.linkTo(each.table, each.line) : '',
        ),
      words.problemsNote,
    ),
    {
      heading: words.health,
      tone: 'plain',
      note: '',
      more: '',
      rows: sentences.map((fact) => createLine(fact)),
    },
  ]
}
