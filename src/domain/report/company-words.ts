/** Which words of a name are a company's own, and which others have too. */
import { memoize } from '../../core/memoize.js'

/** The words as the build puts them into the library, since they are long; separated by spaces. */
export interface ListedWords {
  /** Everyday words in lower case. */
  readonly common: string
  /** What a company is called after its own name, at the end of it. */
  readonly legalForms: string
  /** The same in Chinese, the longest first. */
  readonly legalEndings: string
  /** Trades that Chinese companies write after their own word, the longest first. */
  readonly trades: string
  /** Places that they write before it. */
  readonly places: string
  /** Domains of mail that all people may have. */
  readonly freeMail: string
}

/** Which words are a company's own and which are those of others. */
export interface CompanyWords {
  /**
   * Whether a word, in lower case, points to no client: an everyday one, a number, or one that is too short.
   */
  readonly isCommon: (word: string) => boolean
  readonly isLegalForm: (word: string) => boolean
  /** Whether all people may have mail there, so that the domain points to no client. */
  readonly isFreeMail: (domain: string) => boolean
  readonly legalEnding: RegExp
  readonly tradeEnding: RegExp
  readonly placeHead: RegExp
}

const companyWordsCache = new WeakMap<ListedWords, CompanyWords>()

/** Makes them once for each list. */
export const getCompanyWords = (listed: ListedWords): CompanyWords =>
  memoize(companyWordsCache, listed, () => createCompanyWords(listed))

function createCompanyWords(listed: ListedWords): CompanyWords {
  const [commonWords, legalForms, freeMailDomains] = [listed.common, listed.legalForms, listed.freeMail].map(
    (words) => new Set(words.split(' ')),
  ) as [Set<string>, Set<string>, Set<string>]
  const oneOf = (words: string): string => `(?:${words.split(' ').join('|')})`
  return {
    isCommon: (word) =>
      commonWords.has(word) ||
      /^\p{N}+$/u.test(word) ||
      word.length < (/^\p{Script=Han}+$/u.test(word) ? 2 : 3),
    isLegalForm: (word) => legalForms.has(word),
    isFreeMail: (domain) => freeMailDomains.has(domain),
    legalEnding: new RegExp(`(?:集团)?${oneOf(listed.legalEndings)}$`, 'u'),
    tradeEnding: new RegExp(`${oneOf(listed.trades)}$`, 'u'),
    placeHead: new RegExp(`^${oneOf(listed.places)}(?:省|市)?`, 'u'),
  }
}
