/** Why a file cannot be opened as a workbook. */
export type CannotOpenCode = 'missing' | 'encrypted' | 'notAWorkbook' | 'oldFormat' | 'tooBig'

/**
 * The limit for which a file is too big: megabytes on disk, or of its unpacked content, which is not counted
 * to its end.
 */
export interface TooBig {
  readonly most: number
  /** Absent where it is not known. */
  readonly found?: number
}

/** A file that cannot be opened, with the reason as a code; the caller writes the words. */
export class CannotOpen extends Error {
  override name = 'CannotOpen'
  /** For `tooBig`: the limit. */
  readonly size: TooBig | undefined

  constructor(
    readonly code: CannotOpenCode,
    { size, ...options }: ErrorOptions & { readonly size?: TooBig } = {},
  ) {
    super(code, options)
    this.size = size
  }
}

/** The limit that a file exceeds, and what to do. */
export const tooBigWords = {
  en: (size: TooBig | undefined): string =>
    size?.found === undefined
      ? `unpacked it has more than ${size?.most ?? ''} MB, the most that can be opened. Delete sheets or rows you don’t need, then try again.`
      : `it has ${size.found} MB; at most ${size.most} MB can be opened. Delete pictures or sheets you don’t need, then try again.`,
  'zh-CN': (size: TooBig | undefined): string =>
    size?.found === undefined
      ? `解压后超过 ${size?.most ?? ''} MB，无法打开。请删除不需要的工作表或行后再试。`
      : `有 ${size.found} MB，最多可打开 ${size.most} MB。请删除不需要的图片或工作表后再试。`,
}
