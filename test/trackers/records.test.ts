import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/locale.js'
import type { Rule } from '../../src/core/rule.js'
import type { Flag } from '../../src/core/table.js'
import { listOverdueFlags } from '../../src/domain/adoption/decisive-fields.js'
import { adoptableTrackers, choosable } from '../../src/domain/adoption/columns/dictionary.js'
import { libraryDetailsOf } from '../../src/core/library-details.js'
import { afterNamed, namedTrackers, trackerKeys, trackerOf } from '../../src/trackers/index.js'
import { listing } from '../../host/build/library/library-texts.js'
import { trackersPage } from '../../host/build/trackers-page.js'
import { coreTables, hiddenTables, logTables, readTables } from '../../src/work/table-list.js'

const flags = trackerKeys.flatMap((key) =>
  trackerOf(key).flags.map((flag): [string, Flag] => [`${key} ${flag.key}`, flag]),
)

/** Whether a rule asks, somewhere not denied, that a day lies before that point. */
const asksBefore = (rule: Rule, point: 'today' | 'named'): boolean =>
  rule.is === 'before'
    ? point in rule.point
    : 'rules' in rule && rule.rules.some((each) => asksBefore(each, point))

/** Flags of a day that has passed which say that something else is wrong. */
const otherwise: Readonly<Record<string, string>> = {
  'clients contractEnded': 'nobody owes anything: the contract just ended',
  'contacts clientOwesAnswer': 'the client owes the answer',
  'milestones startsTooLate': 'the start is late, and not yet the milestone',
  'issues notEscalated': 'the issue has its own flag for being overdue',
}

describe('what a flag means', () => {
  test('is that a date has passed wherever its rule asks for that, unless something else is said', () => {
    const passed = flags.filter(([, { when }]) => asksBefore(when, 'today'))
    const late = ['overdue', 'stepOverdue', 'missed'] as const as readonly string[]
    expect(passed.length).toBeGreaterThan(15)
    expect(
      passed
        .filter(([, { means }]) => !late.includes(means ?? ''))
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(Object.keys(otherwise).toSorted())
    expect(flags.filter((each) => late.includes(each[1].means ?? '') && !passed.includes(each))).toEqual([])
  })
  test('is that a date is near where its rule asks for one within a horizon and none that has passed', () => {
    for (const [name, { means, when }] of flags)
      if (means === 'soon')
        expect([name, asksBefore(when, 'named'), asksBefore(when, 'today')]).toEqual([name, true, false])
  })
  test('is of one flag at most that the row itself is overdue', () => {
    for (const key of trackerKeys)
      expect(trackerOf(key).flags.filter(({ means }) => means === 'overdue').length, key).toBeLessThan(2)
  })
  test('makes rows of a strange sheet late by their own date or a step’s, not by a repeating one', () => {
    const without = trackerKeys.filter((key) => trackerOf(key).flags.some(({ means }) => means === 'missed'))
    expect(without).toEqual(['rhythm'])
    expect(listOverdueFlags(trackerOf('rhythm'))).toEqual([])
    expect(listOverdueFlags(trackerOf('contacts')).map(({ key }) => key)).toEqual([
      'answerOverdue',
      'followUpOverdue',
    ])
  })
})

describe('a tracker', () => {
  test('is shown once in the list, with what it is for in both languages', () => {
    expect(listing.map(({ key }) => key).toSorted()).toEqual(trackerKeys.toSorted())
    for (const { key, purpose } of listing)
      for (const locale of locales) expect(purpose[locale], key).not.toBe('')
  })
  test('is done by dates alone', () => {
    for (const key of trackerKeys)
      for (const column of trackerOf(key).doneDates ?? [])
        expect(trackerOf(key).columns[column]?.kind, `${key} ${column}`).toBe('day')
  })
  test('says what fills its derived columns by columns that people type into', () => {
    for (const key of trackerKeys)
      for (const [column, from] of Object.entries(trackerOf(key).madeFrom ?? {})) {
        const { columns } = trackerOf(key)
        expect(columns[column]!.derived, `${key} ${column}`).toBe(true)
        expect(
          from!.filter((each) => columns[each]!.derived),
          `${key} ${column}`,
        ).toEqual([])
      }
  })
  test('that a strange sheet may be told to be shows more than what any sheet names', () => {
    for (const key of adoptableTrackers) {
      const { columns, title, mustShow } = trackerOf(key)
      if (columns[title]!.kind === 'reference') expect(mustShow, key).toBeDefined()
    }
  })
  test('has words for its title where it has any beside its headers', () => {
    for (const key of trackerKeys)
      for (const [sureness, words] of libraryDetailsOf(trackerOf(key)).titleWords ?? []) {
        expect(sureness, key).toBeLessThanOrEqual(1)
        expect(words, key).toBe(words.toLowerCase())
      }
  })
  test('of the calendar is recognised and cannot be chosen, of automation rules and gates neither, and of iterations, document requests and purchases only chosen', () => {
    expect(trackerKeys.filter((key) => !choosable.includes(key))).toEqual([
      'gates',
      'automations',
      'holidays',
    ])
    expect(trackerKeys.filter((key) => !adoptableTrackers.includes(key))).toEqual([
      'iterations',
      'documents',
      'purchases',
      'gates',
      'automations',
    ])
  })
  test('comes after those that its rows name', () => {
    expect(afterNamed.toSorted()).toEqual(trackerKeys.toSorted())
    expect(afterNamed.slice(0, 5)).toEqual(['people', 'clients', 'engagements', 'milestones', 'iterations'])
    expect(namedTrackers).toEqual(['people', 'clients', 'engagements', 'milestones', 'iterations'])
  })
})

test('tables are made, hidden, written and read as their records say', () => {
  expect(coreTables).toEqual(['clients', 'engagements', 'milestones', 'tasks', 'people'])
  expect(hiddenTables).toEqual([
    'holidays',
    'runs',
    'letters',
    'teamTemplates',
    'history',
    'published',
    'inbox',
  ])
  expect(logTables).toEqual(['runs', 'letters', 'history', 'published', 'inbox'])
  expect(readTables).toEqual([...trackerKeys, 'settings', 'letters'])
})

test('docs/trackers.md says what the records say (renew it with vitest -u)', async () => {
  await expect(trackersPage()).toMatchFileSnapshot('../../docs/trackers.md')
})
