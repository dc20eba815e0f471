/** The add-on's sidebar, 300 px wide as in Google Sheets, and its modal dialogs. */
import { useState } from 'preact/hooks'
import type { FrameView } from '../../contract.js'
import { sendChange } from '../actions.js'
import { focusCell } from '../grid/grid.js'
import { usePage } from '../page.js'
import { useText } from '../text.js'
import { Bridge } from './bridge.js'
import { Modal } from './modal.js'
import { PanelHead } from './panel-head.js'

export function Sidebar({ frameView }: { frameView: FrameView }) {
  const page = usePage()
  const text = useText()
  const close = (): void => {
    void sendChange(page, 'closeFrame', { id: frameView.id })
    focusCell()
  }
  return (
    <aside class="sidebar" aria-label={text.sidebar(frameView.title)} data-part="sidebar">
      <PanelHead title={frameView.title} close={close} />
      <Bridge frameView={frameView} close={close} />
    </aside>
  )
}

export function FrameDialog({ frameView }: { frameView: FrameView }) {
  const page = usePage()
  const [size, setSize] = useState({ width: frameView.width, height: frameView.height })
  const close = (): void => void sendChange(page, 'closeFrame', { id: frameView.id })
  const style = `width:${size.width}px`

  return (
    <Modal kind="framed" label={{ 'aria-label': frameView.title }} style={style} cancel={close}>
      <PanelHead title={frameView.title} close={close} />
      <div style={`height:${size.height}px`}>
        <Bridge
          frameView={frameView}
          close={close}
          resize={({ width, height }) =>
            setSize({ width: width ?? size.width, height: height ?? size.height })
          }
        />
      </div>
    </Modal>
  )
}
