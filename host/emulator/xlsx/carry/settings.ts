/** Settings of a sheet that only its file holds: what a filter hides, how the sheet is locked, rules of newer Excel. */
import type { SheetSnapshot } from '../../workbook/snapshot.js'
import { areaName, parseArea } from '../address.js'
import {
  readAttributes,
  listElementAttributes,
  splitElement,
  escapeXml,
  readLocalName,
  createStartTagPattern,
  unescapeXml,
} from '../package/markup.js'
import { closeArea } from '../sheet-out.js'
import { readAfterCells, listExtensions, type CarryContext } from './context.js'

/** The elements behind a sheet's cells. */
export const listElementsAfterCells = (xml: string): string[] =>
  splitElement(readAfterCells(xml).replace(/^[^<]*/, '<cells>')).inside

/** Attributes as they are, but for those of other namespaces, which would have to be declared. */
export const formatAttributes = (all: Record<string, string>): string =>
  Object.entries(all)
    .filter(([name]) => !name.includes(':'))
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')

/** Whether a text uses no other namespaces than those that are declared where it is put. */
export const usesOnly = (xml: string, prefixes: ReadonlySet<string>): boolean =>
  [...xml.matchAll(/<\/?([\w.-]+):|\s([\w.-]+):[\w.-]+\s*=/g)].every((match) =>
    prefixes.has((match[1] ?? match[2])!),
  )

/** What a filter shows, where it is still over the same columns. Filters by colour point at looks of the original. */
const carryFilter = (carrying: CarryContext, sheet: SheetSnapshot, part: string, path: string): void => {
  const { original, written, follower, carried, left } = carrying
  const own = listElementsAfterCells(original.text(part)).find(
    (element) => readLocalName(element) === 'autoFilter',
  )
  if (own === undefined) return
  const columns = splitElement(own).inside.filter((element) => readLocalName(element) === 'filterColumn')
  const keptColumns = columns.filter(
    (column) => !column.includes('colorFilter') && usesOnly(column, new Set()),
  )
  const ref = listElementAttributes(own, 'autoFilter')[0]?.['ref'] ?? ''
  const [before, now] = [parseArea(ref), follower.area(ref, sheet.id)]
  const same =
    sheet.filter !== undefined &&
    before !== undefined &&
    now !== undefined &&
    areaName(closeArea(sheet.filter, sheet)) === areaName(closeArea(now, sheet)) &&
    (now.lastColumn ?? 0) - now.column === (before.lastColumn ?? 0) - before.column
  left.add('filters', columns.length - (same ? keptColumns.length : 0), sheet.name)
  if (!same || keptColumns.length === 0) return
  carried.add('filters', keptColumns.length, sheet.name)
  written.put(
    path,
    written
      .text(path)
      .replace(
        /<autoFilter( [^>]*)\/>/,
        (_, inside: string) => `<autoFilter${inside}>${keptColumns.join('')}</autoFilter>`,
      ),
  )
}

/** What may be done on a locked sheet, and with which password it opens. */
const carryLock = (
  { original, written, carried, left }: CarryContext,
  { name }: SheetSnapshot,
  part: string,
  path: string,
): void => {
  const own = listElementAttributes(readAfterCells(original.text(part)), 'sheetProtection')[0]
  const hasPassword = own !== undefined && (own['password'] ?? own['hashValue']) !== undefined
  const xml = written.text(path)
  const isLocked = /<sheetProtection\b[^>]*\/>/.test(xml)
  if (hasPassword) (isLocked ? carried : left).add('passwords', 1, name)
  if (own !== undefined && isLocked)
    written.put(
      path,
      xml.replace(/<sheetProtection\b[^>]*\/>/, () => `<sheetProtection${formatAttributes(own)}/>`),
    )
}

const extended = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}'
const idExtension = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}'
const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"'
const knownPrefixes = new Set(['x14', 'xm'])

/** Where rules of the usual kind are that a newer one adds to, by the newer one's name. */
const findBaseRules = (xml: string): Map<string, string> => {
  const found = new Map<string, string>()
  for (const block of listElementsAfterCells(xml)) {
    if (readLocalName(block) !== 'conditionalFormatting') continue
    const where =
      readAttributes(createStartTagPattern('conditionalFormatting').exec(block)?.[1] ?? '')['sqref'] ?? ''
    for (const [, id] of block.matchAll(/<x14:id>([^<]*)<\/x14:id>/g)) found.set(id!, where)
  }
  return found
}

/** The written sheet with a data bar over `where` that says which newer rule adds to it; `undefined` where there is none. */
const withLink = (xml: string, where: string, id: string): string | undefined => {
  const link = `<extLst><ext uri="${idExtension}" ${x14}><x14:id>${id}</x14:id></ext></extLst>`
  let done = false
  const made = xml.replace(
    new RegExp(
      `(<conditionalFormatting sqref="${where.replaceAll('$', '\\$')}">)([\\s\\S]*?)(</conditionalFormatting>)`,
      'g',
    ),
    (whole, head: string, rules: string, tail: string) => {
      if (done) return whole
      const linked = rules.replace(
        /(<cfRule type="dataBar"(?:(?!<\/cfRule>|<extLst>)[\s\S])*)<\/cfRule>/,
        (_, rule: string) => {
          done = true
          return `${rule}${link}</cfRule>`
        },
      )
      return head + linked + tail
    },
  )
  return done ? made : undefined
}

/** Order of precedence of rules that are carried over: after those that were written. */
const lastPriority = 100_000

/**
 * Data bars, icon sets and rules about other sheets as newer Excel keeps them, over the cells they are for now.
 * @returns what is to stand in the sheet's list of extensions
 */
export const rewriteExtendedRules = (
  carrying: CarryContext,
  sheet: SheetSnapshot,
  part: string,
  path: string,
): string => {
  const { original, written, follower, carried, left } = carrying
  const xml = original.text(part)
  const found = listExtensions(xml).find(({ uri }) => uri.toUpperCase() === extended.toUpperCase())
  if (found === undefined) return ''
  const list = splitElement(found.xml).inside[0] ?? ''
  const linked = findBaseRules(xml)
  let priority = lastPriority
  const blocks = splitElement(list).inside.flatMap((block) => {
    const { head, inside, tail } = splitElement(block.replaceAll(/ xr\d*:\w+="[^"]*"/g, ''))
    const rules = inside.filter((rule) => readLocalName(rule) === 'cfRule')
    const where = follower.areas(/<xm:sqref>([^<]*)</.exec(block)?.[1] ?? '', sheet.id)
    const keptColumns = rules.flatMap((rule) => {
      const id = readAttributes(createStartTagPattern('cfRule').exec(rule)?.[1] ?? '')['id'] ?? ''
      const base = linked.get(id)
      const now =
        base === undefined ? undefined : withLink(written.text(path), follower.areas(base, sheet.id), id)
      const fits = where !== '' && usesOnly(rule, knownPrefixes) && (base === undefined || now !== undefined)
      ;(fits ? carried : left).add('extendedRules', 1, sheet.name)
      if (!fits) return []
      if (now !== undefined) written.put(path, now)
      return rule
        .replace(/( priority=")\d+/, (_, name: string) => `${name}${priority++}`)
        .replaceAll(
          /(<xm:f>)([^<]*)/g,
          (_, tag: string, formula: string) =>
            tag + escapeXml(follower.formula(unescapeXml(formula), sheet.id)),
        )
    })
    return keptColumns.length === 0
      ? []
      : `${head}${keptColumns.join('')}<xm:sqref>${where}</xm:sqref>${tail}`
  })
  return blocks.length === 0
    ? ''
    : `<ext uri="${extended}" ${x14}><x14:conditionalFormattings xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${blocks.join('')}</x14:conditionalFormattings></ext>`
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
