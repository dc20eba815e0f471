import { shortenText } from '../mail/render.js'
import type { LetterView, LetterSection } from '../mail/view.js'
import { formatFeishu, formatGoogleChat, formatMarkdown, formatSlack, formatTeams } from './formats.js'

/** A place where a team talks, reached by an incoming webhook. */
export interface ChatService {
  readonly name: { readonly en: string; readonly 'zh-CN': string }
  /** The hosts of its webhooks: letters are posted to no others. */
  readonly hosts: RegExp
  /** How its addresses begin, as it is shown to people. */
  readonly start: string
  /** The largest request it takes, in bytes. */
  readonly mostBytes: number
  /**
   * A letter as the service's own card. Cell text is only put where the service reads no markup, or is
   * escaped.
   */
  card(view: LetterView): unknown
}

export const chatServices = {
  // 50 blocks, https://docs.slack.dev/reference/block-kit/blocks ; messages over about 13,000 characters are refused
  // although no page says so, https://github.com/slackapi/bolt-js/issues/2509
  slack: {
    name: { en: 'Slack', 'zh-CN': 'Slack' },
    hosts: /^hooks\.slack(-gov)?\.com$/,
    start: 'https://hooks.slack.com/',
    mostBytes: 12_000,
    card: formatSlack,
  },
  // 28 KB by the book, https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook ;
  // others were refused from 21 KB on, https://rubydoc.info/gems/msteams_hermes/MsTeamsHermes/Message
  teams: {
    name: { en: 'Microsoft Teams', 'zh-CN': 'Microsoft Teams' },
    hosts: /\.(webhook\.office|logic\.azure|powerplatform)\.com$/,
    start: 'https://…powerplatform.com/',
    mostBytes: 20_000,
    card: formatTeams,
  },
  // 32,000 bytes, https://developers.google.com/workspace/chat/create-messages
  googleChat: {
    name: { en: 'Google Chat', 'zh-CN': 'Google Chat' },
    hosts: /^chat\.googleapis\.com$/,
    start: 'https://chat.googleapis.com/',
    mostBytes: 30_000,
    card: formatGoogleChat,
  },
  // markdown.content: 4096 bytes of UTF-8, https://developer.work.weixin.qq.com/document/path/91770
  wecom: {
    name: { en: 'WeCom', 'zh-CN': '企业微信' },
    hosts: /^qyapi\.weixin\.qq\.com$/,
    start: 'https://qyapi.weixin.qq.com/',
    mostBytes: 4000,
    card: (view) => ({ msgtype: 'markdown', markdown: { content: formatMarkdown(view) } }),
  },
  // 20 KB a request, https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
  feishu: {
    name: { en: 'Feishu / Lark', 'zh-CN': '飞书' },
    hosts: /^open\.(feishu\.cn|larksuite\.com)$/,
    start: 'https://open.feishu.cn/',
    mostBytes: 19_000,
    card: formatFeishu,
  },
  // 20,000 bytes, https://open.dingtalk.com/document/robots/custom-robot-access
  dingtalk: {
    name: { en: 'DingTalk', 'zh-CN': '钉钉' },
    hosts: /^oapi\.dingtalk\.com$/,
    start: 'https://oapi.dingtalk.com/',
    mostBytes: 19_000,
    card: (view) => ({
      msgtype: 'markdown',
      markdown: { title: `${view.product} ${view.heading}`, text: formatMarkdown(view) },
    }),
  },
} as const satisfies Readonly<Record<string, ChatService>>
export type ChatKey = keyof typeof chatServices

/** A request's size in UTF-8. */
const countBytes = (json: string): number => {
  let bytes = json.length
  for (const unit of json) bytes += unit > '\uffff' ? 2 : unit > '\u07ff' ? 2 : unit > '\u007f' ? 1 : 0
  return bytes
}

/**
 * A letter as a request of a service, within its limit: lists are shortened first, then the last sections are
 * left out; what is not named is counted.
 */
export function createCard(key: ChatKey, view: LetterView, formatMore: (count: number) => string): string {
  const { card, mostBytes } = chatServices[key]
  for (let rows = 8, sections = Math.min(40, view.sections.length); ; rows > 1 ? rows-- : sections--) {
    const omittedSections = view.sections.slice(sections).reduce((sum, each) => sum + each.rows.length, 0)
    const shown = view.sections.slice(0, sections).map((section, at): LetterSection => {
      const omittedRows = Math.max(0, section.rows.length - rows)
      const hidden = at === sections - 1 ? omittedRows + omittedSections : omittedRows
      return {
        ...section,
        heading: shortenText(section.heading, 120),
        rows: section.rows.slice(0, rows).map((row) => ({
          ...row,
          title: shortenText(row.title, 120),
          detail: shortenText(row.detail, 160),
        })),
        more: hidden > 0 ? formatMore(hidden) : section.more,
      }
    })
    const json = JSON.stringify(card({ ...view, sections: shown }))
    if (countBytes(json) <= mostBytes || sections <= 0) return json
  }
}
