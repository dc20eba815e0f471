import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Metafile, type OutputFile } from 'esbuild'
import { joinPage } from '../../src/core/join-page.js'
import { type EntryWindow, windows } from '../../src/entry.js'
import { type PagePart, pageParts } from '../../src/work/plan/library.js'
import {
  type CommonImport,
  createCommonModule,
  globalName,
  keepImports,
  listCommonModules,
  listImports,
  nameMembers,
  takeFromObject,
} from './common/common-modules.js'
import { declareColors, shortenColorNames } from './page-colors.js'
import { addElements, pageOptions, shortenPageScript } from './page-elements.js'
import { projectRoot } from './project-root.js'

type PageName = EntryWindow['page']
/** What a page shows, as `sidebar/pages` names it. */
export type View = EntryWindow['view']
/** The names of all pages, without `.html`. */
export const pageNames: readonly PageName[] = windows.map(({ page }) => page)

/** A page of the add-on. */
export interface Page {
  /** Its file, without `.html`. */
  readonly name: PageName
  /** What its file contains: its own script and style. */
  readonly file: string
  /** The document that a window shows, with the script and style that all pages share. */
  readonly html: string
  /** The modules and style sheets of the document, by their paths from the project's folder. */
  readonly sources: readonly string[]
}

/** All pages, and the one file of what they share. */
export interface BuiltPages {
  /** The content of `Common.html`. */
  readonly common: string
  readonly views: Readonly<Record<View, Page>>
  /** The scripts that a page loads when it needs them first. */
  readonly parts: Readonly<Record<PagePart, BuiltPart>>
}

/** What is built as a page is, and comes to several of them later. */
interface BuiltPart {
  readonly script: string
  readonly sources: readonly string[]
}

const root = fileURLToPath(projectRoot)

/** The modules of the parts that pages load later. */
const partModules: Readonly<Record<PagePart, string>> = {
  logForm: 'sidebar/log/part.tsx',
  why: 'sidebar/parts/why/part.tsx',
  clientPage: 'sidebar/client/page/part.tsx',
}
const entryPoints = {
  ...Object.fromEntries(windows.map(({ page, view }) => [page, `sidebar/pages/${view}.tsx`])),
  ...partModules,
}

/** Something built, as the parts of it that pages consist of. */
interface Built {
  readonly outputFiles: readonly OutputFile[]
  readonly metafile: Metafile
}

const textOf = ({ outputFiles }: Built, file: string): string =>
  outputFiles.find(({ path }) => path.endsWith(`/${file}`))?.text ?? ''

// A script names the style sheets that it imports too.
const sourcesOf = ({ metafile: { outputs } }: Built, name: string): string[] => [
  ...new Set(
    [`dist/${name}.js`, `dist/${name}.css`].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {})),
  ),
]

/** A script that adds a style to the page. */
const styleAdder = (css: string): string =>
  `document.head.append(Object.assign(document.createElement('style'),{textContent:${JSON.stringify(css)}}));`

/** Every page without the modules that all of them use, which it still imports. */
async function buildOwnParts(): Promise<Built> {
  const { metafile } = await build({ ...pageOptions, entryPoints, format: 'esm' })
  const modules = listCommonModules(
    metafile,
    pageNames.map((name) => `dist/${name}.js`),
  )
  return build({ ...pageOptions, entryPoints, format: 'esm', plugins: [keepImports(modules, root)] })
}

/** The script of one page with its imports taken from the object of what all pages use. */
async function takeImports(
  script: string,
  imports: readonly CommonImport[],
  memberOf: (wanted: CommonImport) => string,
): Promise<string> {
  const plugins = [takeFromObject(imports, memberOf)]
  const built = await build({
    ...pageOptions,
    stdin: { contents: script },
    entryNames: 'page',
    format: 'iife',
    plugins,
  })
  return textOf(built, 'page.js')
}

/**
 * Builds a file for each page, and one of the modules that every page uses: Google keeps each file of a project
 * once, and a window shows one of the pages joined with that file. No page contains script, style or sentences of
 * another.
 */
export async function buildPages(): Promise<BuiltPages> {
  const own = await buildOwnParts()
  const scripts = [...pageNames, ...pageParts].map((name) => textOf(own, `${name}.js`))
  const imports = scripts.map(listImports)
  const memberOf = nameMembers(imports.flat())
  const stdin = { contents: createCommonModule(imports.flat(), memberOf), resolveDir: root }
  const shared = await build({ ...pageOptions, stdin, entryNames: globalName, format: 'iife' })
  const commonScript = textOf(shared, `${globalName}.js`)
  const commonCss = textOf(shared, `${globalName}.css`)
  // The colours of all pages are declared once, for whichever page the file is joined with.
  const colors = declareColors(
    [own, shared].flatMap(({ outputFiles }) => outputFiles.map(({ text }) => text)).join(),
  )
  const common = addElements('<!-- style --><!-- script -->', {
    css: `${colors}${commonCss}`,
    script: commonScript,
  })
  const frame = (await readFile(new URL('sidebar/index.html', projectRoot), 'utf8')).replace(/\n\s*/g, '')
  const views = await Promise.all(
    windows.map(async ({ page: name, view }, index): Promise<readonly [View, Page]> => {
      const script = await takeImports(scripts[index]!, imports[index]!, memberOf)
      const css = textOf(own, `${name}.css`)
      const file = addElements(frame, { css, script })
      const sources = [...sourcesOf(shared, globalName), ...sourcesOf(own, name)]
      return [view, { name, file, html: joinPage(file, common), sources }]
    }),
  )
  const parts = await Promise.all(
    pageParts.map(async (name, index): Promise<readonly [PagePart, BuiltPart]> => {
      const at = pageNames.length + index
      const script = await takeImports(scripts[at]!, imports[at]!, memberOf)
      const css = shortenColorNames(textOf(own, `${name}.css`))
      const sources = sourcesOf(own, name)
      return [name, { script: `${styleAdder(css)}${shortenPageScript(script)}`, sources }]
    }),
  )
  return {
    common,
    parts: Object.fromEntries(parts) as BuiltPages['parts'],
    views: Object.fromEntries(views) as Record<View, Page>,
  }
}
