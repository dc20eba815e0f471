import { plural } from '../../../src/text/english.js'
import { en as beside } from '../beside/en.js'

const menu = 'Client progress'

/** Every sentence of the sidebar, in English. */
export const en = {
  title: 'Warnings by tracker',
  ...beside,
  whySelected: 'Why the selected row?',
  whyOf: (table: string, title: string, line: number): string => `${table}, row ${line}: ${title}`,
  trackerIs: 'Tracker:',
  counts: (red: number, amber: number): string => `${red} urgent, ${plural(amber, 'warning')}`,
  noneListed: 'no rows listed',
  all: (count: number): string => `All (${count})`,
  redOnly: (count: number): string => `Urgent only (${count})`,
  moreOwners: (count: number): string =>
    `and ${count === 1 ? '1 more owner' : `${count} more owners`}. Everyone’s work is in the sheet.`,
  jump: 'Click a row to find it in the sheet.',
  noIdYet: `Some rows can’t be clicked yet. Choose “More → Update flags” in the ${menu} menu.`,
  warningsHidden: (count: number): string =>
    count === 1 ? '1 warning is hidden.' : `${count} warnings are hidden.`,
  showWarnings: 'Show warnings',
  redElsewhere: (table: string, count: number): string => `See ${table}: ${count} urgent`,
  explainWords: 'Say what unknown words mean…',
  wordsOf: (table: string, column: string): string => `${table} · ${column}`,
  problems: 'Data problems',
  problemsNote: 'These cells couldn’t be read, so anything that depends on them isn’t known.',
  problemsCapped: (count: number): string =>
    `The first ${count} are listed. Fix these, then refresh to see the rest.`,
  preview: 'Preview',
  setup: 'Health and setup',
  whyThis: (title: string): string => `Why: ${title}`,
}
export type TodayWords = typeof en
