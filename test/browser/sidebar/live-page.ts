/** The built page in a tab, answered by the shipped script itself over a workbook in memory. */
import type { View } from '../../../host/build/pages.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { openTab, type Tab } from '../tab.js'
import { loadBuiltPages } from './sidebar-page.js'

export interface LivePage extends Tab {
  /** The names of the functions the page called, in order. */
  calls: string[]
  closed(): Promise<boolean>
  /** Whether the page was closed, or gave the focus to the sheet. */
  left(): Promise<boolean>
}
interface LivePageOptions {
  view: View
  locale: string
  width?: number
  /** What a call waits for before the script gets it. */
  before?: (name: string, sent: unknown) => Promise<void>
}

declare const window: { unanswered: number; callScript(name: string, sent: unknown): Promise<unknown> }

/** Runs in the tab before the page's own script does. */
function installBridge(): void {
  type Handlers = { succeed: (value: unknown) => void; fail: (error: Error) => void }
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_target, property) =>
          property === 'withSuccessHandler'
            ? (succeed: Handlers['succeed']) => runner({ ...handlers, succeed })
            : property === 'withFailureHandler'
              ? (fail: Handlers['fail']) => runner({ ...handlers, fail })
              : (sent: unknown) => {
                  window.unanswered += 1
                  const answered = window.callScript(String(property), sent)
                  answered.finally(() => (window.unanswered -= 1)).then(handlers.succeed, handlers.fail)
                },
      },
    )
  const nothing: Handlers = { succeed: () => undefined, fail: () => undefined }
  const host = {
    close: () => document.body.setAttribute('data-closed', ''),
    editor: { focus: () => document.body.setAttribute('data-left', '') },
  }
  Object.assign(window, { unanswered: 0, google: { script: { run: runner(nothing), host } } })
}

/** Opens a view as a dialog, 640 pixels high, over a session that answers it as Google's servers would. */
export async function openLivePage(session: Session, setting: LivePageOptions): Promise<LivePage> {
  const { page, faults } = await openTab({ locale: setting.locale, width: setting.width ?? 860, height: 640 })
  const calls: string[] = []
  await page.exposeFunction('callScript', async (name: string, sent: unknown) => {
    calls.push(name)
    await setting.before?.(name, sent)
    const { value, error } = session.call(name, sent)
    if (error !== undefined) throw new Error(error)
    return value
  })
  const { html } = (await loadBuiltPages())[setting.view]
  const script = `<script>(${installBridge.toString()})()</script>`
  await page.setContent(html.replace('<head>', () => `<head>${script}`))
  return {
    page,
    faults,
    calls,
    closed: () => page.evaluate(() => document.body.hasAttribute('data-closed')),
    left: () => page.evaluate(() => document.body.matches('[data-closed], [data-left]')),
  }
}
