/** Whether cells name people. */
import { isEmail } from '../../../core/column.js'
import { splitNames } from '../../../core/rule.js'

/** Names of people and what is written in their place. Shipped in a file of its own, since it is long. */
export interface PeopleWords {
  /** First names in lower case, by spaces. */
  readonly given: string
  /** Chinese surnames of one character. */
  readonly surnames: string
  /** Chinese surnames of two characters, by `|`. */
  readonly compound: string
  /** Departments, teams and roles, in lower case, by `|`. */
  readonly groups: string
  /** Chinese words that begin like a name and are none, by `|`. */
  readonly notNames: string
}

/**
 * What a cell may say of people: `known` names somebody beyond doubt, `likely` looks like a name, `group` is a
 * department, a team or a role.
 */
type PersonTrait = 'known' | 'likely' | 'group' | 'none'

/** Tells names of people from other short texts. */
export interface PeopleReader {
  /** Of a cell that names several, the least certain. */
  traitOf(text: string): PersonTrait
}

const latinNamePattern = /^@?\p{Lu}[\p{L}'’-]*\.?(\s+\p{Lu}[\p{L}'’-]*\.?){0,3}$/u
const lowerNamePattern = /^@?[a-z][a-z'’-]*([._][a-z'’-]+)?$/
/** “J. Abara”, “Saoirse K.”: a name and an initial with a dot. */
const shortenedPattern = /^(\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}'’-]+$|^\p{Lu}\p{Ll}[\p{L}'’-]*\s\p{Lu}\.$/u
const initialsPattern = /^\p{Lu}\.?\s?\p{Lu}?\.?$/u
const hanNamePattern = /^\p{Script=Han}{2,4}(·\p{Script=Han}+)?$/u
/** “小周”, “老王”, “张工”, “李总”, “王经理”. */
const familiarPattern =
  /^([小老阿]\p{Script=Han}{1,2}|\p{Script=Han}(工|总|姐|哥|经理|主任|老师|主管|组长|科长|处长|局长|所长|院长|校长|师傅|教授|博士|会计))$/u
const hanGroupPattern =
  /(部|组|科|室|处|中心|公司|团队|院|局|方|司|所|办|站|厂|队|全体|单位|集团|委|会|班|小组|部门)$/
const roleWordPattern =
  /\b(team|dept|department|group|manager|lead|leader|engineer|developer|designer|contractor|supplier|vendor|office|committee|board|crew|squad|staff|agency|inc|ltd|llc|gmbh)\b/

/** A reader by those words. */
export function createPeopleReader(words: PeopleWords): PeopleReader {
  const given = new Set(words.given.split(' '))
  const surnames = new Set(words.surnames)
  const compound = new Set(words.compound.split('|'))
  const groups = new Set(words.groups.split('|'))
  const notNames = new Set(words.notNames.split('|'))
  const traitOfHan = (name: string): PersonTrait => {
    if (familiarPattern.test(name)) return 'known'
    if (/^.队$/u.test(name) && surnames.has(name[0]!) && !groups.has(name)) return 'known'
    if (hanGroupPattern.test(name) || notNames.has(name)) return 'group'
    if (!hanNamePattern.test(name)) return 'none'
    const isKnown =
      compound.has(name.slice(0, 2)) || (surnames.has(name[0]!) && name.split('·')[0]!.length <= 3)
    return isKnown ? 'known' : name.length <= 3 ? 'likely' : 'none'
  }
  const traitOfName = (name: string): PersonTrait => {
    if (isEmail(name)) return 'known'
    if (/\p{Script=Han}/u.test(name)) return traitOfHan(name.replace(/\s+/g, ''))
    const lower = name.toLowerCase().replace(/^@/, '')
    if (groups.has(lower) || roleWordPattern.test(lower)) return 'group'
    if (shortenedPattern.test(name)) return 'known'
    const isKnown = given.has(lower.split(/[\s._]/)[0]!)
    if (isKnown && (latinNamePattern.test(name) || lowerNamePattern.test(name))) return 'known'
    return latinNamePattern.test(name) || initialsPattern.test(name) ? 'likely' : 'none'
  }
  return {
    traitOf(text) {
      const names = splitNames(text.replace(/\([^)]*\)|（[^）]*）/g, ' ').replace(/\s+(and|&|\+)\s+/gi, ', '))
      if (names.length === 0 || names.length > 6) return 'none'
      const traits = new Set(names.map(traitOfName))
      return (['none', 'group', 'likely'] as const).find((each) => traits.has(each)) ?? 'known'
    },
  }
}
