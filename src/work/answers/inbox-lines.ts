import { parseSubmission } from '../../core/answers/parse-submission.js'
import { answersFormat } from '../../core/answers/published-page.js'
import { inboxColumns, type Submission, submittedColumns } from '../../core/answers/submission.js'
import { type Cell, formatCell } from '../../core/cell.js'
import { parseJson } from '../../core/parse-json.js'
import { groupConsecutive } from '../../core/group-consecutive.js'
import type { Ports, Sheet } from '../../ports.js'
import { openSheet } from '../tables.js'
import type { WhyKey } from './decide-answer.js'

/** What became of one answer. */
export interface AnswerResult {
  /** `taken` and `refused` are what a person decided about one that waited. */
  readonly is: 'applied' | 'same' | 'waits' | 'declined' | 'taken' | 'refused'
  readonly why?: WhyKey
  /** What the person said who declined it. */
  readonly reason?: string
  /** `2026-03-31 09:00`, in the spreadsheet's zone. */
  readonly at: string
  /** What the cells held before, by column. */
  readonly was?: Readonly<Record<string, unknown>>
}

/** One line of *Inbox*. */
export interface InboxLine {
  readonly line: number
  readonly id: string
  /** The instant as the web app wrote it: `2026-03-31T08:00:00Z`. */
  readonly at: string
  readonly fingerprint: string
  readonly nonce: string
  /** Null where it cannot be read. */
  readonly submission: Submission | null
  readonly takenOn: string
  /** In the order of the submission's answers; empty before it was taken in. */
  readonly results: readonly AnswerResult[]
}

/** The sheet of answers with its lines; null where the workbook has none. */
export interface Inbox {
  readonly sheet: Sheet<'inbox'>
  readonly lines: readonly InboxLine[]
}

const columnAt = (name: (typeof inboxColumns)[number]): number => inboxColumns.indexOf(name) + 1

function readLine(cells: readonly Cell[], line: number): InboxLine {
  const text = (name: (typeof inboxColumns)[number]): string => formatCell(cells[columnAt(name) - 1] ?? null)
  const isWhole =
    text('format') === `v${answersFormat}` &&
    /^f[0-9a-f]{64}$/.test(text('fingerprint')) &&
    /^n./.test(text('nonce'))
  return {
    line,
    id: text('id'),
    at: text('at').replace(/^at /, ''),
    fingerprint: text('fingerprint'),
    nonce: text('nonce'),
    submission: isWhole ? parseSubmission(text('payload')) : null,
    takenOn: text('takenOn').replace(/^t/, ''),
    results: parseResults(text('outcome')),
  }
}

function parseResults(outcome: string): readonly AnswerResult[] {
  const found = parseJson(outcome) as { readonly results?: unknown } | null | undefined
  return Array.isArray(found?.results) ? (found.results as readonly AnswerResult[]) : []
}

/** Reads the whole sheet, in three calls. */
export function readInbox(ports: Pick<Ports, 'library' | 'sheets' | 'store'>): Inbox | null {
  const sheet = openSheet(ports, 'inbox')
  if (sheet === null) return null
  const lines = sheet
    .cells()
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(1)
    .filter(({ cells }) => cells.slice(0, submittedColumns).some((cell) => formatCell(cell) !== ''))
  return { sheet, lines: lines.map(({ cells, line }) => readLine(cells, line)) }
}

/** A line's results as they are to be written. */
export interface InboxUpdate {
  readonly line: InboxLine
  readonly takenOn: string
  readonly results: readonly AnswerResult[]
}

/**
 * Writes what became of answers, each beside the line whose nonce is read again at that moment: the web app adds lines
 * meanwhile, and people may sort. Returns those that were written.
 */
export function writeResults(
  ports: Pick<Ports, 'cells'>,
  { sheet }: Inbox,
  updates: readonly InboxUpdate[],
): readonly InboxUpdate[] {
  if (updates.length === 0) return []
  const nonces = sheet.cells().map((cells) => cells.slice(0, submittedColumns).map(formatCell))
  const isThere = ({ line: { id, fingerprint, nonce } }: InboxUpdate, index: number): boolean => {
    const found = nonces[index]
    return (
      found?.[columnAt('id') - 1] === id &&
      found[columnAt('fingerprint') - 1] === fingerprint &&
      found[columnAt('nonce') - 1] === nonce
    )
  }
  const placed = new Map<number, InboxUpdate>()
  for (const update of updates) {
    const index = isThere(update, update.line.line - 1)
      ? update.line.line - 1
      : nonces.findIndex((_, at) => isThere(update, at))
    if (index >= 0) placed.set(index + 1, update)
  }
  const patches = groupConsecutive([...placed.keys()]).map((lines) => ({
    line: lines[0]!,
    column: columnAt('takenOn'),
    cells: lines.map((line): readonly Cell[] => {
      const { takenOn, results } = placed.get(line)!
      return [`t${takenOn}`, JSON.stringify({ results })]
    }),
  }))
  const refused = ports.cells.tryApplyCells([{ kind: 'cells', table: 'inbox', patches }], [sheet])
  return refused.length > 0 ? [] : [...placed.values()]
}
