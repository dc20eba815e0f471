/** A panel that slides in from the right over the grid. Escape closes it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { focusCell } from '../grid/grid.js'
import { usePage } from '../page.js'
import { PanelHead } from './panel-head.js'

interface DrawerProps {
  title: string
  /** Pixels; never wider than the window. */
  width: number
  neighbour?: ComponentChildren
  children: ComponentChildren
}

export function Drawer({ title, width, neighbour, children }: DrawerProps) {
  const page = usePage()
  const panel = useRef<HTMLElement>(null)
  const close = (): void => {
    page.set({ panel: null })
    focusCell()
  }
  useEffect(() => panel.current?.focus(), [])
  return (
    <section
      ref={panel}
      class="drawer"
      aria-label={title}
      tabIndex={-1}
      style={`width:min(${width}px, calc(100vw - 24px))`}
      data-part="drawer"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <PanelHead title={title} close={close}>
        {neighbour}
      </PanelHead>
      {children}
    </section>
  )
}
