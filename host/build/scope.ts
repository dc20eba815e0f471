import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Holds the style of each of the page's views to that view: rules in `sidebar/style/NAME/` apply under a body that
 * shows NAME, without weighing more than they did. All views share one page, and would else share their class names.
 */
export const scope: Plugin = {
  name: 'scope',
  setup(building) {
    building.onLoad({ filter: /[\\/]sidebar[\\/]style[\\/][^\\/]+[\\/][^\\/]+\.css$/ }, async ({ path }) => ({
      contents: `:where(body[data-view='${basename(dirname(path))}']) {\n${await readFile(path, 'utf8')}\n}`,
      loader: 'css',
    }))
  },
}
