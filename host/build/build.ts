import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build as bundle, type Metafile, transform } from 'esbuild'
import type { Bundle } from '../emulator/index.js'
import { createFingerprint, scriptFingerprint } from '../../src/core/fingerprint.js'
import { buildAnswers, writeAnswers } from './answers/build-answers.js'
import { stripLibraryTexts } from './library/strip-library-texts.js'
import { buildLibrary } from './library/build-library.js'
import { buildPages } from './pages.js'
import { type Parts, selectParts } from './parts.js'
import { projectRoot } from './project-root.js'
import { shortenScript } from './shorten-script.js'

/** An entry of the add-on, as the bundle itself declares it. */
export interface EntryDeclaration {
  readonly name: string
  readonly kind: 'command' | 'schedule' | 'endpoint'
  readonly label: { readonly en: string; readonly 'zh-CN': string } | null
}

export { projectRoot }
export type { Parts }

const dist = new URL('dist/', projectRoot)

/** The script file as it is pushed, and what it was made from. */
export interface BuiltScript {
  /** The text of `Code.js`. */
  readonly code: string
  readonly metafile: Metafile
}

/** The manifest of a build with those parts. */
export function createManifest(manifestText: string, chosenParts: Parts): string {
  const scopes = selectParts('.', chosenParts).flatMap((part) => part.scopes)
  if (scopes.length === 0) return manifestText
  const manifest = JSON.parse(manifestText) as { oauthScopes: string[] }
  return `${JSON.stringify({ ...manifest, oauthScopes: [...manifest.oauthScopes, ...scopes] }, null, 2)}\n`
}

/** Google finds in this comment a scope that a script needs, beside the manifest. */
const banner = '/** @OnlyCurrentDoc */'

/** What Google calls without a person, beside the functions of the entries. */
const opening = `function onOpen(event) { Milepost.open(event) }
function onInstall(event) { onOpen(event) }
function onEdit(event) { Milepost.edited(event) }
`

/** All modules joined, without a function around them, and the names that are visible outside. */
async function joinModules(wanted: Parts): Promise<BuiltScript & { readonly exported: string }> {
  const modules = selectParts('.', wanted).map(({ entry }) => `import './${entry}'`)
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: fileURLToPath(projectRoot),
    stdin: {
      contents: [...modules, `export * from './src/main.ts'`].join('\n'),
      resolveDir: fileURLToPath(projectRoot),
      sourcefile: 'Code.ts',
      loader: 'ts',
    },
    outfile: 'Code.js',
    bundle: true,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    minifySyntax: true,
    legalComments: 'none',
    plugins: [stripLibraryTexts],
    write: false,
    metafile: true,
  })
  const { text } = outputFiles[0]!
  const end = text.lastIndexOf('\nexport {')
  // Each line of the list is `name` or `name as other`, which an object writes in the opposite order.
  const members = text.slice(end).matchAll(/^ +(\w+)(?: as (\w+))?,?$/gm)
  return {
    code: text.slice(0, end),
    exported: [...members].map(([, name, other = name]) => `${other}:${name}`).join(','),
    metafile,
  }
}

/**
 * The one script file: everything in one object, which is no function and so cannot be called from outside,
 * then one plain function for each name that Google may call. Names of functions that modules declare are
 * unchanged, so that a stack trace can be read; all others are shortened: those within functions by esbuild,
 * which leaves those that it takes as global, then those of the modules' values.
 */
export async function buildCode(chosenParts: Parts = {}): Promise<BuiltScript> {
  const { code: joined, exported, metafile } = await joinModules(chosenParts)
  const { code: small } = await transform(joined, {
    // Apps Script refuses class fields and private names; ES2019 is known to work there.
    target: 'es2019',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    legalComments: 'none',
  })
  const made = `${shortenScript(`var Milepost=(()=>{${small}return{${exported}}})();`)}\n`
  const script = `${banner}\n${made.replace(scriptFingerprint, createFingerprint(made))}${opening}`
  const stubs = readEntries(script).map(
    ({ name }) => `function ${name}(sent) { return Milepost.call('${name}', sent) }\n`,
  )
  return { code: script + stubs.join(''), metafile }
}

/**
 * The entries of a bundle, asked in an empty realm: a module that touches Google while loading fails here.
 */
export const readEntries = (code: string): EntryDeclaration[] =>
  JSON.parse(
    runInNewContext(`${code};JSON.stringify(Milepost.entries())`, {}) as string,
  ) as EntryDeclaration[]

/** Removes scripts and pages that an earlier build left and this one does not make. */
async function removeStaleFiles(builtFiles: readonly string[]): Promise<void> {
  const others = (await readdir(dist)).filter(
    (name) => /\.(js|html)$/.test(name) && !builtFiles.includes(name),
  )
  await Promise.all(others.map((name) => rm(new URL(encodeURIComponent(name), dist), { force: true })))
}

/** What a build made. */
export interface BuiltProject extends Bundle {
  /** The files that are pushed, by their paths from `dist/`. */
  readonly pushed: readonly string[]
  /** The web app, a script project of its own; null where it was not chosen. */
  readonly answers: Bundle | null
}

/** Builds everything that is pushed to Google into `dist/`, and returns it to the host. */
export async function build(chosenParts: Parts = {}): Promise<BuiltProject> {
  const [{ code }, { common, views }, manifestText, answers] = await Promise.all([
    buildCode(chosenParts),
    buildPages(),
    readFile(new URL('appsscript.json', projectRoot), 'utf8'),
    chosenParts.answers ? buildAnswers() : null,
  ])
  const manifest = createManifest(manifestText, chosenParts)
  const files = {
    ...Object.fromEntries(Object.values(views).map(({ name, file }) => [name, file])),
    Common: common,
    Library: buildLibrary(),
  }
  const pushed: Record<string, string> = {
    'Code.js': code,
    ...Object.fromEntries(Object.entries(files).map(([name, html]) => [`${name}.html`, html])),
    'appsscript.json': manifest,
  }
  await mkdir(dist, { recursive: true })
  await removeStaleFiles(Object.keys(pushed))
  await Promise.all(Object.entries(pushed).map(([name, text]) => writeFile(new URL(name, dist), text)))
  const ofAnswers = answers === null ? [] : await writeAnswers(answers)
  return {
    code,
    files,
    manifest: JSON.parse(manifest) as Bundle['manifest'],
    pushed: [...Object.keys(pushed), ...ofAnswers],
    answers,
  }
}
