import { emulateClass } from '../emulation/emulate.js'
import { Refusal } from '../../workbook/refusal.js'
import { letsEdit } from '../../workbook/protected.js'
import type { Area, ProtectionSnapshot } from '../../workbook/snapshot.js'
import type { Desk, ProtectionState } from './desk.js'

/** Protects a range or, with `null`, a whole sheet; a sheet that is protected keeps its one protection. */
export const protectArea = (desk: Desk, sheet: number, area: Area | null): object => {
  const { protections } = desk.sheet(sheet)
  const known = area === null ? protections.find((each) => each.area === null) : undefined
  const protection = known ?? { area, description: '', warningOnly: false, editors: [desk.options.user] }
  if (!known) protections.push(protection)
  desk.workbook.changed('looks')
  return desk.classes.Protection.make({ protection, sheet })
}

/** The protections of one kind on some sheets. */
export const protectionsOf = (desk: Desk, type: object, sheets: readonly number[]): object[] => {
  const wantsSheet = type === desk.enumValue('ProtectionType', 'SHEET')
  return desk.list(
    sheets.flatMap((sheet) =>
      desk
        .sheet(sheet)
        .protections.filter(({ area }) => (area === null) === wantsSheet)
        .map((protection) => desk.classes.Protection.make({ protection, sheet })),
    ),
  )
}

/** Makes the classes `Protection` and `User`. */
export const protectionClasses = (desk: Desk): void => {
  const { classes } = desk
  const change = (state: ProtectionState, patch: Partial<ProtectionSnapshot>): object => {
    Object.assign(state.protection, patch)
    desk.workbook.changed('looks')
    return classes.Protection.make(state)
  }
  /** Only who may edit what is protected learns who else may. */
  const checkAsker = ({ protection }: ProtectionState): void => {
    if (!letsEdit(protection, desk.options.user))
      throw new Refusal('You do not have permission to edit the protected range or sheet.')
  }
  const emailOf = (user: unknown): string => (typeof user === 'string' ? user : classes.User.stateOf(user))
  const withEditors = (state: ProtectionState, added: readonly unknown[]): object =>
    change(state, { editors: [...new Set([...state.protection.editors, ...added.map(emailOf)])] })
  // Whoever runs the script can never shut himself out.
  const withoutEditors = (state: ProtectionState, removed: readonly unknown[]): object => {
    const gone = new Set(removed.map(emailOf))
    gone.delete(desk.options.user)
    return change(state, { editors: state.protection.editors.filter((email) => !gone.has(email)) })
  }
  classes.User = emulateClass<string>('User', { getEmail: (email) => email }, desk.emulation(false))
  classes.Protection = emulateClass<ProtectionState>(
    'Protection',
    {
      addEditor: (state, user: unknown) => withEditors(state, [user]),
      addEditors: (state, users: unknown[]) => withEditors(state, users),
      removeEditor: (state, user: unknown) => withoutEditors(state, [user]),
      removeEditors: (state, users: unknown[]) => withoutEditors(state, users),
      canEdit: ({ protection }) => letsEdit(protection, desk.options.user),
      getEditors: (state) => {
        checkAsker(state)
        return desk.list(state.protection.editors.map((email) => classes.User.make(email)))
      },
      getDescription: ({ protection }) => protection.description,
      setDescription: (state, description: string) => change(state, { description }),
      getProtectionType: ({ protection }) =>
        desk.enumValue('ProtectionType', protection.area ? 'RANGE' : 'SHEET'),
      getRange: ({ protection, sheet }) =>
        desk.range(sheet, protection.area ?? { row: 1, column: 1, lastRow: null, lastColumn: null }),
      setRange: (state, range: object) => change(state, { area: desk.rangeOf(range).area }),
      isWarningOnly: ({ protection }) => protection.warningOnly,
      setWarningOnly: (state, warningOnly: boolean) => change(state, { warningOnly }),
      canDomainEdit: (state) => {
        checkAsker(state)
        return false
      },
      setDomainEdit: (state) => classes.Protection.make(state),
      remove: ({ protection, sheet }) => {
        const { protections } = desk.sheet(sheet)
        const index = protections.indexOf(protection)
        if (index >= 0) protections.splice(index, 1)
        desk.workbook.changed('looks')
      },
    },
    desk.emulation(true),
  )
}
