import { describe, expect, test } from 'vitest'
import { openPage, sendAt, tokenIn, typeInto, publishedColumn, readLines } from './answering-team.js'
import {
  acme,
  beginWithReport,
  createClientTeam,
  decidePage,
  itemsIn,
  pageOf,
  publishedKinds,
  sendReport,
  showPage,
  viewPage,
} from './client-team.js'

describe('a client’s page', () => {
  test('is published for nobody before a person said so, who saw each thing with its cell', () => {
    const session = createClientTeam()
    expect(publishedKinds(session)).not.toContain('client')
    const view = viewPage(session)
    expect(view).toMatchObject({ isOn: true, to: acme, shown: null, until: null, blocked: [], doubts: [] })
    const sentences = view.sections.flatMap((section) => section.sentences)
    const question = sentences.find(({ text }) => text === 'Which checkout do you want?')!
    expect(question.from).toMatchObject([{ table: 'decisions', id: 'DE-1', column: 'question' }])
    expect(decidePage(session, { shows: true, digest: 'another' }).outcome).toBe('changed')
    expect(publishedKinds(session)).not.toContain('client')
    const shown = showPage(session)
    expect(shown).toMatchObject({
      outcome: 'shown',
      shown: { by: 'Li', on: '2026-03-31' },
      until: '2026-06-29',
    })
    expect(publishedKinds(session)).toEqual(expect.arrayContaining(['client', 'calendar']))
  })

  test('shows what is needed, and nothing of the team or of others', () => {
    const { session, token } = beginWithReport()
    const page = pageOf(session, token)
    expect(page).toMatchObject({ kind: 'client', locale: 'en', heading: 'Acme', sender: 'Li', notices: [] })
    const needed = itemsIn(page, 'needed')
    expect(needed.map(({ title, offers }) => [title, offers.map(({ act }) => act).join()])).toEqual([
      ['Which checkout do you want?', 'choose,ask'],
      ['Design', 'accept,object,ask'],
      ['Build', 'agree,object,ask'],
      ['Statement of work, version v2', 'confirm,object,ask'],
      ['Customers pay by card', 'confirm,object,ask'],
      ['Logo as SVG', 'send,notAvailable,ask'],
      ['Is progress as you expected?', 'choose'],
      ['Are there any new needs?', 'choose'],
      ['Is anything blocking the work?', 'choose'],
      ['How satisfied are you with “Brand book”?', 'rate'],
      ['Is our report of 31 Mar what you expect from the project?', 'confirm,object,ask'],
    ])
    expect(page.stages.map(({ label, state, day, isHere }) => [label, state, day, isHere])).toEqual([
      ['Design', 'done', '2026-03-27', undefined],
      ['Build', 'current', '2026-04-20', true],
    ])
    const said = JSON.stringify(page)
    expect(said).not.toMatch(/Globex|Volcano|Hank|pays late|margin|98765|we hope|Half an idea/)
    expect(page.client).toMatchObject({
      contact: { name: 'Li', email: 'li@example.com' },
      reports: [{ sentOn: '2026-03-31', title: expect.stringContaining('Acme') as string }],
      moreReports: 0,
      calendar: { serial: 0 },
    })
    expect(page.client!.reports[0]!.parts.length).toBeGreaterThan(1)
    const targets = page.sections.flatMap(({ items }) => items.flatMap(({ target }) => target ?? []))
    expect(new Set(targets.map((target) => JSON.stringify(target))).size).toBe(targets.length)
  })

  test('has one link, which stays the same with the next report and works for 90 days', () => {
    const { session, letter, token } = beginWithReport()
    expect(letter.body.indexOf(token)).toBeLessThan(letter.body.indexOf('== '))
    expect(readLines(session, 'Published').flat().join(' ')).not.toContain(token)
    const again = sendAt(session, '2026-04-01')
    expect(again.map(({ to }) => to)).not.toContain(acme)
    expect(pageOf(session, token).today).toBe('2026-04-01')
    const line = readLines(session, 'Published').find((cells) => cells[2] === 'client')!
    expect(line[5]).toBe('until 2026-06-29')
    expect(tokenIn(sendReport(session))).toBe(token)
    const renewed = readLines(session, 'Published').find((cells) => cells[2] === 'client')!
    expect(renewed[5]).toBe('until 2026-06-30')
    expect(pageOf(session, token).client!.reports.map(({ sentOn }) => sentOn)).toEqual([
      '2026-04-01',
      '2026-03-31',
    ])
    expect(pageOf(session, token).client!.reports[1]!.parts.length).toBeGreaterThan(1)
  })

  test('follows what changed with the next run, and is not written again where nothing did', () => {
    const { session, token } = beginWithReport()
    sendAt(session, '2026-04-01', '08:00')
    const made = pageOf(session, token).made
    sendAt(session, '2026-04-01', '10:00')
    expect(pageOf(session, token).made).toBe(made)
  })

  test('is hidden at once, and its link opens nothing', () => {
    const { session, token } = beginWithReport()
    expect(decidePage(session, { shows: false })).toMatchObject({ outcome: 'hidden', shown: null })
    expect(openPage(session, token)).toBeNull()
    expect(publishedKinds(session)).not.toContain('calendar')
    sendAt(session, '2026-04-01')
    expect(openPage(session, token)).toBeNull()
  })

  test('that was revoked in the sheet opens nothing, also after the next run', () => {
    const { session, token } = beginWithReport()
    const row = readLines(session, 'Published').findIndex((cells) => cells[2] === 'client') + 2
    typeInto(session, 'Published', row, publishedColumn('revoked'), '2026-03-31')
    sendAt(session, '2026-04-01')
    expect(openPage(session, token)).toBeNull()
  })

  test('that was revoked stays closed when the page is hidden and shown again', () => {
    const { session, token } = beginWithReport()
    const row = readLines(session, 'Published').findIndex((cells) => cells[2] === 'client') + 2
    typeInto(session, 'Published', row, publishedColumn('revoked'), '2026-03-31')
    decidePage(session, { shows: false })
    showPage(session)
    expect(openPage(session, token)).toBeNull()
    sendAt(session, '2026-04-01')
    expect(openPage(session, token)).toBeNull()
    expect(tokenIn(sendReport(session))).not.toBe(token)
  })
})
