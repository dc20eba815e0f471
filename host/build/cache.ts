/**
 * Results of earlier builds on disk, by a fingerprint of their sources, so that a start builds nothing twice.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { projectRoot } from './project-root.js'

/** Everything that the builds read: sources, the build itself, and by their lockfiles the packages. */
const folders = ['src', 'sidebar', 'host']
const files = ['appsscript.json', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json']

/** How many results of one build are on disk, so that a change between two branches builds nothing. */
const maxEntries = 4

const readContent = (path: string, root: URL): Promise<Buffer> =>
  readFile(new URL(path.split('/').map(encodeURIComponent).join('/'), root)).catch(() => Buffer.alloc(0))

/** A fingerprint of all that is built from, by content: a file touched and not changed is the same. */
export async function fingerprint(root = projectRoot): Promise<string> {
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(new URL(`${folder}/`, root), { recursive: true, withFileTypes: true })
      const base = fileURLToPath(root)
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => `${parentPath.slice(base.length)}/${name}`.replaceAll('\\', '/'))
    }),
  )
  const paths = [...listed.flat().sort(), ...files]
  const contents = await Promise.all(paths.map((path) => readContent(path, root)))
  const hash = createHash('sha256').update(process.version)
  paths.forEach((path, at) => hash.update(`\0${path}\0${contents[at]!.byteLength}\0`).update(contents[at]!))
  return hash.digest('hex').slice(0, 32)
}

/** A fingerprint of some files, by path from the project's folder. Throws where one is not there. */
export async function fingerprintFiles(paths: readonly string[], settings = ''): Promise<string> {
  const hash = createHash('sha256').update(`${process.version} ${settings}`)
  for (const path of paths) hash.update(await readFile(new URL(path, projectRoot)))
  return hash.digest('hex').slice(0, 32)
}

export interface BuildCache {
  /** The folder of the results. */
  readonly folder: URL
  readonly fingerprint: () => Promise<string>
}

/** Where results are. */
export const cacheFolder = new URL('node_modules/.cache/milepost/', projectRoot)

const defaultCache: BuildCache = {
  folder: cacheFolder,
  fingerprint: () => fingerprint(),
}

/**
 * The result of `make` as plain data, made again only when its sources changed. Two processes may ask at the
 * same time, so a complete file replaces the old one. Where nothing can be stored, it is made each time.
 */
export async function memoizeBuild<Built>(
  name: string,
  make: () => Promise<Built>,
  { folder, fingerprint: ask }: BuildCache = defaultCache,
): Promise<Built> {
  const print = await ask()
  const file = `${name}-${print}.json`
  try {
    return JSON.parse(await readFile(new URL(file, folder), 'utf8')) as Built
  } catch {
    // Not there, or incomplete because the disk was full: it is made again.
  }
  const built = await make()
  // What was edited since the build began may be in it or not: that cannot be known.
  if ((await ask()) === print)
    await storeEntry(name, file, JSON.stringify(built), folder).catch(() => undefined)
  return built
}

async function storeEntry(name: string, file: string, text: string, folder: URL): Promise<void> {
  await mkdir(folder, { recursive: true })
  const others = (await readdir(folder)).filter((each) => each.startsWith(`${name}-`) && each !== file)
  const part = new URL(`${file}.${randomUUID()}.part`, folder)
  await writeFile(part, text)
  await rename(part, new URL(file, folder))
  await removeOldestEntries(others, folder)
}

async function removeOldestEntries(names: readonly string[], folder: URL): Promise<void> {
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(new URL(name, folder))).mtimeMs })),
  )
  const oldest = dated.sort((one, other) => other.at - one.at).slice(maxEntries - 1)
  await Promise.all(oldest.map(({ name }) => rm(new URL(name, folder), { force: true })))
}
