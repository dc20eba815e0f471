import type { WebhookUrlFault, PostFault } from '../../core/post-fault.js'

/** The status of an answer, of three digits; null where there was none. */
export type AnswerStatus = number | null

const formatAnswer = (status: AnswerStatus): string => (status === null ? '' : ` (answer ${status})`)

/**
 * The sentences about the team's chat, in English. No part of an address or of an answer is ever written into
 * a sentence.
 */
export const en = {
  webhook: (service: string): string => `Webhook: ${service}`,
  webhookHelp: (service: string, start: string): string =>
    `Paste the address of an incoming webhook of ${service}; it starts with ${start}. The manager digest is posted there once a week while email digests are on. Empty: nothing is posted. Anyone who can open this spreadsheet can see the address. The run log says why something wasn’t posted.`,
  posted: (service: string): string => `Posted to ${service}.`,
  notPosted: (service: string, why: string): string => `Not posted to ${service}: ${why}.`,
  noAddress: 'Nothing posted to chat: no webhook address in Settings.',
  alreadyPosted: (day: string): string => `this week’s digest was posted on ${day}`,
  failedBefore: (day: string): string =>
    `it failed on ${day} and won’t be tried again before next week; see that day’s note`,
  inDoubt: (day: string): string => `it isn’t known whether the digest of ${day} arrived`,
  notWorkday: 'today isn’t a working day',
  dueOn: (day: string): string => `the digest is due on ${day}`,
  weekOff: 'this week has no working day left',
  dueAt: (hour: number): string => `it goes out from ${hour}:00 today`,
  nothingToSay: 'no digest is due',
  address: (fault: WebhookUrlFault, start: string): string =>
    ({
      notHttps: 'the address in Settings must start with https://',
      userName: 'the address in Settings has a user name before its host, marked by @',
      host: `the host of the address in Settings isn’t this service’s; it should start with ${start}`,
      port: 'the port in the address in Settings must be 443 or left out',
      incomplete: 'the address in Settings ends after its host; copy all of it',
      spaces: 'the address in Settings has a space or a line break in it',
      noAddress: `what is in Settings isn’t an address; it should start with ${start}`,
    })[fault],
  fault: (fault: PostFault, status: AnswerStatus): string =>
    ({
      refused: `the service refused the address${formatAnswer(status)}; create a new webhook and paste its address`,
      gone: `the webhook no longer exists${formatAnswer(status)}; create a new one and paste its address`,
      tooLarge: `the digest is too large for it${formatAnswer(status)}`,
      tooMany: `the service got too many posts${formatAnswer(status)}; it is tried again at the next run`,
      serverError: `the service has a problem${formatAnswer(status)}`,
      moved: `the service redirects to another address${formatAnswer(status)}; copy the webhook’s address again`,
      notAccepted: `the service didn’t accept the post${formatAnswer(status)}; check that the webhook still exists`,
      botRules: 'the bot’s security settings block it; allow the keyword “Milepost” or “客户进度”',
      notReached: 'the service can’t be reached; it is tried again at the next run',
      unusable: 'Google can’t use the address in Settings; copy it again',
      ownQuota: 'today’s web requests are used up; it is tried again at the next run',
      notAllowed: 'the script isn’t allowed to call web addresses; authorise it again',
      noAnswer: 'no answer came, so it isn’t known whether it arrived',
    })[fault],
}
export type ChatText = typeof en
