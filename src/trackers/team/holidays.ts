import { choice, date, identity, text } from '../../core/column.js'
import { tracker } from '../../core/table.js'

/** 工作日历: holidays, and weekend days that are worked instead. Weekly days off are in Settings. */
export const holidays = tracker({
  key: 'holidays',
  name: { en: 'Calendar', 'zh-CN': '工作日历' },
  aliases: ['Holidays', 'Working calendar', '节假日', '日历'],
  title: 'name',
  prefix: 'H',
  listing: {
    group: 'team',
    purpose: {
      en: 'Holidays and make-up workdays that planning counts with',
      'zh-CN': '排期所用的节假日和调休上班日',
    },
  },
  work: null,
  adoption: 'recognised',
  titleWords: [[0.7, 'name|名称|说明']],
  startsHidden: true,
  columns: {
    id: identity(),
    name: text({ en: 'Name', 'zh-CN': '名称' }, { width: 150, aliases: ['Holiday', '节日', '节假日'] }),
    day: date({ en: 'Date', 'zh-CN': '日期', formerly: ['Day'] }, { required: true }),
    kind: choice(
      { en: 'Kind', 'zh-CN': '类型' },
      {
        holiday: {
          en: 'Holiday',
          'zh-CN': '休',
          aliases: ['Day off', '休息', '放假', '节假日'],
          tone: 'quiet',
        },
        workday: {
          en: 'Workday',
          'zh-CN': '班',
          aliases: ['Make-up workday', '上班', '补班', '调休上班'],
          tone: 'busy',
        },
      },
      {
        required: true,
        width: 100,
        help: { en: 'Workday: a weekend day you work.', 'zh-CN': '“班”指周末调休上班。' },
      },
    ),
    source: text({ en: 'Source', 'zh-CN': '来源' }, { width: 280 }),
  },
})
