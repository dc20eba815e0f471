import { beforeEach, describe, expect, test } from 'vitest'
import { findColumns, fillRows, findSheet } from '../../host/bench/fill-rows.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import type { Session } from '../../host/emulator/session/session.js'
import type { AutomationPreview } from '../../src/work/automation/rules.js'
import { createSetUpSession, readShownColumn, callForValue } from '../bundle/bundle-session.js'

let session: Session
beforeEach(() => {
  session = createSetUpSession('zh-CN')
  fillRows(session.workbook, 'engagements', [
    { name: '商城', client: '青禾', delivery: '2026-06-01', status: '进行中' },
  ])
  fillRows(session.workbook, 'milestones', [
    { name: '初稿', engagement: '商城', order: 1, status: '已验收', result: '通过' },
    { name: '定稿', engagement: '商城', order: 2, status: '未开始' },
  ])
  fillRows(session.workbook, 'tasks', [
    { title: '写稿', engagement: '商城', milestone: '初稿', status: '已完成' },
    { title: '改稿', engagement: '商城', milestone: '定稿', status: '未开始' },
  ])
})
const turnOnAll = (on: Session): void => {
  runOrThrow(on, 'runAutomations')
  const sheet = findSheet(on.workbook, 'automations')
  const active = findColumns(on.workbook, 'automations').get('active')!
  const rules = readShownColumn(on, 'automations', 'trigger').filter((shown) => shown !== '').length
  on.workbook.setValues(
    { sheet: sheet.id, row: 2, column: active },
    Array.from({ length: rules }, () => ['是']),
  )
}
const preview = (): AutomationPreview[] => callForValue(session, 'previewAutomations')

describe('automation', () => {
  test('comes as a sheet of rules that are all off', () => {
    runOrThrow(session, 'runAutomations')
    expect(
      new Set(readShownColumn(session, 'automations', 'active').filter((shown) => shown !== '')),
    ).toEqual(new Set(['否']))
    expect(preview()).toEqual([])
  })
  test('does what the preview showed, once, and notes the day at each rule', () => {
    turnOnAll(session)
    expect(
      preview()
        .map(({ title, columnName, from, to }) => `${title} ${columnName} ${from}→${to}`)
        .sort(),
    ).toEqual(
      [
        '写稿 完成度 →100%',
        '写稿 完成日期 →2026-03-31',
        '初稿 完成日期 →2026-03-31',
        '定稿 状态 未开始→进行中',
      ].sort(),
    )
    runOrThrow(session, 'runAutomations')
    expect(preview()).toEqual([])
    expect(readShownColumn(session, 'milestones', 'status').slice(0, 2)).toEqual(['已验收', '进行中'])
    expect(readShownColumn(session, 'milestones', 'flag')[1]).toContain('上一阶段已通过，可以开始')
    expect(readShownColumn(session, 'tasks', 'percentComplete').slice(0, 2)).toEqual(['100%', ''])
    expect(readShownColumn(session, 'automations', 'lastRun').filter((shown) => shown !== '')).toHaveLength(4)
  })
  test('leaves a formula between two blanks standing', () => {
    const places = findColumns(session.workbook, 'tasks')
    const sheet = findSheet(session.workbook, 'tasks').id
    fillRows(session.workbook, 'tasks', [{ title: '校对', status: '已完成' }])
    const place = { sheet, row: 3, column: places.get('percentComplete')! }
    session.workbook.setFormula(place, '=1/4')
    turnOnAll(session)
    runOrThrow(session, 'runAutomations')
    expect(readShownColumn(session, 'tasks', 'percentComplete').slice(0, 3)).toEqual(['100%', '25%', '100%'])
    expect(session.workbook.cell(place)?.f).toBe('=1/4')
  })
  test('costs no more calls for many rows than its cap allows', () => {
    const calls = (count: number): number => {
      const own = createSetUpSession('zh-CN')
      // Every second task is done, so that no two cells to fill are side by side.
      fillRows(
        own.workbook,
        'tasks',
        Array.from({ length: count }, (_, index) => ({
          title: `任务 ${index}`,
          status: index % 2 === 0 ? '已完成' : '进行中',
        })),
      )
      turnOnAll(own)
      return runOrThrow(own, 'runAutomations').calls.total
    }
    expect(calls(400)).toBe(calls(100))
  })
})
