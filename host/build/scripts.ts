import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'
import { compact, type Compacted } from './compact.js'
import { projectRoot } from './root.js'

const root = fileURLToPath(projectRoot)

const options = {
  absWorkingDir: root,
  bundle: true,
  // Apps Script refuses class fields and private names; ES2019 is what it is known to take.
  target: 'es2019',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  write: false,
  metafile: true,
} as const satisfies BuildOptions

/** One name of a module that the first file lends to the second. */
interface Lent {
  readonly module: string
  readonly name: string
  /** What the second file calls it. */
  readonly as: string
}

/**
 * Both script files. Google runs all files of a project in one global scope, in their order, so the second one needs no
 * copy of what the first one has: modules of the first file that the second one imports are lent to it, as one list
 * of exactly the names it uses. The mark of that list keeps files of two different builds apart.
 */
export async function buildScripts(entry = 'src/planning.ts'): Promise<{
  core: string
  planning: string
  metafile: Metafile
  planningMetafile: Metafile
}> {
  const sources: Compacted = new Map()
  const own = new Set(modulesOf((await first([], '', sources)).metafile))
  const second = await build({
    ...options,
    entryPoints: [entry],
    format: 'esm',
    plugins: [borrow(own), compact(sources)],
  })
  const { body, imported } = withoutImports(second.outputFiles[0]!.text)
  const { lent, again } = eachOnce(imported)
  const names = lent.map(({ module, name }) => `${module} ${name}`).join('\n')
  const mark = createHash('sha256').update(names).digest('hex').slice(0, 8)
  const { code, metafile } = await first(lent, mark, sources)
  const fits = `typeof onOpen=='function'&&onOpen.milepost&&onOpen.milepost.mark=='${mark}'`
  const list = `const[${lent.map((each) => each.as).join()}]=onOpen.milepost.lent`
  const borrowed = [list, ...again.map(([as, known]) => `${as}=${known}`)].join()
  const planning = `(()=>{if(!(${fits}))return;${borrowed};\n${body}})();\n`
  return { core: code, planning, metafile, planningMetafile: second.metafile }
}

/** A package that is one small module for each of its functions: whatever the first file leaves out is the second one's own. */
const inPieces = /^node_modules\/date-fns\//

/** The modules of a file; of a package in pieces those of which something is left in it. */
const modulesOf = ({ inputs, outputs }: Metafile): string[] => {
  const left = Object.values(outputs)[0]!.inputs
  return Object.keys(inputs).filter((path) => !inPieces.test(path) || (left[path]?.bytesInOutput ?? 0) > 0)
}

/** The first file with what it lends. */
async function first(
  lent: readonly Lent[],
  mark: string,
  sources: Compacted,
): Promise<{ code: string; metafile: Metafile }> {
  const imports = lent.map(({ module, name }, index) => `import {${name} as _${index}} from './${module}'`)
  const list = lent.map((_, index) => `_${index}`).join()
  const contents = `import './src/main.ts'
${imports.join('\n')}
onOpen.milepost.mark = '${mark}'
onOpen.milepost.lent = [${list}]`
  const { outputFiles, metafile } = await build({
    ...options,
    stdin: { contents, resolveDir: root, sourcefile: 'first.ts', loader: 'ts' },
    format: 'iife',
    plugins: [compact(sources)],
  })
  return { code: outputFiles[0]!.text, metafile }
}

/** A package of many small parts, of which the second file needs others than the first: lent, all would weigh on that. */
const copied = /^node_modules\/valibot\//

/** Leaves imports of the first file's modules as they are, under their paths from the root. */
const borrow = (own: ReadonlySet<string>): Plugin => ({
  name: 'borrow',
  setup(building) {
    building.onResolve({ filter: /./ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === 'asked' || where.kind === 'entry-point') return undefined
      const found = await building.resolve(path, { ...where, pluginData: 'asked' })
      const module = relative(root, found.path).replaceAll('\\', '/')
      return own.has(module) && !copied.test(module)
        ? { path: module, external: true, sideEffects: false }
        : found
    })
  },
})

/** A module's text without its imports, and what they were. @throws when a whole module is imported as one thing. */
function withoutImports(text: string): { body: string; imported: Lent[] } {
  const imported: Lent[] = []
  let body = ''
  let from = 0
  for (const node of parse(text, { ecmaVersion: 2020, sourceType: 'module' }).body) {
    if (node.type !== 'ImportDeclaration') continue
    body += text.slice(from, node.start)
    from = node.end
    for (const each of node.specifiers) {
      const module = String(node.source.value)
      if (each.type === 'ImportNamespaceSpecifier') throw new Error(`${module} cannot be lent whole.`)
      const name =
        each.type === 'ImportDefaultSpecifier'
          ? 'default'
          : each.imported.type === 'Identifier'
            ? each.imported.name
            : String(each.imported.value)
      imported.push({ module, name, as: each.local.name })
    }
  }
  return { body: body + text.slice(from), imported }
}

/**
 * What is imported, each name once: many modules of the second file import the same one, each calls it something else,
 * and the first file should pay for it once. `again` has every further name with the one it stands for.
 */
function eachOnce(imported: readonly Lent[]): { lent: Lent[]; again: [as: string, known: string][] } {
  const lent = new Map<string, Lent>()
  const again: [string, string][] = []
  for (const each of imported) {
    const key = `${each.module} ${each.name}`
    const known = lent.get(key)
    if (known) again.push([each.as, known.as])
    else lent.set(key, each)
  }
  return { lent: [...lent.values()], again }
}
