/** Number formats that a file names by number only (ECMA-376 part 1, §18.8.30). */

const everywhere: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}

const yearMonth = 'yyyy"年"m"月"'
const monthDay = 'm"月"d"日"'
const minutes = 'h"时"mm"分"'
const seconds = 'h"时"mm"分"ss"秒"'
const halfDayMinutes = 'AM/PM h"时"mm"分"'
const halfDaySeconds = 'AM/PM h"时"mm"分"ss"秒"'

/** The numbers reserved for East Asia, as Chinese Excel shows them. */
const chinese: Record<number, string> = {
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: minutes,
  33: seconds,
  34: halfDayMinutes,
  35: halfDaySeconds,
  36: yearMonth,
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  55: halfDayMinutes,
  56: halfDaySeconds,
  57: yearMonth,
  58: monthDay,
}

/** 14 and 22 follow the reader's own short date. */
const shortDate = (locale: string): string =>
  /^(zh|ja|ko)/.test(locale) ? 'yyyy/m/d' : locale.startsWith('en_US') ? 'm/d/yyyy' : 'dd/mm/yyyy'

/** The pattern of a built-in number; `undefined` for General and for numbers without a meaning. */
export const findBuiltInFormat = (id: number, locale: string): string | undefined =>
  id === 14 ? shortDate(locale) : id === 22 ? `${shortDate(locale)} h:mm` : (everywhere[id] ?? chinese[id])
