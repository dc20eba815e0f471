import { sameText } from '../../core/cell.js'
import type { Client } from '../../trackers/clients/clients.js'
import { trackers, type TrackerKey } from '../../trackers/index.js'
import { type ClientReport, shownToClients } from './client-report.js'
import type { Portfolio } from '../portfolio.js'
import { engagementsOf } from './reports-due.js'

/** Something a finished report must not hold, and where it comes from. */
export interface Leak {
  readonly table: TrackerKey
  readonly column: string
  readonly found: string
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
const holdsWords = (text: string, words: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' ']
    // Latin names are sought as whole words; Chinese ones stand without spaces.
    if (
      !(/[a-z0-9]/.test(words[0]!) && /[a-z0-9]/.test(before)) &&
      !(/[a-z0-9]$/.test(words) && /[a-z0-9]/.test(after))
    )
      return true
  }
  return false
}

/**
 * Reads a finished report again, as text: names and addresses of other clients and their engagements, and any text of
 * an internal column of any row, must not stand in it. What is exactly the same as something the report may show does
 * not count, since it says nothing more.
 */
export function leaksIn(text: string, portfolio: Portfolio, client: Client, report: ClientReport): Leak[] {
  const own = new Set(textsOf(report).map(plain))
  const page = plain(text)
    .split(plain(client.name ?? '') || '\n')
    .join(' ')
  const leaks: Leak[] = []
  const seek = (table: TrackerKey, column: string, value: unknown, least: number): void => {
    if (typeof value !== 'string') return
    const words = plain(value)
    if (words.length < least || own.has(words) || sameText(value, client.name ?? '')) return
    if (holdsWords(page, words)) leaks.push({ table, column, found: value })
  }
  const theirs = new Set(engagementsOf(portfolio, client).map(({ id }) => id))
  for (const key of Object.keys(trackers) as TrackerKey[])
    for (const row of portfolio.rows[key] as unknown as readonly Readonly<Record<string, unknown>>[]) {
      const foreign =
        key === 'clients' ? row['id'] !== client.id : key === 'engagements' && !theirs.has(String(row['id']))
      if (foreign)
        for (const column of ['name', 'contact', 'email', 'phone']) seek(key, column, row[column], 2)
      const shown: readonly string[] =
        (shownToClients as Partial<Record<TrackerKey, readonly string[]>>)[key] ?? []
      // Short texts, such as the name of a department, are everyday words; whole sentences are not.
      for (const [column, { kind }] of Object.entries(trackers[key].columns))
        if ((kind === 'longText' || (kind === 'text' && key === 'clients')) && !shown.includes(column))
          seek(key, column, row[column], 6)
    }
  return leaks
}

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : []

/** A short mark of a text, the same for the same text: FNV-1a over its UTF-16 units, twice, 64 bits in hex. */
export function markOf(text: string): string {
  const half = (seed: number): string => {
    let hash = seed
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
    return hash.toString(16).padStart(8, '0')
  }
  return half(0x811c9dc5) + half(0x9747b28c)
}

/** Every line of a report by the row it is about, marked by what it says: what the ledger keeps of it. */
export const toldInReport = (report: ClientReport): Record<string, string> =>
  Object.fromEntries(
    report.parts.flatMap((part) =>
      (['progress', 'done', 'problems', 'waiting', 'decisions', 'next'] as const).flatMap((kind) =>
        part[kind].map((each) => [`${kind}:${each.id}`, markOf(JSON.stringify(each)).slice(0, 8)] as const),
      ),
    ),
  )
