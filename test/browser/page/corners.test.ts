import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { chooseMenu, openHostPage } from './host-page.js'
import { measureBox, waitUntilIdle } from '../tab.js'

/** The colours of a picture's lines of pixels, mirrored where asked, read by the browser itself. */
const readPixels = (page: Page, png: Buffer): Promise<number[][]> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')!
    context.drawImage(bitmap, 0, 0)
    return Array.from({ length: bitmap.height }, (_, line) =>
      [...context.getImageData(0, line, bitmap.width, 1).data].filter((_value, at) => at % 4 === 0),
    )
  }, png.toString('base64'))

it('a dialog has round corners, also where the page in it scrolls', async () => {
  const { page, faults, close } = await openHostPage('en')
  await chooseMenu(page, 'Milepost', 'Show a dialog')
  const dialog = page.getByRole('dialog', { name: 'A dialog' })
  await dialog.waitFor()
  expect(
    await dialog.locator('iframe').evaluate((frame) => {
      const { borderBottomLeftRadius, borderBottomRightRadius } = getComputedStyle(frame)
      const { borderRadius } = getComputedStyle(frame.closest('dialog')!)
      return [borderBottomLeftRadius, borderBottomRightRadius].map((radius) => radius === borderRadius)
    }),
  ).toEqual([true, true])
  const { x, y, width, height } = await measureBox(dialog)
  await waitUntilIdle(page)
  for (const left of [x, x + width - 3]) {
    const clip = { x: left, y: y + height - 3, width: 3, height: 3 }
    const pixels = await readPixels(page, await page.screenshot({ clip }))
    // The outermost pixels of the corner are those of the darkened page behind the dialog.
    const outer = pixels[2]![left === x ? 0 : 2]!
    expect(outer).toBeLessThan(240)
  }
  expect(faults).toEqual([])
  await close()
})
