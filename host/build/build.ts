import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { runInNewContext } from 'node:vm'
import type { Metafile } from 'esbuild'
import type { Bundle } from '../session/run/bundle.js'
import { buildLibrary } from './library.js'
import { buildPages } from './pages.js'
import { projectRoot } from './root.js'
import { buildScripts } from './scripts.js'

/** An entry of the add-on, as the bundle itself declares it. */
export interface EntryDeclaration {
  readonly name: string
  readonly kind: 'command' | 'schedule' | 'endpoint'
  readonly label: { readonly en: string; readonly 'zh-CN': string } | null
}

export { projectRoot }
const inProject = (path: string): string => new URL(path, projectRoot).pathname

/** Google reads this comment for the scope a script asks for, beside the manifest. */
const banner = '/** @OnlyCurrentDoc */'

/** The script files as they are pushed, and what each was made from. */
export interface Scripts {
  /** `Code.js`, which works alone: then one plain function for every entry, since Google only finds those. */
  readonly core: string
  /** `Planning.js`, which needs `Code.js` before it. */
  readonly planning: string
  /** Both as Google runs them, one after the other. */
  readonly code: string
  readonly metafile: Metafile
  readonly planningMetafile: Metafile
}

/** Parts that a team may add to its build. */
export interface Parts {
  /** The weekly digest in the team's chat, which needs one scope more. */
  readonly chat?: boolean
}

/** The scope without which a script may call no web address. */
const webScope = 'https://www.googleapis.com/auth/script.external_request'

/** The manifest of a build with those parts. */
export function manifestWith(plain: string, parts: Parts): string {
  if (!parts.chat) return plain
  const manifest = JSON.parse(plain) as { oauthScopes: string[] }
  return `${JSON.stringify({ ...manifest, oauthScopes: [...manifest.oauthScopes, webScope] }, null, 2)}\n`
}

/** Builds both script files. */
export async function buildCode(parts: Parts = {}): Promise<Scripts> {
  const { core, planning, ...metafiles } = await buildScripts(parts.chat ? 'src/chat/main.ts' : undefined)
  const opening = `function onOpen() { onOpen.milepost.open() }
function onInstall() { onOpen() }
function onEdit(event) { onOpen.milepost.edited(event) }
`
  const stubs = entriesOf(`${opening}${core}`)
    .map(({ name }) => `function ${name}(sent){return onOpen.milepost.call('${name}',sent)}`)
    .join('\n')
  const whole = `${banner}\n${core}${opening}${stubs}\n`
  return { core: whole, planning, code: `${whole}${planning}`, ...metafiles }
}

/** The entries of a bundle, asked in an empty realm: a module that touches Google while loading fails here. */
export const entriesOf = (code: string): EntryDeclaration[] =>
  JSON.parse(
    runInNewContext(`${code};JSON.stringify(onOpen.milepost.entries())`, {}) as string,
  ) as EntryDeclaration[]

/** Builds everything that is pushed to Google into `dist/`, and hands it to the host. */
export async function build(parts: Parts = {}): Promise<Bundle> {
  const [{ code, core, planning }, pages, plain] = await Promise.all([
    buildCode(parts),
    buildPages(),
    readFile(inProject('appsscript.json'), 'utf8'),
  ])
  const manifest = manifestWith(plain, parts)
  const files = {
    ...Object.fromEntries(Object.values(pages).map(({ name, html }) => [name, html])),
    Library: buildLibrary(),
  }
  const pushed = {
    'Code.js': core,
    'Planning.js': planning,
    ...Object.fromEntries(Object.entries(files).map(([name, html]) => [`${name}.html`, html])),
    'appsscript.json': manifest,
  }
  await mkdir(inProject('dist'), { recursive: true })
  await Promise.all(Object.entries(pushed).map(([name, text]) => writeFile(inProject(`dist/${name}`), text)))
  return { code, files, manifest: JSON.parse(manifest) as Bundle['manifest'] }
}
