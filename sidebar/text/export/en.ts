import type { ExportTarget } from '../../../src/core/export-targets.js'
import { plural } from '../../../src/text/english.js'

/** What the page that exports work says, in English. */
export const en = {
  title: 'Export work',
  back: 'Back to the list',
  refresh: 'Look again',
  intro:
    'Milestones, tasks and issues as a file for another tool. Nothing is sent and nothing changes in the sheets.',
  to: 'For',
  targets: {
    csv: 'Any program (CSV)',
    ics: 'A calendar (.ics)',
  } satisfies Partial<Record<ExportTarget, string>>,
  engagement: 'Project',
  all: 'All projects',
  openOnly: 'Open work only',
  preview: 'The file',
  rows: (rows: number): string => `${plural(rows, 'row')}`,
  download: (name: string): string => `Download ${name}`,
  copy: 'Copy the text',
  copied: 'Copied.',
  notCopied: 'This browser doesn’t allow copying from here. The text is selected: press Ctrl+C or ⌘C.',
  saved: (name: string): string =>
    `${name} is on its way to your downloads. If nothing arrives, copy the text instead.`,
  none: 'No work matches this choice.',
}
export type ExportWords = typeof en
