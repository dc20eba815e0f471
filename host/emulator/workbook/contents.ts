import type { CellPosition } from '../formula/value.js'
import type { Cell } from './cell.js'
import { Refusal } from './refusal.js'
import type { LiveSheet } from './sheet.js'
import type { MetadataSnapshot, StyleSnapshot, WorkbookSnapshot } from './snapshot.js'
import { StylePool } from './styles.js'

/** What a workbook at work holds: its sheets and names, nothing computed. */
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
  /** Metadata of the spreadsheet as a whole; that of rows, columns and sheets is on the sheets. */
  metadata: MetadataSnapshot[] = []
  /** The fingerprint of the file it was read from. */
  origin: string | undefined
  /** Grows with every change. */
  version = 0

  constructor(
    readonly now: () => number,
    /** Only ever added to, so that copies share it. */
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
  /** The sheet of that name; upper and lower case are alike. */
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
