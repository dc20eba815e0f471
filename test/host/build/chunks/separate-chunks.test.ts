/** A bundle is taken apart, and what is left of it and its chunks still do what it did. */
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutChunks } from '../../../../host/build/chunks/cut-chunks.js'
import { evaluatorOf, separateChunks } from '../../../../host/build/chunks/separate-chunks.js'
import { shortenScript } from '../../../../host/build/shorten-script.js'
import type { ChunkName } from '../../../../src/work/script-chunks.js'

const source = `
var opened = {};
function inChunk(name, run, evaluate) { return (input) => run(opened[name] ||= evaluate(texts[name]))(input) }
const both = 1, rare = 20, { left, other: [right] } = { left: 300, other: [4000] };
function onlyRead(input) { return input + rare + both + left }
function onlyWindow(input) { return input + right + both }
function usual() { return both }
const entries = { read: inChunk("adoption", () => onlyRead), show: inChunk("windows", () => onlyWindow), usual };
`
const { main, chunks } = separateChunks(source, ['entries'])

describe('a bundle with functions that few runs need', () => {
  test('keeps what every run needs, and what two chunks need', () => {
    expect(main).toContain('function usual')
    expect(main).toContain('const both = 1')
    for (const word of ['onlyRead(input)', 'rare =', 'onlyWindow(input)']) expect(main).not.toContain(word)
    expect(chunks.adoption).toEqual({
      code: expect.stringMatching(/const rare = 20;\nfunction onlyRead/),
      members: ['onlyRead'],
    })
    expect(chunks.windows!.members).toEqual(['onlyWindow'])
  })
  test('keeps a pattern that declares for two places where both can see it', () => {
    expect(main).toContain('{ left, other: [right] }')
  })
  test('keeps a statement that declares nothing, and what it mentions', () => {
    const separated = separateChunks(`${source}\nregister(rare);`, ['entries'])
    expect(separated.main).toContain('const rare = 20')
    expect(separated.main).toContain('register(rare);')
  })
  test('is refused where such a function is given in another way', () => {
    for (const call of [
      'inChunk("adoption", onlyRead)',
      'inChunk("other", () => onlyRead)',
      'inChunk("adoption", () => onlyRead(1))',
    ])
      expect(() => separateChunks(`${source}const wrong = ${call};`, [])).toThrow(/inChunk takes/)
  })
})

/** The script that the pieces give, with a value for each chunk’s text. */
function assemble(bundle: string): { call: (entry: string, input: number) => number } {
  const separated = separateChunks(bundle, ['entries'])
  const names = Object.keys(separated.chunks) as ChunkName[]
  const evaluators = names.map(
    (name) =>
      `function ${evaluatorOf(name)}(){${separated.chunks[name]!.code};return{${separated.chunks[name]!.members}}}`,
  )
  const made = shortenScript(`var Made=(()=>{${separated.main}${evaluators.join('')}return{entries}})();`)
  const cut = cutChunks(made, names)
  const context = { texts: cut.chunks }
  runInNewContext(cut.script, context)
  return { call: (entry, input) => runInNewContext(`Made.entries.${entry}(${input})`, context) as number }
}

test('says the same when it is put together as a script with chunks', () => {
  const { call } = assemble(source.replace('||=', '=')) // ES2019 has no ||=.
  expect([call('read', 5), call('show', 5), call('usual', 0)]).toEqual([326, 4006, 1])
})

test('any functions that mention one another say the same in chunks as without them', () => {
  const functionsArbitrary = fc.array(
    fc.record({ add: fc.integer({ min: 0, max: 9 }), mentions: fc.array(fc.nat(11), { maxLength: 3 }) }),
    { minLength: 2, maxLength: 12 },
  )
  fc.assert(
    fc.property(
      functionsArbitrary,
      fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }),
      (functions, places) => {
        // A function mentions only later ones, so that every call ends.
        const declared = functions.map(
          ({ add, mentions }, at) =>
            `const add${at} = ${add};function f${at}(input) { return input + add${at}${mentions
              .filter((other) => other > at && other < functions.length)
              .map((other) => ` + f${other}(input)`)
              .join('')} }`,
        )
        const entryOf = (at: number, inChunks: boolean): string =>
          inChunks && places[at]! > 0
            ? `inChunk("${places[at] === 1 ? 'adoption' : 'windows'}", () => f${at})`
            : `f${at}`
        const bundleOf = (inChunks: boolean): string =>
          `var opened = {};
function inChunk(name, run, evaluate) { return (input) => run(opened[name] = opened[name] || evaluate(texts[name]))(input) }
${declared.join('\n')}
const entries = { ${functions.map((_, at) => `e${at}: ${entryOf(at, inChunks)}`).join(', ')} };`
        const [plain, chunked] = [assemble(bundleOf(false)), assemble(bundleOf(true))]
        for (const at of functions.keys()) expect(chunked.call(`e${at}`, 3)).toBe(plain.call(`e${at}`, 3))
      },
    ),
    { numRuns: 60 },
  )
})
