import type { ComponentChildren } from 'preact'
import { remote } from '../client.js'
import { AskButton } from './asking/ask-button.js'
import { FaultNotice, NotLoaded } from './asking/fault-notice.js'
import type { View } from './asking/reading.js'
import { Button } from './button.js'
import { RefreshIcon } from './icons/icons.js'
import type { ViewWords } from './language.js'

interface Props<T> {
  readonly view: View<T, ViewWords & { readonly refresh: string; readonly back: string }>
  /** What is said of the page before what it lists. */
  readonly intro: ComponentChildren
  /** What was done last. */
  readonly status: string
  /** What was read; called once it is there. */
  readonly children: (value: T) => ComponentChildren
}

/** A page beside the sheet that is opened from the day’s list: what it is about, looking again, the way back, and a list. */
export function PageBeside<T>({ view, intro, status, children }: Props<T>) {
  const { text, value, waiting } = view
  return (
    <main class="page-beside" aria-busy={waiting}>
      <header class="head">
        <div class="head-row">
          <p class="title" aria-hidden="true">
            {text.title}
          </p>
          <Button
            className="square"
            aria-label={text.refresh}
            title={text.refresh}
            busy={waiting}
            press={() => view.read()}
          >
            <RefreshIcon isTurning={waiting} />
          </Button>
        </div>
        <p class="head-row hint">
          <span>{intro}</span>
          <AskButton className="link" text={text} question={() => remote.showSidebar()}>
            {text.back}
          </AskButton>
        </p>
      </header>
      {value === null ? (
        <NotLoaded task={view} />
      ) : (
        <div class={waiting ? 'list outdated' : 'list'}>
          <FaultNotice task={view} />
          {children(value)}
        </div>
      )}
      <p class="foot" role="status" aria-live="polite">
        {status}
      </p>
    </main>
  )
}
