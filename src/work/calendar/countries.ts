import { findChoiceKey } from '../../core/choices.js'
import type { LocalisedName } from '../../core/locale.js'
import type { Ports } from '../../ports.js'
import type { CountryKey } from '../../trackers/own/countries.js'
import { libraryOf } from '../plan/library.js'

/** The country that a name means, in any language; `none` for a blank cell and for a name that is not known. */
export const findCountry = (library: Ports['library'], name: string): CountryKey =>
  (findChoiceKey(libraryOf(library).countries, name) as CountryKey | undefined) ?? 'none'

/** A country's name in each language. */
export const countryName = (library: Ports['library'], country: CountryKey): LocalisedName =>
  libraryOf(library).countries[country]
