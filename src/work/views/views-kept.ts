import { locales, namesOf } from '../../core/locale.js'
import { readStored, stored, writeStored } from '../../core/stored.js'
import type { Ports } from '../../ports.js'
import { textIn } from '../../text/index.js'
import { type ViewKey, viewNames } from '../../views/index.js'

/** What is remembered of a view's sheet: what it was last called, and what it last showed. */
export interface KeptView {
  readonly name: string
  /** The day it was last brought up to. */
  readonly day: string
  readonly hash: string
  readonly widths: string
}
export interface Kept {
  readonly sheets: { readonly [K in ViewKey]?: KeptView }
}

export const readKept = (ports: Ports): Kept => {
  const kept = readStored(ports.store, stored.views)
  return kept === null ? { sheets: {} } : (JSON.parse(kept) as Kept)
}
export const writeKept = (ports: Ports, kept: Kept): void =>
  writeStored(ports.store, stored.views, JSON.stringify(kept))

/**
 * The name of a view's sheet as it stands; `undefined` when there is none. A sheet of that name that we did not make
 * is somebody's own, and nothing may be written there: ours carries our mark, or, where a file lost its marks, our title.
 */
export function findView(ports: Ports, key: ViewKey, known: KeptView | undefined): string | undefined {
  const { workbook } = ports
  if (known && ports.views.stands(known.name)) return known.name
  const names = workbook.sheetNames()
  const namesakes = namesOf(viewNames[key]).filter((name) => names.includes(name))
  if (!known && namesakes.length === 0) return undefined
  if (workbook.bindByMark(key)) return workbook.sheetNameOf(key)
  const titles = locales.flatMap((locale) =>
    namesOf(viewNames[key]).map((name) => `${textIn(locale).product} · ${name}`),
  )
  return namesakes.find((name) =>
    workbook.cellsOf(name, { lines: 1, columns: 100 })[0]?.some((cell) => titles.includes(cell as string)),
  )
}

/** A name for a new sheet that no other bears. */
export function freeName(ports: Ports, key: ViewKey): string {
  const locale = ports.workbook.locale()
  const names = ports.workbook.sheetNames().map((name) => name.toLowerCase())
  const plain = viewNames[key][locale]
  const candidates = [plain, `${plain} (${textIn(locale).product})`]
  for (let count = 2; ; count++) {
    const free = candidates.find((name) => !names.includes(name.toLowerCase()))
    if (free !== undefined) return free
    candidates.push(`${plain} (${textIn(locale).product} ${count})`)
  }
}
