/** A day with ten thousand rows, answered at once: what the script itself answers then is tested beside the script. */
import type { Session } from '../../../../host/emulator/session/session.js'
import type { DayRow } from '../../../../src/work/my-day/day-rows.js'
import type { DayInView, MyDay } from '../../../../src/work/my-day/read-my-day.js'
import { callForValue } from '../../../bundle/bundle-session.js'
import { createTeam } from './day-page.js'

const sizes = { overdue: 6000, today: 5, week: 2995, waiting: 1000, next: 0 } as const
type Section = keyof typeof sizes
const sectionKeys = Object.keys(sizes) as readonly Section[]

/** The rows of the day, which a page changes. */
export interface LongDay {
  readonly session: Pick<Session, 'call'>
  readonly rows: Record<Section, DayRow[]>
  readonly total: () => number
}

/** Rows as the script describes them; some titles and reasons need several lines. */
function createRow(example: DayRow, section: Section, index: number): DayRow {
  const name = `${section} ${index}`
  return {
    ...example,
    id: `T-${name}`,
    section,
    title: index % 7 === 3 ? `${name}: ${'a title of several lines '.repeat(1 + (index % 3))}` : name,
    why: index % 5 === 1 ? 'Overdue by 3 working days; no owner; deviates from the baseline' : '',
  }
}

export function createLongDay(): LongDay {
  const example = callForValue<MyDay>(createTeam('en'), 'readMyDay', null)
  const rows = Object.fromEntries(
    sectionKeys.map((key) => [
      key,
      Array.from({ length: sizes[key] }, (_, index) => createRow(example.rows[0]!, key, index)),
    ]),
  ) as LongDay['rows']
  const counts = () =>
    Object.fromEntries(sectionKeys.map((key) => [key, rows[key].length])) as MyDay['counts']
  const select = (isWanted: (row: DayRow) => boolean): DayRow[] =>
    sectionKeys.flatMap((key) => rows[key].map((row, index) => ({ ...row, index })).filter(isWanted))
  const isWithin = ({ section, first }: Pick<DayInView, 'section' | 'first'>, row: DayRow): boolean =>
    row.section === section && row.index >= first && row.index < first + 50
  /** Rows that were done, by their ids, with where they were. */
  const done = new Map<string, { row: DayRow; at: number }>()
  const takeOut = (id: string): void => {
    for (const key of sectionKeys) {
      const at = rows[key].findIndex((row) => row.id === id)
      if (at >= 0) done.set(id, { row: rows[key].splice(at, 1)[0]!, at })
    }
  }
  const answers: Readonly<Record<string, (sent: never) => unknown>> = {
    readMyDay: (inView: DayInView | null) => ({
      ...example,
      counts: counts(),
      rows: select(
        (row) =>
          row.index < 20 ||
          (inView !== null && (isWithin(inView, row) || inView.rows.includes(`${row.tracker} ${row.id}`))),
      ),
    }),
    setMyDay: () => ({ ...example, counts: counts(), rows: select((row) => row.index < 20) }),
    readDayRows: (window: DayInView) => ({
      counts: counts(),
      rows: select((row) => isWithin(window, row)),
    }),
    changeRows: ({ commands }: { commands: readonly { id: string; undo?: true }[] }) => {
      for (const { id } of commands) {
        const former = done.get(id)
        if (former === undefined) takeOut(id)
        else rows[former.row.section as Section].splice(former.at, 0, former.row)
        if (former !== undefined) done.delete(id)
      }
      return { undo: [...commands].reverse() }
    },
  }
  const call = (name: string, sent: unknown) => ({
    value: { ok: true, value: answers[name]!(sent as never) },
  })
  return {
    session: { call } as unknown as Pick<Session, 'call'>,
    rows,
    total: () => Object.values(counts()).reduce((sum, count) => sum + count),
  }
}
