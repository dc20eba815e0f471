/** The people, work and words of a part, from the lists of that part. */
import type { Locale } from '../../../src/core/locale.js'
import { freshVocabulary } from '../fresh/words/index.js'
import { unseenVocabulary } from '../unseen/words/index.js'
import { clientNames, departments, teams } from './people.js'
import {
  caseWordings,
  requirementWordings,
  riskWordings,
  statusWordings,
  type StatusWording,
} from './statuses.js'
import { sheetNames, sheetTitles, texts } from './texts.js'
import { subjects, type Trade, trades } from './titles.js'
import type { PartVocabulary } from './part-words.js'
import { type Half, type ListedHalf, ofHalf } from './word-list.js'

type ByLocale<Value> = Readonly<Record<Locale, Value>>
type Kind = 'cases' | 'risks' | 'requirements' | 'work'

/** What the sheets of a part are about, in one language. */
export interface Vocabulary {
  /** Work and teams of the part alone. */
  readonly trades: readonly Trade[]
  readonly teams: readonly (readonly string[])[]
  /** The same, where either part may have it. */
  readonly allTrades: readonly Trade[]
  readonly allTeams: readonly (readonly string[])[]
  readonly clients: readonly string[]
  readonly departments: readonly string[]
  readonly sheetNames: readonly string[]
  /** What lines are about, joined by `|`. */
  readonly subjects: Readonly<Record<keyof typeof subjects, string>>
  /** Texts by kind of column, and titles of sheets by family, joined by `|`. */
  readonly texts: Readonly<Record<string, string>>
  readonly sheetTitles: Readonly<Record<string, string>>
  /** The wording that most teams use, and those of the part. */
  readonly usualWording: Readonly<Record<Kind, StatusWording>>
  readonly wordings: Readonly<Record<Kind, readonly StatusWording[]>>
}

/** The entries of a record in one language. */
const inLocale = <Key extends string, Value>(
  record: Readonly<Record<Key, ByLocale<Value>>>,
  locale: Locale,
): Record<Key, Value> =>
  Object.fromEntries(
    Object.entries<ByLocale<Value>>(record).map(([key, value]) => [key, value[locale]]),
  ) as Record<Key, Value>

const listedWordings = {
  work: statusWordings,
  cases: caseWordings,
  risks: riskWordings,
  requirements: requirementWordings,
}
function createListed(half: ListedHalf, locale: Locale): Vocabulary {
  const wordings = inLocale(listedWordings, locale)
  return {
    trades: ofHalf(trades[locale], half),
    teams: ofHalf(teams[locale], half),
    allTrades: trades[locale],
    allTeams: teams[locale],
    clients: clientNames[locale],
    departments: departments[locale],
    sheetNames: sheetNames[locale],
    subjects: inLocale(subjects, locale),
    texts: inLocale(texts, locale),
    sheetTitles: inLocale(sheetTitles, locale),
    usualWording: firstOf(wordings),
    wordings: {
      work: ofHalf(wordings.work, half),
      cases: ofHalf(wordings.cases, half),
      risks: ofHalf(wordings.risks, half),
      requirements: ofHalf(wordings.requirements, half),
    },
  }
}

const firstOf = (
  wordings: Readonly<Record<Kind, readonly StatusWording[]>>,
): Readonly<Record<Kind, StatusWording>> => ({
  work: wordings.work[0]!,
  cases: wordings.cases[0]!,
  risks: wordings.risks[0]!,
  requirements: wordings.requirements[0]!,
})

function createSeparate(part: PartVocabulary, locale: Locale): Vocabulary {
  const wordings = inLocale(part.wordings, locale)
  return {
    trades: part.trades[locale],
    teams: part.teams[locale],
    allTrades: part.trades[locale],
    allTeams: part.teams[locale],
    clients: part.clients[locale],
    departments: part.departments[locale],
    sheetNames: part.sheetNames[locale],
    subjects: inLocale(part.subjects, locale),
    texts: inLocale(part.texts, locale),
    sheetTitles: inLocale(part.sheetTitles, locale),
    usualWording: firstOf(wordings),
    wordings,
  }
}

const byLocale = (create: (locale: Locale) => Vocabulary): ByLocale<Vocabulary> => ({
  en: create('en'),
  'zh-CN': create('zh-CN'),
})

const vocabularies: Readonly<Record<Half, ByLocale<Vocabulary>>> = {
  fit: byLocale((locale) => createListed('fit', locale)),
  held: byLocale((locale) => createListed('held', locale)),
  fresh: byLocale((locale) => createSeparate(freshVocabulary, locale)),
  unseen: byLocale((locale) => createSeparate(unseenVocabulary, locale)),
}

/** The vocabulary of a part in a language. */
export const vocabularyOf = ({
  half,
  locale,
}: {
  readonly half: Half
  readonly locale: Locale
}): Vocabulary => vocabularies[half][locale]
