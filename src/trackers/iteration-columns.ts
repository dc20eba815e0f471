/** Columns of the work that is planned in iterations. */
import { number, reference } from '../core/column.js'

/** The iteration in which it is planned; a workbook without iterations has no such column. */
export const iterationColumn = () =>
  reference({ en: 'Iteration', 'zh-CN': '迭代' }, 'iterations', {
    besideTracker: 'iterations',
    width: 120,
    aliases: ['Sprint', 'Sprint name', 'Iteration name', 'Iteration path', '冲刺', '所属迭代', '所属冲刺'],
    help: {
      en: 'Of several names the last one counts: the work was carried over.',
      'zh-CN': '填有多个名称时以最后一个为准：该项已结转。',
    },
  })

/** How large it is; a workbook without iterations has no such column. */
export const pointsColumn = () =>
  number(
    { en: 'Points', 'zh-CN': '故事点' },
    {
      besideTracker: 'iterations',
      range: [0, 100_000],
      aliases: ['Story points', 'Story point', 'Story point estimate', 'SP', '点数', '估点', '故事点数'],
    },
  )
