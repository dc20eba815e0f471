import type { Client } from '../../trackers/clients/clients.js'
import type { Portfolio } from '../portfolio.js'
import type { CompanyWords } from './company-words.js'
import { engagementsOf } from './reports-due.js'

/** Something by which readers would know another client. */
export interface OtherName {
  readonly table: 'clients' | 'engagements'
  readonly column: string
  /** The cell it comes from. */
  readonly value: string
  /** Whether to find it is to find that client, or only likely so. */
  readonly sure: boolean
  readonly finds: RegExp
}

/** A text in which ways of writing fall together: case, width, accents, kinds of apostrophes. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[’‘`´ʼ]/g, "'")
    .toLowerCase()

/** The words of a name: runs of letters and digits; Chinese ones apart from others. */
const wordsIn = (text: string): string[] =>
  folded(text)
    .replace(/'s(?![\p{L}\p{N}])/gu, ' ')
    .replace(/'/g, '')
    .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []

const gap = '[^\\p{L}\\p{N}]*'
/** Finds words in a folded text however they are joined or parted; Latin ones never within another word. */
function findsWords(words: readonly string[]): RegExp {
  const apart = words.map((word) =>
    /^\p{Script=Han}+$/u.test(word) ? [...word].join('\\s*') : [...word].join("'?"),
  )
  const latin = (word: string): boolean => !/^\p{Script=Han}/u.test(word)
  const last = words[words.length - 1]!
  return new RegExp(
    `${latin(words[0]!) ? '(?<![a-z0-9])' : ''}${apart.join(gap)}${latin(last) ? "(?:'?s)?(?![a-z0-9])" : ''}`,
    'gu',
  )
}
const exactly = (text: string): RegExp =>
  new RegExp(`(?<![a-z0-9])${folded(text).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![a-z0-9])`, 'gu')

/** Finds a number however its digits are parted. */
const findsDigits = (digits: string): RegExp =>
  new RegExp(`${[...digits].join('[^\\p{L}\\d]*')}(?!\\d)`, 'gu')

/** The words of a company's name without its legal form. */
function coreOf(name: string, known: CompanyWords): string[] {
  let words = wordsIn(name).flatMap((word) => {
    if (!/^\p{Script=Han}/u.test(word)) return [word]
    const rest = word.replace(known.legalEnding, '')
    return rest === '' ? [] : [rest]
  })
  while (words.length > 1 && known.isLegalForm(words[words.length - 1]!)) words = words.slice(0, -1)
  return words
}

/** The word of a company's name that is its own; undefined where all of them are everybody's. */
function ownWordOf(core: readonly string[], known: CompanyWords): string | undefined {
  const first = core[0] ?? ''
  if (!/^\p{Script=Han}/u.test(first)) return first.length > 3 && !known.isCommon(first) ? first : undefined
  const inner = first.replace(known.placeHead, '').replace(known.tradeEnding, '')
  const word = inner.length >= 2 ? inner : first.replace(known.placeHead, '')
  return word.length >= 2 && !known.isCommon(word) ? word : undefined
}

const named = (
  column: string,
  value: string,
  words: readonly string[],
  sure: boolean,
  table: OtherName['table'] = 'clients',
): OtherName[] =>
  words.length === 0 || words.join('').length < 2
    ? []
    : [{ table, column, value, sure, finds: findsWords(words) }]

/**
 * A company by its name: without its legal form, and by the word that is its own.
 *
 * @param mine words of the client's own names, which point at nobody else
 */
function byName(name: string | null, mine: ReadonlySet<string>, known: CompanyWords): OtherName[] {
  if (name === null) return []
  const core = coreOf(name, known)
  if (core.length === 0 || (core.length === 1 && core.every(known.isCommon))) return []
  const own = ownWordOf(core, known)
  const placeless = core.length === 1 ? core[0]!.replace(known.placeHead, '') : ''
  return [
    ...named('name', name, core, !core.every(known.isCommon)),
    ...(placeless.length > 2 && own !== undefined ? named('name', name, [placeless], true) : []),
    ...(own === undefined || (core.length > 1 && mine.has(own))
      ? []
      : named('name', name, [own], own === core.join(''))),
  ]
}

function byContact({ contact }: Client, known: CompanyWords): OtherName[] {
  if (contact === null) return []
  const words = wordsIn(contact)
  return words.every(known.isCommon)
    ? []
    : named('contact', contact, words, words.length > 1 || /^\p{Script=Han}/u.test(words[0]!))
}

/** The domain of an address, where it is not one that everybody may have. */
const domainOf = (address: string | null, known: CompanyWords): string | undefined => {
  const domain = folded(address ?? '')
    .split('@')[1]
    ?.trim()
  return domain === undefined || domain === '' || known.isFreeMail(domain) ? undefined : domain
}

function byAddress({ name, email, phone }: Client, own: Client, known: CompanyWords): OtherName[] {
  const domain = domainOf(email, known)
  const digits = (phone ?? '').replace(/\D+/g, '')
  const label = domain?.split('.')[0] ?? ''
  const words = wordsIn(label)
  // Where the name itself is sought, it is not sought again as a part of the address.
  const core = coreOf(name ?? '', known)
  const isNamed = [core.join(''), ownWordOf(core, known)].includes(words.join(''))
  const at = (finds: RegExp, column: string, value: string, sure = true): OtherName => ({
    table: 'clients',
    column,
    value,
    sure,
    finds,
  })
  return [
    ...(email === null ? [] : [at(exactly(email), 'email', email)]),
    ...(domain === undefined || domain === domainOf(own.email, known)
      ? []
      : [
          at(exactly(domain), 'email', email!),
          ...(label.length > 4 && !words.every(known.isCommon) && !isNamed
            ? named('email', email!, words, false)
            : []),
        ]),
    ...(digits.length < 7 ? [] : [at(findsDigits(digits), 'phone', phone!)]),
    // People leave out a country's number, or put a nought in its place.
    ...(digits.length < 10 ? [] : [at(findsDigits(digits.slice(-8)), 'phone', phone!, false)]),
  ]
}

/** A stage or a year at the end of a project's name, which readers leave out. */
const endings =
  /^(?:phase|stage|part|step|version|v|release|wave|lot|round|\d+|v\d+|[ivx]+|[一二三四五六七八九十]+期)$/u

/** A project by its name: whole, and without the number at its end. Names of everyday words tell of nobody. */
function byProject(name: string | null, known: CompanyWords): OtherName[] {
  if (name === null) return []
  const words = wordsIn(name)
  if (words.every(known.isCommon)) return []
  let rest = words
  while (rest.length > 1 && endings.test(rest[rest.length - 1]!)) rest = rest.slice(0, -1)
  return [
    ...named('name', name, words, true, 'engagements'),
    ...(rest.length > 1 && rest.length < words.length && !rest.every(known.isCommon)
      ? named('name', name, rest, false, 'engagements')
      : []),
  ]
}

/** Everything by which readers of a client's report would know another client, and what is this client's own. */
export interface NamesToSeek {
  readonly others: readonly OtherName[]
  /** Names that may well be there: the client's, his projects', the team's. */
  readonly own: readonly RegExp[]
}

/** What must not be in a report to a client. */
export function namesToSeek(portfolio: Portfolio, client: Client, known: CompanyWords): NamesToSeek {
  const { rows } = portfolio
  const mine = new Set(engagementsOf(portfolio, client).map(({ id, at }) => `${id} ${at.line}`))
  const own = [
    ...[client.name, client.contact, ...rows.people.map(({ name }) => name)].map((name) =>
      coreOf(name ?? '', known),
    ),
    wordsIn(client.name ?? ''),
    ...rows.engagements
      .filter((row) => mine.has(`${row.id} ${row.at.line}`))
      .map(({ name }) => wordsIn(name ?? '')),
  ].filter((words) => words.length > 0)
  const words = new Set(own.reduce((all, each) => [...all, ...each], []))
  const others = [
    ...rows.clients
      .filter((row) => row !== client && (row.id === '' || row.id !== client.id))
      .flatMap((row) => [
        ...byName(row.name, words, known),
        ...byContact(row, known),
        ...byAddress(row, client, known),
      ]),
    ...rows.engagements
      .filter((row) => !mine.has(`${row.id} ${row.at.line}`) && !isTheirs(portfolio, row.client, client))
      .flatMap(({ name }) => byProject(name, known)),
  ]
  return { others, own: own.map(findsWords) }
}

/** Whether an engagement is the client's, going on or not. */
const isTheirs = ({ byName: index }: Portfolio, owner: string | null, client: Client): boolean =>
  index.clients.find(owner)?.id === client.id
