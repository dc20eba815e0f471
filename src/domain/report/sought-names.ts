import type { Client } from '../../trackers/clients/clients.js'
import type { BookContents } from '../book-contents.js'
import type { CompanyWords } from './company-words.js'
import { listOpenEngagements } from './reports-due.js'

/** Something by which readers would know another client. */
export interface OtherName {
  readonly table: 'clients' | 'engagements'
  readonly column: string
  /** The cell it comes from. */
  readonly value: string
  /** Whether finding it means finding that client, or only makes that likely. */
  readonly sure: boolean
  readonly finds: RegExp
}

/** A text in which ways of writing become the same: case, width, accents, kinds of apostrophes. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[’‘`´ʼ]/g, "'")
    .toLowerCase()

/** The words of a name: runs of letters and digits; Chinese ones are separate from others. */
const splitWords = (text: string): string[] =>
  foldText(text)
    .replace(/'s(?![\p{L}\p{N}])/gu, ' ')
    .replace(/'/g, '')
    .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []

const gapPattern = '[^\\p{L}\\p{N}]*'
/** Finds words in a folded text, joined or separated in any way; Latin ones never within another word. */
function createWordsPattern(words: readonly string[]): RegExp {
  const wordPatterns = words.map((word) =>
    /^\p{Script=Han}+$/u.test(word) ? [...word].join('\\s*') : [...word].join("'?"),
  )
  const latin = (word: string): boolean => !/^\p{Script=Han}/u.test(word)
  const last = words[words.length - 1]!
  return new RegExp(
    `${latin(words[0]!) ? '(?<![a-z0-9])' : ''}${wordPatterns.join(gapPattern)}${latin(last) ? "(?:'?s)?(?![a-z0-9])" : ''}`,
    'gu',
  )
}
const createExactPattern = (text: string): RegExp =>
  new RegExp(`(?<![a-z0-9])${foldText(text).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![a-z0-9])`, 'gu')

/** Finds a number with its digits separated in any way. */
const createDigitsPattern = (digits: string): RegExp =>
  new RegExp(`${[...digits].join('[^\\p{L}\\d]*')}(?!\\d)`, 'gu')

/** The words of a company's name without its legal form. */
function coreWords(name: string, companyWords: CompanyWords): string[] {
  let words = splitWords(name).flatMap((word) => {
    if (!/^\p{Script=Han}/u.test(word)) return [word]
    const rest = word.replace(companyWords.legalEnding, '')
    return rest === '' ? [] : [rest]
  })
  while (words.length > 1 && companyWords.isLegalForm(words[words.length - 1]!)) words = words.slice(0, -1)
  return words
}

/** The word of a company's name that is its own; undefined where all of them are common. */
function findOwnWord(core: readonly string[], companyWords: CompanyWords): string | undefined {
  const first = core[0] ?? ''
  if (!/^\p{Script=Han}/u.test(first))
    return first.length > 3 && !companyWords.isCommon(first) ? first : undefined
  const inner = first.replace(companyWords.placeHead, '').replace(companyWords.tradeEnding, '')
  const word = inner.length >= 2 ? inner : first.replace(companyWords.placeHead, '')
  return word.length >= 2 && !companyWords.isCommon(word) ? word : undefined
}

const createOtherNames = (
  { table = 'clients', ...name }: Omit<OtherName, 'finds' | 'table'> & Partial<Pick<OtherName, 'table'>>,
  words: readonly string[],
): OtherName[] =>
  words.length === 0 || words.join('').length < 2
    ? []
    : [{ table, ...name, finds: createWordsPattern(words) }]

/**
 * A company by its name: without its legal form, and by the word that is its own.
 *
 * @param ownWords words of the client's own names, which point to no other client
 */
function namesOfCompany(
  name: string | null,
  ownWords: ReadonlySet<string>,
  companyWords: CompanyWords,
): OtherName[] {
  if (name === null) return []
  const core = coreWords(name, companyWords)
  if (core.length === 0 || (core.length === 1 && core.every(companyWords.isCommon))) return []
  const ownName = findOwnWord(core, companyWords)
  const placeless = core.length === 1 ? core[0]!.replace(companyWords.placeHead, '') : ''
  return [
    ...createOtherNames({ column: 'name', value: name, sure: !core.every(companyWords.isCommon) }, core),
    ...(placeless.length > 2 && ownName !== undefined
      ? createOtherNames({ column: 'name', value: name, sure: true }, [placeless])
      : []),
    ...(ownName === undefined || (core.length > 1 && ownWords.has(ownName))
      ? []
      : createOtherNames({ column: 'name', value: name, sure: ownName === core.join('') }, [ownName])),
  ]
}

function namesOfContact({ contact }: Client, companyWords: CompanyWords): OtherName[] {
  if (contact === null) return []
  const words = splitWords(contact)
  return words.every(companyWords.isCommon)
    ? []
    : createOtherNames(
        {
          column: 'contact',
          value: contact,
          sure: words.length > 1 || /^\p{Script=Han}/u.test(words[0]!),
        },
        words,
      )
}

/** The domain of an address, unless all people may have addresses there. */
const findDomain = (address: string | null, companyWords: CompanyWords): string | undefined => {
  const domain = foldText(address ?? '')
    .split('@')[1]
    ?.trim()
  return domain === undefined || domain === '' || companyWords.isFreeMail(domain) ? undefined : domain
}

function namesOfAddress(
  { name, email, phone }: Client,
  ownName: Client,
  companyWords: CompanyWords,
): OtherName[] {
  const domain = findDomain(email, companyWords)
  const digits = (phone ?? '').replace(/\D+/g, '')
  const label = domain?.split('.')[0] ?? ''
  const words = splitWords(label)
  // Where the name itself is searched, it is not searched again as a part of the address.
  const core = coreWords(name ?? '', companyWords)
  const isNamed = [core.join(''), findOwnWord(core, companyWords)].includes(words.join(''))
  const createName = (finds: RegExp, column: string, value: string): OtherName => ({
    table: 'clients',
    column,
    value,
    sure: true,
    finds,
  })
  return [
    ...(email === null ? [] : [createName(createExactPattern(email), 'email', email)]),
    ...(domain === undefined || domain === findDomain(ownName.email, companyWords)
      ? []
      : [
          createName(createExactPattern(domain), 'email', email!),
          ...(label.length > 4 && !words.every(companyWords.isCommon) && !isNamed
            ? createOtherNames({ column: 'email', value: email!, sure: false }, words)
            : []),
        ]),
    ...(digits.length < 7 ? [] : [createName(createDigitsPattern(digits), 'phone', phone!)]),
    // People leave out a country's number, or write a zero in its place.
    ...(digits.length < 10
      ? []
      : [{ ...createName(createDigitsPattern(digits.slice(-8)), 'phone', phone!), sure: false }]),
  ]
}

/** A stage or a year at the end of a project's name, which readers leave out. */
const endingPattern =
  /^(?:phase|stage|part|step|version|v|release|wave|lot|round|\d+|v\d+|[ivx]+|[一二三四五六七八九十]+期)$/u

/**
 * A project by its name: whole, and without the number at its end. Names of everyday words point to no
 * client.
 */
function namesOfProject(name: string | null, companyWords: CompanyWords): OtherName[] {
  if (name === null) return []
  const words = splitWords(name)
  if (words.every(companyWords.isCommon)) return []
  let rest = words
  while (rest.length > 1 && endingPattern.test(rest[rest.length - 1]!)) rest = rest.slice(0, -1)
  return [
    ...createOtherNames({ table: 'engagements', column: 'name', value: name, sure: true }, words),
    ...(rest.length > 1 && rest.length < words.length && !rest.every(companyWords.isCommon)
      ? createOtherNames({ table: 'engagements', column: 'name', value: name, sure: false }, rest)
      : []),
  ]
}

/** Everything by which readers of a client's report would know another client, and what is this client's own. */
export interface SoughtNames {
  readonly others: readonly OtherName[]
  /** Names that are allowed there: the client's, his projects', the team's. */
  readonly own: readonly RegExp[]
}

/** What must not be in a report to a client. */
export function listSoughtNames(
  bookContents: BookContents,
  client: Client,
  companyWords: CompanyWords,
): SoughtNames {
  const { rows } = bookContents
  const ownWords = new Set(
    listOpenEngagements(bookContents, client).map(({ id, at: createName }) => `${id} ${createName.line}`),
  )
  const ownName = [
    ...[client.name, client.contact, ...rows.people.map(({ name }) => name)].map((name) =>
      coreWords(name ?? '', companyWords),
    ),
    splitWords(client.name ?? ''),
    ...rows.engagements
      .filter((row) => ownWords.has(`${row.id} ${row.at.line}`))
      .map(({ name }) => splitWords(name ?? '')),
  ].filter((words) => words.length > 0)
  const words = new Set(ownName.reduce((all, each) => [...all, ...each], []))
  const others = [
    ...rows.clients
      .filter((row) => row !== client && (row.id === '' || row.id !== client.id))
      .flatMap((row) => [
        ...namesOfCompany(row.name, words, companyWords),
        ...namesOfContact(row, companyWords),
        ...namesOfAddress(row, client, companyWords),
      ]),
    ...rows.engagements
      .filter(
        (row) =>
          !ownWords.has(`${row.id} ${row.at.line}`) && !belongsToClient(bookContents, row.client, client),
      )
      .flatMap(({ name }) => namesOfProject(name, companyWords)),
  ]
  return { others, own: ownName.map(createWordsPattern) }
}

/** Whether an engagement is the client's, open or not. */
const belongsToClient = ({ byName: index }: BookContents, owner: string | null, client: Client): boolean =>
  index.clients.find(owner)?.id === client.id
