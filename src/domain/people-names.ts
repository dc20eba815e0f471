/** How people are named in cells: as People has them, or as chat tools, mail programs and colleagues write them. */
import { isEmail } from '../core/column.js'
import { memoize } from '../core/memoize.js'
import { splitNames } from '../core/rule.js'
import type { Person } from '../trackers/team/people.js'
import { groupBy } from '../core/group-by.js'
import { createNameIndex, type NameIndex, toNameKey } from './names.js'

/** Joins two names in a sentence. */
const joinPattern = /\s+(?:and|und|et|y)\s+|\s*[和与及跟]\s*|\s+\+\s+|\s+(?=[@＠])/gi
const addressedPattern = /^(.*?)\s*[<＜]\s*(?:mailto:)?([^<>＜＞]+?)\s*[>＞]$/

/** What a text may name a person by: `@login`, `Name <address>`, an address as a link, the best first. */
function listVariants(typed: string): string[] {
  const text = typed.trim().replace(/^mailto:/i, '')
  const addressed = addressedPattern.exec(text)
  const texts = addressed ? [addressed[2]!, addressed[1]!] : [text]
  return texts
    .map((each) => each.replace(/^[@＠]\s*/, '').replace(/^["'“]|["'”]$/g, ''))
    .filter((each) => each !== '')
}

/** The address in a name such as `Name <address>` or an address alone; null where there is none. */
export const findAddress = (typed: string): string | null => listVariants(typed).find(isEmail) ?? null

/** A name without the signs that chat tools and mail programs put around it. */
export const plainName = (typed: string): string => listVariants(typed).pop() ?? typed

/** The people in one cell as nobody is known yet: each with the name alone, and the address where the cell has it. */
export const listNewPeople = (
  cell: string,
): readonly { readonly name: string; readonly email: string | null }[] =>
  splitNames(cell)
    .flatMap((part) => part.split(/\s+(?=[@＠])/))
    .map((part) => ({ name: plainName(part), email: findAddress(part) }))

/** Every match of a global pattern; `matchAll` is newer than the language of the script. */
function listMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  const search = new RegExp(pattern)
  for (let match = search.exec(text); match !== null; match = search.exec(text)) found.push(match)
  return found
}

/** The names that people leave out parts of: the first one of several, and an address before its @. */
const listShortNames = ({ name, email }: Pick<Person, 'name' | 'email'>): string[] => {
  const [first, ...others] = (name ?? '').trim().split(/\s+/)
  return [...(others.length > 0 ? [first!] : []), ...(email === null ? [] : [email.split('@')[0]!])].map(
    toNameKey,
  )
}

/**
 * The people of a workbook by id, name and address, as `@name`, `@login` or `Name <address>`, and by the first name or
 * the login where only one of them has it.
 */
export function createPeopleIndex(rows: readonly Person[]): NameIndex<Person> {
  const plain = createNameIndex(rows, 'name', 'email')
  const short = groupBy(
    rows.flatMap((row) => listShortNames(row).map((key) => ({ row, key }))),
    ({ key }) => key || undefined,
  )
  const cache = new Map<string, readonly Person[]>()
  const search = (typed: string): readonly Person[] => {
    const exact = plain.findAll(typed)
    if (exact.length > 0) return exact
    const variants = listVariants(typed)
    const named = variants.map(plain.findAll).find((found) => found.length > 0)
    // An address that no person has is nobody’s first name.
    if (named || variants.some(isEmail)) return named ?? []
    const shortened = variants.flatMap((each) => short.get(toNameKey(each)) ?? []).map(({ row }) => row)
    const people = [...new Set(shortened)]
    return people.length === 1 ? people : []
  }
  const findAll: NameIndex<Person>['findAll'] = (typed) =>
    typed == null || typed === '' ? [] : memoize(cache, typed, () => search(typed))
  const isName = (part: string): boolean => findAll(part).length > 0 || findAddress(part) !== null
  /** The names that a part of a cell joins: at any “and” where the rest is names too, since names contain such words. */
  const splitJoined = (part: string): string[] | null => {
    if (isName(part)) return [part]
    for (const { 0: word, index } of listMatches(joinPattern, part)) {
      const rest = isName(part.slice(0, index)) ? splitJoined(part.slice(index + word.length).trim()) : null
      if (rest) return [part.slice(0, index).trim(), ...rest]
    }
    return null
  }
  return {
    ...plain,
    findAll,
    find: (typed, isMatch) => {
      const found = findAll(typed)
      const matching = found.length > 1 && isMatch ? found.filter(isMatch) : found
      return matching.length === 1 ? matching[0] : undefined
    },
    isAmbiguous: (typed) => findAll(typed).length > 1,
    split: (cell) =>
      splitNames(cell).flatMap((part) => {
        const joined = splitJoined(part)
        if (joined) return joined
        const parts = part.split(joinPattern).filter((each) => each.trim() !== '')
        // “Smith and Sons” is one name unless somebody of the team is in it.
        return parts.some(isName) ? parts.map((each) => each.trim()) : [part]
      }),
  }
}
