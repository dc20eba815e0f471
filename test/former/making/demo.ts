/** A demo as a user has it after some days: a template, demo rows, views, a column and formulas of their own. */
import type { Locale } from '../../../src/core/locale.js'
import { type Fixture, hours, typeLines, type Workbook } from './steps.js'

const words = {
  en: {
    zone: 'Europe/London',
    template: 'softwareDelivery',
    tasks: 'Tasks',
    milestones: 'Milestones',
    clients: 'Clients',
    renamed: 'Our clients',
    board: 'Gantt',
    boardNow: 'Timeline',
    header: 'Invoice no.',
    value: 'INV-1042',
    sum: 'Length of title',
    own: 'Scratch',
    more: ['automations'],
    engagement: 'Spring look for the shops',
  },
  'zh-CN': {
    zone: 'Asia/Shanghai',
    template: 'brandDesign',
    tasks: '任务',
    milestones: '里程碑',
    clients: '客户',
    renamed: '客户名录',
    board: '甘特图',
    boardNow: '进度图',
    header: '发票号',
    value: '京-1042',
    sum: '标题字数',
    own: '草稿',
    more: [
      'requirements',
      'raci',
      'rhythm',
      'contacts',
      'pulses',
      'changes',
      'decisions',
      'feedback',
      'issues',
      'risks',
      'satisfaction',
      'care',
      'retrospectives',
      'training',
      'automations',
    ],
    engagement: '春季门店新形象',
  },
} as const

/** A column of the user's own at the right of a sheet, one of formulas beside it. */
function ownColumns(workbook: Workbook, sheetName: string, header: string, value: string, sum: string): void {
  const sheet = workbook.sheetNamed(sheetName)!
  const at = workbook.extent(sheet.id).columns + 1
  typeLines(workbook, sheetName, 1, at, [
    [header, sum],
    [value, '=LEN(D2)'],
    ['', '=LEN(D3)'],
    [`${value}-b`, '=IFERROR(LEN(D4)*2,0)'],
  ])
  workbook.setStyle(
    sheet.id,
    { row: 1, column: at, lastRow: 1, lastColumn: at + 1 },
    { background: '#ffe599', bold: true },
  )
}

export const demo = (locale: Locale): Fixture => {
  const say = words[locale]
  return {
    at: { day: '2026-03-10', time: '09:10' },
    next: { day: '2026-03-17', time: '09:00' },
    async steps(maker) {
      const place = ['--locale', locale, '--zone', say.zone]
      await maker.run(['setUpTemplate', '--input', JSON.stringify({ template: say.template }), ...place])
      await maker.run(['addDemo'])
      await maker.run(['addTrackers', '--input', JSON.stringify({ keys: say.more })])
      await maker.run(['refresh'])
      await maker.run(['refreshViews'])
      await maker.edit((workbook) => ownColumns(workbook, say.tasks, say.header, say.value, say.sum))
      await hours(maker, '2026-03-10', ['10:00', '11:00', '12:00', '13:00'])
      await maker.edit((workbook) => {
        ownColumns(workbook, say.milestones, say.header, say.value, say.sum)
        workbook.renameSheet(workbook.sheetNamed(say.clients)!.id, say.renamed)
      })
      await hours(maker, '2026-03-11', ['09:00', '10:00', '11:00', '12:00', '13:00'])
      await maker.edit((workbook) => workbook.renameSheet(workbook.sheetNamed(say.board)!.id, say.boardNow))
      await maker.run(['planCare'])
      await maker.run(['refreshViews'])
      await hours(maker, '2026-03-16', ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00'])
    },
  }
}
