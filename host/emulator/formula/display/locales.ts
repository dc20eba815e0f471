/** How Google spells a locale, and how the number-format library does. */

/** `zh_CN` becomes `zh-CN`. */
export const toLanguageTag = (locale: string): string => locale.replaceAll('_', '-')

/** Whether dates are written month first, as in the United States. */
export const isMonthFirst = (locale: string): boolean => locale === 'en_US' || locale === 'en'
