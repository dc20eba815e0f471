import type { DeliveryResult, Mailer } from '../ports.js'

/**
 * The user's own mail account. A letter that cannot be sent is an answer and does not end the run: Google's
 * message says when an address is wrong or the quota is used up; with any other message it is unknown whether
 * the letter was sent.
 */
export const googleMailer = (): Mailer => ({
  quotaLeft: () => MailApp.getRemainingDailyQuota(),
  send({ to, subject, html, text, name }): DeliveryResult {
    try {
      MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name })
      return { ok: true }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      // A letter that is too large stays too large: tomorrow's quota would not help it.
      if (/invalid email|invalid argument|no recipient|too large|limit exceeded: email/i.test(message))
        return { ok: false, why: 'badAddress', message }
      if (/too many times|quota|limit exceeded/i.test(message)) return { ok: false, why: 'quota', message }
      return { ok: false, why: 'unknown', message }
    }
  },
})
