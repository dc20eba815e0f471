import { expect, test } from 'vitest'
import { fillRows } from '../../host/bench/fill-rows.js'
import { type TrackerKey, trackerKeys, trackerOf, trackersWith } from '../../src/trackers/index.js'
import { approvalColumns } from '../../src/trackers/plan/changes.js'
import type { Forms } from '../../src/work/forms/read-forms.js'
import { callForValue, createSetUpSession } from './bundle-session.js'
import { changeRows, changeRowsWell } from './commands/commands-session.js'

const logged = trackersWith(({ log }) => log)
const stepped = trackersWith(({ steps }) => steps)

test('what a form needs, fills in or hides is asked or is a column that people fill in', () => {
  expect(logged.length).toBeGreaterThanOrEqual(8)
  for (const key of trackerKeys) {
    const { columns, log, steps = [] } = trackerOf(key)
    const isTyped = (column: string): boolean =>
      columns[column]!.kind !== 'identity' && !columns[column]!.derived
    for (const form of [...(log ? [log] : []), ...steps]) {
      const named = [...form.asks, ...(form.today ?? []), ...(form.me ?? [])]
      expect(
        named.filter((column) => !isTyped(column)),
        key,
      ).toEqual([])
      expect(form.asks, key).toEqual(expect.arrayContaining([...(form.needs ?? [])]))
      expect(
        (form.today ?? []).filter((column) => columns[column]!.kind !== 'day'),
        key,
      ).toEqual([])
      expect(
        (form.me ?? []).filter((column) => columns[column]!.refersTo !== 'people'),
        key,
      ).toEqual([])
    }
    const required = Object.keys(columns).filter((column) => columns[column]!.required)
    const given = [...(log?.asks ?? required), ...(log?.today ?? [])]
    expect(given, key).toEqual(expect.arrayContaining(required))
  }
})

test('a step’s values and conditions are those of its columns', () => {
  for (const key of stepped) {
    const { columns, steps = [], log } = trackerOf(key)
    const keysOf = (column: string): readonly string[] => Object.keys(columns[column]!.choices ?? {})
    for (const values of [
      log?.begins ?? {},
      ...steps.flatMap(({ set, unless }) => [set ?? {}, unless?.set ?? {}]),
    ])
      for (const [column, value] of Object.entries(values))
        if (value !== null) expect(keysOf(column), `${key} ${column}`).toContain(value)
    for (const { unless } of steps) if (unless) expect(keysOf(unless.column)).toContain(unless.is)
  }
})

test('whatever an approval must say is needed by a step before the change is implemented', () => {
  const steps = trackerOf('changes').steps!
  const before = steps.slice(
    0,
    steps.findIndex(({ key }) => key === 'implement'),
  )
  expect(before.flatMap(({ needs }) => needs ?? [])).toEqual(expect.arrayContaining([...approvalColumns]))
})

const readForms = (
  session: ReturnType<typeof createSetUpSession>,
  row?: { tracker: TrackerKey; id: string },
): Forms => callForValue<Forms>(session, 'readForms', { row: row ?? null })

test('forms are read in a bounded number of calls, and a tracker that is missing is said', () => {
  const session = createSetUpSession('en')
  session.call('refresh')
  const { calls, value } = session.call('readForms', null)
  expect(calls.total).toBeLessThanOrEqual(23)
  const { logs } = (value as { value: Forms }).value
  expect(logs.map(({ tracker }) => tracker).toSorted()).toEqual(logged.toSorted())
  expect(logs.filter(({ newSheet }) => newSheet === '')).toEqual([])
  session.call('addTrackers', { keys: ['risks'] })
  expect(readForms(session).logs.filter(({ newSheet }) => newSheet === '')).toMatchObject([
    { tracker: 'risks' },
  ])
})

test('feedback that the client does not call solved goes back to be handled, and its first resolution is undone', () => {
  const session = createSetUpSession('en')
  session.call('addTrackers', { keys: ['feedback'] })
  fillRows(session.workbook, 'feedback', [
    { id: 'FB-1', content: 'Slow', client: 'Acme', status: 'To call back', resolvedOn: '2026-03-30' },
  ])
  const row = { tracker: 'feedback', id: 'FB-1' } as const
  const { step } = readForms(session, row)
  expect(step).toMatchObject({ key: 'callBack', set: { status: 'closed' } })
  const { set } = step!.unless!
  const { changed } = changeRowsWell(session, [
    { ...row, set: { ...set, solved: 'no', calledBackOn: '2026-03-31' } },
  ])
  expect(changed).toMatchObject([{ step: { en: 'Record what was done' } }])
  expect(readForms(session, row).step).toMatchObject({ key: 'handle' })
})

test('a row that has no step, and one that is gone, are said', () => {
  const session = createSetUpSession('en')
  session.call('addTrackers', { keys: ['issues'] })
  const { changed } = changeRowsWell(session, [
    { tracker: 'issues', add: { description: 'Down', status: 'closed' } },
  ])
  expect(changed).toMatchObject([{ step: null }])
  expect(readForms(session, { tracker: 'issues', id: changed[0]!.id }).step).toBeNull()
  expect(session.call('readForms', { row: { tracker: 'issues', id: 'IS-9' } }).value).toMatchObject({
    ok: false,
    problems: [{ code: 'rowGone' }],
  })
})

test('the same id is added once', () => {
  const session = createSetUpSession('en')
  session.call('addTrackers', { keys: ['issues'] })
  const add = { tracker: 'issues', id: 'IS-1', add: { description: 'Down' } } as const
  changeRowsWell(session, [add])
  expect(changeRows(session, [add]).reply).toMatchObject({
    ok: false,
    problems: [{ code: 'nameTaken', column: 'id' }],
  })
})
