/** A panel that slides in from the right over the grid. Escape closes it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { CloseIcon } from '../frame/icons.js'
import { focusCell } from '../grid/grid.js'
import { usePage } from '../page.js'
import { useText } from '../text.js'

interface DrawerProps {
  title: string
  /** Pixels; never wider than the window. */
  width: number
  neighbour?: ComponentChildren
  children: ComponentChildren
}

export function Drawer({ title, width, neighbour, children }: DrawerProps) {
  const page = usePage()
  const text = useText()
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
      <div class="panel-head">
        <h2>{title}</h2>
        {neighbour}
        <button type="button" class="round" aria-label={text.close} onClick={close}>
          <CloseIcon />
        </button>
      </div>
      {children}
    </section>
  )
}
