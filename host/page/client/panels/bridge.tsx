/**
 * A page of the add-on in a sandbox of its own: it can run scripts but belongs to no origin, so it reaches the
 * spreadsheet only through messages, the way `google.script.run` lets it.
 */
import { useEffect, useRef } from 'preact/hooks'
import type { FrameView } from '../../contract.js'
import type { FromFrame, ToFrame } from '../shim/messages.js'
import { callEntry, showError } from '../actions.js'
import { focusCell } from '../grid/grid.js'
import { usePage } from '../page.js'

interface BridgeProps {
  frameView: FrameView
  close: () => void
  /** What the page asked with `setWidth` or `setHeight`; a sidebar ignores it, as the real one does. */
  resize?: (size: { width?: number; height?: number }) => void
}

export function Bridge({ frameView, close, resize }: BridgeProps) {
  const page = usePage()
  const frame = useRef<HTMLIFrameElement>(null)

  useEffect(() => {
    const answer = (message: ToFrame): void => frame.current?.contentWindow?.postMessage(message, '*')
    const onMessage = (event: MessageEvent<FromFrame>): void => {
      if (!frame.current || event.source !== frame.current.contentWindow) return
      const message = event.data
      switch (message.kind) {
        case 'call':
          callEntry(page, message.entry, message.input).then(
            (value) => answer({ kind: 'reply', id: message.id, value }),
            (reason: unknown) => {
              if (!(reason instanceof Error) || reason.message === '') showError(page, reason)
              answer({
                kind: 'failure',
                id: message.id,
                message: reason instanceof Error ? reason.message : String(reason),
              })
            },
          )
          return
        case 'close':
          return close()
        case 'size':
          return resize?.(message)
        case 'focus':
          return focusCell()
      }
    }
    addEventListener('message', onMessage)
    return () => removeEventListener('message', onMessage)
  }, [frameView.id])

  return (
    <iframe
      key={frameView.id}
      ref={frame}
      class="bridge"
      title={frameView.title}
      src={frameView.frame}
      sandbox="allow-scripts allow-forms allow-popups"
    />
  )
}
