import type { Locale } from '../../src/core/locale.js'
import { Google } from '../contract/fake-google.js'
import { type FormerWorkbook, formerWorkbooks } from './fixtures.js'

/** A workbook of a former version, as it was left. */
export const openFormer = (former: FormerWorkbook, locale: Locale): Google =>
  new Google({ ...former.open(), now: former.left, locale, as: 'ops@example.com' })

/** The first of the former workbooks that has this name. */
export const named = (name: string): FormerWorkbook => formerWorkbooks.find((each) => each.name === name)!
