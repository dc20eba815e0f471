/** The built page in a tab, with a `google.script.run` that the test answers. */
import { buildPages, type BuiltPages, type View } from '../../../host/build/pages.js'
import { openTab, type Tab } from '../tab.js'

/** One call the page made. */
interface Call {
  name: string
  sent: unknown
}
/** How the test answers a function: with a value, by throwing, or not yet. */
export type PlannedAnswer = { value: unknown } | { thrown: string } | 'later'

/** What the test reaches inside the tab. */
interface FakeState {
  calls: (Call & { succeed(value: unknown): void; fail(error: Error): void })[]
  answers: Record<string, PlannedAnswer>
  closed: boolean
}
declare const window: { stage: FakeState; google: unknown; unanswered: number }

/** Runs in the tab before the page's own script does. */
function installFakeGoogle(answers: Record<string, PlannedAnswer>): void {
  const stage: FakeState = { calls: [], answers, closed: false }
  type Handlers = { succeed: (value: unknown) => void; fail: (error: Error) => void }
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get(_target, property) {
          if (property === 'withSuccessHandler')
            return (succeed: Handlers['succeed']) => runner({ ...handlers, succeed })
          if (property === 'withFailureHandler')
            return (fail: Handlers['fail']) => runner({ ...handlers, fail })
          const name = String(property)
          return (sent: unknown) => {
            stage.calls.push({ name, sent, ...handlers })
            const answering = stage.answers[name] ?? 'later'
            if (answering === 'later') return
            window.unanswered += 1
            setTimeout(() => {
              window.unanswered -= 1
              if ('value' in answering) handlers.succeed(answering.value)
              else handlers.fail(new Error(answering.thrown))
            })
          }
        },
      },
    )
  const nothing: Handlers = { succeed: () => undefined, fail: () => undefined }
  const host = { close: () => (stage.closed = true) }
  Object.assign(window, { stage, unanswered: 0, google: { script: { run: runner(nothing), host } } })
}

export interface SidebarPage extends Tab {
  calls(): Promise<Call[]>
  /** How a function is answered from now on. */
  answer(name: string, answering: PlannedAnswer): Promise<void>
  /** Answers the call of that number, in the order the page made them. */
  reply(call: number, value: unknown): Promise<void>
  closed(): Promise<boolean>
}
interface SidebarOptions {
  /** What the page shows: `today` in the sidebar, the others in dialogs. */
  view: View
  answers: Record<string, PlannedAnswer>
  locale?: string
  width?: number
  height?: number
}

let built: Promise<BuiltPages['views']> | undefined

/** The pages, built once for all files. */
export const loadBuiltPages = (): Promise<BuiltPages['views']> =>
  (built ??= buildPages().then(({ views }) => views))

/** Opens a page as Google would: 300 px wide as a sidebar, 860 by 640 as a dialog. */
export async function openSidebar(setting: SidebarOptions): Promise<SidebarPage> {
  const { view, answers, locale = 'en-US' } = setting
  const wide =
    view === 'today' || view === 'my-day' ? { width: 300, height: 700 } : { width: 860, height: 640 }
  const { page, faults } = await openTab({
    locale,
    width: setting.width ?? wide.width,
    height: setting.height ?? wide.height,
  })
  const { html } = (await loadBuiltPages())[view]
  const setUp = `<script>(${installFakeGoogle.toString()})(${JSON.stringify(answers).replaceAll('<', '\\u003c')})</script>`
  await page.setContent(html.replace('<head>', () => `<head>${setUp}`))
  return {
    page,
    faults,
    calls: () => page.evaluate(() => window.stage.calls.map(({ name, sent }) => ({ name, sent }))),
    answer: (name, answering) =>
      page.evaluate(
        ([key, given]) => {
          window.stage.answers[key as string] = given as PlannedAnswer
        },
        [name, answering] as const,
      ),
    reply: (call, value) =>
      page.evaluate(([at, given]) => window.stage.calls[at as number]?.succeed(given), [
        call,
        value,
      ] as const),
    closed: () => page.evaluate(() => window.stage.closed),
  }
}
