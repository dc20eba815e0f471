import { date, longText, text } from '../core/column.js'

/**
 * What decides whether the words of a row may reach the client: who worded them and when, and how a run
 * worded the row when it opened it. A row whose words are still that run's is shown to no client.
 */
export const wordingColumns = () => ({
  wordedBy: text({ en: 'Worded by', 'zh-CN': '表述人' }, { derived: true, width: 110 }),
  wordedOn: date({ en: 'Worded on', 'zh-CN': '表述日期' }, { derived: true }),
  openedAs: longText(
    { en: 'As opened', 'zh-CN': '登记原文' },
    {
      derived: true,
      width: 200,
      help: {
        en: 'The words from the pulse. The row appears in the client report once someone has rewritten it for the client.',
        'zh-CN': '脉冲沟通中的原文。改写成面向客户的说法后，才会出现在客户进度报告中。',
      },
    },
  ),
})
