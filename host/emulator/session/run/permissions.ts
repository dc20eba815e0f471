import { Calls, type CallsOptions } from '../../services/emulation/calls.js'
import { Refusal } from '../../workbook/refusal.js'

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL'

const scopePrefix = 'https://www.googleapis.com/auth/'
const anySpreadsheet = [`${scopePrefix}spreadsheets.currentonly`, `${scopePrefix}spreadsheets`]

/** Classes whose members need no scope, however they are reached. */
const scopeFreeClasses = new Set([
  'AuthorizationInfo',
  'Blob',
  'Cache',
  'CacheService',
  'Console',
  'ContentService',
  'HtmlOutput',
  'HtmlOutputMetaTag',
  'HtmlService',
  'Lock',
  'LockService',
  'Logger',
  'Menu',
  'PromptResponse',
  'Properties',
  'PropertiesService',
  'TextOutput',
  'User',
  'Utilities',
])
const triggerClasses = new Set([
  'TriggerBuilder',
  'ClockTriggerBuilder',
  'SpreadsheetTriggerBuilder',
  'Trigger',
])
const triggerMembers = new Set(['newTrigger', 'getProjectTriggers', 'getUserTriggers', 'deleteTrigger'])
const windowMembers = new Set(['showSidebar', 'showModalDialog', 'showModelessDialog'])

/**
 * The scopes of which a member needs one; none for members that need no permission. Builders' objects come
 * after the member that made them, which was checked.
 * @param member such as `MailApp.sendEmail`
 * @see https://developers.google.com/apps-script/reference, "Authorization" of each method
 */
export function scopesOf(member: string): readonly string[] {
  const [className = '', name = ''] = member.split('.')
  if (scopeFreeClasses.has(className)) return []
  if (className === 'MailApp') return [`${scopePrefix}script.send_mail`]
  if (className === 'ScriptApp') return triggerMembers.has(name) ? [`${scopePrefix}script.scriptapp`] : []
  if (triggerClasses.has(className)) return [`${scopePrefix}script.scriptapp`]
  if (className === 'Ui') return windowMembers.has(name) ? [`${scopePrefix}script.container.ui`] : []
  if (className === 'Session')
    return /^get(Active|Effective)User$/.test(name) ? [`${scopePrefix}userinfo.email`] : []
  if (className === 'SpreadsheetApp') {
    if (/^(openBy|create)/.test(name)) return [`${scopePrefix}spreadsheets`]
    if (name === 'getUi' || name.startsWith('new')) return []
  }
  return anySpreadsheet
}

/** What works, besides menus, before the add-on was ever enabled in a document. */
function allowedUnauthorised(member: string): boolean {
  return (
    /^(Menu|Utilities|Logger|Console)\.|^Ui\.create|^SpreadsheetApp\.getUi$/.test(member) ||
    /^Session\.get(ActiveUserLocale|ScriptTimeZone)$/.test(member)
  )
}

/**
 * Refuses calls, in Google's words, where the run may not make them. NONE: an add-on's onOpen before it is
 * enabled in the file. LIMITED: a simple trigger, which can use its document and nothing else of the user's.
 * FULL: whatever the granted scopes allow.
 * @see https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
export class PermittedCalls extends Calls {
  /** True while the host itself uses the services; these are no calls of the script. */
  suspended = false

  constructor(
    private readonly permission: CallsOptions & {
      mode: AuthMode
      /** Scopes the user granted; null: every scope. */
      granted: readonly string[] | null
      /** Whether a user has the document open: not so when a clock started the run. */
      hasWindow: boolean
    },
  ) {
    super(permission)
  }

  override reach(how: 'read' | 'written', cells: number): void {
    if (!this.suspended) super.reach(how, cells)
  }

  override count(member: string, service?: string): void {
    if (this.suspended) return
    super.count(member, service)
    const { mode, granted, hasWindow } = this.permission
    if (member === 'SpreadsheetApp.getUi' && !hasWindow)
      throw new Refusal('Cannot call SpreadsheetApp.getUi() from this context.')
    const scopes = scopesOf(member)
    const isGranted =
      scopes.length === 0 || granted === null || scopes.some((scope) => granted.includes(scope))
    const isInMode =
      mode === 'FULL' ||
      (mode === 'NONE' ? allowedUnauthorised(member) : scopes.length === 0 || scopes === anySpreadsheet)
    if (isGranted && isInMode) return
    const needed = scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes.join('')
    const required = needed === '' ? '' : ` Required permissions: ${needed}`
    throw new Refusal(`You do not have permission to call ${member}.${required}`)
  }
}
