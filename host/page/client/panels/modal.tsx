import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { focusCell } from '../grid/grid.js'

interface ModalProps {
  readonly kind: 'question' | 'framed'
  readonly label: { readonly 'aria-label': string } | { readonly 'aria-labelledby': string }
  readonly style?: string
  readonly cancel: () => void
  readonly children: ComponentChildren
}

/** A dialog over the page; the grid has the focus again when it closes. */
export function Modal({ kind, label, style, cancel, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => {
      // While it is open, nothing behind it can have the focus.
      element?.close()
      focusCell()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={`dialog ${kind}`}
      style={style}
      {...label}
      onCancel={(event) => {
        event.preventDefault()
        cancel()
      }}
    >
      {children}
    </dialog>
  )
}
