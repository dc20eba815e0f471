/** The add-on's sidebar, 300 px wide as in Google Sheets, and its modal dialogs. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FrameFace } from '../../contract.js'
import { change } from '../actions.js'
import { Cross } from '../frame/icons.js'
import { focusCell } from '../grid/grid.js'
import { usePage } from '../page.js'
import { useText } from '../text.js'
import { Bridge } from './bridge.js'

export function Sidebar({ face }: { face: FrameFace }) {
  const page = usePage()
  const text = useText()
  const close = (): void => {
    void change(page, 'closeFrame', { id: face.id })
    focusCell()
  }
  return (
    <aside class="sidebar" aria-label={text.sidebar(face.title)} data-part="sidebar">
      <div class="panel-head">
        <h2>{face.title}</h2>
        <button type="button" class="round" aria-label={text.close} onClick={close}>
          <Cross />
        </button>
      </div>
      <Bridge face={face} close={close} />
    </aside>
  )
}

export function FrameDialog({ face }: { face: FrameFace }) {
  const page = usePage()
  const text = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [size, setSize] = useState({ width: face.width, height: face.height })
  const close = (): void => void change(page, 'closeFrame', { id: face.id })

  useEffect(() => {
    dialog.current?.showModal()
    return focusCell
  }, [])

  return (
    <dialog
      ref={dialog}
      class="dialog framed"
      aria-label={face.title}
      style={`width:${size.width}px`}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <div class="panel-head">
        <h2>{face.title}</h2>
        <button type="button" class="round" aria-label={text.close} onClick={close}>
          <Cross />
        </button>
      </div>
      <div style={`height:${size.height}px`}>
        <Bridge
          face={face}
          close={close}
          resize={({ width, height }) =>
            setSize({ width: width ?? size.width, height: height ?? size.height })
          }
        />
      </div>
    </dialog>
  )
}
