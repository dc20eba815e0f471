import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isCalculated, listFunctionNames } from '../../host/emulator/formula/index.js'

/** Words before a bracket that are no function of a spreadsheet. */
const others = new Set(['UTC', 'NFC', 'NFKC'])

const used = (): string[] => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const names = files
    .filter((name) => !name.startsWith('text'))
    .flatMap((name) => readFileSync(join('src', name), 'utf8').match(/\b[A-Z][A-Z.]+\d*(?=\()/g) ?? [])
  return [...new Set(names)].filter((name) => !others.has(name))
}

test('every function that the add-on writes into a sheet is calculated', () => {
  const names = used()
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter((name) => !isCalculated(`=${name}(A1)`))).toEqual([])
})

test('the emulator calculates the functions people use, and not a spreadsheet product', () => {
  expect(listFunctionNames().length).toBeLessThanOrEqual(130)
})
