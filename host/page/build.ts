/**
 * Bundles the page for the browser: one script, one stylesheet, and the shim that replaces `google.script`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { memoizeBuild } from '../build/cache.js'
import { declareColors } from '../build/page-colors.js'

/** The built files, by the name they are served under. */
export interface PageFiles {
  'page.js': string
  'page.css': string
  /** Put into the add-on's own pages, before their own content. */
  'script-run.js': string
  /** Around a page of the web app. */
  'answers-bridge.js': string
}

const client = fileURLToPath(new URL('./client/', import.meta.url))
const names = ['page.js', 'page.css', 'script-run.js', 'answers-bridge.js'] as const

/** Bundles the page in memory. Throws when the client does not compile. */
export async function bundlePage(): Promise<PageFiles> {
  // Loaded only where something is to be built.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: client,
    entryPoints: [
      { in: 'index.tsx', out: 'page' },
      { in: 'style/index.css', out: 'page' },
      { in: 'shim/script-run.ts', out: 'script-run' },
      { in: 'shim/answers-bridge.ts', out: 'answers-bridge' },
    ],
    bundle: true,
    write: false,
    outdir: client,
    format: 'iife',
    target: 'es2022',
    minify: true,
    // The sidebar's pages are HTML: the shim inside them must not end their script element too early.
    supported: { 'inline-script': false },
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  })
  const files = Object.fromEntries(outputFiles.map(({ path, text }) => [path.slice(client.length), text]))
  const script = files['page.js'] ?? ''
  const style = files['page.css'] ?? ''
  return {
    'page.js': script,
    'page.css': `${declareColors(`${style}${script}`)}${style}`,
    'script-run.js': files['script-run.js'] ?? '',
    'answers-bridge.js': files['answers-bridge.js'] ?? '',
  }
}

/** Bundles the page into a folder, which is made when it is missing. */
export async function buildPage(outDir: string): Promise<void> {
  const files = await bundlePage()
  await mkdir(outDir, { recursive: true })
  await Promise.all(names.map((name) => writeFile(join(outDir, name), files[name])))
}

/** The page as the build left it in `folder`, or bundled now when it is not there. */
export async function pageFiles(folder: string | undefined): Promise<PageFiles> {
  if (folder === undefined) return memoizeBuild('page', bundlePage)
  try {
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    return Object.fromEntries(names.map((name, at) => [name, texts[at]])) as unknown as PageFiles
  } catch {
    return bundlePage()
  }
}
