import type { ClockSchedule, TriggerRecord } from '../session/trigger.js'
import type { RealmBridge } from '../realm/realm-bridge.js'
import { clockTriggerBuilder } from './script-clock.js'

/** What ScriptApp needs of its project. */
export interface ScriptProject {
  scriptId: string
  spreadsheetId: string
  scriptZone: string
  now(): number
  /**
   * The triggers of the user who runs, in every document of the project; no user sees the triggers of
   * another.
   */
  triggers(): readonly TriggerRecord[]
  /**
   * Whether the user may have no more triggers of that kind in this document, because an add-on may have one
   * of each.
   */
  isFull(event: TriggerRecord['event']): boolean
  addTrigger(draft: Omit<TriggerRecord, 'id' | 'owner' | 'createdAt'>): TriggerRecord
  removeTrigger(id: string): void
  /** Whether the user granted each of these scopes; without an argument, all scopes of the manifest. */
  granted(scopes?: readonly string[]): boolean
}

const triggerLimit = 20

/** What makes triggers, and the objects that scripts see of them, whose ids go into `ids`. */
function triggerMakers(bridge: RealmBridge, project: ScriptProject, ids: WeakMap<object, string>) {
  const EventType = bridge.constants('EventType')
  const TriggerSource = bridge.constants('TriggerSource')
  const trigger = (record: TriggerRecord): object => {
    const isClock = record.event === 'CLOCK'
    const self = bridge.make('Trigger', {
      getUniqueId: () => record.id,
      getHandlerFunction: () => record.handler,
      getEventType: () => EventType[record.event],
      getTriggerSource: () => TriggerSource[isClock ? 'CLOCK' : 'SPREADSHEETS'],
      getTriggerSourceId: () => (isClock ? null : project.spreadsheetId),
    })
    ids.set(self, record.id)
    return self
  }
  const create = (handler: string, event: TriggerRecord['event'], clock?: ClockSchedule): object => {
    if (project.triggers().length >= triggerLimit)
      throw bridge.exception(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      )
    if (project.isFull(event))
      throw bridge.exception(
        `This add-on has created too many ${event === 'CLOCK' ? 'time-based' : 'spreadsheet'} triggers in this document for this Google user account.`,
      )
    return trigger(project.addTrigger({ handler, event, ...(clock === undefined ? {} : { clock }) }))
  }
  const forSpreadsheet = (handler: string): object => {
    let event: TriggerRecord['event'] | undefined
    const choose = (chosen: TriggerRecord['event']) => (): object => {
      event = chosen
      return self
    }
    const self: object = bridge.make('SpreadsheetTriggerBuilder', {
      onOpen: choose('ON_OPEN'),
      onEdit: choose('ON_EDIT'),
      onChange: choose('ON_CHANGE'),
      onFormSubmit: choose('ON_FORM_SUBMIT'),
      create: () => {
        if (event === undefined) throw bridge.exception('The event type of this trigger was not specified.')
        return create(handler, event)
      },
    })
    return self
  }
  return { create, forSpreadsheet, trigger }
}

/**
 * `ScriptApp`: triggers and authorisation. Tokens, web-app services and foreign containers are not emulated.
 */
export function scriptApp(bridge: RealmBridge, project: ScriptProject): object {
  const EventType = bridge.constants('EventType')
  const TriggerSource = bridge.constants('TriggerSource')
  const AuthorizationStatus = bridge.constants('AuthorizationStatus')
  /** Ids by trigger object, for triggers that a script passes back. */
  const ids = new WeakMap<object, string>()

  const { create, forSpreadsheet, trigger } = triggerMakers(bridge, project, ids)
  const all = (): object[] => bridge.list(project.triggers().map(trigger))
  const demand = (scopes?: readonly string[]): void => {
    if (!project.granted(scopes)) throw bridge.exception('Authorization is required to perform that action.')
  }
  return bridge.make('ScriptApp', {
    AuthMode: bridge.constants('AuthMode'),
    AuthorizationStatus,
    EventType,
    TriggerSource,
    WeekDay: bridge.constants('Weekday'),
    newTrigger: (handler: string) =>
      bridge.make('TriggerBuilder', {
        timeBased: () => clockTriggerBuilder(bridge, project, (clock) => create(handler, 'CLOCK', clock)),
        forSpreadsheet: () => forSpreadsheet(handler),
      }),
    getProjectTriggers: all,
    getUserTriggers: all,
    deleteTrigger: (given: object) => project.removeTrigger(ids.get(given) ?? ''),
    getScriptId: () => project.scriptId,
    getAuthorizationInfo: (_mode: unknown, scopes?: readonly string[]) => {
      const granted = project.granted(scopes)
      return bridge.make('AuthorizationInfo', {
        getAuthorizationStatus: () => AuthorizationStatus[granted ? 'NOT_REQUIRED' : 'REQUIRED'],
        getAuthorizationUrl: () => (granted ? null : 'https://script.google.com/'),
      })
    },
    requireAllScopes: () => demand(),
    requireScopes: (_mode: unknown, scopes: readonly string[]) => demand(scopes),
  })
}
