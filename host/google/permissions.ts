/** What Google asks a person to allow, and what each permission is for. */
import * as palette from '../../src/core/palette.js'
import type { Locale } from '../../src/core/locale.js'

export interface Permission {
  /** Google's own words, from https://developers.google.com/identity/protocols/oauth2/scopes; they may change. */
  readonly asks: Readonly<Record<Locale, string>>
  readonly why: Readonly<Record<Locale, string>>
}

const scopePrefix = 'https://www.googleapis.com/auth/'

/** By scope, in the order of the manifest. */
export const permissions: Readonly<Record<string, Permission>> = {
  [`${scopePrefix}spreadsheets.currentonly`]: {
    asks: {
      en: 'View and manage spreadsheets that this application has been installed in',
      'zh-CN': '查看和管理已安装此应用的电子表格',
    },
    why: {
      en: 'to read and write the trackers; no other file can be opened',
      'zh-CN': '读写跟踪表；不能打开其他任何文件',
    },
  },
  [`${scopePrefix}script.container.ui`]: {
    asks: {
      en: 'Display and run third-party web content in prompts and sidebars inside Google applications',
      'zh-CN': '在 Google 应用的提示和边栏中显示和运行第三方网页内容',
    },
    why: { en: 'to show the sidebar and the dialogs', 'zh-CN': '显示侧边栏和对话框' },
  },
  [`${scopePrefix}script.scriptapp`]: {
    asks: {
      en: 'Allow this application to run when you are not present',
      'zh-CN': '允许此应用在您不在场时运行',
    },
    why: {
      en: 'for one hourly trigger, made when you turn on digests',
      'zh-CN': '开启提醒邮件时建立的一个每小时触发器',
    },
  },
  [`${scopePrefix}script.send_mail`]: {
    asks: { en: 'Send email as you', 'zh-CN': '以您的身份发送电子邮件' },
    why: {
      en: 'for the emails you confirmed; it can’t read any email',
      'zh-CN': '发送你确认过的邮件；不能读取任何邮件',
    },
  },
}

const pageTexts = {
  en: {
    title: 'What Google asks, once',
    steps: [
      'Choose the account that the spreadsheet belongs to.',
      '“Google hasn’t verified this app”: the script is your own, so nobody has. Choose “Advanced”, then “Go to Milepost (unsafe)”.',
      'Allow what is listed, and choose “Continue”:',
    ],
    note: 'Drawn after Google’s pages, whose words may change.',
  },
  'zh-CN': {
    title: 'Google 会询问一次',
    steps: [
      '选择表格所属的帐号。',
      '“Google 尚未验证此应用”：脚本是你自己的，没有经过任何人验证。选择“高级”，再选“转至 Milepost（不安全）”。',
      '勾选列出的权限，选择“继续”：',
    ],
    note: '按 Google 的页面绘制，其用词可能变化。',
  },
} as const

/**
 * A page that shows what Google will ask.
 *
 * @param scopes those of the manifest
 */
export function createPermissionsPage(scopes: readonly string[], locale: Locale): string {
  const { title, steps, note } = pageTexts[locale]
  const listed = scopes.map((scope) => {
    const { asks, why } = permissions[scope]!
    return `<li><b>${asks[locale]}</b><span>${why[locale]}</span></li>`
  })
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${title}</title><style>
body{margin:0;padding:28px 36px;width:688px;background:${palette.paper};color:${palette.text};font:16px/1.5 Arial,'Noto Sans CJK SC',sans-serif}
h1{font-size:22px;font-weight:400;margin:0 0 14px}ol{padding-left:22px;margin:0}ol>li{margin:0 0 10px}
ul{list-style:none;padding:0;margin:10px 0 0;border:1px solid ${palette.line};border-radius:8px}
ul li{padding:12px 16px;border-top:1px solid ${palette.line}}ul li:first-child{border-top:0}
b{font-weight:400;display:block}span,p{color:${palette.softText};font-size:14px}p{margin:16px 0 0}
</style><h1>${title}</h1><ol>${steps.map((step, at) => `<li>${step}${at === steps.length - 1 ? `<ul>${listed.join('')}</ul>` : ''}</li>`).join('')}</ol><p>${note}</p></html>`
}
