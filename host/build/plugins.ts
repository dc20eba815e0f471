import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import mjml2html from 'mjml'
import { chinaHolidays, festivals } from './holidays.js'

/** The first year whose holidays travel in the bundle, and the last whose festivals do. */
const firstYear = 2025
const lastYear = 2031

/** A letter written in MJML as HTML with inline styles; its Mustache tags stay. @throws on MJML that is not valid. */
export async function compileLetter(mjml: string, path: string): Promise<string> {
  const { html, errors } = await mjml2html(mjml, {
    validationLevel: 'strict',
    keepComments: false,
    minify: false,
  })
  if (errors.length > 0)
    throw new Error(`${path}: ${errors.map((error) => error.formattedMessage).join('; ')}`)
  return html.replace(/\n\s+/g, '\n').replace(/\n+/g, '\n')
}

/** China's holidays and festivals as a module, small enough for the bundle. */
export const chinaModule = (): string =>
  `export const chinaHolidays = ${JSON.stringify(chinaHolidays(firstYear))}
export const festivals = ${JSON.stringify(festivals(firstYear, lastYear))}`

/** What the add-on's sources import that is no source: letters, and facts that packages keep. */
export const buildPlugin = (): Plugin => ({
  name: 'milepost',
  setup(build) {
    build.onLoad({ filter: /\.mjml$/ }, async ({ path }) => ({
      contents: await compileLetter(await readFile(path, 'utf8'), path),
      loader: 'text',
    }))
    build.onResolve({ filter: /^milepost:china$/ }, ({ path }) => ({ path, namespace: 'milepost' }))
    build.onLoad({ filter: /^milepost:china$/, namespace: 'milepost' }, () => ({
      contents: chinaModule(),
      loader: 'js',
    }))
  },
})
