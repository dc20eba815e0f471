import { acceptedSheetNames } from '../../src/core/table.js'
import { settings } from '../../src/trackers/own/settings.js'
import type { Session } from '../emulator/index.js'
import { emailedAddress } from './open-web-app.js'

const rowId = 'S-answersUrl'

/** Types the web app's address into *Settings*, as the one who deployed it would, so that emails carry links to it. */
export function fillAnswersAddress({ workbook }: Session): void {
  const sheet = acceptedSheetNames(settings)
    .map((name) => workbook.sheetNamed(name))
    .find((each) => each !== undefined)
  if (sheet === undefined) return
  const { rows, columns } = workbook.extent(sheet.id)
  const places = (last: number) => Array.from({ length: last }, (_, at) => at + 1)
  const shown = (row: number, column: number): string => workbook.display({ sheet: sheet.id, row, column })
  const { value } = settings.columns
  const row = places(rows).find((each) => places(columns).some((column) => shown(each, column) === rowId))
  const column = places(columns).find((each) => Object.values(value.name).includes(shown(1, each)))
  if (row !== undefined && column !== undefined && shown(row, column) === '')
    workbook.type(sheet.id, row, column, emailedAddress)
}
