import Mustache from 'mustache'
import template from './letter.mjml'
import { type LetterView, toneColors } from './view.js'

/** The letter as HTML with inline styles. Mustache escapes every value. */
export function letterHtml(view: LetterView): string {
  return Mustache.render(template, {
    ...view,
    hasTiles: view.tiles.length > 0,
    openUrl: safeUrl(view.openUrl),
    sections: view.sections.map((section) => ({
      ...section,
      color: toneColors[section.tone].color,
      rows: section.rows.map((row) => ({
        ...row,
        url: safeUrl(row.url),
        badgeColor: toneColors[row.tone].color,
        badgeBackground: toneColors[row.tone].ground,
      })),
    })),
  })
}

/** Only web addresses become links. */
const safeUrl = (url: string): string => (/^https:\/\//.test(url) ? url : '')

/** The same letter as plain text, for readers and programs that show no HTML. */
export function letterText(view: LetterView): string {
  const lines: string[] = [view.heading, view.subheading, '', ...view.opening]
  for (const tile of view.tiles) lines.push('', `${tile.label}: ${tile.value}`, tile.note)
  for (const section of view.sections) {
    lines.push('', `== ${section.heading} ==`)
    if (section.note !== '') lines.push(section.note)
    for (const row of section.rows) {
      lines.push(`- ${row.title}${row.badge === '' ? '' : ` [${row.badge}]`}`)
      if (row.detail !== '') lines.push(`  ${row.detail}`)
    }
    if (section.more !== '') lines.push(section.more)
  }
  lines.push('', `${view.openLabel}: ${view.openUrl}`, '', '--', ...view.footer)
  return lines.map((line) => line.replace(/[\r\n]+/g, ' ')).join('\n')
}

/** A subject of one line and of a length that every mail program shows. */
export const subjectLine = (text: string): string => {
  const plain = text.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim()
  return plain.length <= 120 ? plain : `${plain.slice(0, 119)}…`
}
