import { looks } from '../../core/sheet/layout.js'
import { quoted } from '../../core/formula.js'
import type { ViewCondition } from '../../core/sheet/view.js'
import type { Canvas } from '../canvas.js'
import { onHold, type ViewContext } from '../context.js'
import { ink } from '../palette.js'

/** Reminders that have not run for so many hours have stopped: the hourly trigger may be late, never by a day. */
export const lightHours = 26

/** Where the last run's time stands, as a serial number; blank while letters are off. */
export const lightCell = { line: 3, column: 10 } as const
const lastRun = '$J$3'
const isHeld = `EXACT(${lastRun},${quoted(onHold)})`
const stopped = `(NOW()-${lastRun})*24>${lightHours}`

/**
 * The dead-man's light: a plain formula that compares the last run with the clock, so that it turns red also when the
 * script is dead and nobody rewrites this sheet.
 */
export function light(on: Canvas, { view }: ViewContext): void {
  on.paint({ line: 3, column: 1, lines: 1, columns: 14 }, { background: ink.pale, color: ink.muted })
  const ran = `TEXT(${lastRun},"yyyy-mm-dd hh:mm")`
  on.formula(
    3,
    2,
    `=IF(${lastRun}="",${quoted(`○ ${view.lettersOff}`)},IF(${isHeld},${quoted(`● ${view.onHold}`)},IF(${stopped},${quoted(`● ${view.stopped}`)}&${ran},${quoted(`● ${view.running}`)}&${ran})))`,
    { bold: true },
  )
  on.put(3, lightCell.column - 1, view.lastRun, { size: 9, align: 'right' })
  on.put(3, lightCell.column, null, { size: 9, align: 'left', format: 'yyyy-mm-dd hh:mm' })
}

const area = { line: 3, column: 1, lines: 1, columns: 10 }
const condition = (when: string, rag: 'red' | 'green'): ViewCondition => ({
  area,
  formula: `=AND(${lastRun}<>"",${when})`,
  look: { background: looks[rag].background, color: looks[rag].fontColor },
})

/** Red or green by the same comparison; neutral while letters are off. */
export const lightConditions: readonly ViewCondition[] = [
  condition(isHeld, 'red'),
  condition(stopped, 'red'),
  condition(`NOT(${stopped})`, 'green'),
]
