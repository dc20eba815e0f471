import { useEffect, useState } from 'preact/hooks'
import { FaultNotice } from '../../parts/asking/fault-notice.js'
import { useTask } from '../../parts/asking/task.js'
import { loadedPart, loadPart } from '../../parts/page-part.js'
import { useEvent } from '../../parts/use-event.js'
import { Tick } from '../report/approval.js'
import { Sources } from '../report/sources.js'
import type { Subject } from '../client-data.js'
import type { ClientPageViewProps } from './part.js'

/** What the client's own page shows, and the switch that shows or hides it; it comes to the window when it is needed first. */
export function ClientPage(subject: Subject) {
  const { text } = subject
  const [View, setView] = useState(() => loadedPart<ClientPageViewProps>('clientPage'))
  const loading = useTask(text)
  const load = useEvent((): void =>
    loading.ask(
      async () => {
        await loadPart('clientPage')
        return { ok: true, value: null }
      },
      () => setView(() => loadedPart<ClientPageViewProps>('clientPage')),
    ),
  )
  useEffect(() => {
    if (!View) load()
  }, [View, load])
  return View ? (
    <View {...subject} Sources={Sources} Tick={Tick} />
  ) : (
    <div class="scrolled">
      {loading.fault ? <FaultNotice task={loading} /> : <p class="hint">{text.loading}</p>}
    </div>
  )
}
