import { describe, expect, it } from 'vitest'
import { formatValue } from '../../host/emulator/formula/index.js'
import { libraryDetailsOf } from '../../src/core/library-details.js'
import { labelsOf } from '../../src/core/choices.js'
import { type Column } from '../../src/core/column.js'
import { findField } from '../../src/core/sheet/locate-table.js'
import type { Rule } from '../../src/core/rule.js'
import { acceptedSheetNames, type Table } from '../../src/core/table.js'
import { trackerKeys, trackers } from '../../src/trackers/index.js'
import { letters } from '../../src/trackers/own/letters.js'
import { runs } from '../../src/trackers/own/runs.js'
import { provideAliases } from '../aliases.js'

const every: readonly Table[] = Object.values(trackers)
const columnsOf = (table: Table) => Object.entries(table.columns)
/** Every header that means a column; columns that Milepost fills have their own names only. */
const headersOf = (column: Column): string[] => [
  column.name.en,
  column.name['zh-CN'],
  ...(column.derived ? [] : (libraryDetailsOf(column).aliases ?? [])),
]
const repeated = (names: readonly string[]): string[] => {
  const plain = names.map((name) => name.toLowerCase())
  return plain.filter((name, index) => plain.indexOf(name) !== index)
}
const rulesWithin = (rule: Rule): Rule[] => [
  rule,
  ...('rules' in rule ? rule.rules.flatMap(rulesWithin) : []),
  ...('rule' in rule ? rulesWithin(rule.rule) : []),
]

it('shows no whole number with a point after it, as the pattern 0.## does in Google Sheets', () => {
  const numeric = every.flatMap((table) =>
    columnsOf(table).filter(([, { kind }]) => ['number', 'percent', 'money'].includes(kind)),
  )
  expect(numeric.length).toBeGreaterThan(10)
  for (const [key, { format }] of numeric)
    expect([key, formatValue(3, format === 'General' ? '' : format, 'en_US')]).toEqual([
      key,
      expect.stringMatching(/\d%?$/),
    ])
})

/** The columns that were agreed for each tracker, beside id and notes. */
const agreed: Readonly<Record<string, string>> = {
  requirements:
    'engagement description source priority acceptanceCriteria confirmedBy confirmedOn status addedAfterBaseline link',
  raci: 'engagement item responsible accountable consulted informed',
  contacts: 'day client engagement channel direction summary owner askedOn answeredOn followUpOn link',
  rhythm: 'client engagement form frequency participants lead nextOn',
  pulses: 'day engagement asExpected newNeed blocker need blockedBy',
  changes:
    'engagement content reason requester raisedOn importance urgency priority impactDays impactCost impactResource ' +
    'assessedBy decision decidedBy decidedOn implementedOn status deliveredOn deliveryWas newDelivery ' +
    'wordedBy wordedOn openedAs link',
  feedback:
    'client engagement receivedOn channel category urgency content receiver owner answerBy resolvedOn calledBackOn ' +
    'solved status improvement milestone supplier',
  issues:
    'engagement description raisedOn resolvedOn severity owner due status escalatedTo solution inReport ' +
    'wordedBy wordedOn openedAs milestone supplier link iteration points',
  iterations: 'name engagement goal start end capacity owner planned done open unestimated beyond',
  risks:
    'engagement category description probability impact exposure response owner reviewOn status seenOn occurredOn',
  decisions: 'engagement question optionA optionB askedOn answerBy chosen decidedOn link',
  satisfaction: 'day client engagement milestone who score comment surveyBy',
  retrospectives: 'engagement whatWasLate why1 why2 why3 why4 why5 cause prevention owner due status',
  care: 'client kind on owner goal draft doneOn',
  training: 'topic person on evidence status',
}

describe('the trackers together', () => {
  it('stand under their own keys', () => {
    expect(every.map((table) => table.key)).toEqual(trackerKeys)
  })
  it('share no id prefix, with the run log and the ledger neither', () => {
    expect(repeated([...every, runs, letters].map((table) => table.prefix))).toEqual([])
  })
  it('share no sheet name in any language', () => {
    expect(repeated(every.flatMap((table) => [...new Set(acceptedSheetNames(table))]))).toEqual([])
  })
  it('refer only to trackers there are', () => {
    const referred = every.flatMap(columnsOf).flatMap(([, column]) => column.refersTo ?? [])
    expect(referred.filter((key) => !(key in trackers))).toEqual([])
  })
})

describe.each(every.map((table) => [table.key, table] as const))('%s', (key, table) => {
  it('has the columns agreed for it', () => {
    const expected = agreed[key]?.split(' ')
    const own = Object.keys(table.columns).filter((column) => column !== 'id' && column !== 'notes')
    if (expected) expect([...own].sort()).toEqual([...expected].sort())
    expect(Object.keys(table.columns)[0]).toBe('id')
  })
  it('has no two columns that answer to one header, ignoring case', () => {
    const names = columnsOf(table).flatMap(([, column]) => [
      ...new Set(headersOf(column).map((each) => each.toLowerCase())),
    ])
    expect(repeated(names)).toEqual([])
  })
  it('finds each column by every name it has', () => {
    for (const [key, column] of columnsOf(table))
      for (const header of headersOf(column))
        expect(findField(table, header, provideAliases), header).toBe(key)
  })
  it('has no choice whose words stand for another choice too', () => {
    for (const [, { choices }] of columnsOf(table))
      expect(
        repeated(
          Object.values(choices ?? {}).flatMap((choice) => [
            ...new Set(labelsOf(choice).map((label) => label.toLowerCase())),
          ]),
        ),
      ).toEqual([])
  })
  it('says everything in both languages', () => {
    const names = [
      table.name,
      ...columnsOf(table).flatMap(([, column]) => [column.name, libraryDetailsOf(column).help ?? []].flat()),
      ...table.flags.map((flag) => flag.name),
    ]
    for (const each of names) {
      expect(each.en).toMatch(/\w/)
      expect(each['zh-CN']).toMatch(/\p{Script=Han}/u)
    }
  })
  it('paints only its own columns, by rules that choose among real choices', () => {
    expect(repeated(table.flags.map((flag) => flag.key))).toEqual([])
    for (const flag of table.flags) {
      expect(table.columns).toHaveProperty(flag.column)
      for (const rule of rulesWithin(flag.when)) {
        if ('column' in rule) expect(table.columns, flag.key).toHaveProperty(rule.column)
        if (rule.is === 'earlier') expect(table.columns, flag.key).toHaveProperty(rule.than)
        if (rule.is === 'oneOf')
          for (const choice of rule.choices)
            expect(table.columns[rule.column]!.choices).toHaveProperty(choice)
      }
    }
  })
})
