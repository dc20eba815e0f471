/** Which column of a sheet is which field of a tracker. */
import type { Table } from '../../../core/table.js'
import { fit } from './fit.js'
import type { Fields } from './dictionary.js'
import type { HeaderReader } from './header.js'
import type { Profile } from './profile.js'
import type { Doubt } from '../types.js'

/** One column as it is judged: its number, its header, and what stands below. */
export interface StrangeColumn {
  readonly column: number
  /** The header as it reads; with the group above it in front where there is one; '' where there is none. */
  readonly header: string
  profile(): Profile
}

/** The columns of a sheet by field, with how surely each was found, and what a person must settle. */
export interface Assignment {
  readonly columns: Readonly<Record<string, number>>
  readonly sureness: Readonly<Record<string, number>>
  readonly unsure: readonly Doubt[]
}

type Taken = ReadonlyMap<number, Claim>

interface Claim {
  readonly field: string
  readonly column: number
  readonly header: string
  /** What the header alone says. */
  readonly named: number
  readonly score: number
  readonly isFilled: boolean
}

/** Claims below this are not worth making. */
const least = 0.4
/** Two columns compete when one reaches this share of the other. */
const close = 0.9
/** Below this a column stands, but a person must say so. */
const sure = 0.68

/** Whether a field is one by which rows are followed: worth asking about where it is not sure. */
const followed = ({ columns, title }: Table, field: string): boolean =>
  field === title ||
  field === 'status' ||
  field === 'owner' ||
  field === 'percentComplete' ||
  columns[field]!.kind === 'day'

/** Gives every field of the tracker its column: the surest claims first, each column and each field once. */
export function assign(table: Table, columns: readonly StrangeColumn[], reader: HeaderReader): Assignment {
  const all = columns.flatMap((column) => claimsOf(table, column, reader))
  const claims = all.filter(
    ({ field, score }) => score >= (field === 'id' ? close : followed(table, field) ? least : sure),
  )
  claims.sort((a, b) => b.score - a.score || a.column - b.column)
  const taken = new Map<number, Claim>()
  const given = new Map<string, Claim>()
  for (const claim of claims)
    if (!taken.has(claim.column) && !given.has(claim.field)) {
      taken.set(claim.column, claim)
      given.set(claim.field, claim)
    }
  const keep = (claim: Claim | undefined): void => {
    if (!claim) return
    taken.set(claim.column, claim)
    given.set(claim.field, claim)
  }
  if (!given.has('status')) keep(statusByContents(table, columns, taken))
  // Any list of things to do is a list of tasks; other trackers must name their rows.
  if (table.key === 'tasks' && !given.has(table.title)) keep(titleByContents(table, columns, taken))
  for (const claim of all) if (namesDay(table, claim) && isFree(claim, given, taken)) keep(claim)
  const unsure = [...given.values()].flatMap((claim) => doubtOf(claim, claims, taken))
  return {
    columns: Object.fromEntries(
      [...given].map(([field, { column }]) => [field, column] as const).sort((a, b) => a[1] - b[1]),
    ),
    sureness: Object.fromEntries([...given].map(([field, { score }]) => [field, score])),
    unsure,
  }
}

/** A header that plainly names the day that rows are due; what is under it may be anything but empty. */
const namesDay = (table: Table, { field, named, isFilled }: Claim): boolean =>
  field === 'due' && table.columns[field]!.kind === 'day' && named >= sure && isFilled

const isFree = ({ field, column }: Claim, given: ReadonlyMap<string, Claim>, taken: Taken): boolean =>
  !given.has(field) && !taken.has(column)

function claimsOf(table: Table, { column, header, profile }: StrangeColumn, reader: HeaderReader): Claim[] {
  if (header === '') return []
  const fields: Fields = reader.fields(table, header)
  return [...fields].map(([field, named]) => {
    const score = named * fit(field, table.columns[field]!.kind, field === table.title, profile())
    return { field, column, header, named, score, isFilled: profile().filled > 0 }
  })
}

/** A column of nothing but words for how far something is, or of ticks under no word, whatever stands above it. */
function statusByContents(table: Table, columns: readonly StrangeColumn[], taken: Taken): Claim | undefined {
  if (!('status' in table.columns)) return undefined
  const found = columns.find(({ column, header, profile }) => {
    if (taken.has(column)) return false
    const { filled, statuses, texts, ticks } = profile()
    const wordless = !/\p{L}/u.test(header)
    return (filled >= 3 && statuses >= 0.8 && texts >= 0.8) || (filled >= 1 && ticks >= 0.9 && wordless)
  })
  return (
    found && {
      field: 'status',
      column: found.column,
      header: found.header,
      named: 0,
      score: 0.5,
      isFilled: true,
    }
  )
}

/** The first column of texts that differ from row to row, where no header names the rows. */
function titleByContents(table: Table, columns: readonly StrangeColumn[], taken: Taken): Claim | undefined {
  const found = columns.find(({ column, header, profile }) => {
    if (taken.has(column) || header === '') return false
    const { filled, texts, distinct } = profile()
    return filled >= 2 && texts >= 0.7 && distinct >= filled * 0.7
  })
  return (
    found && {
      field: table.title,
      column: found.column,
      header: found.header,
      named: 0,
      score: 0.5,
      isFilled: true,
    }
  )
}

/** What is doubtful about a claim that was granted. */
function doubtOf(claim: Claim, claims: readonly Claim[], taken: Taken): Doubt[] {
  const rivals = claims.filter(
    ({ field, column, score }) =>
      field === claim.field &&
      column !== claim.column &&
      score >= claim.score * close &&
      // What is clearly something else does not compete.
      (taken.get(column)?.score ?? 0) <= score,
  )
  const candidates = [claim, ...rivals].map(({ column }) => column)
  if (rivals.length > 0) {
    const same = rivals.some(({ header }) => header.toLowerCase() === claim.header.toLowerCase())
    return [{ field: claim.field, candidates, why: same ? 'sameHeader' : 'similarHeaders' }]
  }
  if (claim.score >= sure) return []
  const why = claim.named === 0 ? 'contentsOnly' : claim.named >= sure ? 'contentsDiffer' : 'unusualHeader'
  return [{ field: claim.field, candidates, why }]
}
