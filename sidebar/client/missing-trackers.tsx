import { remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import type { Subject } from './client-data.js'

/** Trackers that would show more and are not there, with the way to add them. */
export function MissingTrackers({ names, text }: Subject & { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <section class="missing">
      <p class="hint">{text.missing(text.names(names))}</p>
      <AskButton text={text} question={() => remote.showStart()}>
        {text.addTrackers}
      </AskButton>
    </section>
  )
}
