/**
 * Widths and heights. A file counts columns in widths of the digit 0 and rows in points; a snapshot counts both in
 * pixels at 96 to the inch. The digit is 7 pixels wide in the default fonts (ECMA-376 part 1, §18.3.1.13).
 */
const digit = 7

/** Pixels of a column that is `characters` wide. */
export const pixelsOfWidth = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit)

/** The width in characters that shows as `pixels`. */
export const widthOfPixels = (pixels: number): number => Math.round((pixels / digit) * 1e6) / 1e6

/** Pixels of a row that is `points` high. */
export const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3)

/** The height in points that shows as `pixels`. */
export const heightOfPixels = (pixels: number): number => pixels * 0.75

/** The default width of a column and height of a row in a snapshot. */
export const defaultWidth = 100
export const defaultHeight = 21
