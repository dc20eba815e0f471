/**
 * Every colour of Milepost, once, by what it is for: in sheets, letters and pages.
 * Pages use each as a CSS custom property (`softText` is `--soft-text`), the letter's template as `palette.softText`.
 * What they are in the dark theme of pages is in `dark-palette.ts`.
 */

// Text and neutral backgrounds.
/** Text; the background of short messages, and of a letter in dark mode. */
export const text = '#1f2933'
/** Text of less weight: notes, labels, hints. */
export const softText = '#52606d'
/** Text that says nothing is wrong: quiet choices, buttons of the toolbar. */
export const quietText = '#455a64'
/** Text about what is not known. */
export const unknownText = '#37474f'
/** Faint text and headers of derived columns. */
export const slate = '#5a6b7b'
/** Paper, and text on strong colours. */
export const paper = '#ffffff'
/** The colour of text in Google's sheets where no colour was chosen. */
export const defaultText = '#000000'
/** Background of tiles and of the page behind the paper. */
export const pale = '#f4f7fa'
/** Background of days off, of quiet choices, and of what is under the pointer. */
export const quiet = '#eceff1'
/** Thin lines inside lists; background of what is not known. */
export const hairline = '#e3e7ea'
/** Lines between parts. */
export const line = '#d9e2ec'
/** Borders of buttons; work on hold. */
export const border = '#cbd2d9'
/** Borders of fields, and marks without text. */
export const edge = '#80868b'

// Blue: the product, and what can be pressed.
/** Titles and headers. */
export const brand = '#24507a'
/** Buttons and what is selected. */
export const action = '#1f5fbf'
/** Links, text on pale blue, and a button under the pointer. */
export const link = '#1a4480'
/** Background of header lines and of what is chosen. */
export const band = '#e4ecf4'
/** Background of work in progress; text on `brand`. */
export const busy = '#d9e7fb'
/** Bars of planned work. */
export const planned = '#9dbfe3'
/** Bars of charts in a sheet. */
export const bar = '#6f9bc8'
/** Bars of work on the critical path, and work in progress on the board. */
export const critical = '#3f74ad'

// Red: late or wrong.
/** Strong red: bars, signs and messages. */
export const red = '#c0392b'
/** Text on red backgrounds. */
export const redText = '#8c1d18'
/** Background of a red flag. */
export const redBackground = '#f6c1bb'
/** Background of a row with a red flag. */
export const redWash = '#fdeeec'
/** Text of a row with a red flag. */
export const redRowText = '#5f1b17'
/** Background of a choice that is bad news, which is no red flag. */
export const badBackground = '#f8dfcf'
/** Its text. */
export const badText = '#7c2d12'

// Amber: soon.
/** Bars and slices. */
export const amber = '#f0b429'
/** Signs, and today's line. */
export const amberMark = '#b06000'
/** Text on amber backgrounds. */
export const amberText = '#6b4700'
/** Background of an amber flag. */
export const amberBackground = '#fde7b0'
/** Pale background of messages about amber rows. */
export const amberWash = '#fdf0cf'
/** Background of a choice that needs care. */
export const warnBackground = '#f5eecb'
/** Its text. */
export const warnText = '#594700'

// Green: well, or done.
/** Signs and messages. */
export const green = '#1b7a43'
/** Text on green backgrounds. */
export const greenText = '#14532d'
/** Background of a green flag. */
export const greenBackground = '#cfe8d3'
/** Background of a good choice. */
export const greenWash = '#dcefdf'
/** Slices of charts. */
export const greenSlice = '#57ae7f'
/** Bars of work that is done. */
export const done = '#a9c5b4'

/** Away from the baseline, which is not the same as late. */
export const slip = '#7b4fa3'
/** Behind a letter in dark mode. */
export const night = '#14181d'

// Over other colours.
/** Shadow of what is above the page. */
export const shadow = '#1f293333'
/** Over the page behind a dialog. */
export const veil = '#1f293373'
/** Over selected cells. */
export const selected = '#1f5fbf17'
/** The part of a turning ring that is not yet drawn. */
export const ring = '#ffffff59'
