/** Settings of a sheet that only its file holds: what a filter hides, how the sheet is locked, rules of newer Excel. */
import type { SheetSnapshot } from '../../workbook/snapshot.js'
import { areaName, parseArea } from '../address.js'
import { XmlElement } from '../package/xml.js'
import { closeArea } from '../sheet-out.js'
import { listExtensions, withoutRevisions, type CarryContext } from './context.js'

/** Attributes without those of other namespaces, which would have to be declared. */
export const ownAttributes = (element: XmlElement): Record<string, string> =>
  Object.fromEntries([...element.attributes].filter(([name]) => !name.includes(':')))

/** Whether an element uses no other namespaces than those that are declared where it is put. */
const usesOnly = (element: XmlElement, prefixes: ReadonlySet<string>): boolean =>
  [...element.everything()].every(({ name, attributes }) =>
    [name, ...attributes.keys()].every((each) => !each.includes(':') || prefixes.has(each.split(':')[0]!)),
  )

const noPrefixes: ReadonlySet<string> = new Set()

/** What a filter shows, where it is still over the same columns. Filters by colour point at looks of the original. */
const carryFilter = (carrying: CarryContext, sheet: SheetSnapshot, part: string, path: string): void => {
  const { original, written, follower, carried, left } = carrying
  const own = original.root(part).child('autoFilter')
  if (own === undefined) return
  const columns = own.children('filterColumn')
  const carriedColumns = columns.filter(
    (column) => column.all('colorFilter').length === 0 && usesOnly(column, noPrefixes),
  )
  const ref = own.attribute('ref') ?? ''
  const [before, now] = [parseArea(ref), follower.area(ref, sheet.id)]
  const same =
    sheet.filter !== undefined &&
    before !== undefined &&
    now !== undefined &&
    areaName(closeArea(sheet.filter, sheet)) === areaName(closeArea(now, sheet)) &&
    (now.lastColumn ?? 0) - now.column === (before.lastColumn ?? 0) - before.column
  left.add('filters', columns.length - (same ? carriedColumns.length : 0), sheet.name)
  if (!same || carriedColumns.length === 0) return
  carried.add('filters', carriedColumns.length, sheet.name)
  const tree = written.tree(path)
  tree.root.child('autoFilter')?.append(...carriedColumns)
  written.put(path, tree.toString())
}

/** What may be done on a locked sheet, and with which password it opens. */
const carryLock = (
  { original, written, carried, left }: CarryContext,
  { name }: SheetSnapshot,
  part: string,
  path: string,
): void => {
  const own = original.root(part).child('sheetProtection')
  const hasPassword = (own?.attribute('password') ?? own?.attribute('hashValue')) !== undefined
  const tree = written.tree(path)
  const lock = tree.root.child('sheetProtection')
  if (hasPassword) (lock ? carried : left).add('passwords', 1, name)
  if (own === undefined || lock === undefined) return
  lock.replaceAttributes(ownAttributes(own))
  written.put(path, tree.toString())
}

const extended = '{78C0D931-6437-407D-A8EE-F0AAD7539E65}'
const idExtension = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}'
const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const knownPrefixes = new Set(['x14', 'xm'])

/** Where rules of the usual kind are that a newer one adds to, by the newer one's name. */
const findBaseRules = (sheet: XmlElement): Map<string, string> =>
  new Map(
    sheet
      .children('conditionalFormatting')
      .flatMap((block) =>
        block.all('id').map((id): [string, string] => [id.text, block.attribute('sqref') ?? '']),
      ),
  )

/** A data bar over `where` that no newer rule adds to yet. */
const findDataBar = (sheet: XmlElement, where: string): XmlElement | undefined =>
  sheet
    .children('conditionalFormatting')
    .filter((block) => block.attribute('sqref') === where)
    .flatMap((block) => block.children('cfRule'))
    .find((rule) => rule.attribute('type') === 'dataBar' && rule.child('extLst') === undefined)

/** What says in a rule which newer rule adds to it. */
const createLink = (id: string): XmlElement =>
  XmlElement.of(
    'extLst',
    {},
    XmlElement.of('ext', { uri: idExtension, 'xmlns:x14': x14 }, XmlElement.withText('x14:id', id)),
  )

/** Order of precedence of rules that are carried over: after those that were written. */
const lastPriority = 100_000

/**
 * Data bars, icon sets and rules about other sheets as newer Excel stores them, over the cells they are for now.
 * @returns the content of the sheet's list of extensions
 */
export const rewriteExtendedRules = (
  carrying: CarryContext,
  sheet: SheetSnapshot,
  part: string,
  path: string,
): XmlElement[] => {
  const { original, written, follower, carried, left } = carrying
  const own = original.root(part)
  const found = listExtensions(own).find(
    (each) => each.attribute('uri')?.toUpperCase() === extended.toUpperCase(),
  )
  if (found === undefined) return []
  const linked = findBaseRules(own)
  const tree = written.tree(path)
  let priority = lastPriority
  const isCarried = (rule: XmlElement, where: string): boolean => {
    const base = linked.get(rule.attribute('id') ?? '')
    const bar = base === undefined ? undefined : findDataBar(tree.root, follower.areas(base, sheet.id))
    const fits = where !== '' && usesOnly(rule, knownPrefixes) && (base === undefined || bar !== undefined)
    ;(fits ? carried : left).add('extendedRules', 1, sheet.name)
    if (fits) bar?.append(createLink(rule.attribute('id') ?? ''))
    return fits
  }
  const blocks = (found.elements[0]?.elements ?? []).flatMap((block) => {
    const where = follower.areas(withoutRevisions(block).child('sqref')?.text ?? '', sheet.id)
    const rules = block.children('cfRule').filter((rule) => isCarried(rule, where))
    for (const rule of rules) {
      if (rule.attribute('priority') !== undefined) rule.set('priority', String(priority++))
      for (const formula of rule.all('f')) formula.setText(follower.formula(formula.text, sheet.id))
    }
    const area = XmlElement.withText('xm:sqref', where)
    return rules.length === 0 ? [] : [XmlElement.of(block.name, ownAttributes(block), ...rules, area)]
  })
  written.put(path, tree.toString())
  if (blocks.length === 0) return []
  const declared = { 'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main' }
  const list = XmlElement.of('x14:conditionalFormattings', declared, ...blocks)
  return [XmlElement.of('ext', { uri: extended, 'xmlns:x14': x14 }, list)]
}

/** Puts the settings of a sheet back. */
export const carrySettings = (
  carrying: CarryContext,
  sheet: SheetSnapshot,
  part: string,
  path: string,
): void => {
  carryFilter(carrying, sheet, part, path)
  carryLock(carrying, sheet, part, path)
}
