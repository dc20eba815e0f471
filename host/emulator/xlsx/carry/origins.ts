/** The files that open workbooks were read from, by fingerprint: what a snapshot has no place for is found in them. */
import { createHash } from 'node:crypto'

/** Files beyond this are forgotten, the one looked at longest ago first; what then cannot be carried over is said. */
const maxBytes = 400 * 1024 * 1024

const fileCache = new Map<string, Uint8Array>()

/** The fingerprint of a file. */
export const computeFingerprint = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url')

/** Remembers a file; gives its fingerprint. */
export const cacheOriginalFile = (bytes: Uint8Array): string => {
  const name = computeFingerprint(bytes)
  fileCache.delete(name)
  fileCache.set(name, bytes)
  let size = [...fileCache.values()].reduce((sum, file) => sum + file.byteLength, 0)
  for (const [oldest, file] of fileCache) {
    if (size <= maxBytes || oldest === name) break
    fileCache.delete(oldest)
    size -= file.byteLength
  }
  return name
}

/** The file of that fingerprint, where it is still remembered. */
export const findOriginalFile = (name: string): Uint8Array | undefined => fileCache.get(name)
