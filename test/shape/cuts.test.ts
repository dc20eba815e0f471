/** Texts are cut in `core/cut.ts`, which tears no character in two; lists may be cut anywhere. */
import { expect, test } from 'vitest'
import { readSources, type Source } from './sources.js'

const sources = ['src', 'sidebar', 'host/import', 'host/emulator/mail', 'host/cli'].flatMap((folder) =>
  readSources(folder),
)

/** Ways to cut a text that cannot know where its characters end. */
const cuts: readonly RegExp[] = [
  // A date, a time and a hash are cut at 16 at most: none of them holds a character of two units.
  /\.slice\(0, ?(?:1[7-9]|[2-9]\d|\d{3,})[^\n]*/,
  // What is followed by an ellipsis is text that was too long.
  /\.(?:slice|substring|substr)\([^\n]*\)\}…/,
  /\.(?:slice|substring|substr)\([^\n]*\) ?\+ ?'…/,
  /\.slice\((\w+), ?\1 ?\+ [^\n]*/,
  /\.slice\(\w+ \* [^\n]*/,
  /\.(?:substring|substr)\([^\n]*/,
]

/** Lists and plain ASCII, which these look like texts: each with the file it is in. */
const lists: readonly (readonly [path: string, code: string])[] = [
  ['src/text/problems/en.ts', 'lines.slice(0, 20)'],
  ['src/text/problems/zh-CN.ts', 'lines.slice(0, 20)'],
  ['src/domain/adoption/explain-no-table.ts', 'grid.slice(0, 200)'],
  ['src/domain/adoption/columns/header-candidates.ts', '.slice(start, start + candidateSearchDepth)'],
  ['src/work/wording.ts', '.slice(0, 100)'],
  ['src/work/run/fingerprint.ts', 'values.slice(at, at + headFormulaCount)'],
  ['src/work/run/created-row-ids.ts', 'line.slice(at, at + hashLength)'],
  ['src/mail/render.ts', 'tiles.slice(at, at + 2)'],
  ['src/work/letters/send-letters.ts', 'selectedPlans.slice(from, from + batchSize)'],
  ['host/emulator/mail/mime.ts', 'computeFingerprint('],
  ['host/emulator/mail/outbox.ts', '[...characters].slice(0, 60)'],
  ['host/emulator/mail/send-letters.ts', 'form.slice(at, at + 6)'],
  ['host/import/decode-text.ts', 'const start = text.slice(0, 4096)'],
  ['src/domain/adoption/columns/header-candidates.ts', '.slice(start, start + candidateSearchDepth)'],
]

const placesIn = (all: readonly Source[]): string[] =>
  all.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => {
      if (path === 'src/core/text-length.ts' || !cuts.some((cut) => cut.test(line))) return []
      return lists.some(([file, code]) => file === path && line.includes(code))
        ? []
        : [`${path}:${at + 1} ${line.trim()}`]
    }),
  )

test('no text is cut anywhere else', () => {
  expect(placesIn(sources)).toEqual([])
})

test('every list that is named here is still there', () => {
  for (const [path, code] of lists)
    expect(sources.find((each) => each.path === path)?.text.includes(code), path).toBe(true)
})

test.each([
  'plain(row.title).slice(0, 120),',
  '`${text.slice(0, 59).trimEnd()}…`',
  "text.slice(0, most - 1) + '…'",
  '`${line.slice(0, at)}…`',
  'pieces.push(whole.slice(at, at + pieceLength))',
  'text.slice(piece * most, (piece + 1) * most)',
  'cell.substring(0, 40)',
])('%s would be found', (line) => {
  expect(placesIn([{ path: 'src/work/some.ts', text: line }])).toHaveLength(1)
})
