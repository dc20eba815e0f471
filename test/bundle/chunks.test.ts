/** What few runs need is in the library: found by the script that it belongs to, and by no other. */
import { expect, test } from 'vitest'
import { buildLibrary } from '../../host/build/library/build-library.js'
import { commonTexts } from '../../src/text/common/index.js'
import { locales } from '../../src/core/locale.js'
import { textOf } from '../../src/text/text-of.js'
import { chunkNames, type ScriptChunks } from '../../src/work/script-chunks.js'
import { loadBuiltCode } from '../built-code.js'
import { bundle, createSession } from './bundle-session.js'

const asked = { adoption: 'readAdoption', windows: 'readStart' } as const

test.each(locales)('a library of another version is refused with what to do, in %s', async (locale) => {
  const { chunks } = await loadBuiltCode()
  const older = Object.fromEntries(
    Object.entries(chunks).map(([name, chunk]) => [name, { ...chunk, print: 'older' }]),
  ) as ScriptChunks
  const files = { ...bundle.files, Library: buildLibrary(older) }
  for (const name of chunkNames) {
    const { error } = createSession(locale, { bundle: { ...bundle, files } }).call(asked[name])
    expect(error).toContain(textOf(commonTexts, locale).filesDiffer)
    expect(createSession(locale).call(asked[name]).error).toBeUndefined()
  }
})
