/** The languages Milepost speaks. The first is the one shown when a spreadsheet's own language is neither. */
export const locales = ['en', 'zh-CN'] as const
export type Locale = (typeof locales)[number]

/** One thing's name in every language we speak; leaving one out does not compile. */
export type Localised = Readonly<Record<Locale, string>>

/**
 * The language for a locale as Google, a browser or a person writes it: `zh_CN`, `zh-Hans`, `中文`, `en_GB`.
 * Anything that is not Chinese is English.
 */
export const localeOf = (tag: string): Locale => (/^(zh|cmn|中)/i.test(tag) ? 'zh-CN' : 'en')
