import { locales, namesOf } from '../../core/locale.js'
import { readPrint, type ViewPrint, writePrint } from '../../core/sheet/view-print.js'
import { isNewer, packed, piecesOf, readPieces, readStored, stored, storedKey } from '../../core/stored.js'
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

/** Remembers views and what those that were written were given, in one call. */
export function writeKept(ports: Ports, kept: Kept, prints: { readonly [K in ViewKey]?: ViewPrint }): void {
  const { store } = ports
  const values = [
    ...(isNewer(stored.views, store.read(storedKey(stored.views)))
      ? []
      : [[storedKey(stored.views), packed(stored.views, JSON.stringify(kept))] as const]),
    ...Object.entries(prints).flatMap(([key, print]) =>
      piecesOf(store, stored.viewPrint, writePrint(print), key),
    ),
  ].filter(([key, value]) => store.read(key) !== value)
  if (values.length > 0) store.writeAll(Object.fromEntries(values))
}

/** The print of what a view's sheet was given last; null when none is known, or another run has written since. */
export function readViewPrint(ports: Ports, key: ViewKey, known: KeptView): ViewPrint | null {
  const text = readPieces(ports.store, stored.viewPrint, key)
  const print = text === null ? null : readPrint(text)
  return print?.content === known.hash ? print : null
}

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
