import { build } from './build.js'

/** `npm run build`: writes `dist/` and says how large it is. */
const { code, files } = await build()
const kilobytes = (text: string): number => Math.round(Buffer.byteLength(text) / 1024)
console.log(`dist/Code.js ${kilobytes(code)} KB, dist/Sidebar.html ${kilobytes(files['Sidebar']!)} KB`)
