import type { Locale } from '../../../src/core/locale.js'

export interface Moment {
  readonly day: string
  /** `HH:mm`. */
  readonly time: string
}

/** The little of a version's workbook that people's edits need; every version has had it so far. */
export interface Workbook {
  sheetNamed(name: string): { readonly id: number } | undefined
  type(sheetId: number, row: number, column: number, text: string): void
  setStyle(sheetId: number, area: object, patch: object): void
  renameSheet(sheetId: number, name: string): void
  extent(sheetId: number): { rows: number; columns: number }
  display(place: object): string
}

/** What a fixture is made with: the version's command line, and what people do between two runs. */
export interface Maker {
  /** Moves the clock. */
  set(day: string, time: string): void
  /** Runs an entry with options; with FILE before it, over the foreign workbook. Returns the run's report. */
  run(words: readonly string[], codes?: readonly number[]): Promise<any>
  edit(work: (workbook: Workbook) => void): Promise<void>
  /** Makes the workbook of somebody who never used Milepost, stored beside the fixture. */
  stranger(locale: Locale, zone: string, work: (workbook: Workbook) => void): Promise<void>
  /** Does something, and undoes it where it answers false. */
  attempt(work: () => Promise<boolean>): Promise<boolean>
}

/** What tests need to know of a fixture. */
export interface About {
  /** The next workday's morning, when a newer version is there. */
  readonly next: Moment
  /** A team's own sheet that was adopted. */
  readonly adopted?: { readonly sheet: string; readonly tracker: string }
}
export interface Fixture extends About {
  readonly at: Moment
  steps(maker: Maker): Promise<void>
}

/** Types lines of text from a corner on, as a person does. */
export function typeLines(
  workbook: Workbook,
  sheetName: string,
  row: number,
  column: number,
  lines: readonly (readonly string[])[],
): void {
  const sheet = workbook.sheetNamed(sheetName)
  if (sheet === undefined) throw new RangeError(`There is no sheet ${sheetName}.`)
  lines.forEach((line, down) =>
    line.forEach((text, across) => {
      if (text !== '') workbook.type(sheet.id, row + down, column + across, text)
    }),
  )
}

/** Hourly runs of one day. */
export async function hours(maker: Maker, day: string, times: readonly string[]): Promise<void> {
  for (const time of times) {
    maker.set(day, time)
    await maker.run(['hourly'])
  }
}
