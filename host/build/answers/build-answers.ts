import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import type { Bundle } from '../../emulator/index.js'
import { createFingerprint, scriptFingerprint } from '../../../src/core/fingerprint.js'
import { type Elements, addElements, pageOptions } from '../page-elements.js'
import { declareColors } from '../page-colors.js'
import { projectRoot } from '../project-root.js'

const root = fileURLToPath(projectRoot)
const globalName = 'MilepostAnswers'

/** The functions that Google, and the web app's own page, call by name. */
const entries = `function doGet(event) { return ${globalName}.doGet(event) }
function doPost(event) { return ${globalName}.doPost(event) }
function answer(sent) { return ${globalName}.answer(sent) }
`

/** The web app's script file, and what it was made from. */
interface BuiltAnswersCode {
  readonly code: string
  /** By which a deployed web app says which build it is. */
  readonly fingerprint: string
  readonly metafile: Metafile
}

/** The web app's own script file: what the emails' links open. */
export async function buildAnswersCode(): Promise<BuiltAnswersCode> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/answers/main.ts'],
    outdir: 'dist/answers',
    bundle: true,
    format: 'iife',
    globalName,
    // Apps Script refuses class fields and private names; ES2019 is known to work there.
    target: 'es2019',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    lineLimit: 300,
    write: false,
    metafile: true,
  })
  const { text } = outputFiles[0]!
  const fingerprint = createFingerprint(text)
  return { code: text.replace(scriptFingerprint, fingerprint) + entries, fingerprint, metafile }
}

/** The page that the links show, as its one file. */
export async function buildAnswersPage(): Promise<{
  readonly html: string
  readonly sources: readonly string[]
}> {
  const { outputFiles, metafile } = await build({
    ...pageOptions,
    entryPoints: { Answers: 'sidebar/pages/answers.tsx' },
    format: 'iife',
    globalName,
  })
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const script = textOf('.js')
  const css = textOf('.css')
  const elements: Elements = { css: `${declareColors(`${css}${script}`)}${css}`, script }
  const frame = await readFile(new URL('sidebar/answers/frame.html', projectRoot), 'utf8')
  return { html: addElements(frame.replace(/\n\s*/g, ''), elements), sources: Object.keys(metafile.inputs) }
}

/** Everything of the web app, as it is pushed to a script project of its own. */
export async function buildAnswers(): Promise<Bundle> {
  const [{ code }, { html }, manifest] = await Promise.all([
    buildAnswersCode(),
    buildAnswersPage(),
    readFile(new URL('src/answers/appsscript.json', projectRoot), 'utf8'),
  ])
  return { code, files: { Answers: html }, manifest: JSON.parse(manifest) as Bundle['manifest'] }
}

/** Writes the web app into its folder; returns the names of its files, by their paths from `dist/`. */
export async function writeAnswers({ code, files, manifest }: Bundle): Promise<string[]> {
  const folder = new URL('dist/answers/', projectRoot)
  const pushed: Record<string, string> = {
    'Code.js': code,
    'Answers.html': files['Answers']!,
    'appsscript.json': `${JSON.stringify(manifest, null, 2)}\n`,
  }
  await mkdir(folder, { recursive: true })
  await Promise.all(Object.entries(pushed).map(([name, text]) => writeFile(new URL(name, folder), text)))
  return Object.keys(pushed).map((name) => `answers/${name}`)
}
