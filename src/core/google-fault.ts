/**
 * Google's words for what a person can do something about, in English and Chinese; the first that fit count. They are
 * few, since every window carries them. That another account answered is recognised where Google's words do; they say
 * that a permission is missing also where that account has none.
 * https://developers.google.com/apps-script/guides/support/troubleshooting
 * https://developers.google.com/apps-script/guides/services/quotas#exceptions
 * https://issuetracker.google.com/issues/69270374
 */
const knownWords = {
  broken: /a func|n not f|HTML f/,
  account: /_DENIED|P 403/,
  permission: /rmission|autho|P 401|授权|权限/i,
  quota: /one day|一天/,
  later: /P 5|too many|timeout|execut|serv|执行|次数|服务/i,
  offline: /netw|网络/i,
} as const

/** What an error of Google's is about, as far as a person can do something about it. */
export type GoogleFault = keyof typeof knownWords

/** What Google's words are about; undefined where they are not known. */
export const findGoogleFault = (words: string): GoogleFault | undefined =>
  (Object.keys(knownWords) as GoogleFault[]).find((key) => knownWords[key].test(words))
