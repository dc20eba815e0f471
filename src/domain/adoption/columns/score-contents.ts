import type { ColumnKind } from '../../../core/column.js'
import type { ColumnProfile } from './column-profile.js'

/**
 * How well a column's contents go with a field: about 1 where they agree with the header, near 0 where they contradict
 * it. A blank column contradicts nothing.
 */
export function scoreContents(
  { field, kind, isTitle }: { readonly field: string; readonly kind: ColumnKind; readonly isTitle: boolean },
  profile: ColumnProfile,
): number {
  if (profile.filled === 0) return isTitle && profile.lines > 0 ? 0.85 : 0.95
  if (isTitle && kind !== 'reference' && kind !== 'choice') return scoreTitles(profile)
  if (field === 'status') return scoreStatuses(profile)
  switch (kind) {
    case 'day':
      return scoreDays(profile)
    case 'percent':
      return scorePercents(profile)
    case 'reference':
      return scorePeople(profile)
    case 'choice':
      return scoreChoices(profile)
    case 'email':
      return profile.emails >= 0.4 ? 1 : profile.emails > 0 ? 0.7 : 0.2
    case 'number':
    case 'money':
      return profile.numbers + profile.shares >= 0.6 ? 1 : profile.texts > 0.5 ? 0.4 : 0.6
    case 'identity':
      // Counted lines get other numbers when a line is inserted, so a count names no row.
      return profile.distinct === profile.filled && profile.texts >= 0.5 ? 1 : 0
    default:
      return profile.days > 0.6 ? 0.2 : profile.ticks > 0.8 ? 0.5 : 1
  }
}

function scoreDays({ days, numbers, shares, ticks, long }: ColumnProfile): number {
  if (days >= 0.2) return days >= 0.5 ? 1 : 0.8
  if (numbers + shares + ticks > 0.3) return 0
  // People write words such as “TBD” where no day is known yet.
  return long > 0.2 ? 0.25 : 0.6
}

function scoreTitles({
  lines,
  texts,
  days,
  numbers,
  shares,
  ticks,
  emails,
  distinct,
  filled,
  statuses,
}: ColumnProfile): number {
  if (days > 0.5) return 0.05
  if (ticks + emails > 0.5) return 0.1
  if (texts < 0.3) return numbers + shares > 0.5 ? 0.2 : 0.5
  // A word repeated on every line names a group, not the row.
  const varied = distinct / filled
  // A name in only the first of several rows is that of their group.
  const often = filled >= lines * 0.75 ? 1 : 0.8
  return (
    often *
    (filled < 4 || varied >= 0.5 ? 1 : varied >= 0.25 ? 0.85 : 0.75) *
    (statuses > 0.8 && filled > 3 ? 0.4 : 1)
  )
}

function scoreStatuses({
  statuses,
  ticks,
  days,
  shares,
  hundreds,
  numbers,
  long,
  texts,
  distinct,
  filled,
}: ColumnProfile): number {
  if (days > 0.5) return 0.05
  if (statuses >= 0.5) return 1.05
  if (ticks >= 0.5) return 1
  if (shares >= 0.6 || (hundreds >= 0.6 && numbers >= 0.6)) return 0.3
  if (numbers > 0.5) return 0.2
  if (long > 0.4) return 0.45
  const few = distinct <= 6 || distinct / filled <= 0.4
  return texts > 0 ? (statuses > 0 ? 1 : few ? 0.95 : 0.7) : 0.5
}

function scorePercents({ shares, hundreds, numbers, statuses, ticks, days, texts }: ColumnProfile): number {
  if (days > 0.3 || ticks > 0.5) return 0.1
  if (shares >= 0.6) return 1
  if (numbers >= 0.6) return hundreds / numbers >= 0.8 ? 0.98 : 0.5
  return statuses > 0.4 || texts > 0.5 ? 0.15 : 0.6
}

function scorePeople({ days, numbers, shares, ticks, long, names, texts, emails }: ColumnProfile): number {
  if (days > 0.3 || numbers + shares > 0.6 || ticks > 0.5) return 0.05
  if (long > 0.5) return 0.4
  return names + emails >= 0.5 ? 1 : texts + emails >= 0.5 ? 0.9 : 0.7
}

function scoreChoices({ days, long, distinct, filled }: ColumnProfile): number {
  if (days > 0.5) return 0.05
  if (long > 0.4) return 0.3
  return distinct <= 12 || distinct / filled <= 0.3 ? 1 : 0.6
}
