import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { runInNewContext } from 'node:vm'
import { build as esbuild, type BuildOptions, type Metafile } from 'esbuild'
import type { Bundle } from '../session/run/bundle.js'
import { buildLibrary } from './library.js'

/** An entry of the add-on, as the bundle itself declares it. */
export interface EntryDeclaration {
  readonly name: string
  readonly kind: 'command' | 'schedule' | 'endpoint'
  readonly label: { readonly en: string; readonly 'zh-CN': string } | null
}

/** The project's own folder, whatever the folder commands are started in. */
export const projectRoot = new URL('../../', import.meta.url)
const inProject = (path: string): string => new URL(path, projectRoot).pathname

const codeOptions: BuildOptions = {
  entryPoints: [inProject('src/main.ts')],
  bundle: true,
  format: 'iife',
  // Apps Script refuses class fields and private names; ES2019 is what it is known to take.
  target: 'es2019',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  write: false,
  metafile: true,
}

/** Google reads this comment for the scope a script asks for, beside the manifest. */
const banner = '/** @OnlyCurrentDoc */'

/** `Code.js`: the bundle, then one plain function for every entry, since Google only finds those. */
export async function buildCode(): Promise<{ code: string; metafile: Metafile }> {
  const { outputFiles, metafile } = await esbuild(codeOptions)
  const bundle = outputFiles![0]!.text
  const opening = `function onOpen() { onOpen.milepost.open() }
function onInstall() { onOpen() }
function onEdit(event) { onOpen.milepost.edited(event) }
`
  const stubs = entriesOf(`${opening}${bundle}`)
    .map(({ name }) => `function ${name}(sent) { return onOpen.milepost.call('${name}', sent) }`)
    .join('\n')
  return { code: `${banner}\n${bundle}${opening}${stubs}\n`, metafile: metafile! }
}

/** The entries of a bundle, asked in an empty realm: a module that touches Google while loading fails here. */
export const entriesOf = (code: string): EntryDeclaration[] =>
  JSON.parse(
    runInNewContext(`${code};JSON.stringify(onOpen.milepost.entries())`, {}) as string,
  ) as EntryDeclaration[]

/** The sidebar's page with its script and style inside, as HtmlService serves it. */
export async function buildSidebar(): Promise<{ html: string; metafile: Metafile }> {
  const { outputFiles, metafile } = await esbuild({
    entryPoints: [inProject('sidebar/main.tsx')],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: inProject('dist'),
    write: false,
    metafile: true,
  })
  const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const page = await readFile(inProject('sidebar/index.html'), 'utf8')
  const html = page
    .replace('<!-- style -->', () => `<style>${text('.css')}</style>`)
    // A closing tag inside a string of the script would end the script.
    .replace('<!-- script -->', () => `<script>${text('.js').replace(/<\/script/gi, '<\\/script')}</script>`)
  return { html, metafile }
}

/** Builds everything that is pushed to Google into `dist/`, and hands it to the host. */
export async function build(): Promise<Bundle> {
  const [{ code }, { html }, manifest] = await Promise.all([
    buildCode(),
    buildSidebar(),
    readFile(inProject('appsscript.json'), 'utf8'),
  ])
  const library = buildLibrary()
  await mkdir(inProject('dist'), { recursive: true })
  await Promise.all([
    writeFile(inProject('dist/Code.js'), code),
    writeFile(inProject('dist/Sidebar.html'), html),
    writeFile(inProject('dist/Library.html'), library),
    writeFile(inProject('dist/appsscript.json'), manifest),
  ])
  return {
    code,
    files: { Sidebar: html, Library: library },
    manifest: JSON.parse(manifest) as Bundle['manifest'],
  }
}
