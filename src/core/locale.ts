/** The languages of Milepost. The first is shown when a spreadsheet's own language is none of them. */
export const locales = ['en', 'zh-CN'] as const
export type Locale = (typeof locales)[number]

/** One thing's name in every language of Milepost; leaving one out does not compile. */
export type Localised = Readonly<Record<Locale, string>>

/**
 * A name that is written into people's files: of a sheet, a header, a choice, a setting. When the words
 * change, the old ones are added to `formerly`, and what has an old name in a file is found and read as
 * before.
 */
export interface LocalisedName extends Localised {
  readonly formerly?: readonly string[]
}

/** Every name of one thing, today's in each language first. */
export const namesOf = (named: LocalisedName): readonly string[] => [
  ...new Set([...locales.map((locale) => named[locale]), ...(named.formerly ?? [])]),
]

/**
 * The language for a locale as Google, a browser or a person writes it: `zh_CN`, `zh-Hans`, `中文`, `en_GB`.
 * Every locale that is not Chinese is English.
 */
export const parseLocale = (tag: string): Locale => (/^(zh|cmn|中)/i.test(tag) ? 'zh-CN' : 'en')
