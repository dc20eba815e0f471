import '../cli/closed-pipes.js'
import { statSync } from 'node:fs'
import { build, projectRoot } from './build.js'
import { libraryContent } from './library/build-library.js'
import { type Parts, parts } from './parts.js'

/** `npm run build`: writes `dist/` and says how large it is and what the library has. `npm run build -- --with NAME` adds an optional part. */
const commandArguments = process.argv.slice(2)
const partNames: readonly string[] = parts.map(({ name }) => name)
const chosenNames = commandArguments.filter((_, index) => index % 2 === 1)
const isUsageRight = commandArguments.every((word, index) =>
  index % 2 === 0 ? word === '--with' : partNames.includes(word),
)
if (!isUsageRight || commandArguments.length % 2 === 1) {
  console.error(`Usage: npm run build [-- --with ${partNames.join('|')}]`)
  process.exit(2)
}
const { pushed, chunks } = await build(Object.fromEntries(chosenNames.map((name) => [name, true])) as Parts)
const sizes = pushed.map((file): [string, number] => [
  file,
  statSync(new URL(`dist/${file}`, projectRoot)).size,
])
const formatSize = ([file, bytes]: readonly [string, number]): string =>
  `${file} ${Math.ceil(bytes / 1000)} KB`
const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0)
console.log(`dist/: ${sizes.map(formatSize).join(', ')}; ${formatSize(['in all', total])}`)

const libraryParts = Object.entries({ ...libraryContent, chunks })
  .map(([name, content]): [string, number] => [name, Buffer.byteLength(JSON.stringify(content))])
  .sort(([, one], [, other]) => other - one)
console.log(`Library.html before it is compressed: ${libraryParts.map(formatSize).join(', ')}`)
