/** `docs/trackers.md`: what each tracker is for and what it raises, from its record. */
import type { Tracker } from '../../src/core/table.js'
import { lateFlags } from '../../src/domain/letters/work-trackers.js'
import { trackerOf } from '../../src/trackers/index.js'
import { listing } from './library/library-texts.js'

/** Every flag, red ones first; those that emails list rows by are marked. */
const flagsOf = (tracker: Tracker): string =>
  [...tracker.flags]
    .sort((one, other) => Number(other.rag === 'red') - Number(one.rag === 'red'))
    .map((flag) => {
      const isMailed = tracker.work !== null && lateFlags(tracker).includes(flag)
      return `${flag.name.en} ${flag.name['zh-CN']} (${flag.rag}${isMailed ? ', in emails' : ''})`
    })
    .join('; ')

const columnsOf = ({ columns }: Tracker): string =>
  Object.entries(columns)
    .filter(([key]) => key !== 'id')
    .map(([, { name, derived }]) => (derived ? `_${name.en}_` : name.en))
    .join(', ')

/** The page, one section for each tracker, in the order of the list of trackers. */
export function trackersPage(): string {
  const sections = listing.map(({ key, purpose }) => {
    const tracker = trackerOf(key)
    const facts = [
      ['For', `${purpose.en} · ${purpose['zh-CN']}`],
      ['Columns', columnsOf(tracker)],
      ['Flags', flagsOf(tracker)],
    ]
    return [
      `## ${tracker.name.en} ${tracker.name['zh-CN']}`,
      '',
      `\`${key}\``,
      '',
      ...facts.flatMap(([name, text]) => (text === '' ? [] : [`- ${name}: ${text}`])),
    ].join('\n')
  })
  return [
    '# Trackers 跟踪表',
    '',
    'Made from the records in `src/trackers`. Columns in italics are filled in by runs.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n')
}
