/** Charts with horizontal bars, which the spreadsheet library does not tell from columns. */
import { parseXml } from './xml.js'
import type { Parts } from './zip.js'

const blank = '<chartSpace xmlns="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'

const hasHorizontalBars = (bytes: Uint8Array): boolean => {
  // Most parts are no such chart, and may be very long.
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!written.includes('barDir') || !written.includes('chartSpace')) return false
  const { root } = parseXml(new TextDecoder().decode(bytes))
  const directions = root.local === 'chartSpace' ? root.all('barDir') : []
  return directions.some((direction) => direction.attribute('val') === 'bar')
}

/** Puts a blank chart in the place of every one with horizontal bars, so that it is not read as columns. */
export const blankHorizontalBars = (parts: Parts): void => {
  for (const [path, bytes] of parts)
    if (hasHorizontalBars(bytes)) parts.set(path, new TextEncoder().encode(blank))
}
