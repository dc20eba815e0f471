/** The files that open workbooks were read from, by fingerprint: what a snapshot has no place for is found in them. */
import { createHash } from 'node:crypto'

/** Files beyond this are forgotten, the one looked at longest ago first; what then cannot be carried over is said. */
const mostBytes = 400 * 1024 * 1024

const files = new Map<string, Uint8Array>()

/** The fingerprint of a file. */
export const fingerprint = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url')

/** Remembers a file; gives its fingerprint. */
export const keepOrigin = (bytes: Uint8Array): string => {
  const name = fingerprint(bytes)
  files.delete(name)
  files.set(name, bytes)
  let size = [...files.values()].reduce((sum, file) => sum + file.byteLength, 0)
  for (const [oldest, file] of files) {
    if (size <= mostBytes || oldest === name) break
    files.delete(oldest)
    size -= file.byteLength
  }
  return name
}

/** The file of that fingerprint, where it is still remembered. */
export const originOf = (name: string): Uint8Array | undefined => files.get(name)
