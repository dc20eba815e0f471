import { formulaStart } from '../../src/domain/exports/file-formats.js'
import { removeNotionLinks } from './tools/notion.js'
import type { Tool } from './tools/tool.js'

/** The names in a cell, as Milepost separates them. */
function cleanNames(text: string, { nameSeparator }: Tool): string {
  const separator = nameSeparator
    ? new RegExp(`\\s*[;,，；、]\\s*|${nameSeparator.source}`)
    : /\s*[;,，；、]\s*/
  return text
    .replace(/^\[(.*)\]$/s, '$1')
    .split(separator)
    .filter(Boolean)
    .join(', ')
}

/** A parent above the title, as Leantime’s table writes one. */
const titleBelowParent = /^(.*\S)\s*\/\/\s*\n\s*(\S.*)$/s

/**
 * A cell without what only the tool needs: brackets around names, addresses behind links, words of the tool.
 */
export function cleanCellText(tool: Tool, field: string | undefined, typed: string): string {
  const text = withoutFormulaMark(tool, removeNotionLinks(typed.trim()))
  if (field === undefined) return text
  const own = tool.values?.[field]?.[text.toLowerCase()]
  if (own !== undefined) return own
  if (field === 'owner' || field === 'members') return cleanNames(text, tool)
  if (field === 'id' || field === 'number') return text.replace(/^#(?=\d)/, '')
  return field === 'title' ? text.replace(titleBelowParent, '$1: $2') : text
}

/** An export of ours marks what a spreadsheet program would take for a formula. */
const withoutFormulaMark = ({ name }: Tool, text: string): string =>
  name === 'Milepost' && text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text

/** Words for yes in a column that says whether a row is done or hidden. */
const yesPattern = /^(true|yes|y|x|1|done|completed?|是|已完成|完成|√|✓|✔|☑)$/i

export const isYes = (text: string): boolean => yesPattern.test(text.trim())
