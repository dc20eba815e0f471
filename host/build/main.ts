import { readFileSync } from 'node:fs'
import { build, projectRoot } from './build.js'

/** `npm run build`: writes `dist/` and says how large it is. */
await build()
const kilobytes = (file: string): number =>
  Math.round(readFileSync(new URL(`dist/${file}`, projectRoot)).length / 1024)
const files = ['Code.js', 'Planning.js', 'Sidebar.html', 'Library.html']
console.log(files.map((file) => `dist/${file} ${kilobytes(file)} KB`).join(', '))
