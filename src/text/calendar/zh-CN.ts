import type { CalendarText } from './en.js'

const listYears = (years: readonly number[]): string => `${years.join('、')} 年`

/** What is said about the working calendar and its country, in Simplified Chinese. */
export const zhCN: CalendarText = {
  substitute: (name) => `${name}（补休）`,
  expected: (name) => `${name}（预计）`,
  chosen: (country, years) => `“工作日历”已有${country} ${listYears(years)}的节假日。`,
  noneChosen: '尚未选择国家或地区。',
  countryIs: (country) => `节假日：${country}。`,
  yearKnown: (year, count) => `${year} 年：“工作日历”中有 ${count} 天假期。`,
  yearUnknown: (year) => `${year} 年：“工作日历”中没有假期，只按周末休息计算。`,
  replaced: (rows) => `已移除之前自动填入的 ${rows} 行。`,
  typedStay: (rows) => `手动填写或修改过的 ${rows} 行保持不变。`,
  notKnown: (country, years) => `此版本没有${country} ${listYears(years)}的节假日数据。`,
  mayMove: '标有“预计”的日期取决于月相，可能相差一天。',
  onlyNationwide: '只包含全国性的全天公众假日，地区性假日和团队自己的休息日请自行补充。',
}
