import type { LetterHeadWords } from './en.js'

/** What is said above an email, in Simplified Chinese. */
export const zhCN: LetterHeadWords = {
  to: '收件人',
  subject: '主题',
  form: '查看方式',
  asMail: '邮件',
  asText: '纯文本',
  asSources: '内容来源',
}
