/** Lists of things that nobody follows: a header line and a line for each thing. */
import type { Cell } from '../../../src/core/cell.js'
import type { MakeContext } from '../make/context.js'
import { teams } from '../words/people.js'
import { makeLines, type OtherSheet, split, writeLines } from './other-sheet.js'

type MakeLine = (context: MakeContext, at: number) => readonly Cell[]

/** A list with a header line for each language, several headers to choose from, and a line for each thing. */
export const list = (
  name: string,
  en: readonly string[],
  zh: readonly string[],
  makeLine: MakeLine,
): OtherSheet => ({
  name,
  write(context, canvas) {
    const { random, locale } = context
    const headers = split(random.pick(locale === 'en' ? en : zh))
    const rows = makeLines(random.between(6, 18), (at) => makeLine(context, at).slice(0, headers.length))
    writeLines(canvas, [headers, ...rows], random.chance(0.7) ? 1 : 3)
  },
})

const things: Readonly<Record<'en' | 'zh-CN', readonly string[]>> = {
  en: split(
    'A4 paper|Toner black|Desk lamp|Office chair|HDMI cable|Whiteboard pens|Coffee beans|First aid kit|Monitor 24 inch|Door stop',
  ),
  'zh-CN': split('A4 纸|黑色硒鼓|台灯|办公椅|HDMI 线|白板笔|咖啡豆|急救包|24 寸显示器|门挡'),
}
/** The name of somebody. */
export const nameOf = ({ random, locale }: MakeContext): string =>
  random.pick(random.pick(teams[locale].filter((team) => !team[0]!.includes('@'))))
/** The name of a thing, by its number. */
export const thingOf = ({ locale }: MakeContext, at: number): string => things[locale][at % 10]!
