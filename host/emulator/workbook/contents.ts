import type { CellPosition } from '../formula/value.js'
import type { Cell } from './cell.js'
import { Refusal } from './refusal.js'
import type { LiveSheet } from './sheet.js'
import type { MetadataSnapshot, StyleSnapshot, WorkbookSnapshot } from './snapshot.js'
import { StylePool } from './styles.js'

/** The contents of an open workbook: its sheets and names, nothing computed. */
export class WorkbookContents {
  id = ''
  name = ''
  locale = 'en_US'
  timeZone = 'Etc/UTC'
  /** Id of the sheet in front. */
  activeSheet = 0
  /** In the order of the tabs. */
  readonly sheets: LiveSheet[] = []
  namedRanges: WorkbookSnapshot['namedRanges'] = []
  /** Metadata of the spreadsheet as a whole; sheets have their own, also for their rows and columns. */
  metadata: MetadataSnapshot[] = []
  /** The fingerprint of the file from which it was read. */
  origin: string | undefined
  /** Grows with every change. */
  version = 0

  constructor(
    readonly now: () => number,
    /** Entries are only added, so that copies can share it. */
    readonly styles = new StylePool(),
  ) {}

  /** The sheet of that id. */
  sheet(id: number): LiveSheet {
    const found = this.sheetById(id)
    if (!found) throw new Refusal(`Sheet ${id} not found`)
    return found
  }
  sheetById(id: number): LiveSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id)
  }
  /** The sheet of that name; upper and lower case are equal. */
  sheetNamed(name: string): LiveSheet | undefined {
    const lowerCaseName = name.toLowerCase()
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lowerCaseName)
  }

  cell(place: CellPosition): Cell | undefined {
    return this.sheet(place.sheet).cell(place.row, place.column)
  }
  style(place: CellPosition): StyleSnapshot {
    return this.styles.style(this.cell(place)?.s)
  }
}
