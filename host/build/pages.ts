import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { type EntryWindow, windows } from '../../src/entry.js'
import { addColors } from './page-colors.js'
import { projectRoot } from './project-root.js'

type PageName = EntryWindow['page']
/** What a page shows, as `sidebar/pages` names it. */
export type View = EntryWindow['view']
/** The names of all pages, without `.html`. */
export const pageNames: readonly PageName[] = windows.map(({ page }) => page)

/** A page as HtmlService serves it. */
export interface Page {
  /** Its file, without `.html`. */
  readonly name: PageName
  /** With its script and style inside. */
  readonly html: string
  /** The modules and style sheets it was made from, by their paths from the project's folder. */
  readonly sources: readonly string[]
}

const root = fileURLToPath(projectRoot)

/**
 * Builds every page separately, since Google fetches a complete one each time it opens: none contains script,
 * style or sentences of another.
 */
export async function buildPages(): Promise<Readonly<Record<View, Page>>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(windows.map(({ page, view }) => [page, `sidebar/pages/${view}.tsx`])),
    bundle: true,
    format: 'iife',
    target: ['es2020', 'chrome88', 'firefox90', 'safari15'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'dist',
    write: false,
    metafile: true,
  })
  const frame = await readFile(new URL('sidebar/index.html', projectRoot), 'utf8')
  const pages = windows.map(({ page: name, view }): readonly [View, Page] => {
    const text = (file: string): string => outputFiles.find(({ path }) => path.endsWith(file))!.text
    const script = text(`/${name}.js`)
    const html = frame
      .replace('<!-- style -->', () => `<style>${addColors(text(`/${name}.css`), script)}</style>`)
      // A closing tag inside a string of the script would end the script.
      .replace('<!-- script -->', () => `<script>${script.replace(/<\/script/gi, '<\\/script')}</script>`)
    return [view, { name, html, sources: listSources(metafile, name) }]
  })
  return Object.fromEntries(pages) as Record<View, Page>
}

const listSources = ({ outputs }: Metafile, name: PageName): string[] =>
  [`dist/${name}.js`, `dist/${name}.css`].flatMap((file) => Object.keys(outputs[file]!.inputs))
