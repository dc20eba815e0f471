/** Tabs of a file that are no worksheets: they have no cells, so the rest is opened without them. */
import type { Attributes } from './markup.js'
import { readWorkbookRelations, listSheets } from './prepare.js'
import { XmlElement } from './xml.js'
import type { Parts } from './zip.js'

/** What a tab is: a chart alone, an old dialog or macro sheet, or a sheet whose part is not in the file. */
export type LeftOutKind = 'chart' | 'dialog' | 'macro' | 'missing'

export interface LeftOut {
  readonly name: string
  readonly kind: LeftOutKind
}

const kinds: readonly (readonly [RegExp, LeftOutKind])[] = [
  [/chartsheet$/i, 'chart'],
  [/dialogsheet$/i, 'dialog'],
  [/macrosheet$/i, 'macro'],
]

const blank =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const blankPath = 'xl/left-out.xml'
const worksheet = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'

/**
 * Replaces every tab that is no worksheet by a blank one, so that the numbers of tabs stay right, and returns
 * which tabs they were.
 */
export function replaceUnsupportedTabs(parts: Parts): LeftOut[] {
  const { path, relations } = readWorkbookRelations(parts)
  const found = listSheets(parts).flatMap(({ name, id, path: target }): (LeftOut & { id: string })[] => {
    const type = relations.find((relation) => relation['Id'] === id)?.['Type'] ?? ''
    if (/worksheet$/i.test(type) && parts.has(target)) return []
    return [{ name, id, kind: kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'missing' }]
  })
  if (found.length === 0) return []
  const ids = new Set(found.map(({ id }) => id))
  const rest = relations.filter(({ Id }) => !ids.has(Id ?? ''))
  const made: Attributes[] = [...ids].map((Id) => ({ Id, Type: worksheet, Target: `/${blankPath}` }))
  const elements = [...rest, ...made].map((relation) => XmlElement.of('Relationship', relation))
  const root = XmlElement.of('Relationships', { xmlns: relationships }, ...elements)
  const encoder = new TextEncoder()
  parts.set(path, encoder.encode(root.toString()))
  parts.set(blankPath, encoder.encode(blank))
  return found.map(({ name, kind }) => ({ name, kind }))
}
