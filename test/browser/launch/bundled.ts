/** The browser that a package brings along, unpacked once per installation. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../../../host/build/project-root.js'

const unpack = promisify(brotliDecompress)
const packageFolder = join(
  dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '../../bin',
)
const { version } = JSON.parse(readFileSync(join(packageFolder, '../package.json'), 'utf8')) as {
  version: string
}
/** Stored beside the packages and removed with them; a newer version is unpacked again. */
const cache = fileURLToPath(new URL(`node_modules/.cache/milepost/browser-${version}`, projectRoot))

/**
 * A file or folder of the cache, made when it is not there. Two workers may make it at once, so each makes its own and
 * the last one to be ready gives it the name.
 */
async function findOrCreate(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(cache, name)
  if (existsSync(path)) return path
  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(join(cache, 'draft-'))
  try {
    await make(join(draft, name))
    await rename(join(draft, name), path).catch((error: unknown) => {
      if (!existsSync(path)) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return path
}

/** The path of the browser. Throws when the package or the disk does not give it. */
export const bundledBrowser = (): Promise<string> =>
  findOrCreate('chromium', async (path) => {
    await writeFile(path, await unpack(await readFile(join(packageFolder, 'chromium.br'))), { mode: 0o755 })
  })

/** The folder of the libraries it needs and some machines lack. Throws when they cannot be unpacked. */
export async function bundledLibraries(): Promise<string> {
  const folder = await findOrCreate('libraries', async (path) => {
    await mkdir(path)
    const input = await unpack(await readFile(join(packageFolder, 'al2023.tar.br')))
    const { status, stderr } = spawnSync('tar', ['-x', '-C', path], { input })
    if (status !== 0) throw new Error(`The browser’s libraries cannot be unpacked: ${String(stderr)}`)
  })
  return join(folder, 'lib')
}
