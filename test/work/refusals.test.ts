/** A refusal names the reason that holds, and quotes what is in the cell. */
import { describe, expect, test } from 'vitest'
import { fillRows } from '../../host/bench/fill-rows.js'
import type { Session } from '../../host/emulator/session/session.js'
import { locales } from '../../src/core/locale.js'
import { engagementStatuses } from '../../src/trackers/plan/engagement-statuses.js'
import { createSetUpSession } from '../bundle/bundle-session.js'

const readRefusal = (session: Session, entry: string, input: object): string =>
  (session.call(entry, input).value as { message: string }).message

describe.each(locales)('refused in %s is', (locale) => {
  const withProject = (project: object): Session => {
    const session = createSetUpSession(locale)
    fillRows(session.workbook, 'clients', [{ id: 'C-1', name: 'Acme', email: 'dana@acme.example.com' }])
    fillRows(session.workbook, 'engagements', [{ id: 'E-1', name: 'Site', client: 'Acme', ...project }])
    return session
  }
  test('a report for a client without an open project: the client is there', () => {
    const status = engagementStatuses.delivered[locale]
    const refusalText = readRefusal(withProject({ status }), 'previewClientReport', { client: 'Acme' })
    expect(refusalText).toBe(
      {
        en: '“Acme” has no open project, so there is nothing to report yet.',
        'zh-CN': '“Acme”没有进行中的项目，暂时没有可以报告的内容。',
      }[locale],
    )
  })
  test('a report where a project’s client cannot be placed: that it has none is not known', () => {
    const refusalText = readRefusal(withProject({ client: 'Acmee' }), 'previewClientReport', {
      client: 'Acme',
    })
    expect(refusalText).toContain('Acmee')
  })
  test('a plan whose delivery is no date: what is in the cell, not the name of the project', () => {
    const refusalText = readRefusal(withProject({ delivery: 'in spring' }), 'previewPlan', {
      engagement: 'Site',
    })
    expect(refusalText).toContain('“in spring”')
    expect(refusalText).not.toContain('Site')
  })
})
