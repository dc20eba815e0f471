/** The add-on's sidebar, 300 px wide as in Google Sheets, and its modal dialogs. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FrameView } from '../../contract.js'
import { sendChange } from '../actions.js'
import { CloseIcon } from '../frame/icons.js'
import { focusCell } from '../grid/grid.js'
import { usePage } from '../page.js'
import { useText } from '../text.js'
import { Bridge } from './bridge.js'

export function Sidebar({ frameView }: { frameView: FrameView }) {
  const page = usePage()
  const text = useText()
  const close = (): void => {
    void sendChange(page, 'closeFrame', { id: frameView.id })
    focusCell()
  }
  return (
    <aside class="sidebar" aria-label={text.sidebar(frameView.title)} data-part="sidebar">
      <div class="panel-head">
        <h2>{frameView.title}</h2>
        <button type="button" class="round" aria-label={text.close} onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <Bridge frameView={frameView} close={close} />
    </aside>
  )
}

export function FrameDialog({ frameView }: { frameView: FrameView }) {
  const page = usePage()
  const text = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [size, setSize] = useState({ width: frameView.width, height: frameView.height })
  const close = (): void => void sendChange(page, 'closeFrame', { id: frameView.id })

  useEffect(() => {
    dialog.current?.showModal()
    return focusCell
  }, [])

  return (
    <dialog
      ref={dialog}
      class="dialog framed"
      aria-label={frameView.title}
      style={`width:${size.width}px`}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <div class="panel-head">
        <h2>{frameView.title}</h2>
        <button type="button" class="round" aria-label={text.close} onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <div style={`height:${size.height}px`}>
        <Bridge
          frameView={frameView}
          close={close}
          resize={({ width, height }) =>
            setSize({ width: width ?? size.width, height: height ?? size.height })
          }
        />
      </div>
    </dialog>
  )
}
