/** Code of the script that is in the library, since few runs need it. */
export const chunkNames = ['adoption', 'windows'] as const
export type ChunkName = (typeof chunkNames)[number]

/** A chunk as the build writes it. */
interface ScriptChunk {
  /** The fingerprint of the script that it belongs to: the names of another one mean something else. */
  readonly print: string
  readonly code: string
}

/** The chunks of a script, by name. */
export type ScriptChunks = Readonly<Partial<Record<ChunkName, ScriptChunk>>>
