import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that contains everything. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** One source file, its path from the root with slashes. */
export interface Source {
  path: string
  text: string
}

/** The source files below a folder, with these endings. */
export function readSources(folder: string, endings: readonly string[] = ['.ts', '.tsx']): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}
