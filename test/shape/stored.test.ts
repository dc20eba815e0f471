import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { type Source, readSources } from './sources.js'

/** The code without comments and types. */
const plain = ({ path, text }: Source): string =>
  transformSync(text, { loader: path.endsWith('x') ? 'tsx' : 'ts', legalComments: 'none' }).code

const storedKey = /['"`]milepost\./

test('stored keys are named in one place', () => {
  const found = [...readSources('src'), ...readSources('sidebar')].filter((source) =>
    storedKey.test(plain(source)),
  )
  expect(found.map(({ path }) => path)).toEqual(['src/core/stored.ts'])
})
