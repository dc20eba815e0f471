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

const storeKey = 'milepost.views'

export const readKept = (ports: Ports): Kept => {
  const stored = ports.store.read(storeKey)
  return stored === null ? { sheets: {} } : (JSON.parse(stored) as Kept)
}
export const writeKept = (ports: Ports, kept: Kept): void => ports.store.write(storeKey, JSON.stringify(kept))

/**
 * The name of a view's sheet as it stands; `undefined` when there is none. A sheet of that name that we did not make
 * is somebody's own, and nothing may be written there: ours carries our mark, or, where a file lost its marks, our title.
 */
export function findView(ports: Ports, key: ViewKey, known: KeptView | undefined): string | undefined {
  const { workbook } = ports
  if (known && ports.views.stands(known.name)) return known.name
  const names = workbook.sheetNames()
  const namesakes = Object.values(viewNames[key]).filter((name) => names.includes(name))
  if (!known && namesakes.length === 0) return undefined
  if (workbook.bindByMark(key)) return workbook.sheetNameOf(key)
  const titles = (['en', 'zh-CN'] as const).map(
    (locale) => `${textIn(locale).product} · ${viewNames[key][locale]}`,
  )
  return namesakes.find((name) => workbook.cellsOf(name)[0]?.some((cell) => titles.includes(cell as string)))
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

/** A short print of a content: equal contents have equal ones (two polynomials modulo 2^32, so 64 bits). */
export function hashOf(content: unknown): string {
  const text = JSON.stringify(content)
  let [one, other] = [17, 31]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = (Math.imul(one, 31) + code) | 0
    other = (Math.imul(other, 1_000_003) ^ code) | 0
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`
}
