/** What the selected cells add up to. */
import { useEffect, useState } from 'preact/hooks'
import type { Summary } from '../../contract.js'
import { sendRequest } from '../api.js'
import { areaOf, mergeAt } from '../geometry/selection.js'
import { usePage } from '../page.js'
import { useText } from '../text.js'

export function StatusBar() {
  const page = usePage()
  const text = useText()
  const [summary, setSummary] = useState<Summary | null>(null)
  const area = areaOf(page.selection, page.sheetView)
  const sheet = page.sheetView.id
  const one = mergeAt(page.sheetView, page.selection.active)
  const many =
    area.lastRow > one.lastRow ||
    area.lastColumn > one.lastColumn ||
    area.row < one.row ||
    area.column < one.column
  const { row, column, lastRow, lastColumn } = area
  const { version } = page.state.overview
  useEffect(() => {
    if (!many) return setSummary(null)
    let current = true
    const soon = setTimeout(() => {
      sendRequest('summary', { sheet, area: { row, column, lastRow, lastColumn } }).then(
        (answer) => current && setSummary(answer),
        () => current && setSummary(null),
      )
    }, 120)
    return () => {
      current = false
      clearTimeout(soon)
    }
  }, [many, sheet, row, column, lastRow, lastColumn, version])

  if (!many || !summary || summary.filled === 0) return <div class="status" role="status" />
  const total = new Intl.NumberFormat(page.state.locale, { maximumFractionDigits: 2 }).format(summary.sum)
  return (
    <div class="status" role="status">
      {summary.numbers > 0 ? text.sumAndCount(total, summary.filled) : text.count(summary.filled)}
    </div>
  )
}
