import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectRoot } from '../../host/build/build.js'
import { entry } from '../../src/entry.js'

const text = readFileSync(new URL('docs/capabilities.md', projectRoot), 'utf8')
const rows = [...text.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, number, name, chinese, where]) => ({ number: Number(number), name, chinese, where: where! }),
)
const count = (state: 'planned' | 'partly' | 'offered'): number =>
  rows.filter(({ where }) => (/^(planned|partly)\b/.exec(where)?.[0] ?? 'offered') === state).length

test('every capability is listed once, in its order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 162 }, (_, index) => index + 1))
})
test('the counts at the top are those of the rows', () => {
  expect(text).toContain(
    `Of 162 capabilities asked for in client progress management, ${count('offered')} are offered, ${count('partly')} partly, and ${count('planned')} are planned.`,
  )
})
test('what is partly there says what is planned, and what is offered says nothing of plans', () => {
  const planned = rows.filter(({ where }) => where.includes('Planned: '))
  const partly = rows.filter(({ where }) => where.startsWith('partly: '))
  expect(planned.map(({ number }) => number)).toEqual(partly.map(({ number }) => number))
})
test('every entry it names is one', () => {
  const names = [...text.matchAll(/`([a-z][A-Za-z]+)`/g)].map(([, name]) => name!)
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !(name in entry))).toEqual([])
})
