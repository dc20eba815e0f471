import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import type { DialogPage } from '../../src/ports.js'
import { projectRoot } from './root.js'

/** What each page shows, as `sidebar/pages` names it, by the HTML file that it becomes. */
const views = {
  Sidebar: 'today',
  Letters: 'letters',
  Plan: 'plan',
  Start: 'start',
  Client: 'client',
  Adopt: 'adopt',
} as const satisfies Record<'Sidebar' | DialogPage, string>
type PageName = keyof typeof views
/** What a page shows. */
export type View = (typeof views)[PageName]
/** The names of all pages, without `.html`. */
export const pageNames = Object.keys(views) as PageName[]

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
 * Builds every page by itself, since Google fetches one whole each time it opens: none carries script, style or
 * sentences of another.
 */
export async function buildPages(): Promise<Readonly<Record<View, Page>>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(pageNames.map((name) => [name, `sidebar/pages/${views[name]}.tsx`])),
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
  const pages = pageNames.map((name): readonly [View, Page] => {
    const text = (file: string): string => outputFiles.find(({ path }) => path.endsWith(file))!.text
    const html = frame
      .replace('<!-- style -->', () => `<style>${text(`/${name}.css`)}</style>`)
      // A closing tag inside a string of the script would end the script.
      .replace(
        '<!-- script -->',
        () => `<script>${text(`/${name}.js`).replace(/<\/script/gi, '<\\/script')}</script>`,
      )
    return [views[name], { name, html, sources: sourcesOf(metafile, name) }]
  })
  return Object.fromEntries(pages) as Record<View, Page>
}

const sourcesOf = ({ outputs }: Metafile, name: PageName): string[] =>
  [`dist/${name}.js`, `dist/${name}.css`].flatMap((file) => Object.keys(outputs[file]!.inputs))
