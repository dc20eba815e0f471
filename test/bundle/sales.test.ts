import { describe, expect, test } from 'vitest'
import { fillRows } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { locales } from '../../src/core/locale.js'
import type { TrackerKey } from '../../src/trackers/index.js'
import { viewNames } from '../../src/views/index.js'
import type { Forms } from '../../src/work/forms/read-forms.js'
import type { ClientsData } from '../../src/work/clients/read-client.js'
import type { NewEngagementReply } from '../../src/work/plan/template/engagement-reply.js'
import type { StartData } from '../../src/work/plan/template/read-start.js'
import type { Session } from '../../host/emulator/session/session.js'
import { callForValue, createSetUpSession } from './bundle-session.js'
import { changeRowsWell, shownCell } from './commands/commands-session.js'

const deal = { tracker: 'deals', id: 'DL-1' } as const satisfies { tracker: TrackerKey; id: string }
const request = {
  template: 'consulting',
  client: 'Acme',
  name: 'Shop',
  delivery: '2026-09-30',
  dryRun: false,
  deal: deal.id,
}

function createSales(): Session {
  const session = createSetUpSession('en')
  session.call('addTrackers', { keys: ['deals', 'purchases'] })
  changeRowsWell(session, [
    {
      ...deal,
      add: { name: 'Shop', client: 'Acme', amount: 9000, closing: '2026-04-30', status: 'lead' },
    },
  ])
  return session
}
const nextStep = (session: Session): string | undefined =>
  callForValue<Forms>(session, 'readForms', { row: deal }).step?.key

describe('a deal that is won', () => {
  const session = createSales()
  test('goes through its stages to the day it was won', () => {
    expect(nextStep(session)).toBe('advance')
    changeRowsWell(session, [{ ...deal, set: { status: 'won' } }])
    expect(nextStep(session)).toBe('win')
    changeRowsWell(session, [{ ...deal, set: { closedOn: '2026-03-31' } }])
    expect(nextStep(session)).toBe('begin')
  })
  test('begins a project, which it names from then on', () => {
    expect(callForValue<StartData>(session, 'readStart').wonDeals).toEqual([
      { id: 'DL-1', name: 'Shop', client: 'Acme' },
    ])
    callForValue<NewEngagementReply>(session, 'newEngagement', { ...request, dryRun: true })
    expect(shownCell(session, 'deals', 'engagement', 2)).toBe('')
    callForValue<NewEngagementReply>(session, 'newEngagement', request)
    expect(shownCell(session, 'deals', 'engagement', 2)).toBe('Shop')
    expect(callForValue<StartData>(session, 'readStart').wonDeals).toEqual([])
    expect(nextStep(session)).toBeUndefined()
  })
  test('begins no second one: the other person is told, and nothing is added', () => {
    const { value } = session.call('newEngagement', { ...request, name: 'Other shop' })
    expect(value).toMatchObject({ ok: false, problems: [{ code: 'changedSince', table: 'deals' }] })
    expect(shownCell(session, 'engagements', 'name', 3)).toBe('')
  })
})

/** The column heads with their counts, the sums, then the cards line by line. */
const pipelineIn = {
  en: 'New  0|Needs known  0|Offer made  1|Negotiation  0|Won  1|Lost  0|1 without a readable amount|1,234.50|B|A|1 Mar · No owner|1,234.50 · 30 Mar · No owner',
  'zh-CN':
    '初步接触  0|需求确认  0|方案报价  1|商务谈判  0|赢单  1|输单  0|1 条无可识别的金额|1,234.50|B|A|3月1日 · 无负责人|1,234.50 · 3月30日 · 无负责人',
} as const

describe.each(locales)('the pipeline, in %s', (locale) => {
  test('is a view of workbooks with deals, and of no others', () => {
    const session = createSetUpSession(locale)
    runOrThrow(session, 'refreshViews')
    const name = viewNames.pipeline[locale]
    expect(session.workbook.sheetNamed(name)).toBeUndefined()
    session.call('addTrackers', { keys: ['deals'] })
    fillRows(session.workbook, 'deals', [
      {
        id: 'DL-1',
        name: 'A',
        amount: 1234.5,
        status: locale === 'en' ? 'Won' : '赢单',
        closedOn: '2026-03-30',
      },
      { id: 'DL-2', name: 'B', status: locale === 'en' ? 'Offer made' : '方案报价', closing: '2026-03-01' },
    ])
    runOrThrow(session, 'refreshViews')
    const { id } = session.workbook.sheetNamed(name)!
    const { rows, columns } = session.workbook.extent(id)
    const shown = Array.from({ length: rows * columns }, (_, at) =>
      session.workbook.display({ sheet: id, row: 1 + Math.floor(at / columns), column: 1 + (at % columns) }),
    ).filter((text) => text !== '')
    expect(shown.slice(2).join('|')).toBe(pipelineIn[locale])
  })
})

test('what a client bought is said with its sum, and what has no amount is said too', () => {
  const session = createSales()
  fillRows(session.workbook, 'clients', [{ id: 'C-1', name: 'Acme' }])
  const boughtOf = (): string =>
    callForValue<ClientsData>(session, 'readClient', { client: 'Acme' }).chosen!.bought
  expect(boughtOf()).toBe('')
  fillRows(session.workbook, 'purchases', [
    { id: 'PC-1', product: 'Hosting', client: 'Acme', amount: 1200, boughtOn: '2026-01-15' },
    { id: 'PC-2', product: 'Manual', client: 'Acme', boughtOn: '2026-03-02' },
    { id: 'PC-3', product: 'Manual', client: 'Globex', amount: 5, boughtOn: '2026-03-03' },
  ])
  expect(boughtOf()).toBe(
    '2 purchases on record, 1,200 in all (1 without a readable amount), the last one on 2026-03-02.',
  )
})
