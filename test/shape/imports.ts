import { posix } from 'node:path'
import { build } from 'esbuild'
import { root, type Source } from './sources.js'

/** One part of the source that names another: `work` names `core`, or the package `npm:valibot`. */
export interface Arrow {
  from: string
  to: string
  /** A file that does. */
  path: string
}

/**
 * The part to which a file of `src` or `sidebar` belongs: its folder, or its own name where it is in none.
 */
function partOf(path: string): string {
  const [top = '', part = ''] = path.split('/')
  return top === 'src' ? part.replace(/\.ts$/, '') : top
}

/** What is imported at run time, as the bundler sees it: without imports of types. */
export async function findRunTimeArrows(paths: readonly string[]): Promise<Arrow[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...paths],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    packages: 'external',
    format: 'esm',
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.html': 'text' },
  })
  return Object.entries(metafile.inputs).flatMap(([path, { imports }]) =>
    imports.map((each) => ({
      from: partOf(path),
      to: each.external ? `npm:${packageOf(each.path)}` : partOf(each.path),
      path,
    })),
  )
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** What is imported in the text, types included. */
export function findTextArrows({ path, text }: Source): Arrow[] {
  const specifiers = [...text.matchAll(/\b(?:from|import)\s*\(?'(\.[^']+)'/g)].map((match) => match[1] ?? '')
  return specifiers.map((specifier) => ({
    from: partOf(path),
    to: partOf(posix.join(posix.dirname(path), specifier.replace(/\.js$/, ''))),
    path,
  }))
}
