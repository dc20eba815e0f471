import { withLibraryDetails } from '../../core/library-details.js'
import type { Choices } from '../../core/choices.js'
import type { Locale, Localised, LocalisedName } from '../../core/locale.js'

/**
 * One setting: its name, its default, and its allowed values. Every default of the product is one of these.
 */
export interface SettingSpec {
  readonly name: LocalisedName
  readonly unit: Localised
  readonly value: number | string
  /** What a new workbook in a language begins with, where that is not the default. */
  readonly valueIn?: Readonly<Partial<Record<Locale, string>>>
  /** Smallest and largest number; absent for text. */
  readonly range?: readonly [number, number]
  /** A text setting's pattern, checked after trimming. */
  readonly pattern?: RegExp
  /** Its allowed values, where it is one of a few words. */
  readonly choices?: Choices
}

/** A setting as it is written: with what it does, which {@link defineSettings} puts into the library. */
export type DeclaredSetting = SettingSpec & { readonly help: Localised }

/** Settings with the explanations of each put into the library, since only set-up writes them. */
export const defineSettings = <const S extends Readonly<Record<string, DeclaredSetting>>>(
  written: S,
): { readonly [K in keyof S]: Omit<S[K], 'help'> } =>
  Object.fromEntries(
    Object.entries(written).map(([key, { help, ...setting }]) => [
      key,
      withLibraryDetails(setting, { help }),
    ]),
  ) as never
