/** The texts in records of trackers that few runs need, collected for the library from the same records. */
import { type LibraryDetails, libraryDetailsOf } from '../../../src/core/library-details.js'
import type { Aliases } from '../../../src/core/sheet/locate-table.js'
import type { HeaderWords } from '../../../src/domain/adoption/columns/dictionary.js'
import { headerWords as wordLists } from '../../../src/domain/adoption/words/index.js'
import { byRank, type TrackerKey, trackers } from '../../../src/trackers/index.js'
import { settingGroup, settingSpecs } from '../../../src/trackers/own/settings.js'
import type { LibraryContent } from '../../../src/work/plan/library.js'
import { adoptionTexts } from '../../../src/text/adoption/index.js'
import { answerTexts } from '../../../src/text/answers/index.js'
import { calendarTexts } from '../../../src/text/calendar/index.js'
import { choreTexts } from '../../../src/text/chores/index.js'
import { clientTexts } from '../../../src/text/clients/index.js'
import { draftTexts } from '../../../src/text/drafts/index.js'
import { explanationTexts } from '../../../src/text/explanations/index.js'
import { foreignCellTexts } from '../../../src/text/foreign-cells/index.js'
import { healthTexts } from '../../../src/text/health/index.js'
import { inputTexts } from '../../../src/text/input/index.js'
import { letterTexts } from '../../../src/text/letters/index.js'
import { planTexts } from '../../../src/text/plan/index.js'
import { problemTexts } from '../../../src/text/problems/index.js'
import { releaseTexts } from '../../../src/text/release/index.js'
import { reportTexts } from '../../../src/text/report/index.js'
import { exportTexts } from '../../../src/text/exports/index.js'
import { faultTexts } from '../../../src/text/faults/index.js'
import { runTexts } from '../../../src/text/runs/index.js'
import { selfCheckTexts } from '../../../src/text/self-check/index.js'
import type { LibrarySentences } from '../../../src/text/library-text-of.js'
import { viewTexts } from '../../../src/text/views/index.js'
import { allTables } from '../../../src/work/table-list.js'
import { partsOfFunction } from './plain-sentences.js'

type ByColumn<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

/** One kind of text about the columns of all tables that is in the library, by table and column. */
const collectColumnTexts = <K extends keyof LibraryDetails>(
  what: K,
): ByColumn<NonNullable<LibraryDetails[K]>> =>
  Object.fromEntries(
    Object.entries(allTables).map(([table, { columns }]) => [
      table,
      Object.fromEntries(
        Object.entries(columns).flatMap(([column, record]) => {
          const found = libraryDetailsOf(record)[what]
          return found === undefined ? [] : [[column, found] as const]
        }),
      ),
    ]),
  )

/** One thing that ships beside trackers, by key. */
const trackersBeside = <K extends keyof LibraryDetails>(
  what: K,
): Readonly<Record<string, NonNullable<LibraryDetails[K]>>> =>
  Object.fromEntries(
    Object.entries(trackers).flatMap(([key, record]) => {
      const found = libraryDetailsOf(record)[what]
      return found === undefined ? [] : [[key, found] as const]
    }),
  )

/** How the list of trackers shows them: group by group, in the order in which people need them. */
export const listing: LibraryContent['listing'] = (['plan', 'clients', 'team'] as const).flatMap((group) =>
  Object.entries(trackersBeside('listing'))
    .filter(([, each]) => each.group === group)
    .map(([key, { purpose, rank }]) => ({ key: key as TrackerKey, purpose, rank }))
    .sort(byRank(({ rank }) => rank))
    .map(({ key, purpose }) => ({ key, group, purpose })),
)

/** Other words for columns. */
export const aliases: Aliases = Object.fromEntries(
  Object.entries(collectColumnTexts('aliases')).map(([table, columns]) => [
    table,
    Object.fromEntries(Object.entries(columns).map(([column, words]) => [column, words.join('|')])),
  ]),
)
/** What belongs in columns. */
export const columnHelp = collectColumnTexts('help')
/** What settings do. */
export const settingHelp = Object.fromEntries(
  Object.entries(settingSpecs).map(([key, record]) => [settingGroup(key), libraryDetailsOf(record).help!]),
) as LibraryContent['settingHelp']

/** Every word for a column that is known from foreign sheets. */
export const headerWords: HeaderWords = { ...wordLists, titles: trackersBeside('titleWords'), aliases }

/** What is data in a record of words, a sentence with facts by its key and `()`; a function that calculates is left out. */
const dataOf = (words: object): object =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, word]: [string, unknown]): [string, unknown][] => {
      if (typeof word !== 'function')
        return [
          [key, typeof word === 'object' && word !== null && !Array.isArray(word) ? dataOf(word) : word],
        ]
      const parts = partsOfFunction(word)
      return parts === null
        ? []
        : [[`${key}()`, parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts]]
    }),
  )
/** The subjects of which the script file has only the functions that calculate. */
export const librarySubjects = [
  viewTexts,
  draftTexts,
  explanationTexts,
  faultTexts,
  selfCheckTexts,
  calendarTexts,
  healthTexts,
  adoptionTexts,
  clientTexts,
  releaseTexts,
  planTexts,
  problemTexts,
  reportTexts,
  foreignCellTexts,
  letterTexts,
  answerTexts,
  choreTexts,
  inputTexts,
  runTexts,
  exportTexts,
]
/** Their other sentences. */
export const librarySentences = Object.fromEntries(
  librarySubjects.map(({ inLibrary, functions }) => [
    inLibrary,
    Object.fromEntries(Object.entries(functions).map(([locale, words]) => [locale, dataOf(words)])),
  ]),
) as unknown as LibrarySentences
