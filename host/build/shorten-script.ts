import { parse, type Token } from 'acorn'
import { minifySync } from 'oxc-minify'

/** The script editor and its stack traces show lines: they end after so many characters, where a token ends. */
const lineLength = 300

/** After these a line can always end; nowhere else does a script's meaning survive for certain. */
const lineEnds = new Set([',', ';', '{'])

/** Ends a line at the first safe place after each so many characters. */
function breakLines(script: string): string {
  const places: number[] = []
  let start = 0
  const onToken = ({ type, end }: Token): void => {
    if (!lineEnds.has(type.label) || end - start < lineLength) return
    places.push(end)
    start = end
  }
  parse(script, { ecmaVersion: 2019, onToken })
  return [0, ...places].map((place, index) => script.slice(place, places[index])).join('\n')
}

/**
 * The script with short names for the values that modules declare; the names of functions are left, since
 * stack traces show them. It is one statement, in lines of some 300 characters.
 * @throws {Error} Where the script is none, or is newer than ES2019.
 */
export function shortenScript(script: string): string {
  const { code, errors } = minifySync('Code.js', script, {
    compress: false,
    mangle: { keepNames: { function: true, class: true } },
  })
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return breakLines(code)
}
