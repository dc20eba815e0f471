/** What all pages that are shown on Google are built with. */
import { fileURLToPath } from 'node:url'
import type { BuildOptions } from 'esbuild'
import { minifySync } from 'oxc-minify'
import { shortenColorNames } from './page-colors.js'
import { projectRoot } from './project-root.js'

export const pageOptions = {
  absWorkingDir: fileURLToPath(projectRoot),
  bundle: true,
  target: ['es2020', 'chrome88', 'firefox90', 'safari15'],
  // Chrome has it since 80; until 91 it misread `a?.(...b)` alone, which no page contains.
  supported: { 'optional-chain': true },
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  outdir: 'dist',
  write: false,
  metafile: true,
} as const satisfies BuildOptions

/** A style and a script. */
export interface Elements {
  readonly css: string
  readonly script: string
}

/** A text with elements in the places of their comments. */
export const addElements = (text: string, { css, script }: Elements): string =>
  text
    .replace('<!-- style -->', () => `<style>${shortenColorNames(css)}</style>`)
    // A closing tag inside a string of the script would end the script.
    .replace(
      '<!-- script -->',
      () => `<script>${shortenPageScript(script).replace(/<\/script/gi, '<\\/script')}</script>`,
    )

/** A script as short as it gets: what esbuild leaves, another minifier shortens further. */
export function shortenPageScript(script: string): string {
  const { code, errors } = minifySync('page.js', shortenColorNames(script), {
    compress: { target: [...pageOptions.target] },
    mangle: true,
  })
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  // Google's editor takes the rest of a template after // for a comment; in plain quotes it does not.
  return code.replace(/`(https?:[^`$\\"\s]*)`/g, '"$1"')
}
