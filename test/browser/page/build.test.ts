import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildPage, bundlePage, pageFiles } from '../../../host/page/build.js'

it('the built page is small, loads nothing from elsewhere, and is the page that is bundled at start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-page-'))
  try {
    await buildPage(folder)
    const built = await pageFiles(folder)
    expect(built).toEqual(await bundlePage())
    expect(built['page.js'].length).toBeLessThan(300_000)
    expect(built['page.css']).not.toMatch(/url\(|https?:/)
    expect(built['page.js']).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/)
  } finally {
    await rm(folder, { recursive: true })
  }
})
