import type { StyleSnapshot } from './snapshot.js'

/** What changes in a look; `undefined` takes the property back to its default. */
export type StylePatch = { [Key in keyof StyleSnapshot]?: StyleSnapshot[Key] | undefined }

/** The style with its keys in alphabetical order and nothing undefined, so that equal looks are equal text. */
const canonical = (style: StylePatch): StyleSnapshot =>
  Object.fromEntries(
    Object.entries(style)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ) as StyleSnapshot

/** Every look in use, each kept once; cells hold its number. */
export class StylePool {
  private readonly styles: StyleSnapshot[] = []
  private readonly numbers = new Map<string, number>()
  private readonly patched = new Map<string, number | undefined>()

  /** The number of a look; `undefined` for the default look. */
  number(style: StylePatch): number | undefined {
    const plain = canonical(style)
    const key = JSON.stringify(plain)
    if (key === '{}') return undefined
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.styles.push(Object.freeze(plain))
    this.numbers.set(key, this.styles.length - 1)
    return this.styles.length - 1
  }

  /** The look of that number; the default look for `undefined`. */
  style(number: number | undefined): StyleSnapshot {
    return number === undefined ? {} : (this.styles[number] ?? {})
  }

  /** The number of the look `number` after the patch. `patchKey` names the patch, so that a column costs one merge. */
  patch(
    number: number | undefined,
    patch: StylePatch,
    patchKey = JSON.stringify(Object.entries(patch)),
  ): number | undefined {
    const key = `${number ?? ''}|${patchKey}`
    if (!this.patched.has(key)) this.patched.set(key, this.number({ ...this.style(number), ...patch }))
    return this.patched.get(key)
  }
}
