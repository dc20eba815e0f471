/** What every page of the add-on uses: built once, for all of them. */
import { relative } from 'node:path'
import { parse } from 'acorn'
import type { Metafile, Plugin } from 'esbuild'

/** The name of the object that contains it, in a window. */
export const globalName = 'Common'

/** What a page imports from a common module. */
export interface CommonImport {
  /** The module's path from the project's folder. */
  readonly module: string
  readonly name: string
}

/** The modules of which every one of some scripts contains something, by their paths from the project's folder. */
export function listCommonModules({ outputs }: Metafile, scripts: readonly string[]): readonly string[] {
  const [first = [], ...others] = scripts.map((script) =>
    Object.entries(outputs[script]!.inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [path] : [],
    ),
  )
  return first.filter((path) => others.every((paths) => paths.includes(path)))
}

/** What a script imports, as the bundler writes it. */
export const listImports = (script: string): readonly CommonImport[] =>
  parse(script, { ecmaVersion: 2020, sourceType: 'module' }).body.flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration') return []
    const module = String(statement.source.value)
    return statement.specifiers.map((specifier) => {
      if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier')
        throw new Error(`Every page uses ${module}, so a page can import from it by name only.`)
      return { module, name: specifier.imported.name }
    })
  })

/** The object's member for each of some imports; two modules may export one name. */
export function nameMembers(imports: readonly CommonImport[]): (wanted: CommonImport) => string {
  const modules = new Map<string, Set<string>>()
  for (const { module, name } of imports) modules.set(name, (modules.get(name) ?? new Set()).add(module))
  return ({ module, name }) => {
    const place = [...(modules.get(name) ?? [])].indexOf(module)
    return place === 0 ? name : `${name}_${place}`
  }
}

/** The module that makes the object of everything that pages import. */
export function createCommonModule(
  imports: readonly CommonImport[],
  memberOf: (wanted: CommonImport) => string,
): string {
  const members = new Map(imports.map((each) => [memberOf(each), each]))
  const lines = [...members].map(
    ([member, { module, name }]) => `import { ${name} as ${member} } from './${module}'`,
  )
  return `${lines.join('\n')}\nglobalThis.${globalName} = { ${[...members.keys()].join(', ')} }\n`
}

/** Marks a resolution that the plugin itself asks for, which would otherwise ask for itself without end. */
const asked = Symbol('asked')

/** Leaves the imports of some modules in the script, each by the module's path from a folder. */
export const keepImports = (modules: readonly string[], folder: string): Plugin => ({
  name: 'keep-imports',
  setup(build) {
    build.onResolve({ filter: /.*/ }, async ({ path, kind, importer, namespace, resolveDir, pluginData }) => {
      if (kind !== 'import-statement' || pluginData === asked) return undefined
      const found = await build.resolve(path, { kind, importer, namespace, resolveDir, pluginData: asked })
      const module = relative(folder, found.path).replaceAll('\\', '/')
      return modules.includes(module) ? { path: module, external: true, sideEffects: false } : undefined
    })
  },
})

/** Takes from the object what a script imports of common modules, all of it in one statement. */
export const takeFromObject = (
  imports: readonly CommonImport[],
  memberOf: (wanted: CommonImport) => string,
): Plugin => ({
  name: 'take-from-object',
  setup(build) {
    const members = [...new Set(imports.map(memberOf))].join(', ')
    build.onResolve({ filter: /.*/ }, ({ path }) => ({
      path,
      namespace: path === globalName ? 'object' : 'module',
    }))
    build.onLoad({ filter: /.*/, namespace: 'object' }, () => ({
      contents: `export const { ${members} } = ${globalName}`,
    }))
    build.onLoad({ filter: /.*/, namespace: 'module' }, ({ path }) => {
      const taken = imports.filter(({ module }) => module === path)
      const names = taken.map((each) => `${memberOf(each)} as ${each.name}`)
      return { contents: `export { ${[...new Set(names)].join(', ')} } from '${globalName}'` }
    })
  },
})
