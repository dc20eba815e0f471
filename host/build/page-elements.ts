/** What all pages that are shown on Google are built with. */
import { fileURLToPath } from 'node:url'
import type { BuildOptions } from 'esbuild'
import { shortenColorNames } from './page-colors.js'
import { projectRoot } from './project-root.js'

export const pageOptions = {
  absWorkingDir: fileURLToPath(projectRoot),
  bundle: true,
  target: ['es2020', 'chrome88', 'firefox90', 'safari15'],
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
      () => `<script>${shortenColorNames(script).replace(/<\/script/gi, '<\\/script')}</script>`,
    )
