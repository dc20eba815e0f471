import type { LiveWorkbook } from '../../../host/emulator/index.js'
import { Refusal } from '../../../host/emulator/workbook/refusal.js'
import type { Random } from './random.js'
import type { TeamSheet } from './team-workbook.js'

/** A sheet as a person knows it: by the headers of the team's columns, which no two share. */
interface Known {
  headers: string[]
  headerLine: number
  rows: number
}

/** A followed workbook and its twin that Milepost never saw, and what was done to both. */
export class TwinSheets {
  readonly done: string[] = []
  protected readonly known: Known
  protected added = 0

  constructor(
    protected readonly followed: LiveWorkbook,
    protected readonly twin: LiveWorkbook,
    protected readonly team: TeamSheet,
    protected readonly random: Random,
  ) {
    this.known = { headers: [...team.headers], headerLine: team.headerLine, rows: team.rows }
  }

  protected columnOf(workbook: LiveWorkbook, header: string): number {
    const { sheet } = this.team
    for (let column = 1; column <= workbook.sheet(sheet).columns; column++)
      if (workbook.display({ sheet, row: this.known.headerLine, column }) === header) return column
    throw new Error(`No column ${header} after ${this.done.join(', ')}`)
  }

  /** In the followed workbook first: what is refused there, as a date that is none, does not happen. */
  protected both(what: string, work: (workbook: LiveWorkbook) => void): void {
    try {
      work(this.followed)
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      this.done.push(`${what}, refused`)
      return
    }
    work(this.twin)
    this.done.push(what)
  }

  protected get anyHeader(): string {
    return this.random.pick(this.known.headers)
  }
  protected get anyLine(): number {
    return this.known.headerLine + 1 + this.random.below(Math.max(1, this.known.rows))
  }

  protected hasMerges(): boolean {
    return this.twin.sheet(this.team.sheet).merges.length > 0
  }

  /** Columns of Milepost's that are seen, by their headers. */
  protected addedColumns(): number[] {
    const { sheet } = this.team
    const { headerLine, headers } = this.known
    const found: number[] = []
    for (let column = 1; column <= this.followed.extent(sheet).columns; column++) {
      const header = this.followed.display({ sheet, row: headerLine, column })
      if (header !== '' && !headers.includes(header)) found.push(column)
    }
    return found
  }
}
