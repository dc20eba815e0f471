/** How a team writes its headers: in capitals, with marks, hints or both languages. */
import { locales } from '../../../src/core/locale.js'
import type { MakeContext } from './context.js'
import { type Family } from './families.js'
import { pickHeader } from './pick-header.js'
import { headerKeyOf, type PlannedColumn } from './plan-columns.js'

const dateHints = {
  fit: { en: '(dd/mm/yy)', 'zh-CN': '（年/月/日）' },
  held: { en: '(planned)', 'zh-CN': '（必填）' },
  fresh: { en: '(DD-MMM-YYYY)', 'zh-CN': '（格式：2026-1-1）' },
  unseen: { en: '[date]', 'zh-CN': '(年月日)' },
} as const

/** The name of a way to write headers, and the way itself. */
export interface HeaderStyle {
  readonly name: string | null
  readonly write: (column: PlannedColumn) => string
}

/** A header with its name in the other language. */
function writeBothLanguages(
  context: MakeContext,
  family: Family,
  { kind, header, rivalOf }: PlannedColumn,
): string {
  if (rivalOf !== undefined) return header
  const locale = locales.find((each) => each !== context.locale)!
  // What is added is what everybody knows: the translation of a rare word is no rarer word.
  const other = pickHeader({ ...context, locale, rareShare: 0 }, headerKeyOf(family, kind)).text
  return `${header}${context.random.pick([' ', '\n', '/'])}${other}`
}

/** Draws a way to write headers; most teams write them plainly. */
export function pickHeaderStyle(context: MakeContext, family: Family): HeaderStyle {
  const { random, locale, half } = context
  const draw = random.next()
  if (draw < 0.07) return { name: 'headers in capitals', write: ({ header }) => header.toUpperCase() }
  if (draw < 0.1)
    return { name: 'headers with a colon', write: ({ header }) => `${header}${locale === 'en' ? ':' : '：'}` }
  if (draw < 0.13)
    return {
      name: 'headers with a star',
      write: ({ header, kind }) => (['title', 'owner', 'due'].includes(kind) ? `${header}*` : header),
    }
  if (draw < 0.16)
    return { name: 'headers over two lines', write: ({ header }) => header.replace(/^(\w+) (\w)/, '$1\n$2') }
  if (draw < 0.19) {
    const hint = dateHints[half][locale]
    return {
      name: 'headers with hints',
      write: ({ header, kind }) =>
        kind === 'due' ? `${header}${locale === 'en' ? ' ' : ''}${hint}` : header,
    }
  }
  if (draw < 0.24 && locale === 'zh-CN')
    return {
      name: 'headers in both languages',
      write: (column) => writeBothLanguages(context, family, column),
    }
  return { name: null, write: ({ header }) => header }
}
