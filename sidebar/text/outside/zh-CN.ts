import type { OutsideWords } from './en.js'

/** 外部答复页面的用语，中文。 */
export const zhCN: OutsideWords = {
  title: '外部答复',
  back: '返回列表',
  refresh: '重新查看',
  intro: '邮件链接中需要人工决定的答复。其余答复由每小时运行保存或不采纳，下一封邮件会说明。',
  waiting: (count) => `待决定（${count}）`,
  none: '没有待决定的答复。上次每小时运行之后收到的尚未查看。',
  from: (name, at) => `${name} · ${at}`,
  was: (label, was, asked) => `${label}：${was === '' ? '空' : was} → ${asked === '' ? '空' : asked}`,
  take: '采纳',
  takeOf: (title) => `采纳：${title}`,
  decline: '不采纳…',
  declineOf: (title) => `不采纳：${title}`,
  reason: '原因（下一封邮件会告知）',
  sendDecline: '不采纳',
  cancel: '取消',
  cannotTake: '这一行已不存在或无法填入，只能选择不采纳。',
  taken: (title) => `已保存：${title}`,
  declined: (title) => `未采纳：${title}`,
  decidedBefore: (title) => `已有人先行决定：${title}`,
  left: (count) => `还有 ${count} 条。`,
}
