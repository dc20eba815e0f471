import { scriptFingerprint } from '../core/fingerprint.js'
import type { Ports } from '../ports.js'
import { commonTexts } from '../text/common/index.js'
import { textOf } from '../text/text-of.js'
import { libraryOf } from './plan/library.js'
import type { ChunkName } from './script-chunks.js'

/** The functions of a chunk, by name. */
type Opened = Readonly<Record<string, (ports: Ports, ...input: never[]) => unknown>>

const opened: Partial<Record<ChunkName, Opened>> = {}

/**
 * A function of an entry whose code goes into a chunk: with what only such functions need it is evaluated when the
 * first of them runs. In the sources everything is there already; the build replaces `run` and adds `evaluate`.
 *
 * @param run gives the function, from the opened chunk where there is one
 * @param evaluate the function that evaluates the chunk's code inside the script
 * @throws {Error} where the library is of another version than the script
 */
export function inChunk<Input extends readonly unknown[], Output>(
  name: ChunkName,
  run: (chunk?: Opened) => (ports: Ports, ...input: Input) => Output,
  evaluate?: (code: string) => Opened,
): (ports: Ports, ...input: Input) => Output {
  return (ports, ...input) =>
    run(evaluate && (opened[name] ??= evaluate(readChunk(ports, name))))(ports, ...input)
}

function readChunk(ports: Pick<Ports, 'library' | 'ui'>, name: ChunkName): string {
  const { print, code } = libraryOf(ports.library).chunks[name]!
  if (print !== scriptFingerprint) throw new Error(textOf(commonTexts, ports.ui.locale()).filesDiffer)
  return code
}
