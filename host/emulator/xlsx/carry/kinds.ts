/** What a workbook may hold besides cells, and how it is counted when the workbook is saved. */

/** Every kind of thing that is carried over, or said to be left out. */
export const objectKinds = [
  'pictures',
  'charts',
  'shapes',
  'tables',
  'headerPictures',
  'backgrounds',
  'cellPictures',
  'externalLinks',
  'namedFormulas',
  'sparklines',
  'properties',
  'printerSettings',
  'customXml',
  'label',
  'macros',
  'pivotTables',
  'slicers',
  'timelines',
  'controls',
  'embeddedFiles',
  'threads',
  'connections',
  'dataModel',
  'extendedRules',
  'filters',
  'groups',
  'pageBreaks',
  'scenarios',
  'editRanges',
  'passwords',
  'customViews',
  'messages',
  'richText',
  'looks',
  'chartSheets',
  'macroSheets',
  'signatures',
  'ribbon',
  'addins',
  'xmlMaps',
  'changeHistory',
  'original',
  'other',
] as const
export type ObjectKind = (typeof objectKinds)[number]

/** So many of a kind, on these sheets; for `other`, the names of the parts. */
export interface Counted {
  kind: ObjectKind
  count: number
  where: string[]
}

/** Counts things by kind as they are met. */
export class Tally {
  private readonly counts = new Map<ObjectKind, { count: number; where: Set<string> }>()

  add(kind: ObjectKind, count = 1, where?: string): void {
    if (count === 0) return
    const found = this.counts.get(kind) ?? { count: 0, where: new Set<string>() }
    found.count += count
    if (where !== undefined) found.where.add(where)
    this.counts.set(kind, found)
  }

  /** In the order of {@link objectKinds}. */
  list(): Counted[] {
    return objectKinds.flatMap((kind) => {
      const found = this.counts.get(kind)
      return found ? [{ kind, count: found.count, where: [...found.where] }] : []
    })
  }
}
