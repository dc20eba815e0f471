import type { RealmBridge } from '../realm/realm-bridge.js'
import { pageOf, type Page } from './html.js'

export type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO'
type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL'

/** A question of a script that waits for its answer. */
export interface Question {
  kind: 'alert' | 'prompt'
  title: string
  text: string
  buttons: ButtonSetName
}
export interface Answer {
  button: ButtonName
  /** What was typed into a prompt. */
  text?: string
}

export type MenuEntry =
  | { kind: 'item'; label: string; run: string }
  | { kind: 'separator' }
  | { kind: 'menu'; label: string; entries: MenuEntry[] }
export type Menu = Extract<MenuEntry, { kind: 'menu' }>

/** The editor's window, as a script can use it. */
export interface Screen {
  /** The name of the add-on's own menu. */
  addonName: string
  addMenu(menu: Menu): void
  ask(question: Question): Answer
  showSidebar(page: Page): void
  /** Modal or not: the window is the same. */
  showDialog(page: Page): void
}

function menuBuilder(
  bridge: RealmBridge,
  screen: Screen,
  made: WeakMap<object, Menu>,
  label: string,
): object {
  const menu: Menu = { kind: 'menu', label, entries: [] }
  const add = (entry: MenuEntry): object => {
    menu.entries.push(entry)
    return self
  }
  const self: object = bridge.make('Menu', {
    addItem: (label: string, run: string) => add({ kind: 'item', label, run }),
    addSeparator: () => add({ kind: 'separator' }),
    addSubMenu: (given: unknown) => {
      const inner = typeof given === 'object' && given !== null ? made.get(given) : undefined
      if (inner === undefined) throw bridge.mismatch('Menu', 'addSubMenu', [given])
      return add(inner)
    },
    addToUi: () => screen.addMenu(menu),
  })
  made.set(self, menu)
  return self
}

/** The three overloads of `alert` and `prompt`: (text), (text, buttons), (title, text, buttons). */
function questionOf(kind: Question['kind'], given: readonly unknown[]): Question {
  const [first, second, third] = given
  if (given.length === 3)
    return { kind, title: String(first), text: String(second), buttons: String(third) as ButtonSetName }
  const buttons = given.length === 2 ? (String(second) as ButtonSetName) : 'OK'
  return { kind, title: '', text: String(first), buttons }
}

/**
 * The `Ui` of an editor: menus, questions, sidebar and dialogs.
 *
 * @param suspend is called when a script stops to wait for an answer
 * @see https://developers.google.com/apps-script/reference/base/ui
 */
export function ui(bridge: RealmBridge, screen: Screen, suspend: () => void): object {
  const Button = bridge.constants('Button')
  const ButtonSet = bridge.constants('ButtonSet')
  const menus = new WeakMap<object, Menu>()
  const ask = (kind: Question['kind'], given: readonly unknown[]): Answer => {
    suspend()
    return screen.ask(questionOf(kind, given))
  }
  const page = (member: string, given: readonly unknown[]): Page => {
    const found = pageOf(given[0])
    if (found === undefined) throw bridge.mismatch('Ui', member, given)
    return typeof given[1] === 'string' ? { ...found, title: given[1] } : { ...found }
  }
  return bridge.make('Ui', {
    Button,
    ButtonSet,
    createMenu: (caption: string) => menuBuilder(bridge, screen, menus, caption),
    createAddonMenu: () => menuBuilder(bridge, screen, menus, screen.addonName),
    alert: (...given: unknown[]) => Button[ask('alert', given).button],
    prompt: (...given: unknown[]) => {
      const answer = ask('prompt', given)
      return bridge.make('PromptResponse', {
        getSelectedButton: () => Button[answer.button],
        getResponseText: () => answer.text ?? '',
      })
    },
    showSidebar: (...given: unknown[]) => screen.showSidebar(page('showSidebar', given)),
    showModalDialog: (...given: unknown[]) => screen.showDialog(page('showModalDialog', given)),
    showModelessDialog: (...given: unknown[]) => screen.showDialog(page('showModelessDialog', given)),
  })
}
