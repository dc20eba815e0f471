import { readFileSync } from 'node:fs'
import { build, projectRoot } from './build.js'
import { pageNames } from './pages.js'

/** `npm run build`: writes `dist/` and says how large it is. `npm run build -- --with chat` adds the team's chat. */
const [flag, part, ...rest] = process.argv.slice(2)
if (flag !== undefined && (flag !== '--with' || part !== 'chat' || rest.length > 0)) {
  console.error('Usage: npm run build [-- --with chat]')
  process.exit(2)
}
await build({ chat: part === 'chat' })
const kilobytes = (file: string): number =>
  Math.round(readFileSync(new URL(`dist/${file}`, projectRoot)).length / 1024)
const files = ['Code.js', 'Planning.js', 'Library.html', ...pageNames.map((name) => `${name}.html`)]
console.log(files.map((file) => `dist/${file} ${kilobytes(file)} KB`).join(', '))
