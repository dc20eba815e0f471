import { locales, namesOf } from '../../core/locale.js'
import {
  parseFingerprint,
  type ViewFingerprint,
  serializeFingerprint,
} from '../../core/sheet/view-fingerprint.js'
import {
  isNewerVersion,
  encodeStored,
  splitPieces,
  readPieces,
  readStored,
  stored,
  storedKey,
} from '../../core/stored.js'
import type { Ports, Store } from '../../ports.js'
import { commonTexts } from '../../text/common/index.js'
import { textOf } from '../../text/text-of.js'
import { type ViewKey, viewNames } from '../../views/index.js'

/** What is remembered of a view's sheet: what it was last called, and what it last showed. */
export interface StoredView {
  readonly name: string
  /** The day it was last brought up to. */
  readonly day: string
  readonly hash: string
  readonly widths: string
}
export interface StoredViews {
  readonly sheets: { readonly [K in ViewKey]?: StoredView }
}

export const readStoredViews = (store: Store): StoredViews => {
  const storedViews = readStored(store, stored.views)
  return storedViews === null ? { sheets: {} } : (JSON.parse(storedViews) as StoredViews)
}

/** Whether a view is in the sheet of that name, as far as is remembered. */
export const isStoredView = (store: Store, sheetName: string): boolean =>
  Object.values(readStoredViews(store).sheets).some(({ name }) => name === sheetName)

/** Remembers views and what those that were written were given, in one call. */
export function writeStoredViews(
  store: Store,
  storedViews: StoredViews,
  prints: { readonly [K in ViewKey]?: ViewFingerprint },
): void {
  const values = [
    ...(isNewerVersion(stored.views, store.read(storedKey(stored.views)))
      ? []
      : [[storedKey(stored.views), encodeStored(stored.views, JSON.stringify(storedViews))] as const]),
    ...Object.entries(prints).flatMap(([key, print]) =>
      splitPieces(store, stored.viewPrint, serializeFingerprint(print), key),
    ),
  ].filter(([key, value]) => store.read(key) !== value)
  if (values.length > 0) store.writeAll(Object.fromEntries(values))
}

/**
 * The fingerprint of what was last written to a view's sheet; null when none is known, or another run wrote
 * since.
 */
export function readViewPrint(store: Store, key: ViewKey, storedView: StoredView): ViewFingerprint | null {
  const text = readPieces(store, stored.viewPrint, key)
  const print = text === null ? null : parseFingerprint(text)
  return print?.content === storedView.hash ? print : null
}

/**
 * The name of a view's sheet as it is; `undefined` when there is none. A sheet of that name that we did not
 * make is somebody's own, and nothing may be written there: ours has our mark, or, where a file lost its
 * marks, our title.
 */
export function findView(
  ports: Pick<Ports, 'sheets' | 'views'>,
  key: ViewKey,
  storedView: StoredView | undefined,
): string | undefined {
  if (storedView && ports.views.hasSheet(storedView.name)) return storedView.name
  const names = ports.sheets.sheetNames()
  const sameNames = namesOf(viewNames[key]).filter((name) => names.includes(name))
  if (!storedView && sameNames.length === 0) return undefined
  const marked = ports.sheets.findByMark(key)
  if (marked) return marked.name()
  const titles = locales.flatMap((locale) =>
    namesOf(viewNames[key]).map((name) => `${textOf(commonTexts, locale).product} · ${name}`),
  )
  return sameNames.find((name) =>
    ports.sheets
      .cellsOfSheet(name, { lines: 1, columns: 100 })[0]
      ?.some((cell) => titles.includes(cell as string)),
  )
}

/** A name for a new sheet that no other has. */
export function unusedViewName(ports: Pick<Ports, 'sheets' | 'spreadsheet'>, key: ViewKey): string {
  const locale = ports.spreadsheet.locale()
  const names = ports.sheets.sheetNames().map((name) => name.toLowerCase())
  const viewName = viewNames[key][locale]
  const candidates = [viewName, `${viewName} (${textOf(commonTexts, locale).product})`]
  for (let count = 2; ; count++) {
    const unused = candidates.find((name) => !names.includes(name.toLowerCase()))
    if (unused !== undefined) return unused
    candidates.push(`${viewName} (${textOf(commonTexts, locale).product} ${count})`)
  }
}
