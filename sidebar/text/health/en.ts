import { plural } from '../../../src/text/english.js'

/** What the page about health and setup says, in English. */
export const en = {
  title: 'Health and setup',
  back: 'Back to the list',
  asOf: (moment: string): string => `As of ${moment}`,
  refresh: 'Look again',
  checks: 'What was looked at',
  states: { good: 'In order', amber: 'Please look at this', red: 'Needs attention', unknown: 'Not known' },
  problems: (count: number): string => `Data problems (${count})`,
  noneListed: 'No cell was found that can’t be read.',
  problemsCapped: (count: number): string => `The first ${count} are listed.`,
  showCell: 'Show',
  showCellOf: (problem: string): string => `Show the cell: ${problem}`,
  fix: { days: 'Turn into dates' },
  undo: 'Undo',
  undoNote: 'You can undo this until you leave this page.',
  explainWords: 'Say what unknown words mean…',
  wordsOf: (table: string, column: string): string => `${table} · ${column}`,
  runs: 'Last runs',
  noRuns: 'No run is recorded yet.',
  sent: (count: number): string => plural(count, 'email'),
  tools: 'Tools',
  repair: 'Repair sheets',
  repairNote: 'Puts back missing headers, dropdowns, colours and formulas. Nothing you typed changes.',
  repaired: (sheets: number, columns: number, changes: number): string =>
    sheets + columns + changes === 0
      ? 'The repair found nothing to change.'
      : `Repair: ${plural(changes, 'change')}, ${plural(sheets, 'new sheet')}, ${plural(columns, 'new column')}.`,
  selfCheck: 'Self-check',
  selfCheckNote: 'Asks Google what Milepost relies on.',
  selfChecked: (fine: number, asked: number): string => `${fine} of ${plural(asked, 'answer')} as expected.`,
  release: 'Stop following a sheet…',
  removeDemo: (rows: number): string => `Remove ${plural(rows, 'demo row')}`,
  demoRemoved: (rows: number): string => `${plural(rows, 'demo row')} removed.`,
}
export type HealthWords = typeof en
