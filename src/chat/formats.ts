/**
 * A letter in the markup of each chat service. Cell text is only put where no markup is read, or is escaped.
 */
import { shortenText } from '../mail/render.js'
import type { LetterView, LetterLine, LetterSection } from '../mail/view.js'

const formatDetail = ({ badge, detail: detailText }: LetterLine): string =>
  [badge, detailText].filter(Boolean).join(' · ')
const formatTiles = (view: LetterView): string[] =>
  view.tiles.map(({ label, value, note }) => `${label} ${value} (${note})`)
const listClosing = (section: LetterSection): string[] => [section.note, section.more].filter(Boolean)

/** Slack: rich text elements hold plain text, so nothing needs escaping. */
export function formatSlack(view: LetterView): unknown {
  const text = (content: string): object => ({ type: 'text', text: content })
  const boldText = (content: string): object => ({ ...text(content), style: { bold: true } })
  const block = (elements: readonly object[]): object => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements }],
  })
  const line = (row: LetterLine): object[] => [
    text('\n• '),
    row.url === '' ? boldText(row.title || '–') : { type: 'link', url: row.url, text: row.title || '–' },
    ...(formatDetail(row) === '' ? [] : [text(` ${formatDetail(row)}`)]),
  ]
  return {
    // What notifications show; Slack reads &, < and > in it.
    // https://docs.slack.dev/messaging/formatting-message-text/#escaping
    text: escapeMarkup(view.subject),
    blocks: [
      // A header takes 150 characters, https://docs.slack.dev/reference/block-kit/blocks/header-block
      { type: 'header', text: { type: 'plain_text', text: shortenText(view.heading, 150), emoji: false } },
      block([text([view.subheading, ...view.opening, ...formatTiles(view)].join('\n'))]),
      ...view.sections.map((section) =>
        block([
          boldText(section.heading),
          ...section.rows.flatMap(line),
          ...listClosing(section).map((sentence) => text(`\n${sentence}`)),
        ]),
      ),
      ...(view.openUrl === '' ? [] : [block([{ type: 'link', url: view.openUrl, text: view.openLabel }])]),
    ],
  }
}

/** Microsoft Teams: an Adaptive Card whose text runs are read as plain text, without Markdown. */
export function formatTeams(view: LetterView): unknown {
  const runs = (inlines: readonly object[]): object => ({ type: 'RichTextBlock', inlines })
  const run = (text: string, detailText: object = {}): object => ({
    type: 'TextRun',
    text: text || '–',
    ...detailText,
  })
  const line = (row: LetterLine): object =>
    runs([
      run(row.title, {
        weight: 'Bolder',
        ...(row.url === '' ? {} : { selectAction: { type: 'Action.OpenUrl', url: row.url } }),
      }),
      ...(formatDetail(row) === '' ? [] : [run(` ${formatDetail(row)}`)]),
    ])
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            runs([run(view.heading, { size: 'Large', weight: 'Bolder' })]),
            ...[view.subheading, ...view.opening, ...formatTiles(view)].map((sentence) =>
              runs([run(sentence)]),
            ),
            ...view.sections.flatMap((section) => [
              runs([run(section.heading, { weight: 'Bolder', size: 'Medium' })]),
              ...section.rows.map(line),
              ...listClosing(section).map((sentence) => runs([run(sentence, { isSubtle: true })])),
            ]),
          ],
          ...(view.openUrl === ''
            ? {}
            : { actions: [{ type: 'Action.OpenUrl', title: view.openLabel, url: view.openUrl }] }),
        },
      },
    ],
  }
}

/** Google Chat: card text is a subset of HTML, so it is escaped as HTML. */
export function formatGoogleChat(view: LetterView): unknown {
  const paragraph = (html: string): object => ({ textParagraph: { text: html } })
  const line = (row: LetterLine): object =>
    paragraph(
      `${row.url === '' ? `<b>${escapeMarkup(row.title)}</b>` : `<a href="${escapeMarkup(row.url)}">${escapeMarkup(row.title)}</a>`} ${escapeMarkup(formatDetail(row))}`,
    )
  const first = [view.subheading, ...view.opening, ...formatTiles(view)].map((sentence) =>
    paragraph(escapeMarkup(sentence)),
  )
  return {
    cardsV2: [
      {
        cardId: 'milepost',
        card: {
          header: { title: view.heading, subtitle: view.product },
          sections: [
            { widgets: first },
            ...view.sections.map((section) => ({
              header: escapeMarkup(section.heading),
              widgets: [
                ...section.rows.map(line),
                ...listClosing(section).map((sentence) => paragraph(escapeMarkup(sentence))),
              ],
            })),
            ...(view.openUrl === ''
              ? []
              : [
                  {
                    widgets: [
                      {
                        buttonList: {
                          buttons: [{ text: view.openLabel, onClick: { openLink: { url: view.openUrl } } }],
                        },
                      },
                    ],
                  },
                ]),
          ],
        },
      },
    ],
  }
}

/** 飞书: a card of plain-text elements. */
export function formatFeishu(view: LetterView): unknown {
  const plain = (content: string): object => ({ tag: 'plain_text', content })
  const div = (lines: readonly string[]): object => ({ tag: 'div', text: plain(lines.join('\n')) })
  return {
    msg_type: 'interactive',
    card: {
      config: { wide_screen_mode: true },
      header: { template: 'blue', title: plain(`${view.product} · ${view.heading}`) },
      elements: [
        div([view.subheading, ...view.opening, ...formatTiles(view)]),
        ...view.sections.flatMap((section) => [
          { tag: 'hr' },
          div([
            section.heading,
            ...section.rows.map((row) => `• ${[row.title, formatDetail(row)].filter(Boolean).join(' — ')}`),
            ...listClosing(section),
          ]),
        ]),
        ...(view.openUrl === ''
          ? []
          : [
              {
                tag: 'action',
                actions: [{ tag: 'button', type: 'primary', text: plain(view.openLabel), url: view.openUrl }],
              },
            ]),
      ],
    },
  }
}

/** Markdown for the two services that read nothing else: 企业微信 and 钉钉. */
export const formatMarkdown = (view: LetterView): string =>
  [
    `### ${escapeMarkdown(view.heading)}`,
    ...[view.subheading, ...view.opening, ...formatTiles(view)].map(escapeMarkdown),
    ...view.sections.flatMap((section) => [
      `#### ${escapeMarkdown(section.heading)}`,
      ...section.rows.map(
        (row) =>
          `- ${row.url === '' ? `**${escapeMarkdown(row.title)}**` : `[${escapeMarkdown(row.title)}](${row.url})`} ${escapeMarkdown(formatDetail(row))}`,
      ),
      ...listClosing(section).map(escapeMarkdown),
    ]),
    ...(view.openUrl === '' ? [] : [`[${escapeMarkdown(view.openLabel)}](${view.openUrl})`]),
  ].join('\n\n')

/** What HTML and Slack's notifications would read as markup. */
const escapeMarkup = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/**
 * These dialects of Markdown have no escape, so their marks are replaced by full-width signs that look the
 * same.
 */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[*_`~#<>[\]()!@|\\]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
    .replace(/[\r\n]+/g, ' ')
