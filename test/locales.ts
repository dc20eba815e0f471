/** Locales of spreadsheets in which sweeps are run: four that write a decimal comma, three that do not. */
export const places = ['en_US', 'de_DE', 'fr_FR', 'pt_BR', 'tr_TR', 'zh_CN', 'ja_JP'] as const
export type Place = (typeof places)[number]
export const withComma: readonly Place[] = ['de_DE', 'fr_FR', 'pt_BR', 'tr_TR']

/** The locale for a step of a sweep: all have their turn. */
export const placeAt = (step: number): Place => places[step % places.length]!
/** The same among those in which Milepost speaks English. */
export const englishAt = (step: number): Place => {
  const english = places.filter((place) => !place.startsWith('zh'))
  return english[step % english.length]!
}
