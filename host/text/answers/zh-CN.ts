import type { AnswerCommandText } from './en.js'

/** What the command `answer` says, in Chinese. */
export const zhCN: AnswerCommandText = {
  checkUsage: '用法：npm run answers:check -- https://script.google.com/macros/s/…/exec',
  checkNoReply: (why) => `网页应用没有回应（${why}）。是否已部署，并允许任何人访问？`,
  checkOther: '此网址不是 Milepost 的网页应用。请在“部署 → 管理部署”中复制以 /exec 结尾的网址。',
  checkOlder:
    '回应的版本与本机生成的不同。请运行 npm run answers:push，再用部署编号运行 npm run answers:deploy。',
  checkRight: '网页应用有回应，且就是本机生成的版本。',
  missingLink: 'answer 要用 --link 给出邮件中的链接。',
  notALink: '--link 后面的网址既没有 t=… 也没有 feed=…，请完整复制邮件中的链接。',
  calendarOnly: '日历地址不接受 --input：请把答复发送到邮件中的链接。',
  feed: (address) => `日历：${address}`,
  closed: '此链接无法打开任何内容。链接可能已过期、已被撤回，或复制不完整。',
  unavailable: '无法显示页面：此表格还没有答复页面。请先在“设置”中填写网址，并发送一封邮件。',
  noSuchItem: (found, keys) => `--input 中的事项“${found}”不在页面上，可用的有：${keys.join('、')}。`,
  wrongInput:
    '--input 要写成 {"answers":[{"item":"i1","act":"move","value":"2026-04-03"}]}，每项包含 item、act，以及需要时的 value 或 text。',
  item: (key, title, acts) => `${key}  ${title}${acts.length === 0 ? '' : `（${acts.join('、')}）`}`,
  saved: (count) => `已保存 ${count} 项答复。`,
  refused: {
    unknown: '此链接已失效，未保存任何内容。',
    outdated: '页面打开太久了，未保存任何内容。',
    tooSoon: '页面刚打开就作答，未保存任何内容。',
    changed: '此事项的内容有变化，未保存任何内容，请重新打开链接。',
    invalid: '页面没有这种答复，未保存任何内容。',
    tooLong: '文字太多，未保存任何内容。',
    tooMany: '此链接在一小时内发送的答复已达上限，未保存任何内容。',
    busy: '此刻有其他人正在发送，未保存任何内容。',
    failed: '无法确定是否已保存。请再次发送：相同的答复只计一次。',
  },
}
