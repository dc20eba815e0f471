import type { Locale } from '../../src/core/locale.js'

/** Words that people who track client work do not use themselves, by language. */
export const forbidden: Readonly<Record<Locale, readonly RegExp[]>> = {
  en: [
    /\bletters?\b/i,
    /\be-mails?\b/i,
    /\breaders?\b/i,
    /\bengagements?\b/i,
    /\b(?:stands?|bears?|nobody|who(?:so)?ever|what(?:so)?ever|newly|anew|likewise)\b/i,
    /\b(?:due|no|one|send|needs an?) day\b|^Day$/i,
    /\bmailed\b|\bis told\b|\bto be told\b/i,
    /\bno more\b|\bgoe?s? by\b/i,
    /That did not work/,
    /\d %|^ %/,
  ],
  'zh-CN': [
    /台账|提示|条目|读取|写入/,
    /您|你们/,
    /\d %|^ %/,
    /\d(?:个|项|封|行|次|秒|小时|分钟|毫秒)|\d 天/,
    /\p{Script=Han}\d|\d\p{Script=Han}(?<!\d[年月日])/u,
  ],
}
