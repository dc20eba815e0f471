/** Locales of spreadsheets in which sweeps are run: four that write a decimal comma, three that do not. */
export const spreadsheetLocales = ['en_US', 'de_DE', 'fr_FR', 'pt_BR', 'tr_TR', 'zh_CN', 'ja_JP'] as const
export type SpreadsheetLocale = (typeof spreadsheetLocales)[number]
export const commaLocales: readonly SpreadsheetLocale[] = ['de_DE', 'fr_FR', 'pt_BR', 'tr_TR']

/** The locale for a step of a sweep: all have their turn. */
export const localeAtStep = (step: number): SpreadsheetLocale =>
  spreadsheetLocales[step % spreadsheetLocales.length]!
/** The same among those in which Milepost speaks English. */
export const englishLocaleAtStep = (step: number): SpreadsheetLocale => {
  const english = spreadsheetLocales.filter((place) => !place.startsWith('zh'))
  return english[step % english.length]!
}
