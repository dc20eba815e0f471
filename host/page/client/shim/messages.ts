/** The messages between a sandboxed page of the add-on and the page around it. */

export type FromFrame =
  | { kind: 'call'; id: number; entry: string; input: unknown[] }
  | { kind: 'close' }
  | { kind: 'size'; width?: number; height?: number }
  | { kind: 'focus' }

export type ToFrame =
  { kind: 'reply'; id: number; value: unknown } | { kind: 'failure'; id: number; message: string }
