import { ellipsize } from '../core/text-length.js'
import Mustache from 'mustache'
import { type LetterView, type LetterLine, maxNamedSteps, type LetterSection, toneColors } from './view.js'
import { punctuation } from '../text/punctuation/index.js'
import { textOf } from '../text/text-of.js'
import type { KpiWords } from '../text/letters/describe-kpis.js'

/** Two figures side by side: more would be too narrow on a phone. */
const pairTiles = (tiles: readonly KpiWords[]): { readonly tiles: readonly KpiWords[] }[] =>
  tiles.flatMap((_, at) => (at % 2 === 0 ? [{ tiles: tiles.slice(at, at + 2) }] : []))

/**
 * The letter as HTML with inline styles. Mustache escapes every value.
 *
 * @param template the compiled letter, which ships in the library
 */
export function renderHtml(view: LetterView, template: string): string {
  return Mustache.render(template, {
    ...view,
    heading: shortenCell(view.heading),
    preheader: shortenCell(view.preheader),
    hasTiles: view.tiles.length > 0,
    tileRows: pairTiles(view.tiles),
    openUrl: keepSafeUrl(view.openUrl),
    opening: view.opening.map(shortenCell),
    answer: view.answer && { ...view.answer, url: keepSafeUrl(view.answer.url) },
    sections: view.sections.map((section) => ({
      ...section,
      color: toneColors[section.tone].color,
      hasSteps: section.steps !== undefined,
      named: section.steps !== undefined && section.steps.length <= maxNamedSteps,
      steps: section.steps?.map((step, _, all) => ({
        ...step,
        ...toneColors[step.tone],
        width: `${Math.floor(100 / all.length)}%`,
      })),
      rows: section.rows.map((row) => ({
        title: shortenCell(row.title),
        detail: shortenCell(row.detail),
        badge: row.badge,
        tone: row.tone,
        // A sentence alone in its row is no title.
        weight: row.detail === '' && row.badge === '' ? 400 : 600,
        url: keepSafeUrl(row.url),
        badgeColor: toneColors[row.tone].color,
        badgeBackground: toneColors[row.tone].background,
      })),
    })),
  })
}

/** Only web addresses become links. */
const keepSafeUrl = (url: string): string => (url.startsWith('https://') ? url : '')

/** No single cell may fill a letter. */
const maxCellLength = 300
const shortenCell = (text: string): string => shortenText(text, maxCellLength)

/**
 * Text of at most so many UTF-16 units, without a split character; without the marks that would change the
 * direction of the text that follows.
 */
export function shortenText(text: string, max: number): string {
  const plain = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  return ellipsize(plain, max)
}

/** The same letter as plain text, for readers and programs that show no HTML. */
export function renderText(view: LetterView): string {
  const lines = [view.heading, view.subheading, ...(view.opening.length > 0 ? ['', ...view.opening] : [])]
  if (view.answer) lines.push('', view.answer.lead, view.answer.url, view.answer.note)
  const { colon } = textOf(punctuation, view.lang)
  for (const tile of view.tiles) lines.push('', `${tile.label}${colon}${tile.value}`, tile.note)
  for (const section of view.sections) lines.push('', ...renderSection(section))
  if (view.openUrl !== '') lines.push('', `${view.openLabel}${colon}${view.openUrl}`)
  lines.push('', '--', ...view.footer)
  return lines
    .map((line) => shortenText(line.replace(/[\r\n\u2028\u2029\v\f]+/g, ' '), 2 * maxCellLength))
    .join('\n')
}

const renderSection = ({ heading, note, steps, rows, more }: LetterSection): string[] => [
  `== ${heading} ==`,
  ...(note === '' ? [] : [note]),
  ...(steps ? [steps.map(({ mark, label }) => `${mark} ${label}`).join(' · ')] : []),
  ...rows.flatMap(renderLine),
  ...(more === '' ? [] : [more]),
]
const renderLine = ({ title, badge, detail }: LetterLine): string[] => [
  `- ${shortenCell(title)}${badge === '' ? '' : ` [${badge}]`}`,
  ...(detail === '' ? [] : [`  ${detail}`]),
]

/** A subject of one line and of a length that every mail program shows. */
export const formatSubject = (text: string): string => {
  const plain = text.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim()
  return shortenText(plain, 120)
}
