import { type Theme, themes } from './theme.js'

const title = '</title>'

/**
 * A window's whole document: what all windows share, put before the style and script of its own page, which build on
 * it.
 *
 * @throws on a page without a title, which would be shown without script and style
 */
export function joinPage(page: string, common: string): string {
  const after = page.indexOf(title)
  if (after < 0) throw new Error('A page of the add-on has no title.')
  const place = after + title.length
  return page.slice(0, place) + common + page.slice(place)
}

/** What puts a document into a theme: its element's class, by a script, since Google makes the element anew. */
export const themeScript = (theme: Theme): string =>
  theme === themes[0] ? '' : `<script>document.documentElement.className='${theme}'</script>`
