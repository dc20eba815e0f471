import { describe, expect, test } from 'vitest'
import { createSession, evaluateInRun } from '../session/sample-session.js'

const plan = (builder: string): string =>
  `function plan() { ScriptApp.newTrigger('go').timeBased().${builder}.create() } function go(e) { return e }`

describe('clock triggers', () => {
  test('fire within the hour they were asked for, in their own zone, at the same minute every day', () => {
    const session = createSession(plan("everyDays(1).atHour(8).inTimezone('Asia/Shanghai')"))
    session.call('plan')
    const due = session.due({ day: '2026-03-31', time: '08:00' }, { day: '2026-04-02', time: '23:00' })
    expect(due.length).toBeGreaterThanOrEqual(2)
    expect(new Set(due.map(({ at }) => at.time)).size).toBe(1)
    expect(due.every(({ at }) => at.time.startsWith('08:'))).toBe(true)
    expect(due.at(-1)?.at.day).toBe('2026-04-02')
  })
  test.each([
    ['everyHours(1)', '2026-04-01', 24],
    ['everyHours(6)', '2026-04-01', 4],
    ['everyMinutes(30)', '2026-04-01', 48],
    ['everyDays(2)', '2026-04-01', 0],
    ['everyDays(2)', '2026-04-02', 1],
    ['onWeekDay(ScriptApp.WeekDay.THURSDAY).atHour(8)', '2026-04-01', 0],
    ['onWeekDay(ScriptApp.WeekDay.THURSDAY).atHour(8)', '2026-04-02', 1],
    ['everyWeeks(2).onWeekDay(ScriptApp.WeekDay.THURSDAY)', '2026-04-09', 0],
    ['everyWeeks(2).onWeekDay(ScriptApp.WeekDay.THURSDAY)', '2026-04-16', 1],
    ['onMonthDay(1).atHour(12)', '2026-04-01', 1],
    ['after(3600000)', '2026-03-31', 1],
    ['after(3600000)', '2026-04-01', 0],
    ['at(new Date("2026-04-01T12:00:00Z"))', '2026-04-01', 1],
    ['atDate(2026, 4, 1)', '2026-03-31', 1],
  ])('%s fires, up to the midnight after %s, %i times that day', (builder, day, count) => {
    const session = createSession(plan(builder), { scriptZone: 'Asia/Shanghai' })
    session.call('plan')
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
    expect(session.due({ day, time: '00:00' }, { day: next, time: '00:00' })).toHaveLength(count)
  })
  test('are their owner’s: nobody else sees them, they run as their owner', () => {
    const session = createSession(`
      function plan() { ScriptApp.newTrigger('who').timeBased().everyHours(1).create() }
      function count() { return ScriptApp.getProjectTriggers().length }
      function who() { MailApp.sendEmail('a@x.com', 's', 'b') }
      function stop() { for (const t of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(t) }`)
    session.call('plan')
    session.as = 'wang@example.com'
    expect(session.call('count').value).toBe(0)
    const outcome = session.fire(session.triggers()[0]?.id ?? '')
    expect(outcome.letters[0]?.from).toBe('li@example.com')
    session.call('stop')
    expect(session.triggers()).toHaveLength(1)
    session.as = 'li@example.com'
    session.call('stop')
    expect(session.triggers()).toHaveLength(0)
  })
  test('tell their moment in UTC, with Monday as day 1', () => {
    const session =
      createSession(`let seen; function go(e) { console.log(JSON.stringify(e), String(e.authMode), e.authMode === ScriptApp.AuthMode.FULL) }
      function plan() { ScriptApp.newTrigger('go').timeBased().everyHours(1).create() }`)
    session.call('plan')
    const [line] = session.fire(session.triggers()[0]?.id ?? '').logs
    const [json = '', ...rest] = (line?.text ?? '').split(/ (?=FULL)/)
    expect(JSON.parse(json)).toMatchObject({
      year: 2026,
      month: 3,
      'day-of-month': 31,
      'day-of-week': 2,
      'week-of-year': 14,
      hour: 0,
      minute: 0,
      second: 0,
      timezone: 'UTC',
      triggerUid: session.triggers()[0]?.id,
    })
    expect(rest).toEqual(['FULL true'])
  })
  test('are refused in Google’s words', () => {
    const attempt = (builder: string): unknown =>
      evaluateInRun(`ScriptApp.newTrigger('go').timeBased().${builder}`)
    expect(attempt('everyMinutes(7)')).toBe(
      'Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    )
    expect(attempt('atHour(8).create()')).toBe(
      'Exception: The recurrence interval of this trigger was not specified.',
    )
    expect(attempt("everyDays(1).inTimezone('Mars/Base')")).toBe('Exception: Invalid argument: Mars/Base')
    expect(
      evaluateInRun(
        "Array.from({ length: 21 }, () => ScriptApp.newTrigger('go').timeBased().everyHours(1).create())",
      ),
    ).toMatch(/^Exception: This script has too many triggers/)
  })
  test('describe themselves', () => {
    expect(
      evaluateInRun(`(() => { const t = ScriptApp.newTrigger('go').timeBased().everyHours(1).create()
        return [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK, String(t.getTriggerSource()),
          t.getTriggerSourceId(), t.getUniqueId() === ScriptApp.getProjectTriggers()[0].getUniqueId()] })()`),
    ).toEqual(['go', true, 'CLOCK', null, true])
  })
})

describe('permissions', () => {
  const root = 'https://www.googleapis.com/auth/'
  const manifest = { oauthScopes: [`${root}spreadsheets.currentonly`, `${root}script.send_mail`] }
  const bundle = (code: string) => ({ code, files: {}, manifest })
  test('are those the manifest names', () => {
    const code = `function mail() { MailApp.sendEmail('a@x.com', 's', 'b') } function plan() { ScriptApp.getProjectTriggers() }
      function who() { return Session.getActiveUser().getEmail() } function zone() { return Session.getScriptTimeZone() }`
    const session = createSession('', { bundle: bundle(code) })
    expect(session.call('mail').error).toBeUndefined()
    expect(session.call('plan').error).toBe(
      `Exception: You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: ${root}script.scriptapp`,
    )
    expect(session.call('who').error).toMatch(/Session.getActiveUser.*userinfo.email$/)
    expect(session.call('zone').value).toBe('Etc/UTC')
  })
  test('may be granted in part, which the script can ask', () => {
    const code = `function ask() { return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()) }
      function need() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${root}script.send_mail']) }`
    const session = createSession('', { bundle: bundle(code) })
    expect(session.call('ask').value).toBe('NOT_REQUIRED')
    session.granted = [`${root}spreadsheets.currentonly`]
    expect(session.call('ask').value).toBe('REQUIRED')
    expect(session.call('need').error).toBe('Exception: Authorization is required to perform that action.')
  })
  test('of a simple trigger do not reach what is the user’s', () => {
    const session = createSession("function onOpen() { MailApp.sendEmail('a@x.com', 's', 'b') }")
    expect(session.open().error).toBe(
      `Exception: You do not have permission to call MailApp.sendEmail. Required permissions: ${root}script.send_mail`,
    )
  })
})
