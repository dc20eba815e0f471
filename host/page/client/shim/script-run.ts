/**
 * `google.script.run` and `google.script.host` for a page of the add-on in its sandbox. As on Google: calls are
 * asynchronous, ten run at a time and the rest wait, and only plain values may be passed.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */
import type { FromFrame, ToFrame } from './messages.js'

type Handler = (value: unknown, userObject?: unknown) => void
interface Handlers {
  success?: Handler
  failure?: Handler
  userObject?: unknown
}
interface Waiting {
  message: FromFrame
  handlers: Handlers
  id: number
}

const maxConcurrentCalls = 10
const pendingCalls = new Map<number, Handlers>()
const queue: Waiting[] = []
let calls = 0

const postToPage = (message: FromFrame): void => parent.postMessage(message, '*')

function startNext(): void {
  while (pendingCalls.size < maxConcurrentCalls) {
    const next = queue.shift()
    if (!next) return
    pendingCalls.set(next.id, next.handlers)
    postToPage(next.message)
  }
}

/** A plain copy of an argument. Throws for what Google's own client refuses: functions, days, elements, loops. */
function copyPlain(value: unknown, path: string, above: readonly unknown[]): unknown {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  const refused =
    typeof value !== 'object' ||
    value instanceof Date ||
    value instanceof Node ||
    value === window ||
    above.includes(value)
  if (refused) throw new TypeError(`Failed due to illegal value in property: ${path}`)
  const inside = [...above, value]
  if (Array.isArray(value)) return value.map((item, index) => copyPlain(item, String(index), inside))
  return Object.fromEntries(
    Object.entries(value as object)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, copyPlain(item, key, inside)]),
  )
}

/** A form is passed as its fields, by name. */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of new FormData(form)) {
    const before = fields[name]
    fields[name] =
      before === undefined
        ? value
        : Array.isArray(before)
          ? [...(before as unknown[]), value]
          : [before, value]
  }
  return fields
}

const argument = (value: unknown, index: number): unknown =>
  copyPlain(value instanceof HTMLFormElement ? fieldsOf(value) : value, String(index), [])

function runner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get(_target, name) {
        if (typeof name !== 'string') return undefined
        if (name === 'withSuccessHandler') return (success: Handler) => runner({ ...handlers, success })
        if (name === 'withFailureHandler') return (failure: Handler) => runner({ ...handlers, failure })
        if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject })
        return (...input: unknown[]) => {
          const id = ++calls
          queue.push({ id, handlers, message: { kind: 'call', id, entry: name, input: input.map(argument) } })
          startNext()
        }
      },
    },
  )
}

addEventListener('message', (event: MessageEvent<ToFrame>) => {
  if (event.source !== parent) return
  const message = event.data
  const handlers = pendingCalls.get(message.id)
  if (!handlers) return
  pendingCalls.delete(message.id)
  startNext()
  if (message.kind === 'reply') return handlers.success?.(message.value, handlers.userObject)
  const error = new Error(message.message)
  error.name = 'ScriptError'
  if (handlers.failure) handlers.failure(error, handlers.userObject)
  else throw error
})

/** Around a page that is dark so is this one; its address says so, before anything is drawn. */
const followTheme = (): void => {
  document.documentElement.classList.toggle('dark', location.hash === '#dark')
}
addEventListener('hashchange', followTheme)
followTheme()

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => postToPage({ kind: 'close' }),
        setHeight: (height: number) => postToPage({ kind: 'size', height }),
        setWidth: (width: number) => postToPage({ kind: 'size', width }),
        editor: { focus: () => postToPage({ kind: 'focus' }) },
        origin: location.origin,
      },
      url: {
        getLocation: (receive: (place: object) => void) =>
          receive({ hash: '', parameter: {}, parameters: {} }),
      },
    },
  },
})
