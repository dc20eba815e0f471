import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build as bundle, type Metafile, transform } from 'esbuild'
import type { Bundle } from '../emulator/index.js'
import type { ChunkName, ScriptChunks } from '../../src/work/script-chunks.js'
import { createFingerprint, scriptFingerprint } from '../../src/core/fingerprint.js'
import { buildAnswers, writeAnswers } from './answers/build-answers.js'
import { cutChunks } from './chunks/cut-chunks.js'
import { evaluatorOf, separateChunks } from './chunks/separate-chunks.js'
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
  /** Code of the script that is in the library. */
  readonly chunks: ScriptChunks
  /** The script as it was before its chunks were cut out: what examines code reads this. */
  readonly complete: string
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

/** A bundle of all modules, without a function around them. */
interface JoinedModules {
  readonly code: string
  /** What is visible outside: the names there, by the names inside. */
  readonly exported: ReadonlyMap<string, string>
  readonly metafile: Metafile
}

async function joinModules(wanted: Parts): Promise<JoinedModules> {
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
  // Each line of the list is `name` or `name as other`.
  const members = text.slice(end).matchAll(/^ +(\w+)(?: as (\w+))?,?$/gm)
  return {
    code: text.slice(0, end),
    exported: new Map([...members].map(([, name, other = name]) => [name!, other!])),
    metafile,
  }
}

/** Without blanks, and with short names inside functions; the names at the top are left, as those of the whole script. */
const minify = async (code: string): Promise<string> =>
  (
    await transform(code, {
      // Apps Script refuses class fields and private names; ES2019 is known to work there.
      target: 'es2019',
      charset: 'utf8',
      minifySyntax: true,
      minifyWhitespace: true,
      minifyIdentifiers: true,
      legalComments: 'none',
    })
  ).code

/**
 * The one script file: everything in one object, which is no function and so cannot be called from outside,
 * then one plain function for each name that Google may call. Names of functions that modules declare are
 * unchanged, so that a stack trace can be read; all others are shortened: those within functions by esbuild,
 * which leaves those that it takes as global, then those of the modules' values. Chunks are cut out last, when
 * every name is what it will be.
 */
export async function buildCode(chosenParts: Parts = {}): Promise<BuiltScript> {
  const { code: joined, exported, metafile } = await joinModules(chosenParts)
  const { main, chunks } = separateChunks(joined, [...exported.keys()])
  const names = Object.keys(chunks) as ChunkName[]
  const evaluators = await Promise.all(
    names.map(async (name) => {
      const { code, members } = chunks[name]!
      return `function ${evaluatorOf(name)}(){${await minify(code)}return{${members.join()}}}`
    }),
  )
  const visible = [...exported].map(([name, other]) => `${other}:${name}`).join()
  const made = `${shortenScript(
    `var Milepost=(()=>{${await minify(main)}${evaluators.join('')}return{${visible}}})();`,
  )}\n`
  const print = createFingerprint(made)
  const cut = cutChunks(made, names)
  const script = `${banner}\n${cut.script.replace(scriptFingerprint, print)}${opening}`
  const stubs = readEntries(script).map(
    ({ name }) => `function ${name}(sent) { return Milepost.call('${name}', sent) }\n`,
  )
  return {
    code: script + stubs.join(''),
    chunks: Object.fromEntries(names.map((name) => [name, { print, code: cut.chunks[name]! }])),
    complete: made,
    metafile,
  }
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
  /** The code that is in the library. */
  readonly chunks: ScriptChunks
  /** The web app, a script project of its own; null where it was not chosen. */
  readonly answers: Bundle | null
}

/** Builds everything that is pushed to Google into `dist/`, and returns it to the host. */
export async function build(chosenParts: Parts = {}): Promise<BuiltProject> {
  const [{ code, chunks }, { common, views }, manifestText, answers] = await Promise.all([
    buildCode(chosenParts),
    buildPages(),
    readFile(new URL('appsscript.json', projectRoot), 'utf8'),
    chosenParts.answers ? buildAnswers() : null,
  ])
  const manifest = createManifest(manifestText, chosenParts)
  const files = {
    ...Object.fromEntries(Object.values(views).map(({ name, file }) => [name, file])),
    Common: common,
    Library: buildLibrary(chunks),
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
    chunks,
    answers,
  }
}
