import { describe, expect, test } from 'vitest'
import { createSession, evaluateInRun } from '../session/sample-session.js'

const send = (message: string): string => `MailApp.sendEmail(${message})`

describe('MailApp', () => {
  test('takes every overload', () => {
    const session = createSession(`function go() {
      MailApp.sendEmail({ to: 'a@x.com', cc: 'b@x.com', subject: 'S', htmlBody: '<b>H</b>', name: 'Milepost' })
      MailApp.sendEmail('a@x.com', 'S', 'B')
      MailApp.sendEmail('a@x.com', 'S', 'B', { replyTo: 'r@x.com' })
      MailApp.sendEmail('a@x.com', 'r@x.com', 'S', 'B')
    }`)
    const outcome = session.call('go')
    expect(outcome.error).toBeUndefined()
    const usual = { from: 'li@example.com', to: 'a@x.com', subject: 'S', at: '2026-03-31T08:00' }
    expect(session.outbox).toEqual([
      { ...usual, cc: 'b@x.com', body: '', htmlBody: '<b>H</b>', name: 'Milepost' },
      { ...usual, body: 'B' },
      { ...usual, body: 'B', replyTo: 'r@x.com' },
      { ...usual, body: 'B', replyTo: 'r@x.com' },
    ])
    expect(outcome.letters).toEqual(session.outbox)
  })
  test('counts copies against the quota, which a new day renews', () => {
    const session = createSession(
      `function go() { ${send("{ to: 'a@x.com', cc: 'b@x.com,c@x.com', subject: 's', body: 'b' }")}; return MailApp.getRemainingDailyQuota() }`,
      { quota: 5 },
    )
    expect(session.call('go').value).toBe(2)
    expect(session.call('go').error).toBe('Exception: Service invoked too many times for one day: email.')
    session.as = 'wang@example.com'
    expect(session.call('go').value).toBe(2)
    session.as = 'li@example.com'
    session.setNow({ day: '2026-04-01', time: '08:00' })
    expect(session.call('go').value).toBe(2)
  })
  test('refuses what Google refuses', () => {
    expect(evaluateInRun(send("'john', 's', 'b'"))).toBe('Exception: Invalid email: john')
    expect(evaluateInRun(send("{ subject: 's' }"))).toBe('Exception: Failed to send email: no recipient')
    expect(evaluateInRun(send("'a@x.com', 's', 'x'.repeat(204801)"))).toBe(
      'Exception: Limit Exceeded: Email Body Size.',
    )
    expect(evaluateInRun(send("Array(51).fill('a@x.com').join(), 's', 'b'"))).toBe(
      'Exception: Limit Exceeded: Email Recipients Per Message.',
    )
    expect(evaluateInRun(send("'a@x.com', 's', 5"))).toMatch(
      /don't match the method signature for MailApp.sendEmail/,
    )
    expect(evaluateInRun(send("{ to: 'a@x.com', attachments: [] }"))).toBe(
      'Error: NotEmulated: MailApp.sendEmail.attachments',
    )
    expect(evaluateInRun(send(`'"Wang, M" <m@x.com>', 's', 'b'`))).toBe(null)
  })
  test('throws errors the script can catch as its own', () => {
    expect(
      evaluateInRun(
        "(() => { try { MailApp.sendEmail('john', 's', 'b') } catch (e) { return [e instanceof Error, e.message] } })()",
      ),
    ).toEqual([true, 'Invalid email: john'])
  })
})
