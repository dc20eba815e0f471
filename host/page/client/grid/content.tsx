/** What a cell contains: text, a tick box, a dropdown's value, a link. */
import type { StyleSnapshot } from '../../../emulator/workbook/snapshot.js'
import type { CellView } from '../../contract.js'
import { isLinkable } from '../geometry/cell-style.js'

export function Content({
  cell,
  style,
  overflow,
  width,
}: {
  cell: CellView
  style: StyleSnapshot | undefined
  overflow: number
  width: number
}) {
  if (cell.checkbox) {
    const ticked = cell.text.toUpperCase() === 'TRUE'
    return (
      <span class={ticked ? 'tick ticked' : 'tick'} data-toggle="">
        <span class="unseen">{cell.text}</span>
      </span>
    )
  }
  if (cell.choices !== undefined) {
    const hasNoBackground = !style?.background
    return (
      <span class={cell.text === '' ? 'chip blank' : hasNoBackground ? 'chip filled' : 'chip'}>
        <span class="chip-text">{cell.text}</span>
        <span class="chip-arrow" data-open-list="" aria-hidden="true" />
      </span>
    )
  }
  if (isLinkable(style?.link)) {
    return (
      <a href={style.link} target="_blank" rel="noopener noreferrer" tabIndex={-1}>
        {cell.text}
      </a>
    )
  }
  if (overflow > 0) {
    return (
      <span class="overflowing" style={`width:${width + overflow}px`}>
        {cell.text}
      </span>
    )
  }
  return <>{cell.text}</>
}
