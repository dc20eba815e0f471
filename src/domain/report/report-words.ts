import { trackers } from '../../trackers/index.js'
import { type ClientReport, type ReportLine, type ReportPart } from './report-content.js'

/** A text as it is compared: full-width letters as plain ones, single spaces, lower case. */
export const normalizeText = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/**
 * Whether words are in a text, both {@link normalizeText}. Latin ones are searched whole; Chinese ones have
 * no spaces around them.
 */
export function containsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' ']
    if (
      !(/[a-z0-9]/.test(words[0]!) && /[a-z0-9]/.test(before)) &&
      !(/[a-z0-9]$/.test(words) && /[a-z0-9]/.test(after))
    )
      return true
  }
  return false
}

const minWordsLength = 6
let choiceLabels: ReadonlySet<string> | undefined

/**
 * Whether an internal text is too common to reveal anything: shorter than six characters, a single word
 * without a digit, or the label of a choice of some tracker ("in progress").
 */
export function isTooCommon(value: unknown): boolean {
  if (typeof value !== 'string') return true
  const words = normalizeText(value)
  choiceLabels ??= new Set(
    Object.values(trackers).flatMap(({ columns }) =>
      Object.values(columns as Readonly<Record<string, { readonly choices?: object }>>).flatMap((column) =>
        Object.values(column.choices ?? {}).flatMap(({ en, 'zh-CN': zh, aliases = [] }) =>
          [en, zh, ...aliases].map(normalizeText),
        ),
      ),
    ),
  )
  return words.length < minWordsLength || /^[a-z]+[.!?]?$/.test(words) || choiceLabels.has(words)
}

/**
 * A short fingerprint of a text, the same for the same text: FNV-1a over its UTF-16 units, twice, 64 bits in
 * hex.
 */
function hashText(text: string): string {
  const half = (seed: number): string => {
    let hash = seed
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
    return hash.toString(16).padStart(8, '0')
  }
  return half(0x811c9dc5) + half(0x9747b28c)
}

/**
 * A sentence or a fact as what it says, without the cells it comes from: fingerprints of earlier reports do
 * not change.
 */
const withoutOrigins = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('from' in value)) return value
  return 'text' in value ? value.text : 'value' in value ? value.value : value
}

/** What a report or a line of it says, as one text: the same when its rows move in their sheets. */
const reportText = (content: ClientReport | ReportLine, omittedKeys: readonly string[] = []): string =>
  JSON.stringify(content, (key, value: unknown) =>
    key === 'table' || key === 'line' || omittedKeys.includes(key) ? undefined : withoutOrigins(value),
  )

/** The fingerprint of what a line of a report says: what the ledger stores of it. */
export const fingerprintLine = (line: ReportLine): string => hashText(reportText(line)).slice(0, 8)

/** The fingerprint of what a report says, in a language; it does not change when rows are given their ids. */
export const fingerprintReport = (report: ClientReport, locale: string): string =>
  hashText(`${locale}${reportText(report, ['id'])}`)

/** The fingerprint of doubts about exactly that report: a person who ticks them ticks no others. */
export const fingerprintDoubts = (digest: string, doubts: readonly string[]): string =>
  hashText([digest, ...doubts].join('\n'))

/** The lists of a part of a report. */
export const partLists = [
  'progress',
  'done',
  'problems',
  'waiting',
  'decisions',
  'changes',
  'next',
] as const satisfies readonly (keyof ReportPart)[]

/**
 * Every line of a report by the row it is about, with the fingerprint of what it says, and each day of
 * delivery as it was reported.
 */
export const collectReportedLines = (report: ClientReport): Record<string, string> =>
  Object.fromEntries(
    report.parts.flatMap((part) => [
      ...(part.delivery === null || part.id === ''
        ? []
        : [[`delivery:${part.id}`, part.delivery.value] as const]),
      ...partLists.flatMap((kind) =>
        part[kind].map((each) => [`${kind}:${each.id}`, fingerprintLine(each)] as const),
      ),
    ]),
  )
