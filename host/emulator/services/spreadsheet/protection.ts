import { emulateClass } from '../emulation/emulate.js'
import { Refusal } from '../../workbook/refusal.js'
import { allowsEdit } from '../../workbook/protection.js'
import type { Area, ProtectionSnapshot } from '../../workbook/snapshot.js'
import type { SpreadsheetContext, ProtectionState } from './spreadsheet-context.js'

/** Protects a range or, with `null`, a whole sheet; a sheet that is protected has no second protection. */
export const protectArea = (context: SpreadsheetContext, sheet: number, area: Area | null): object => {
  const { protections } = context.sheet(sheet)
  const existingProtection = area === null ? protections.find((each) => each.area === null) : undefined
  const protection = existingProtection ?? {
    area,
    description: '',
    warningOnly: false,
    editors: [context.options.user],
  }
  if (!existingProtection) protections.push(protection)
  context.workbook.changed('looks')
  return context.classes.Protection.make({ protection, sheet })
}

/** The protections of one kind on some sheets. */
export const protectionsOf = (
  context: SpreadsheetContext,
  type: object,
  sheets: readonly number[],
): object[] => {
  const isSheetType = type === context.enumValue('ProtectionType', 'SHEET')
  return context.list(
    sheets.flatMap((sheet) =>
      context
        .sheet(sheet)
        .protections.filter(({ area }) => (area === null) === isSheetType)
        .map((protection) => context.classes.Protection.make({ protection, sheet })),
    ),
  )
}

/** Makes the classes `Protection` and `User`. */
export const protectionClasses = (context: SpreadsheetContext): void => {
  const { classes } = context
  const change = (state: ProtectionState, patch: Partial<ProtectionSnapshot>): object => {
    Object.assign(state.protection, patch)
    context.workbook.changed('looks')
    return classes.Protection.make(state)
  }
  /** Only a person who may edit what is protected sees who else may. */
  const checkAsker = ({ protection }: ProtectionState): void => {
    if (!allowsEdit(protection, context.options.user))
      throw new Refusal('You do not have permission to edit the protected range or sheet.')
  }
  const emailOf = (user: unknown): string => (typeof user === 'string' ? user : classes.User.stateOf(user))
  const withEditors = (state: ProtectionState, added: readonly unknown[]): object =>
    change(state, { editors: [...new Set([...state.protection.editors, ...added.map(emailOf)])] })
  // The person who runs the script can never remove themselves.
  const withoutEditors = (state: ProtectionState, removed: readonly unknown[]): object => {
    const removedEditors = new Set(removed.map(emailOf))
    removedEditors.delete(context.options.user)
    return change(state, { editors: state.protection.editors.filter((email) => !removedEditors.has(email)) })
  }
  classes.User = emulateClass<string>('User', { getEmail: (email) => email }, context.uncountedEmulation())
  classes.Protection = emulateClass<ProtectionState>(
    'Protection',
    {
      addEditor: (state, user: unknown) => withEditors(state, [user]),
      addEditors: (state, users: unknown[]) => withEditors(state, users),
      removeEditor: (state, user: unknown) => withoutEditors(state, [user]),
      removeEditors: (state, users: unknown[]) => withoutEditors(state, users),
      canEdit: ({ protection }) => allowsEdit(protection, context.options.user),
      getEditors: (state) => {
        checkAsker(state)
        return context.list(state.protection.editors.map((email) => classes.User.make(email)))
      },
      getDescription: ({ protection }) => protection.description,
      setDescription: (state, description: string) => change(state, { description }),
      getProtectionType: ({ protection }) =>
        context.enumValue('ProtectionType', protection.area ? 'RANGE' : 'SHEET'),
      getRange: ({ protection, sheet }) =>
        context.range(sheet, protection.area ?? { row: 1, column: 1, lastRow: null, lastColumn: null }),
      setRange: (state, range: object) => change(state, { area: context.rangeOf(range).area }),
      isWarningOnly: ({ protection }) => protection.warningOnly,
      setWarningOnly: (state, warningOnly: boolean) => change(state, { warningOnly }),
      canDomainEdit: (state) => {
        checkAsker(state)
        return false
      },
      setDomainEdit: (state) => classes.Protection.make(state),
      remove: ({ protection, sheet }) => {
        const { protections } = context.sheet(sheet)
        const index = protections.indexOf(protection)
        if (index >= 0) protections.splice(index, 1)
        context.workbook.changed('looks')
      },
    },
    context.emulation(),
  )
}
