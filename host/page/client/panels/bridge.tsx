/**
 * A page of the add-on in its own sandbox: it can run scripts but belongs to no origin, so it reaches the
 * spreadsheet only through messages, in the way of `google.script.run`.
 */
import { useEffect, useRef } from 'preact/hooks'
import type { FrameView } from '../../contract.js'
import type { FromFrame, ToFrame } from '../shim/messages.js'
import { callEntry, showError } from '../actions.js'
import { focusCell } from '../grid/grid.js'
import { type Page, usePage } from '../page.js'
import { useDarkness } from '../theme.js'
import { useEvent } from '../../../../sidebar/parts/use-event.js'

interface BridgeProps {
  frameView: FrameView
  close: () => void
  /** What the page asked with `setWidth` or `setHeight`; a sidebar ignores it, as the real one does. */
  resize?: (size: { width?: number; height?: number }) => void
}

export function Bridge({ frameView, close, resize }: BridgeProps) {
  const page = usePage()
  const isDark = useDarkness(page.state.overview.theme)
  const frame = useRef<HTMLIFrameElement>(null)

  const handleMessage = useEvent((event: MessageEvent<FromFrame>): void => {
    const sender = frame.current?.contentWindow
    if (!sender || event.source !== sender) return
    const message = event.data
    switch (message.kind) {
      case 'call':
        return answerCall(page, message, (reply) => frame.current?.contentWindow?.postMessage(reply, '*'))
      case 'close':
        return close()
      case 'size':
        return resize?.(message)
      case 'focus':
        return focusCell()
    }
  })
  useEffect(() => {
    addEventListener('message', handleMessage)
    return () => removeEventListener('message', handleMessage)
  }, [handleMessage])

  return (
    <iframe
      key={frameView.id}
      ref={frame}
      class="bridge"
      title={frameView.title}
      // Another fragment does not load the page again: what it asks of its script follows the theme.
      src={isDark ? `${frameView.frame}#dark` : frameView.frame}
      sandbox="allow-scripts allow-forms allow-popups allow-downloads"
    />
  )
}

type Call = Extract<FromFrame, { kind: 'call' }>

/** Runs what the add-on's page asks for, and sends it the value or the failure. */
function answerCall(page: Page, { id, entry, input }: Call, answer: (message: ToFrame) => void): void {
  callEntry(page, entry, input).then(
    (value) => answer({ kind: 'reply', id, value }),
    (reason: unknown) => {
      if (!(reason instanceof Error) || reason.message === '') showError(page, reason)
      const message = reason instanceof Error ? reason.message : String(reason)
      answer({ kind: 'failure', id, message })
    },
  )
}
