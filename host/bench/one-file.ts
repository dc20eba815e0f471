/**
 * Measures one file in its own process, so that its memory is its own: `one-file.ts whole|yardstick file
 * bundle`.
 */
import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import type { Bundle } from '../emulator/index.js'
import type { Cost } from './large-files.js'
import { openAdoptSave } from './opening.js'

const [how, file, bundle] = process.argv.slice(2) as [string, string, string]
const bytes = readFileSync(file)
const script = JSON.parse(readFileSync(bundle, 'utf8')) as Bundle
const before = process.cpuUsage()
if (how === 'yardstick') await readXlsx(bytes, { readStyles: true })
else await openAdoptSave(bytes, script)
const { user, system } = process.cpuUsage(before)
const cost: Cost = { cpu: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1000 }
console.log(JSON.stringify(cost))
