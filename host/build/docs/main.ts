/** `npm run docs`: writes the parts of the documentation that are made from the code. */
import '../../cli/closed-pipes.js'
import { readFile, writeFile } from 'node:fs/promises'
import { buildCode, projectRoot, readEntries } from '../build.js'
import { replaceEntriesTable } from './entries-table.js'
import { formatHostReference } from './host-reference.js'
import { replacePaletteTable } from './palette-table.js'

const entries = readEntries((await buildCode()).code)
const readme = new URL('README.md', projectRoot)
await writeFile(readme, replaceEntriesTable(await readFile(readme, 'utf8'), entries))
await writeFile(new URL('docs/host.md', projectRoot), formatHostReference(entries))
const colors = new URL('docs/palette.md', projectRoot)
const palette = await readFile(new URL('src/core/palette.ts', projectRoot), 'utf8')
await writeFile(colors, replacePaletteTable(await readFile(colors, 'utf8'), palette))
