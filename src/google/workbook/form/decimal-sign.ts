/**
 * Which spreadsheets write a decimal comma, by CLDR 48 (`numbers/symbols/decimal` for western digits): languages first,
 * then the countries that do otherwise. It agrees with the 28 of Google's 72 locales that are known to take a comma
 * between arguments (https://stackoverflow.com/questions/73767719). A list, since `Intl` is unproven on Apps Script.
 */
const commaLanguages =
  ' af az be bg br bs ca cs da de el eo es et eu fi fo fr fy gl hr hu hy ia id in is it ka kk kl ky lb lt lv mk nb nl nn no ' +
  'oc pl ps pt ro ru sk sl sq sr sv tg tk tr tt uk uz vi wo '
const exceptions =
  ' de_CH de_LI it_CH es_419 es_BZ es_CU es_DO es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_SV es_US ' +
  'en_ZA ar_DZ ar_LB ar_LY ar_MA ar_MR ar_TN '

/** Whether formulas of a spreadsheet in this locale (`de_DE`) have a decimal comma. An unknown one has a point. */
export function writesDecimalComma(locale: string): boolean {
  const [language, ...parts] = locale.split(/[_-]/)
  const country = parts.find((part) => /^([A-Z]{2}|\d{3})$/.test(part))
  return commaLanguages.includes(` ${language} `) !== exceptions.includes(` ${language}_${country} `)
}
