/** What people do to a followed sheet, and the same in its twin that Milepost never saw. */
import { columnLetters } from '../../../src/core/formula.js'
import { colour } from './team-workbook.js'
import { TwinSheets } from './twin-sheets.js'

/** Edits at random. */
export class Twins extends TwinSheets {
  /** Does one thing at random to both. */
  edit(): void {
    const { random } = this
    const edits = [
      () => this.type(),
      () => this.type(),
      () => this.addRow(),
      () => this.insertRow(),
      () => this.deleteRow(),
      () => this.sort(),
      () => this.renameHeader(),
      () => this.moveColumn(),
      () => this.insertColumn(),
      () => this.deleteColumn(),
      () => this.renameSheet(),
      () => this.restyle(),
      () => this.validate(),
      () => this.addRule(),
      () => this.freeze(),
      () => this.copyRow(),
      () => this.moveAddedColumn(),
      () => this.renameAddedColumn(),
    ]
    random.pick(edits)()
  }

  private type(): void {
    const [line, header] = [this.anyLine, this.anyHeader]
    const text = this.random.pick(['x', '2026-04-11', 'Done', '已完成', '', '0.5', '=1+1', 'Li'])
    this.both(`type ${text} into ${header} ${line}`, (workbook) =>
      workbook.type(this.team.sheet, line, this.columnOf(workbook, header), text),
    )
  }

  private addRow(): void {
    const line = this.known.headerLine + this.known.rows + 1
    this.known.rows++
    this.both(`add row ${line}`, (workbook) => {
      for (const header of this.known.headers.slice(0, 2))
        workbook.setValues({ sheet: this.team.sheet, row: line, column: this.columnOf(workbook, header) }, [
          ['New'],
        ])
    })
  }

  private insertRow(): void {
    const isAbove = this.random.chance(0.3)
    const line = isAbove ? 1 : this.anyLine
    this.both(`insert row ${line}`, (workbook) =>
      workbook.insertRows(this.team.sheet, line, 1, isAbove ? 1 : line),
    )
    if (isAbove) this.known.headerLine++
    else this.known.rows++
  }

  private deleteRow(): void {
    if (this.known.rows < 3) return
    const line = this.anyLine
    this.both(`delete row ${line}`, (workbook) => workbook.deleteRows(this.team.sheet, line))
    this.known.rows--
  }

  private sort(): void {
    const header = this.anyHeader
    this.both(`sort by ${header}`, (workbook) => {
      const { headerLine, rows } = this.known
      const area = {
        row: headerLine + 1,
        column: 1,
        lastRow: headerLine + rows,
        lastColumn: workbook.extent(this.team.sheet).columns,
      }
      workbook.sort(this.team.sheet, area, [{ column: this.columnOf(workbook, header), ascending: true }])
    })
  }

  private renameHeader(): void {
    const header = this.anyHeader
    const name = `Ours ${++this.added}`
    this.both(`rename ${header} to ${name}`, (workbook) =>
      workbook.type(this.team.sheet, this.known.headerLine, this.columnOf(workbook, header), name),
    )
    this.known.headers = this.known.headers.map((each) => (each === header ? name : each))
  }

  private moveColumn(): void {
    const [header, before] = [this.anyHeader, this.anyHeader]
    if (header === before || this.hasMerges()) return
    this.both(`move ${header} before ${before}`, (workbook) =>
      workbook.moveColumns(
        this.team.sheet,
        this.columnOf(workbook, header),
        1,
        this.columnOf(workbook, before),
      ),
    )
  }

  private insertColumn(): void {
    const before = this.anyHeader
    // Beside a column of ours it is not said on which side of it the new one would be without it.
    if (this.addedColumns().includes(this.columnOf(this.followed, before) - 1)) return
    const name = `Mine ${++this.added}`
    this.both(`insert ${name} before ${before}`, (workbook) => {
      const column = this.columnOf(workbook, before)
      workbook.insertColumns(this.team.sheet, column, 1, column)
      workbook.type(this.team.sheet, this.known.headerLine, column, name)
    })
    this.known.headers.push(name)
  }

  private deleteColumn(): void {
    const header = this.anyHeader
    if (this.known.headers.length < 5 || this.team.headers.indexOf(header) === 0) return
    this.both(`delete ${header}`, (workbook) =>
      workbook.deleteColumns(this.team.sheet, this.columnOf(workbook, header)),
    )
    this.known.headers = this.known.headers.filter((each) => each !== header)
  }

  private renameSheet(): void {
    const name = `Renamed ${++this.added}`
    this.both(`call the sheet ${name}`, (workbook) => workbook.renameSheet(this.team.sheet, name))
  }

  private restyle(): void {
    const [line, header] = [this.anyLine, this.anyHeader]
    this.both(`restyle ${header} ${line}`, (workbook) => {
      const column = this.columnOf(workbook, header)
      workbook.setStyle(
        this.team.sheet,
        { row: line, column, lastRow: line + 1, lastColumn: column },
        { background: '#ffd8d8', format: '0.00' },
      )
      workbook.sheet(this.team.sheet).widths.set(column, 77)
      workbook.changed('looks')
    })
  }

  private validate(): void {
    const [line, header] = [this.anyLine, this.anyHeader]
    const lastRow = this.random.chance(0.5) ? line : 60
    this.both(`check ${header} from ${line} to ${lastRow}`, (workbook) => {
      const column = this.columnOf(workbook, header)
      workbook.setValidation(
        this.team.sheet,
        { row: line, column, lastRow, lastColumn: column },
        { criteria: 'VALUE_IN_LIST', values: [['a', 'b'], true] as never, allowInvalid: true },
      )
    })
  }

  private addRule(): void {
    const header = this.anyHeader
    this.both(`colour by ${header}`, (workbook) => {
      const column = this.columnOf(workbook, header)
      const { headerLine } = this.known
      colour(
        workbook,
        this.team.sheet,
        [headerLine + 1, column, 40, column],
        `=$${columnLetters(column)}${headerLine + 1}="x"`,
      )
    })
  }

  private freeze(): void {
    this.both('freeze 5 rows', (workbook) => {
      workbook.sheet(this.team.sheet).frozenRows = 5
      workbook.changed()
    })
  }

  private copyRow(): void {
    const [from, to] = [this.anyLine, this.known.headerLine + this.known.rows + 1]
    this.known.rows++
    this.both(`copy row ${from} to ${to}`, (workbook) => {
      const width = workbook.extent(this.team.sheet).columns
      const line = (row: number) => ({
        sheet: this.team.sheet,
        area: { row, column: 1, lastRow: row, lastColumn: width },
      })
      workbook.copy(line(from), line(to))
    })
  }

  private moveAddedColumn(): void {
    const columns = this.addedColumns()
    // The emulator cuts a filter in two where a column of another place is moved into it.
    const { filter } = this.followed.sheet(this.team.sheet)
    if (columns.length === 0 || this.hasMerges() || filter) return
    const before = this.anyHeader
    // What is inserted at the left end of a range is in it or not, by whether a column of ours is there.
    if (this.columnOf(this.twin, before) === 1) return
    const from = this.random.pick(columns)
    this.followed.moveColumns(this.team.sheet, from, 1, this.columnOf(this.followed, before))
    this.done.push(`move added ${from} before ${before}`)
  }

  private renameAddedColumn(): void {
    const columns = this.addedColumns()
    if (columns.length === 0) return
    const column = this.random.pick(columns)
    this.followed.type(this.team.sheet, this.known.headerLine, column, `Added ${++this.added}`)
    this.done.push(`rename added ${column}`)
  }
}
