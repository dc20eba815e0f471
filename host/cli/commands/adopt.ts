/** `adopt FILE.xlsx`: what Milepost makes of a stranger's spreadsheet. Nothing is written. */
import type { AdoptionAnswer, SheetAnswer } from '../../../src/project/adoption/types.js'
import { trackers } from '../../../src/trackers/index.js'
import type { Locale } from '../../../src/core/locale.js'
import { Refused, WrongUsage } from '../ending.js'
import { open, sayOpening } from '../opening.js'
import { Options } from '../options.js'
import { ask } from '../telling/reply.js'
import { hostText } from '../text/index.js'
import { product, type World } from '../world.js'

/** Most lines of each list that a reader is shown. */
const shown = 12

/** The command: the bundle reads every sheet, or the one that `--sheet` names, and says what it is. */
export async function adopt(words: readonly string[], world: World): Promise<number> {
  const options = Options.read(words, ['sheet', 'on', 'zone', 'locale', 'json'], 1)
  const [file] = options.positionals
  if (file === undefined) throw new WrongUsage(options.text.missingFile)
  const { bundle } = await product(world)
  const opened = await open(file, options, bundle, world.now)
  const { session, locale, leftOut } = opened
  const sheet = options.written('sheet') ?? null
  if (sheet !== null && !session.workbook.sheets.some(({ name }) => name === sheet))
    throw new Refused(hostText[locale].noSuchSheet(sheet))
  const answer = ask<AdoptionAnswer>(session, 'readAdoption', { sheet })
  if ('refusal' in answer) throw new Refused(answer.refusal.replaceAll('\n', ' '))
  const { sheets, today } = answer.value
  if (options.json) {
    world.out(JSON.stringify({ file, on: today, sheets, ...(leftOut.length > 0 ? { leftOut } : {}) }))
    return 0
  }
  for (const line of sayOpening(opened, options, hostText[locale])) world.err(line)
  for (const found of sheets) tell(found, today, locale, world)
  return 0
}

/** One sheet, for a reader. */
export function tell(found: SheetAnswer, today: string, locale: Locale, world: World): void {
  const text = hostText[locale]
  const { sheet, verdict, tracker, why, columns, unsure, rows, late, problems } = found
  world.out(text.adopted({ sheet, verdict: text.verdicts[verdict] }))
  world.out(`  ${why}`)
  if (tracker === null) return
  const { headerRow: header, firstRow: first, lastRow: last } = found
  world.out(`  ${text.adoptedRows({ rows, header, first, last })}`)
  const names: Readonly<Record<string, { name: Record<Locale, string> }>> = trackers[tracker].columns
  world.out(
    `  ${Object.entries(columns)
      .map(([field, column]) => `${column} ${names[field]?.name[locale] ?? field}`)
      .join(locale === 'en' ? ', ' : '、')}`,
  )
  const list = (lines: readonly string[]): void => {
    for (const line of lines.slice(0, shown)) world.out(`    ${line}`)
    if (lines.length > shown) world.out(`    ${text.more(lines.length - shown)}`)
  }
  list(unsure.map(({ why: question }) => `? ${question}`))
  world.out(
    `  ${late.length > 0 || (found.unread === 0 && rows > 0) ? text.adoptedLate(late.length, today) : text.adoptedUnsure(found.unread)}`,
  )
  list(late.map((row) => text.adoptedLateRow(row)))
  world.out(`  ${text.problems(problems.length)}`)
  list(problems.map(({ cell, says }) => `${cell}  ${says}`))
}
