import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildLibrary, libraryContent } from '../../host/build/library/build-library.js'
import { parseDay, type Day } from '../../src/core/day.js'
import { locales } from '../../src/core/locale.js'
import { createNameIndex } from '../../src/domain/names.js'
import { createBackPlan } from '../../src/domain/schedule/back-plan.js'
import { templates } from '../../src/templates/index.js'
import { effectOfChange, nextVersion } from '../../src/work/plan/changes/change-effect.js'
import { planWithFit } from '../../src/work/plan/back-plan/plan-fit.js'
import { findCuts } from '../../src/work/plan/back-plan/find-cuts.js'
import { assignRoles } from '../../src/work/plan/template/role-assignment.js'
import { draftEngagement } from '../../src/work/plan/template/draft-engagement.js'
import type { ScriptChunks } from '../../src/work/script-chunks.js'
import { planTextIn } from '../library-texts.js'
import { china, createMilestones, createPeople } from '../domain/create-rows.js'

const today = parseDay('2026-03-31')
const peopled = (people: ReturnType<typeof createPeople>) =>
  ({ rows: { people }, byName: { people: createNameIndex(people, 'name', 'email') } }) as never
/** Stages that were all read. */
const read = (rows: number) => ({ rows, unread: [], absent: [], unplaced: [], gone: [], notUsed: [] })

describe('the library', () => {
  const chunks: ScriptChunks = { adoption: { print: 'a', code: '(function(){return{}})()' } }

  test('comes back as it was put in, and holds nothing that HTML or a template could take for markup', () => {
    const html = buildLibrary(chunks)
    const json = gunzipSync(Buffer.from(html, 'base64')).toString()
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ ...libraryContent, chunks })))
    expect(html).toMatch(/^[\w+/]+={0,2}$/)
    expect(Object.keys(JSON.parse(json).templates)).toEqual(Object.keys(templates))
  })
  test('is the same text whenever it is built, since its compressed form has no time in it', () => {
    const html = buildLibrary(chunks)
    expect(Buffer.from(html, 'base64').subarray(4, 8)).toEqual(Buffer.alloc(4))
    expect(buildLibrary(chunks)).toBe(html)
  })
})

const rowsOf = (durations: readonly number[]) =>
  createMilestones(
    ...durations.map((durationDays, index) => ({
      name: `Stage ${index + 1}`,
      order: index + 1,
      status: 'notStarted' as const,
      durationDays,
    })),
  )
const orderOf = (durations: readonly number[], delivery: Day) => ({
  milestones: rowsOf(durations),
  delivery,
  bufferDays: 2,
  calendar: china,
  today,
})

describe('a plan that does not fit', () => {
  const durations = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 })
  const ahead = fc.integer({ min: 3, max: 60 }).map((count) => china.plusWorkdays(today, count))
  test('fits once each stage gives up what was asked of it, unless that is not enough', () => {
    fc.assert(
      fc.property(durations, ahead, (given, delivery) => {
        const { cuts, stillShort } = findCuts(orderOf(given, delivery))
        const shortened = given.map(
          (count, index) => count - (cuts.find(({ name }) => name === `Stage ${index + 1}`)?.days ?? 0),
        )
        expect(Math.min(...shortened)).toBeGreaterThanOrEqual(1)
        expect(createBackPlan(orderOf(shortened, delivery)).shortBy).toBe(stillShort)
        if (stillShort > 0) expect(Math.max(...shortened)).toBe(1)
      }),
      { numRuns: 60 },
    )
  })
  test('gives up no more than it lacks where stages follow one another', () => {
    const order = orderOf([10, 4, 6], china.plusWorkdays(today, 15))
    const { shortBy } = createBackPlan(order)
    const { cuts } = findCuts(order)
    expect(cuts.reduce((sum, { days }) => sum + days, 0)).toBe(shortBy)
    expect(cuts[0]).toMatchObject({ name: 'Stage 1' })
  })
  test.each(locales)('says so in %s, and what to do', (locale) => {
    const words = { locale, text: planTextIn(locale) }
    const { fit } = planWithFit(orderOf([10, 4, 6], china.plusWorkdays(today, 15)), words, read(3))
    expect(fit.fits).toBe(false)
    expect(fit.message).toContain(String(fit.shortBy))
    expect(fit.message).toContain('Stage 1')
    expect(planWithFit(orderOf([1], china.plusWorkdays(today, 15)), words, read(1)).fit.fits).toBe(true)
  })
})

describe.each(Object.values(templates))('$key begins', (template) => {
  const request = {
    name: 'Relaunch',
    client: 'Acme',
    owner: 'Ann',
    delivery: parseDay('2026-11-30'),
    start: null,
  }
  test.each(locales)('with the days of its back-plan, in %s', (locale) => {
    const roleAssignment = assignRoles(peopled([]), libraryContent.roles, locale)
    const words = { locale, text: planTextIn(locale) }
    const startContext = { today, calendar: china, locale, words, roleAssignment, gates: [] }
    const { rows } = draftEngagement(template, request, startContext)
    const plan = createBackPlan({
      // As the sheet gives them back: with typed predecessors, without days.
      milestones: createMilestones(...rows.milestones.map((row) => ({ ...row, start: null, due: null }))),
      delivery: request.delivery,
      bufferDays: template.bufferDays,
      calendar: china,
      today,
    })
    expect(plan.problems).toEqual([])
    expect(rows.milestones.map(({ start, due }) => [start, due])).toEqual(
      plan.proposals.map(({ start, due }) => [start, due]),
    )
    for (const task of rows.tasks) {
      const stage = rows.milestones.find(({ name }) => name === task.milestone)!
      expect(task.start! >= stage.start! && task.due! <= stage.due!, task.title!).toBe(true)
      expect(china.isWorkday(task.start!) && china.isWorkday(task.due!)).toBe(true)
    }
  })
})

test('a part is taken by the person whose role has a name that the part had formerly', () => {
  const people = createPeople({ name: 'Grace', role: 'Engagement director' })
  expect(assignRoles(peopled(people), libraryContent.roles, 'en').personFor('director')).toBe('Grace')
})

test('a part is taken by the person who has that role, in either language, else by the owner', () => {
  const people = createPeople({ name: '王磊', role: '开发工程师' }, { name: 'Tom', role: 'designer' })
  const roleAssignment = assignRoles(peopled(people), libraryContent.roles, 'zh-CN')
  expect(roleAssignment.personFor('developer')).toBe('王磊')
  expect(roleAssignment.personFor('designer')).toBe('Tom')
  expect(roleAssignment.personFor('tester')).toBeNull()
  expect(roleAssignment.nameFor('tester')).toBe('测试工程师')
  expect(roleAssignment.isClient('clientContact')).toBe(true)
  expect(roleAssignment.isClient('client who calls himself that')).toBe(false)
})

describe('a change', () => {
  const milestones = createMilestones(
    { name: 'Done', status: 'done', start: parseDay('2026-04-20'), due: parseDay('2026-04-24') },
    { name: 'Late', status: 'inProgress', start: parseDay('2026-03-16'), due: parseDay('2026-03-27') },
    { name: 'Next', status: 'notStarted', start: parseDay('2026-04-01'), due: parseDay('2026-04-03') },
    { name: 'Bare', status: 'notStarted' },
  )
  test('moves the coming days of open stages and delivery, and leaves what is late late', () => {
    const { moved, delivery } = effectOfChange(
      { milestones, tasks: [] },
      parseDay('2026-04-10'),
      3,
      today,
      china,
    )
    expect(moved.map(({ name, column, from, to }) => [name, column, from, to])).toEqual([
      ['Next', 'start', '2026-04-01', '2026-04-07'],
      ['Next', 'due', '2026-04-03', '2026-04-09'],
    ])
    expect(delivery).toBe('2026-04-15')
  })
  test('that takes no days moves none', () => {
    expect(effectOfChange({ milestones, tasks: [] }, parseDay('2026-04-11'), 0, today, china)).toEqual({
      moved: [],
      movedTasks: [],
      fixed: [],
      delivery: '2026-04-11',
    })
  })
  test('that wins days moves none before today', () => {
    const { moved } = effectOfChange({ milestones, tasks: [] }, parseDay('2026-04-10'), -9, today, china)
    expect(moved.map(({ to }) => to)).toEqual([today, today])
  })
  test.each([
    ['1.2', '1.3'],
    ['1.9', '1.10'],
    ['v2', 'v3'],
    ['第3版', '第3版 +1'],
    ['signed', 'signed +1'],
    ['signed +1', 'signed +2'],
    [null, '1.1'],
  ])('takes version %s to %s', (from, to) => {
    expect(nextVersion(from)).toBe(to)
  })
})
