/** Which cells a person may not edit, because somebody else protected them. */
import { overlaps } from './area.js'
import { Refusal } from './refusal.js'
import type { LiveSheet } from './sheet.js'
import type { Area, ProtectionSnapshot } from './snapshot.js'

/**
 * Whether a protection lets a person edit: one that only warns, one that lists the person, and one without a
 * list, which comes from a file: the person who opens a file owns it, and an owner is never locked out.
 */
export const allowsEdit = ({ warningOnly, editors }: ProtectionSnapshot, user: string): boolean =>
  warningOnly || editors.length === 0 || editors.includes(user)

/**
 * Whether a person may edit every cell of an area; `null` means the sheet as a whole: its name, tab, sizes of
 * lines …
 */
export const canEdit = (sheet: LiveSheet, area: Area | null, user: string): boolean =>
  sheet.protections.every(
    (each) => allowsEdit(each, user) || (each.area !== null && (area === null || !overlaps(each.area, area))),
  )

/** Throws a {@link Refusal} in Google's words where a person may not edit. */
export const checkProtected = (sheet: LiveSheet, area: Area | null, user: string): void => {
  if (canEdit(sheet, area, user)) return
  throw new Refusal(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  )
}
