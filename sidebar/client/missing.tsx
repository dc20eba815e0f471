import { remote } from '../client.js'
import { useAsking } from '../parts/asking.js'
import { Button } from '../parts/button.js'
import { Trouble } from '../parts/trouble.js'
import type { Subject } from './client-pane.js'

/** Trackers that would tell more and are not there, with the way to add them. */
export function Missing({ names, text }: Subject & { names: readonly string[] }) {
  const { waiting, fault, ask } = useAsking(text)
  if (names.length === 0) return null
  return (
    <section class="missing">
      <p class="hint">{text.missing(text.names(names))}</p>
      <Button
        busy={waiting}
        press={() =>
          ask(
            () => remote.showStart(),
            () => undefined,
          )
        }
      >
        {text.addTrackers}
      </Button>
      {fault && <Trouble fault={fault} text={text} busy={waiting} />}
    </section>
  )
}
