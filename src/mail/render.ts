import { clipText } from '../core/cut.js'
import Mustache from 'mustache'
import { type LetterView, type Line, mostNamed, type Section, type Tile, toneColors } from './view.js'

/** Two figures side by side: more would be too narrow on a phone. */
const inPairs = (tiles: readonly Tile[]): { readonly tiles: readonly Tile[] }[] =>
  tiles.flatMap((_, at) => (at % 2 === 0 ? [{ tiles: tiles.slice(at, at + 2) }] : []))

/**
 * The letter as HTML with inline styles. Mustache escapes every value.
 *
 * @param template the compiled letter, which ships in the library
 */
export function letterHtml(view: LetterView, template: string): string {
  return Mustache.render(template, {
    ...view,
    heading: clipped(view.heading),
    preheader: clipped(view.preheader),
    hasTiles: view.tiles.length > 0,
    tileRows: inPairs(view.tiles),
    openUrl: safeUrl(view.openUrl),
    opening: view.opening.map(clipped),
    sections: view.sections.map((section) => ({
      ...section,
      color: toneColors[section.tone].color,
      hasSteps: section.steps !== undefined,
      named: section.steps !== undefined && section.steps.length <= mostNamed,
      steps: section.steps?.map((step, _, all) => ({
        ...step,
        ...toneColors[step.tone],
        width: `${Math.floor(100 / all.length)}%`,
      })),
      rows: section.rows.map((row) => ({
        title: clipped(row.title),
        detail: clipped(row.detail),
        badge: row.badge,
        tone: row.tone,
        // A sentence alone in its row is no title.
        weight: row.detail === '' && row.badge === '' ? 400 : 600,
        url: safeUrl(row.url),
        badgeColor: toneColors[row.tone].color,
        badgeBackground: toneColors[row.tone].ground,
      })),
    })),
  })
}

/** Only web addresses become links. */
const safeUrl = (url: string): string => (url.startsWith('https://') ? url : '')

/** No single cell may fill a letter. */
const longest = 300
const clipped = (text: string): string => cut(text, longest)

/** Text of at most so many UTF-16 units, no character torn; marks that would turn what follows around are dropped. */
export function cut(text: string, most: number): string {
  const plain = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  return clipText(plain, most)
}

/** The same letter as plain text, for readers and programs that show no HTML. */
export function letterText(view: LetterView): string {
  const lines = [view.heading, view.subheading, ...(view.opening.length > 0 ? ['', ...view.opening] : [])]
  const colon = view.lang === 'en' ? ': ' : '：'
  for (const tile of view.tiles) lines.push('', `${tile.label}${colon}${tile.value}`, tile.note)
  for (const section of view.sections) lines.push('', ...sectionText(section))
  if (view.openUrl !== '') lines.push('', `${view.openLabel}${colon}${view.openUrl}`)
  lines.push('', '--', ...view.footer)
  return lines.map((line) => cut(line.replace(/[\r\n\u2028\u2029\v\f]+/g, ' '), 2 * longest)).join('\n')
}

const sectionText = ({ heading, note, steps, rows, more }: Section): string[] => [
  `== ${heading} ==`,
  ...(note === '' ? [] : [note]),
  ...(steps ? [steps.map(({ mark, label }) => `${mark} ${label}`).join(' · ')] : []),
  ...rows.flatMap(lineText),
  ...(more === '' ? [] : [more]),
]
const lineText = ({ title, badge, detail }: Line): string[] => [
  `- ${clipped(title)}${badge === '' ? '' : ` [${badge}]`}`,
  ...(detail === '' ? [] : [`  ${detail}`]),
]

/** A subject of one line and of a length that every mail program shows. */
export const subjectLine = (text: string): string => {
  const plain = text.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim()
  return cut(plain, 120)
}
