/**
 * A foreign project list, with titles above it, colours, formulas and columns of its own, followed where it
 * is.
 */
import { type Fixture, hours, typeLines, type Workbook } from './steps.js'

const sheet = '2026项目跟进表'

function strangersSheet(workbook: Workbook): void {
  const first = workbook.sheetNamed('工作表1')!
  workbook.renameSheet(first.id, sheet)
  typeLines(workbook, sheet, 1, 1, [['2026 年上半年项目任务跟进（市场部）']])
  typeLines(workbook, sheet, 3, 1, [
    [
      '序号',
      '任务名称',
      '客户',
      '责任人',
      '开始时间',
      '计划完成时间',
      '进度',
      '状态',
      '报价（元）',
      '含税报价',
      '备注',
    ],
    [
      '1',
      '门店导视设计',
      '青禾茶业',
      '苏婷',
      '2026-02-24',
      '2026-03-13',
      '80%',
      '进行中',
      '28000',
      '=I4*1.06',
      '等客户确认尺寸',
    ],
    [
      '2',
      '春茶海报第二版',
      '青禾茶业',
      '苏婷',
      '2026-03-02',
      '2026-03-06',
      '60%',
      '进行中',
      '6000',
      '=I5*1.06',
      '',
    ],
    [
      '3',
      '官网改版需求访谈',
      '云帆物流',
      '陈浩',
      '2026-03-09',
      '2026-03-20',
      '10%',
      '未开始',
      '45000',
      '=I6*1.06',
      '约在周四下午',
    ],
    [
      '4',
      '小程序接口联调',
      '云帆物流',
      '王磊',
      '2026-03-01',
      '2026-03-31',
      '30%',
      '进行中',
      '52000',
      '=I7*1.06',
      '',
    ],
    ['5', '季度复盘会', '朗越教育', '林悦', '', '2026-04-03', '', '未开始', '', '', '会议室待定'],
    [
      '6',
      '公众号首月内容',
      '朗越教育',
      '赵敏',
      '2026-02-09',
      '2026-02-27',
      '100%',
      '已完成',
      '12000',
      '=I9*1.06',
      '',
    ],
  ])
  typeLines(workbook, sheet, 11, 8, [['合计', '=SUM(I4:I9)', '=SUM(J4:J9)']])
  workbook.setStyle(
    first.id,
    { row: 1, column: 1, lastRow: 1, lastColumn: 11 },
    { background: '#134f5c', fontColor: '#ffffff', bold: true, fontSize: 14 },
  )
  workbook.setStyle(
    first.id,
    { row: 3, column: 1, lastRow: 3, lastColumn: 11 },
    { background: '#d0e0e3', bold: true },
  )
  workbook.setStyle(first.id, { row: 4, column: 8, lastRow: 4, lastColumn: 8 }, { background: '#f4cccc' })
  workbook.setStyle(
    first.id,
    { row: 9, column: 1, lastRow: 9, lastColumn: 11 },
    { fontColor: '#999999', strikethrough: true },
  )
}

export const adopted: Fixture = {
  at: { day: '2026-03-11', time: '10:00' },
  next: { day: '2026-03-17', time: '09:00' },
  adopted: { sheet, tracker: 'tasks' },
  async steps(maker) {
    await maker.stranger('zh-CN', 'Asia/Shanghai', strangersSheet)
    const wish = JSON.stringify({ sheet, how: 'over', tracker: 'tasks' })
    await maker.run(['FILE', 'adoptSheet', '--input', wish, '--locale', 'zh-CN', '--zone', 'Asia/Shanghai'])
    await hours(maker, '2026-03-11', ['11:00', '12:00'])
    await maker.edit((workbook) =>
      typeLines(workbook, sheet, 10, 1, [
        [
          '7',
          '门店开业物料',
          '青禾茶业',
          '林悦',
          '2026-03-16',
          '2026-03-27',
          '',
          '未开始',
          '9800',
          '=I10*1.06',
          '加急',
        ],
      ]),
    )
    await hours(maker, '2026-03-12', ['09:00', '10:00', '11:00'])
    await maker.run(['refreshViews'])
    await hours(maker, '2026-03-16', ['09:00', '10:00', '11:00', '12:00'])
  },
}
