import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { fillRows } from '../../../host/bench/fill-rows.js'
import type { Session } from '../../../host/emulator/session/session.js'
import type { Client } from '../../../src/entry.js'
import { locales } from '../../../src/core/locale.js'
import { adjustTemplate } from '../../../src/work/plan/template/adjust-template.js'
import { templates } from '../../../src/templates/index.js'
import { createSession, createSetUpSession, readShownColumn, callForValue } from '../bundle-session.js'
import { createBegunSession, readRefusal, serializeWorkbook } from './plan-session.js'

type Answer<K extends keyof Client> = Extract<Awaited<ReturnType<Client[K]>>, { ok: true }>['value']
const request = { template: 'smallTeam', client: 'Acme', name: 'Rebrand', delivery: '2026-07-31' }
const begin = (session: Session, order: object = {}): Answer<'newEngagement'> =>
  callForValue(session, 'newEngagement', { ...request, ...order })
const preview = (session: Session, order: object = {}): Answer<'newEngagement'> =>
  begin(session, { ...order, dryRun: true })
const readStart = (session: Session): Answer<'readStart'> => callForValue(session, 'readStart')

describe.each(locales)('a project with durations of its own, in %s', (locale) => {
  test('is planned, written and previewed with them', () => {
    const session = createSetUpSession(locale)
    const usual = preview(session)
    expect(usual.stages.map(({ durationDays }) => durationDays)).toEqual([4, 8, 5, 3])
    const durations = [null, 6, 2, null]
    const asked = preview(session, { durations, bufferDays: 7 })
    expect(asked.stages.map(({ durationDays }) => durationDays)).toEqual([4, 6, 2, 3])
    expect(asked.lastDue < usual.lastDue).toBe(true)
    const made = begin(session, { durations, bufferDays: 7 })
    expect(made.stages).toEqual(asked.stages)
    expect(readShownColumn(session, 'milestones', 'durationDays')).toEqual(['4', '6', '2', '3'])
    expect(readShownColumn(session, 'engagements', 'bufferDays')).toEqual(['7'])
    const plan = callForValue<Answer<'previewPlan'>>(session, 'previewPlan', { engagement: 'Rebrand' })
    expect(plan.stages.map(({ start, due }) => [start, due])).toEqual(
      asked.stages.map(({ start, due }) => [start, due]),
    )
  })
  test('that is too short gets durations that fit, and fits with them exactly', () => {
    const session = createSetUpSession(locale)
    const short = preview(session, { delivery: '2026-04-24' })
    expect(short.is).toBe('short')
    const { fitting } = short
    expect(fitting).toHaveLength(4)
    expect(Math.min(...fitting!)).toBeGreaterThan(0)
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
    // The stages of this template wait for each other, so each day that is missing is taken from one of them.
    expect(sum(short.stages.map(({ durationDays }) => durationDays)) - sum(fitting!)).toBe(short.shortBy)
    const shortened = preview(session, { delivery: '2026-04-24', durations: fitting })
    expect(shortened).toMatchObject({ fits: true, shortBy: 0, fitting: null })
  })
  test('that no shortening saves gets none', () => {
    const session = createSetUpSession(locale)
    expect(preview(session, { delivery: '2026-04-02' })).toMatchObject({ is: 'short', fitting: null })
    expect(preview(session)).toMatchObject({ fits: true, fitting: null })
  })
})

test('durations of another number of stages, or of no days, are refused before anything is written', () => {
  const session = createSetUpSession('en')
  const before = serializeWorkbook(session)
  for (const wrong of [{ durations: [1, 2] }, { durations: [0, 1, 1, 1] }, { bufferDays: -1 }])
    expect(readRefusal(session, 'newEngagement', { ...request, ...wrong })).not.toBe('')
  expect(serializeWorkbook(session) === before).toBe(true)
})

test('a project whose stages are there already is not offered shorter ones', () => {
  const session = createBegunSession('en')
  const again = preview(session, {
    template: 'softwareDelivery',
    name: 'Dispatch & Co, phase 2',
    delivery: '2026-12-18',
  })
  expect(again).toMatchObject({ isNew: false, fitting: null })
  expect(again.rows.milestones).toBeUndefined()
})

test('a project that is there without stages is planned for the buffer in its row', () => {
  const session = createSetUpSession('en')
  const { lastDue } = preview(session, { bufferDays: 9 })
  fillRows(session.workbook, 'engagements', [
    { name: 'Rebrand', client: 'Acme', delivery: '2026-07-31', bufferDays: 9 },
  ])
  for (const bufferDays of [null, 1])
    expect(preview(session, { bufferDays })).toMatchObject({ isNew: false, lastDue })
})

test('tasks stay within a stage of any length, and all of a stage is still worked on', () => {
  const all = Object.values(templates)
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 12 }),
      (template, lengths) => {
        const durations = template.stages.map((_, index) => lengths[index % lengths.length]!)
        const { stages } = adjustTemplate(template, { durations, bufferDays: null })
        for (const [index, { durationDays, tasks }] of stages.entries()) {
          expect(durationDays).toBe(durations[index])
          for (const task of tasks) {
            expect(task.offsetDays).toBeGreaterThanOrEqual(0)
            expect(task.durationDays).toBeGreaterThan(0)
            expect(task.offsetDays + task.durationDays).toBeLessThanOrEqual(durationDays)
          }
          const reach = (each: typeof tasks): number =>
            Math.max(0, ...each.map(({ offsetDays, durationDays: days }) => offsetDays + days))
          if (reach(template.stages[index]!.tasks) === template.stages[index]!.durationDays)
            expect(reach(tasks)).toBe(durationDays)
        }
      },
    ),
  )
})
test('a template that nobody changed is as it was', () => {
  for (const template of Object.values(templates)) {
    expect(adjustTemplate(template, { durations: null, bufferDays: null })).toEqual(template)
    const durations = template.stages.map(({ durationDays }) => durationDays)
    expect(adjustTemplate(template, { durations, bufferDays: template.bufferDays })).toEqual(template)
  }
})

describe.each(locales)('an owner who is typed, in %s', (locale) => {
  test('joins the team once, and is known by any spelling after that', () => {
    const session = createSetUpSession(locale)
    expect(preview(session, { owner: 'Ann Lee' })).toMatchObject({
      rows: { people: 1 },
      owner: { name: 'Ann Lee', isNew: true },
    })
    const made = begin(session, { owner: 'Ann Lee' })
    expect(made.rows.people).toBe(1)
    expect(readShownColumn(session, 'people', 'name')).toEqual(['Ann Lee'])
    const next = begin(session, { owner: ' ann  LEE ', name: 'Second' })
    expect(next.rows.people).toBeUndefined()
    expect(next.owner).toEqual({ name: 'Ann Lee', isNew: false })
    expect(readShownColumn(session, 'people', 'name')).toEqual(['Ann Lee'])
    expect(new Set(readShownColumn(session, 'engagements', 'owner'))).toEqual(new Set(['Ann Lee']))
  })
})
test('no owner, no person', () => {
  const session = createSetUpSession('en')
  expect(preview(session)).toMatchObject({ owner: null })
  expect(preview(session).rows.people).toBeUndefined()
})

test('the template that was used last is remembered, and forgotten with it', () => {
  const session = createSession('en')
  expect(readStart(session).lastTemplate).toBeNull()
  runOrThrow(session, 'setUpTemplate', { template: 'smallTeam' })
  expect(readStart(session).lastTemplate).toBe('smallTeam')
  preview(session, { template: 'softwareDelivery' })
  expect(readStart(session).lastTemplate).toBe('smallTeam')
  begin(session, { template: 'Software delivery' })
  expect(readStart(session).lastTemplate).toBe('softwareDelivery')
})
