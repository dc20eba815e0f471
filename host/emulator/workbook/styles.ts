import type { StyleSnapshot } from './snapshot.js'

/** What changes in a style; `undefined` resets the property to its default. */
export type StylePatch = { [Key in keyof StyleSnapshot]?: StyleSnapshot[Key] | undefined }

/**
 * The style with its keys in alphabetical order and nothing undefined, so that equal styles give equal text.
 */
const canonicalize = (style: StylePatch): StyleSnapshot =>
  Object.fromEntries(
    Object.entries(style)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ) as StyleSnapshot

/** Every style in use, each stored once; cells have its number. */
export class StylePool {
  private readonly styles: StyleSnapshot[] = []
  private readonly numbers = new Map<string, number>()
  private readonly patched = new Map<string, Map<number | undefined, number | undefined>>()

  /** The number of a style; `undefined` for the default style. */
  number(style: StylePatch): number | undefined {
    const plain = canonicalize(style)
    const key = JSON.stringify(plain)
    if (key === '{}') return undefined
    const existingNumber = this.numbers.get(key)
    if (existingNumber !== undefined) return existingNumber
    this.styles.push(Object.freeze(plain))
    this.numbers.set(key, this.styles.length - 1)
    return this.styles.length - 1
  }

  /** The style of that number; the default style for `undefined`. */
  style(number: number | undefined): StyleSnapshot {
    return number === undefined ? {} : (this.styles[number] ?? {})
  }

  /** The number of the style `number` after the patch. */
  patch(number: number | undefined, patch: StylePatch): number | undefined {
    return this.patching(patch)(number)
  }

  /** {@link patch} for many styles, each merged once. */
  patching(patch: StylePatch): (number: number | undefined) => number | undefined {
    // `undefined` removes a property, which JSON alone could not distinguish from an absent key.
    const key = JSON.stringify(patch, (_, value: unknown) => (value === undefined ? null : value))
    let existingNumber = this.patched.get(key)
    if (existingNumber === undefined)
      this.patched.set(key, (existingNumber = new Map<number | undefined, number | undefined>()))
    const after = existingNumber
    return (number) => {
      if (!after.has(number)) after.set(number, this.number({ ...this.style(number), ...patch }))
      return after.get(number)
    }
  }
}
