import { runInContext } from 'node:vm'
import { parse } from 'acorn'
import { build, type Metafile } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { entriesOf, projectRoot } from '../../host/build/build.js'
import { builtCode } from '../built.js'
import { compact, compacted } from '../../host/build/compact.js'
import { bareContext } from '../../host/realm/create.js'
import { loadInEmptyRealm } from '../../host/realm/empty.js'
import { Session } from '../../host/session/session.js'
import { libraryContent } from '../../host/build/library.js'
import { allTables } from '../../src/work/tables.js'
import { bundle, sessionIn } from './stage.js'

const { core, planning, code, metafile, planningMetafile } = await builtCode()

const modulesIn = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )

describe('the two script files', () => {
  test('share each name once', () => {
    const lent = /milepost\.lent=\[([^\]]*)\]/.exec(core)![1]!.split(',')
    expect(lent.length).toBeGreaterThan(100)
    expect([...new Set(lent)]).toEqual(lent)
  })
  test('are scripts of ECMAScript 2019', () => {
    for (const file of [core, planning])
      expect(() => parse(file, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow()
  })
  test('hold no module twice but the one whose parts they share little of', () => {
    const [one, other] = [modulesIn(metafile), modulesIn(planningMetafile)]
    expect(one.length).toBeGreaterThan(100)
    expect(other).toContain('src/planning.ts')
    expect(one.filter((path) => other.includes(path))).toEqual(['node_modules/valibot/dist/index.mjs'])
  })
  test('declare the entries and what Google calls by itself, all in the first', () => {
    const google = ['onOpen', 'onInstall', 'onEdit']
    const names = [...entriesOf(core).map(({ name }) => name), ...google].sort()
    expect(loadInEmptyRealm(core).sort()).toEqual(names)
    expect(loadInEmptyRealm(code).sort()).toEqual(names)
    const context = bareContext()
    const before = Object.getOwnPropertyNames(context)
    runInContext(planning, context)
    expect(Object.getOwnPropertyNames(context)).toEqual(before)
  })
})

const lacking = (code: string): Session => sessionIn('zh-CN', { bundle: { ...bundle, code } })
const saidBy = (session: Session, entry: string, input?: unknown): string =>
  JSON.stringify(session.call(entry, input))

describe('without the second file', () => {
  test('the trackers are set up, refreshed, looked at and mailed from', () => {
    const session = lacking(core)
    for (const entry of ['setUp', 'refresh', 'readToday', 'readFindings', 'readPreview', 'hourly'])
      expect(session.call(entry, {}).error, entry).toBeUndefined()
  })
  test('what it keeps is refused in a sentence', () => {
    expect(saidBy(lacking(core), 'readTemplates')).toContain('Planning')
    expect(saidBy(lacking(core), 'refreshViews')).toContain('Planning')
    expect(saidBy(lacking(code), 'readTemplates')).not.toContain('Planning 文件')
  })
  test('so is a second file of another build', () => {
    const other = planning.replace(/mark=='[0-9a-f]{8}'/, "mark=='00000000'")
    expect(other).not.toBe(planning)
    expect(saidBy(lacking(`${core}${other}`), 'readTemplates')).toContain('Planning')
  })
})

/** Tables as JSON. */
type Tables = Record<string, { columns: Record<string, Record<string, unknown>> }>

describe('shorthand', () => {
  test('stands for names, choices and aliases, and for nothing else', () => {
    const short = compacted(
      "export const a = { en: 'High', 'zh-CN': '高', aliases: ['P1', '重要'], tone: 'warn' }",
    )
    expect(short).toContain('localised("High","高","P1|重要","warn")')
    expect(compacted("f({ aliases: ['One', 'Two'], range: [0, 9] })")).toContain('words("One|Two"), range')
    expect(compacted("f({ width: 9, aliases: ['One', 'Two'] })")).toContain('columnOptions("One|Two",9)')
    expect(compacted("f({ aliases: ['One'] })")).toContain('columnOptions("One")')
    for (const other of [
      "f({ en: 'High' })",
      "f({ en: 'High', 'zh-CN': '高', hours: 9 })",
      "f({ en: name, 'zh-CN': '高' })",
      "f({ aliases: ['a|b', 'c'] })",
      "f({ aliases: [...others, 'c'] })",
      "f({ aliases: ['c'], ...options })",
      "f({ aliases: ['c'], width: wide })",
      'f({ width: 9 })',
      "f({ key: 'k', name, rag: 'red', column: 'c' })",
      "f({ key: 'k', name, rag: 'red', when, column: 'c' })",
    ])
      expect(compacted(other)).toBe(other)
  })
  test('stands for a flag, and for the name within it', () => {
    const name = "{ en: 'Late', 'zh-CN': '迟' }"
    const short = compacted(
      `f([{ key: 'k', name: ${name}, rag: 'red', column: due.column, when: all(open) }])`,
    )
    expect(short.split('\n')[1]!.replace(/\/\*.*?\*\/ /g, '')).toBe(
      `f([flagFrom('k',localised("Late","迟"),'red',due.column,all(open))])`,
    )
  })
  test('makes the same tables as the sources do', async () => {
    const { outputFiles } = await build({
      absWorkingDir: projectRoot.pathname,
      entryPoints: ['src/work/tables.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'made',
      plugins: [compact(new Map())],
    })
    const context = bareContext()
    runInContext(outputFiles[0]!.text, context)
    for (const call of ['localised(', 'columnOptions(', 'flagFrom('])
      expect(outputFiles[0]!.text).toContain(call)
    const made = JSON.parse(runInContext('JSON.stringify(made.allTables)', context) as string) as Tables
    expect(made['training']!.columns['evidence']).not.toHaveProperty('help')
    for (const [table, help] of Object.entries(libraryContent.help))
      for (const [column, said] of Object.entries(help)) made[table]!.columns[column]!['help'] = said
    expect(made).toEqual(JSON.parse(JSON.stringify(allTables)))
  })
  test('leaves the help of a column to the library, wherever it stands in its record', () => {
    const help = "help: { en: 'Why', 'zh-CN': '原因' }"
    expect(compacted(`f({ ${help}, width: 9 })`, false)).toBe('f({ width: 9 })')
    expect(compacted(`f({ width: 9, ${help} })`, false)).toBe('f({ width: 9 })')
    expect(compacted(`f({ ${help} })`, false)).toBe('f({  })')
    expect(compacted(`f({ ${help} })`)).toContain('localised("Why","原因")')
    expect(compacted('f({ help: words })', false)).toBe('f({ help: words })')
    expect(compacted(`f({ aliases: ['One'], ${help} })`, false)).toContain(
      'f(/* @__PURE__ */ columnOptions("One"))',
    )
    expect(compacted(`f({ aliases: ['One'], ${help} })`)).toContain('help: /* @__PURE__ */ localised("Why"')
  })
})
