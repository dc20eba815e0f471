import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutPlainNullish } from '../../../host/build/or-else.js'

const script = (body: string): string => `"use strict";\nvar Script = (() => {\n  return ${body}\n})();`
const valueOf = (code: string): unknown => runInNewContext(`${code};JSON.stringify(Script)`, {})

describe('a script whose ?? are calls', () => {
  const values = ['null', 'void 0', '0', '""', 'false', '[]', '{}', '-1', "'a ?? b'", '7']
  const from = '({ a: null, b: { c: 0, d: "" }, e: [null, 2], f: () => null })'
  const lefts = ['.a', '.b.c', '.b.d', '.e[0]', '.e[1]', '.f()', '?.x', '.x?.y.z', '.f?.()', '.b?.x']
  test('gives what it gave', () => {
    const expression: fc.Arbitrary<string> = fc.letrec((tie) => ({
      one: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(...values.map((each) => `(${each})`), ...lefts.map((each) => from + each)),
        fc
          .tuple(tie('one'), fc.constantFrom(...values))
          .map(([left, right]) => `(${String(left)} ?? ${right})`),
        fc.tuple(tie('one'), tie('one')).map(([left, right]) => `[${String(left)}, ${String(right)} ?? 3]`),
        fc.tuple(tie('one'), tie('one')).map(([left, right]) => `(${String(left)} ?? ${String(right)})`),
      ),
    })).one as fc.Arbitrary<string>
    fc.assert(
      fc.property(expression, (body) => {
        const made = withoutPlainNullish(script(body))
        expect(valueOf(made)).toBe(valueOf(script(body)))
      }),
      { numRuns: 400, seed: 11 },
    )
  })
  test('evaluates what it falls back to only where that was plain', () => {
    expect(withoutPlainNullish(script('a.b ?? null'))).toContain('orElse(a.b , null)')
    for (const kept of ['a.b ?? c()', 'a.b ?? c', 'a.b ?? [c()]', 'a ?? null', 'a.b ?? `${c}`'])
      expect(withoutPlainNullish(script(kept))).toContain(kept)
  })
  test('has no name of its own that the script has', () => {
    expect(() => withoutPlainNullish(script('orElse'))).toThrow('orElse')
  })
})
