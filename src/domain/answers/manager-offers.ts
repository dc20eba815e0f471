import type { AnswerTarget, Offer, PublishedItem } from '../../core/answers/published-page.js'
import type { Locale } from '../../core/locale.js'
import { type Change, changes } from '../../trackers/plan/changes.js'
import type { BookContents } from '../book-contents.js'
import type { AnyRow } from '../coverage.js'
import { findActColumns } from '../day/row-acts.js'
import type { WorkItem } from '../letters/open-work.js'
import { expectedCells, rowOfWork } from './work-offers.js'

type Answerable = Pick<PublishedItem, 'offers' | 'target'>
const unanswerable: Answerable = { offers: [], target: null }

/** So many people can be chosen as an owner. */
const maxPeople = 100

/** What a manager may answer about another person's work: who does it, and a word to them. */
export function listManagerOffers(contents: BookContents, item: WorkItem): Answerable {
  const row = rowOfWork(contents, item)
  if (row === undefined) return unanswerable
  const { owner, notes } = findActColumns(contents, item.table)
  const names = contents.rows.people.flatMap(({ name }) => name ?? []).slice(0, maxPeople)
  const choices = names.map((name) => ({ value: name, label: name, detail: '' }))
  const offers: Offer[] = [
    ...(owner === null || choices.length === 0
      ? []
      : [{ act: 'assign', input: { kind: 'choice', choices } } as const]),
    ...(notes === null ? [] : [{ act: 'note', input: { kind: 'text', isRequired: true } } as const]),
  ]
  const target: AnswerTarget = { tracker: item.table, id: item.id, expect: expectedCells(row, [owner]) }
  return offers.length === 0 ? unanswerable : { offers, target }
}

/** The columns of a change that a person who decides it has to have seen. */
const decisiveColumns = [
  'content',
  'engagement',
  'reason',
  'requester',
  'raisedOn',
  'impactDays',
  'impactCost',
  'impactResource',
  'assessedBy',
] as const

/** Changes that were assessed and wait for a decision. */
export const listChangesToDecide = ({ rows }: Pick<BookContents, 'rows'>): readonly Change[] =>
  rows.changes.filter(
    (row) =>
      row.id !== '' &&
      row.decision === null &&
      row.impactDays !== null &&
      row.assessedBy !== null &&
      row.implementedOn === null &&
      row.status !== 'implemented' &&
      row.status !== 'dropped',
  )

/** What may be answered about a change, and all that is decided by it. */
export function listChangeOffers(row: Change, locale: Locale): Answerable & Pick<PublishedItem, 'facts'> {
  const cells = row as unknown as AnyRow
  const expect = expectedCells(cells, [...decisiveColumns, 'decision'])
  const facts = decisiveColumns.flatMap((column) =>
    row[column] === null ? [] : [{ label: changes.columns[column].name[locale], value: String(row[column]) }],
  )
  // What cannot be compared later cannot be approved as it was seen.
  const isWhole = decisiveColumns.every((column) => column in expect)
  const offers: readonly Offer[] = [
    { act: 'approve', input: null },
    { act: 'decline', input: { kind: 'text', isRequired: true } },
  ]
  return {
    facts,
    offers: isWhole ? offers : [],
    target: isWhole ? { tracker: 'changes', id: row.id, expect } : null,
  }
}
