/** A sheet of labels and numbers with a chart of every kind over them. */
import { emptySheet } from '../../../../host/emulator/workbook/empty.js'
import type { ChartSnapshot, WorkbookSnapshot } from '../../../../host/emulator/workbook/snapshot.js'

/** Row 2 to 4 of the sheet `Charts`: a label, a count, another count. */
const countedRows = [
  ['Red', 2, 1],
  ['Amber', 3, null],
  ['Green', 5, -2],
] as const

const chart = (
  id: number,
  type: ChartSnapshot['type'],
  columns: number,
  options: ChartSnapshot['options'],
): ChartSnapshot => ({
  id,
  type,
  ranges: [{ sheet: 1, area: { row: 1, column: 1, lastRow: 4, lastColumn: columns } }],
  position: {
    row: 6 + 12 * Math.floor((id - 1) / 2),
    column: 1 + 4 * ((id - 1) % 2),
    offsetX: 10,
    offsetY: 5,
  },
  options: { width: 360, height: 220, numHeaders: 1, ...options },
})

/** A workbook of one sheet with a ring, columns with a legend and without, a whole pie, and a pie over nothing. */
export const createChartWorkbook = (locale: 'zh-CN' | 'en'): WorkbookSnapshot => ({
  id: 'charts',
  name: 'Charts',
  locale: locale === 'en' ? 'en_US' : 'zh_CN',
  timeZone: 'Asia/Shanghai',
  activeSheet: 1,
  styles: [],
  namedRanges: [],
  metadata: [],
  sheets: [
    emptySheet({
      id: 1,
      name: 'Charts',
      cells: {
        1: { 2: { v: 'Now' }, 3: { v: 'Change' } },
        ...Object.fromEntries(
          countedRows.map((line, down) => [
            down + 2,
            Object.fromEntries(line.flatMap((v, across) => (v === null ? [] : [[across + 1, { v }]]))),
          ]),
        ),
      },
      charts: [
        chart(1, 'PIE', 2, { title: 'Ring', pieHole: 0.5, colors: ['#d64545', '#f0b429', '#57ae7f'] }),
        chart(2, 'COLUMN', 3, { title: 'Columns' }),
        chart(3, 'COLUMN', 3, { title: 'Without legend', legend: '{"position":"none"}' }),
        chart(4, 'PIE', 2, { title: 'Whole', legend: '{"position":"none"}' }),
        {
          ...chart(5, 'PIE', 2, { title: 'Nothing' }),
          ranges: [{ sheet: 1, area: { row: 40, column: 1, lastRow: 42, lastColumn: 2 } }],
        },
      ],
    }),
  ],
})
