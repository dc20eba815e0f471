import type { Choice } from '../../core/choices.js'
import type { Listing } from '../../core/library-details.js'
import { type Locale, locales, type Localised, type LocalisedName } from '../../core/locale.js'
import type { HeaderWords } from '../../domain/adoption/columns/dictionary.js'
import type { PublicHolidayData } from '../../domain/public-holidays.js'
import type { ListedWords } from '../../domain/report/company-words.js'
import { type LibrarySentences, type LibraryTexts, libraryTextOf } from '../../text/library-text-of.js'
import type { DemoContent } from '../../templates/demo/content.js'
import type { RoleKey } from '../../templates/roles.js'
import type { Template } from '../../templates/template.js'
import type { LoadAliases } from '../../core/sheet/locate-table.js'
import type { TrackerKey } from '../../trackers/index.js'
import type { CountryKey } from '../../trackers/own/countries.js'
import type { Ports } from '../../ports.js'
import type { ScriptChunks } from '../script-chunks.js'

/** China's calendar, which the build takes from the package that has it. */
interface ChineseCalendar {
  /** Where the days come from, as shown in the calendar's source column. */
  readonly source: string
  /** Days off and weekend days that are worked, in order. */
  readonly days: readonly (readonly [day: string, kind: 'holiday' | 'workday', name: string])[]
  /** The English names of the occasions, by their Chinese ones. */
  readonly english: Readonly<Record<string, string>>
  /** In order of their days, taken from the lunar calendar where they follow it. */
  readonly festivals: readonly (readonly [day: string, festival: string])[]
}

/** What a page shows that is not sent with it: the forms to log with, the reasons of a row. */
export const pageParts = ['logForm', 'why'] as const
export type PagePart = (typeof pageParts)[number]

/** What is in a separate file beside the code, since it is long and few runs need it. */
export interface LibraryContent {
  /** By key, the simplest first. */
  readonly templates: Readonly<Record<string, Template>>
  readonly roles: Readonly<Record<RoleKey, LocalisedName>>
  readonly demo: DemoContent
  readonly china: ChineseCalendar
  readonly publicHolidays: PublicHolidayData
  readonly countries: Readonly<Record<CountryKey, Choice>>
  /** The letters' HTML with Mustache tags in it, compiled from MJML. */
  readonly letter: string
  /** Scripts of what pages show that few people need: each is sent to a page when it is needed first. */
  readonly pageParts: Readonly<Record<PagePart, string>>
  /** What people call columns, for reading foreign sheets. */
  readonly headerWords: HeaderWords
  /** What belongs in columns, by table and column, as notes on their headers say it. */
  readonly help: Readonly<Record<string, Readonly<Record<string, Localised>>>>
  /** What the list of trackers shows, in its order. */
  readonly listing: readonly (Omit<Listing, 'rank'> & { readonly key: TrackerKey })[]
  /** What settings do, by their groups. */
  readonly settingHelp: Readonly<Record<string, Localised>>
  /** Sentences that the script file has no room for. */
  readonly texts: LibrarySentences
  /** Words that distinguish a company's own from those that name no company and no project. */
  readonly companyWords: ListedWords
  /** Code that few runs need. */
  readonly chunks: ScriptChunks
}

/**
 * Templates, roles, words and the demo's content. Costs two service calls, so only code that needs it asks.
 */
export const libraryOf = (library: Ports['library']): LibraryContent => library() as LibraryContent

/** A subject's sentences, of which the library has a part. */
export const loadText = <T extends object>(
  { library }: Pick<Ports, 'library'>,
  texts: LibraryTexts<T>,
  locale: Locale,
): T => libraryTextOf(texts, locale, libraryOf(library).texts)

/** A sentence in every language, for a person whose language is not known. */
export const sayInEveryLanguage = <T extends object>(
  ports: Pick<Ports, 'library'>,
  texts: LibraryTexts<T>,
  say: (text: T) => string,
): string => locales.map((locale) => say(loadText(ports, texts, locale))).join(' ')

/** How this run asks for other names of columns. */
export const aliasesFor =
  (library: Ports['library']): LoadAliases =>
  () =>
    libraryOf(library).headerWords.aliases
