import type { ColumnKind } from '../../../core/column.js'
import { weights } from '../weights.js'
import type { ColumnProfile } from './column-profile.js'

/** What a field holds, as far as cells can show it. */
export interface FieldContents {
  readonly field: string
  readonly kind: ColumnKind
  /** The table whose rows a reference names. */
  readonly refersTo?: string | undefined
  readonly isTitle: boolean
  /** Whether another field says who is responsible, so that a title is no person. */
  readonly hasOwner: boolean
}

/**
 * How well a column's contents go with a field: about 1 where they agree with the header, near 0 where they contradict
 * it. A blank column contradicts nothing.
 */
export function scoreContents(
  { field, kind, refersTo, isTitle, hasOwner }: FieldContents,
  profile: ColumnProfile,
): number {
  if (profile.filled === 0) return isTitle && profile.lines > 0 ? weights.blank.title : weights.blank.other
  if (isTitle && kind !== 'reference' && kind !== 'choice') return scoreTitles(profile, hasOwner)
  if (field === 'status') return scoreStatuses(profile)
  switch (kind) {
    case 'day':
      return scoreDays(profile)
    case 'percent':
      return scorePercents(profile)
    case 'reference':
      return refersTo === 'people'
        ? scorePeople(profile)
        : field === 'predecessors'
          ? scoreLinks(profile)
          : scoreThings(profile)
    case 'choice':
      return scoreChoices(profile)
    case 'email':
      return scoreEmails(profile)
    case 'number':
    case 'money':
      return scoreAmounts(profile)
    case 'identity':
      // Counted lines get other numbers when a line is inserted, so a count names no row.
      return profile.distinct === profile.filled && profile.texts >= 0.5 ? 1 : 0
    default:
      return scoreTexts(field, profile)
  }
}

/** Whether a column holds names of people. */
export const holdsPeople = ({ people }: ColumnProfile): boolean => people >= weights.people.atPeople

/** The share of days where a header says so: numbers count only where nearly all of them can be one. */
export const shareOfDays = ({ days, compact, numbers }: ColumnProfile): number =>
  compact >= numbers * weights.days.atCompact ? days + compact : days

function scoreTexts(field: string, profile: ColumnProfile): number {
  if (profile.days > 0.6) return weights.texts.days
  if (profile.ticks > 0.8) return weights.texts.ticks
  return field === 'department' && holdsPeople(profile) ? weights.people.department : 1
}

function scoreDays(profile: ColumnProfile): number {
  const { numbers, shares, ticks, long } = profile
  const days = shareOfDays(profile)
  const { atSome, atMost, some, most, atNumbers } = weights.days
  if (days >= atSome) return days >= atMost ? most : some
  if (numbers + shares + ticks > atNumbers) return 0
  return long > weights.days.atLong ? weights.days.long : weights.days.words
}

function scoreTitles(profile: ColumnProfile, hasOwner: boolean): number {
  const { lines, texts, days, numbers, shares, ticks, emails, distinct, filled, statuses } = profile
  const { titles } = weights
  if (days > 0.5) return titles.days
  if (ticks + emails > 0.5) return titles.marks
  if (texts < 0.3) return numbers + shares > 0.5 ? titles.numbers : titles.unclear
  // A name in only the first of several rows is that of their group.
  const often = filled >= lines * titles.atOften ? 1 : titles.seldom
  const isStatus = filled > 1 && statuses >= titles.atStatuses
  return (
    often *
    scoreVariety(distinct, filled) *
    (isStatus ? titles.statuses : 1) *
    (hasOwner && filled > 2 && holdsPeople(profile) ? titles.people : 1)
  )
}

/** A word repeated on every line names a group, not the row. */
function scoreVariety(distinct: number, filled: number): number {
  const { atVaried, atRepeated, repeated, few, fewRows } = weights.titles
  if (filled < 4) return distinct === filled ? 1 : fewRows
  const varied = distinct / filled
  return varied >= atVaried ? 1 : varied >= atRepeated ? repeated : few
}

function scoreStatuses(profile: ColumnProfile): number {
  const { statuses, ticks, days, shares, hundreds, numbers, long, texts, distinct, filled } = profile
  const values = weights.statuses
  if (days > 0.5) return values.days
  if (statuses >= values.atKnown) return values.known
  if (ticks >= 0.5) return values.ticks
  if (shares >= 0.6 || (hundreds >= 0.6 && numbers >= 0.6)) return values.shares
  if (numbers > 0.5) return values.numbers
  if (long > 0.4) return values.long
  if (holdsPeople(profile) && statuses === 0) return values.people
  const few = distinct <= values.maxFew || distinct / filled <= values.atFew
  if (texts === 0) return values.unclear
  return statuses > 0 ? 1 : few ? values.few : values.varied
}

/** Whether a column's numbers are shares of one in some cells and of a hundred in others. */
export const hasTwoScales = ({ fractions, beyondOne }: ColumnProfile): boolean =>
  fractions > 0 && beyondOne > 0

function scorePercents(profile: ColumnProfile): number {
  const { shares, hundreds, numbers, statuses, ticks, days, texts } = profile
  const { percents } = weights
  if (days > 0.3 || ticks > 0.5) return percents.days
  if (hasTwoScales(profile)) return percents.twoScales
  if (shares >= 0.6) return percents.shares
  if (numbers >= 0.6)
    return hundreds / numbers >= percents.atHundreds ? percents.hundreds : percents.otherNumbers
  return statuses > 0.4 || texts > 0.5 ? percents.texts : percents.unclear
}

function scorePeople(profile: ColumnProfile): number {
  const { days, numbers, shares, ticks, long, names, texts, emails, statuses, groups } = profile
  const { people } = weights
  if (days > 0.3 || numbers + shares > 0.6 || ticks > 0.5) return people.numbers
  if (long > 0.5) return people.long
  if (holdsPeople(profile)) return people.names
  if (statuses > 0.6) return people.statuses
  if (groups > 0.5) return people.groups
  return names + emails >= 0.5 ? people.names : texts + emails >= 0.5 ? people.texts : people.unclear
}

/** Names of clients, projects and parts of them. */
function scoreThings({ days, numbers, shares, long, statuses, names, texts }: ColumnProfile): number {
  const { things } = weights
  if (days > 0.3) return things.days
  if (numbers + shares > 0.6) return things.numbers
  if (long > 0.5) return things.long
  if (statuses > 0.6) return things.statuses
  return names >= 0.5 ? things.names : texts >= 0.5 ? things.texts : things.unclear
}

function scoreLinks({ days, links, long, texts }: ColumnProfile): number {
  if (days > 0.3 && links < 0.5) return weights.links.days
  if (links >= 0.5) return weights.links.links
  if (long > 0.5) return weights.links.long
  return texts >= 0.5 ? weights.links.texts : weights.links.unclear
}

function scoreChoices({ days, long, distinct, filled }: ColumnProfile): number {
  const { choices } = weights
  if (days > 0.5) return choices.days
  if (long > 0.4) return choices.long
  return distinct <= choices.maxFew || distinct / filled <= choices.atFew ? choices.few : choices.many
}

function scoreEmails({ emails }: ColumnProfile): number {
  if (emails >= weights.emails.atMost) return 1
  return emails > 0 ? weights.emails.some : weights.emails.none
}

const scoreAmounts = ({ numbers, shares, texts }: ColumnProfile): number =>
  numbers + shares >= weights.amounts.atNumbers
    ? 1
    : texts > 0.5
      ? weights.amounts.texts
      : weights.amounts.unclear
