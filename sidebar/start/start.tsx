import { useState } from 'preact/hooks'
import { remote } from '../client.js'
import { useView } from '../parts/asking/reading.js'
import { FaultNotice, NotLoaded } from '../parts/asking/fault-notice.js'
import { Tabs } from '../parts/tabs.js'
import type { Locale } from '../../src/core/locale.js'
import { textOf } from '../../src/text/text-of.js'
import { setupTexts } from '../text/setup/index.js'
import type { StartText } from './start-data.js'
import { startTexts } from '../text/start/index.js'
import { NewEngagement } from './new-engagement.js'
import { SetupTab } from './setup-path.js'
import { SaveTemplate } from './save-template.js'
import { Trackers } from './trackers.js'
import { Welcome } from './welcome.js'

type TabKey = 'engagement' | 'trackers' | 'template' | 'setup'

const tabsIn = (text: StartText, locale: Locale): { key: TabKey; label: string }[] => [
  { key: 'engagement', label: text.tabEngagement },
  { key: 'trackers', label: text.tabTrackers },
  { key: 'template', label: text.tabTemplate },
  { key: 'setup', label: textOf(setupTexts, locale).setup },
]

/**
 * The dialog in which something begins: a workbook's first trackers, an engagement, a template of the team's
 * own.
 */
export function Start() {
  // A workbook without trackers is set up first, step by step; the tabs come after that.
  const [isLeading, setIsLeading] = useState(false)
  const [tab, setTab] = useState<TabKey>('engagement')
  const [template, setTemplate] = useState('')
  const view = useView(
    startTexts,
    () => remote.readStart(null),
    (found) => {
      if (data === null) setIsLeading(!found.ready)
      setTemplate((chosen) => chosen || (found.lastTemplate ?? found.templates[0]!.key))
    },
  )
  const { text, value: data, waiting } = view

  if (data === null)
    return (
      <main class="dialog start">
        <NotLoaded task={view} />
      </main>
    )
  const tabProps = { data, text, reload: () => view.read() }
  const templateProps = { template, choose: setTemplate }
  if (isLeading)
    return (
      <main class="dialog start">
        <Welcome {...tabProps} {...templateProps} close={() => setIsLeading(false)} renewing={waiting} />
      </main>
    )
  return (
    <main class="dialog start">
      <Tabs label={text.begin} tabs={tabsIn(text, data.locale)} shown={tab} show={setTab}>
        <FaultNotice task={view} />
        {tab === 'engagement' && <NewEngagement {...tabProps} {...templateProps} />}
        {tab === 'trackers' && <Trackers {...tabProps} />}
        {tab === 'template' && (
          <SaveTemplate
            {...tabProps}
            beginWith={(key) => {
              if (key !== '') setTemplate(key)
              setTab('engagement')
            }}
          />
        )}
        {tab === 'setup' && <SetupTab {...tabProps} begin={() => setTab('engagement')} />}
      </Tabs>
    </main>
  )
}
