import { failureModes, runWithFailure, chooseCalls } from '../../failure-modes.js'
import { describe, expect, test } from 'vitest'
import { findColumns, fillRows, toSerial, findSheet } from '../../../host/bench/fill-rows.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { createBegunSession, engagementName, readPlanPreview, typeInRow } from './plan-session.js'
import { readShownColumn, callForValue } from '../bundle-session.js'

interface MovedDay {
  table: 'milestones' | 'tasks'
  id: string
  name: string
  column: 'start' | 'due'
  from: string
  to: string
  why?: string
}
interface MovesPreview {
  moved: MovedDay[]
  movedTasks: MovedDay[]
  kept: MovedDay[]
  overloads: { person: string; days: number; capacity: number }[]
}

/** Every planned day of stages and tasks, by table, id and column. */
const readDays = (session: Session): Map<string, string> =>
  new Map(
    (['milestones', 'tasks'] as const).flatMap((table) =>
      (['start', 'due'] as const).flatMap((column) => {
        const shown = readShownColumn(session, table, column)
        return readShownColumn(session, table, 'id').map((id, line): [string, string] => [
          `${table} ${id} ${column}`,
          shown[line]!,
        ])
      }),
    ),
  )
/** The days that differ, as `from → to`. */
const findDifferingDays = (before: Map<string, string>, after: Map<string, string>): Record<string, string> =>
  Object.fromEntries(
    [...after].flatMap(([key, day]) =>
      before.get(key) === day ? [] : [[key, `${before.get(key)} → ${day}`]],
    ),
  )
const describeMoves = (days: readonly MovedDay[]): Record<string, string> =>
  Object.fromEntries(
    days.map(({ table, id, column, from, to }) => [`${table} ${id} ${column}`, `${from} → ${to}`]),
  )

/** Sets cells of a task by its line in the sheet. */
function setTask(session: Session, line: number, cells: Readonly<Record<string, string | number>>): void {
  const sheet = findSheet(session.workbook, 'tasks')
  for (const [column, value] of Object.entries(cells)) {
    const at = findColumns(session.workbook, 'tasks').get(column)!
    if (typeof value === 'string' && value.startsWith('=')) session.workbook.type(sheet.id, line, at, value)
    else session.workbook.setValues({ sheet: sheet.id, row: line, column: at }, [[value]])
  }
}
const content = 'Two more reports'
/** An approved change of five working days; a done task, one outside its stage, one of no stage, one with a formula. */
function createChangeSession(): Session {
  const session = createBegunSession('en')
  const due = readShownColumn(session, 'tasks', 'due')
  setTask(session, 3, { status: 'Done' })
  setTask(session, 4, { start: toSerial('2026-11-02'), due: toSerial('2026-11-03') })
  setTask(session, 5, { milestone: 'no such stage' })
  setTask(session, 7, { due: `=DATE(${due[5]!.split('-').join(',')})` })
  const decided = { assessedBy: 'Ann', decidedBy: 'Bo', decidedOn: toSerial('2026-03-30') }
  fillRows(session.workbook, 'changes', [
    { content, engagement: engagementName, impactDays: 5, decision: 'Approved', ...decided },
  ])
  runOrThrow(session, 'refresh')
  return session
}

describe('a change', () => {
  test('moves exactly the days that its preview lists, of stages and of their open tasks', () => {
    const session = createChangeSession()
    const before = readDays(session)
    const would = callForValue<MovesPreview>(session, 'previewChange', { change: content })
    const ids = readShownColumn(session, 'tasks', 'id')
    expect(would.moved).toHaveLength(12)
    // 22 tasks less one done, one outside, one stray, with a day of one more left to its formula.
    expect(would.movedTasks).toHaveLength(2 * 19 - 1)
    expect(would.kept.map(({ id, column, why }) => [id, column, why])).toEqual([
      [ids[5], 'due', 'formula'],
      [ids[2], 'start', 'outsideStage'],
      [ids[2], 'due', 'outsideStage'],
      [ids[3], 'start', 'noStage'],
      [ids[3], 'due', 'noStage'],
    ])
    expect(callForValue(session, 'applyChange', { change: content })).toMatchObject({
      moved: 12,
      movedTasks: 37,
      kept: 5,
    })
    expect(findDifferingDays(before, readDays(session))).toEqual(
      describeMoves([...would.moved, ...would.movedTasks]),
    )
    const sheet = findSheet(session.workbook, 'tasks')
    const at = findColumns(session.workbook, 'tasks').get('due')!
    expect(session.workbook.cell({ sheet: sheet.id, row: 7, column: at })?.f).toContain('DATE')
  })
  test('moves days that would be kept only for the rows that were asked for', () => {
    const session = createChangeSession()
    const before = readDays(session)
    const { moved, movedTasks, kept } = callForValue<MovesPreview>(session, 'previewChange', {
      change: content,
    })
    const outside = kept.filter(({ why }) => why === 'outsideStage')
    expect(
      callForValue(session, 'applyChange', { change: content, overwrite: [outside[0]!.id] }),
    ).toMatchObject({
      kept: 3,
    })
    expect(findDifferingDays(before, readDays(session))).toEqual(
      describeMoves([...moved, ...movedTasks, ...outside]),
    )
  })
  test('that broke off is finished as its preview then says, and leaves alone what was typed since', () => {
    const session = createChangeSession()
    const start = session.checkpoint()
    const { calls } = runOrThrow(session, 'applyChange', { change: content })
    const undisturbedDays = readDays(session)
    let [reached, typed] = [0, 0]
    for (let at = calls.total - 130; at <= calls.total; at += 4) {
      session.restore(start)
      session.failAt = at
      session.call('applyChange', { change: content })
      session.failAt = undefined
      const before = readDays(session)
      const left = callForValue<MovesPreview>(session, 'previewChange', { change: content })
      const days = [...left.moved, ...left.movedTasks]
      if (days.length > 0 && days.length < 49) reached++
      const mine = left.moved.find(({ column }) => column === 'due')
      if (mine && days.length < 49 && typed++ === 0) {
        typeInRow(session, 'milestones', ['id', mine.id], 'due', toSerial('2026-12-01'))
        runOrThrow(session, 'applyChange', { change: content })
        expect(readDays(session).get(`milestones ${mine.id} due`)).toBe('2026-12-01')
        continue
      }
      runOrThrow(session, 'applyChange', { change: content })
      expect(findDifferingDays(before, readDays(session)), `call ${at}`).toEqual(describeMoves(days))
      expect(readDays(session), `call ${at}`).toEqual(undisturbedDays)
    }
    // Calls at which some days had moved and others not.
    expect(reached).toBeGreaterThan(1)
    expect(typed).toBeGreaterThan(0)
  })
})

describe('a plan that is applied', () => {
  /** The second stage is ten working days too early, its tasks with it. */
  function early(): Session {
    const session = createBegunSession('en')
    typeInRow(session, 'engagements', ['name', engagementName], 'delivery', toSerial('2027-01-15'))
    runOrThrow(session, 'refresh')
    return session
  }
  interface Stage {
    id: string
    name: string
    overwrites: ('start' | 'due')[]
    start: string
    due: string
    tasks: MovedDay[]
  }
  const stagesOf = (session: Session): Stage[] => readPlanPreview(session).stages as unknown as Stage[]

  test('takes the tasks of a stage along where its typed days are overwritten, and only there', () => {
    const session = early()
    const before = readDays(session)
    const [first, second] = stagesOf(session) as [Stage, Stage]
    expect(second.overwrites).toEqual(['start', 'due'])
    expect(second.tasks.length).toBeGreaterThan(2)
    expect(
      callForValue(session, 'applyPlan', { engagement: engagementName, overwrite: [first.id], tasks: false }),
    ).toMatchObject({
      written: 2,
      tasks: 0,
    })
    expect(Object.keys(findDifferingDays(before, readDays(session)))).toHaveLength(2)
    const middle = readDays(session)
    expect(
      callForValue(session, 'applyPlan', { engagement: engagementName, overwrite: [second.id] }),
    ).toMatchObject({
      written: 2,
      tasks: second.tasks.length,
    })
    expect(findDifferingDays(middle, readDays(session))).toEqual({
      ...describeMoves(second.tasks),
      ...Object.fromEntries(
        second.overwrites.map((column) => {
          const key = `milestones ${second.id} ${column}`
          return [key, `${middle.get(key)} → ${second[column]}`]
        }),
      ),
    })
    for (const { to } of second.tasks) expect(to >= second.start && to <= second.due).toBe(true)
  })
  test.each(failureModes)(
    'is finished by the next run when one $name, and no task moves twice',
    (breaking) => {
      const session = early()
      const start = session.checkpoint()
      const asks = { engagement: engagementName, overwrite: true }
      const { calls } = runOrThrow(session, 'applyPlan', asks)
      const undisturbedDays = readDays(session)
      expect(stagesOf(session).flatMap(({ tasks }) => tasks)).toEqual([])
      for (const at of chooseCalls(calls.total - 80, calls.total, 6, `plan ${breaking.name}`)) {
        session.restore(start)
        runWithFailure(session, breaking, at, () => session.call('applyPlan', asks))
        runOrThrow(session, 'applyPlan', asks)
        expect(readDays(session), `call ${at}`).toEqual(undisturbedDays)
      }
    },
  )
})
