/** A refusal names the reason that holds, and quotes what is in the cell. */
import { describe, expect, test } from 'vitest'
import { fill } from '../../host/bench/filling.js'
import type { Session } from '../../host/session/session.js'
import { locales } from '../../src/core/locale.js'
import { engagementStatuses } from '../../src/trackers/plan/engagement-statuses.js'
import { setUpIn } from '../bundle/stage.js'

const refusalOf = (session: Session, entry: string, input: object): string =>
  (session.call(entry, input).value as { message: string }).message

describe.each(locales)('refused in %s is', (locale) => {
  const withProject = (project: object): Session => {
    const session = setUpIn(locale)
    fill(session.workbook, 'clients', [{ id: 'C-1', name: 'Acme', email: 'dana@acme.example.com' }])
    fill(session.workbook, 'engagements', [{ id: 'E-1', name: 'Site', client: 'Acme', ...project }])
    return session
  }
  test('a report for a client without an open project: the client is there', () => {
    const status = engagementStatuses.delivered[locale]
    const said = refusalOf(withProject({ status }), 'previewClientReport', { client: 'Acme' })
    expect(said).toBe(
      {
        en: '“Acme” has no open project, so there is nothing to report yet.',
        'zh-CN': '“Acme”没有进行中的项目，暂时没有可以报告的内容。',
      }[locale],
    )
  })
  test('a report where a project’s client cannot be placed: that it has none is not known', () => {
    const said = refusalOf(withProject({ client: 'Acmee' }), 'previewClientReport', { client: 'Acme' })
    expect(said).toContain('Acmee')
  })
  test('a plan whose delivery is no date: what is in the cell, not the name of the project', () => {
    const said = refusalOf(withProject({ delivery: 'in spring' }), 'previewPlan', { engagement: 'Site' })
    expect(said).toContain('“in spring”')
    expect(said).not.toContain('Site')
  })
})
