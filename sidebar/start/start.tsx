import { useState } from 'preact/hooks'
import { type Answer, remote } from '../client.js'
import { useView } from '../parts/asking/reading.js'
import { Trouble, Unread } from '../parts/asking/trouble.js'
import { Tabs } from '../parts/tabs.js'
import type { Text } from '../text.js'
import { NewEngagement } from './new-engagement.js'
import { SaveTemplate } from './save-template.js'
import { Trackers } from './trackers.js'
import { Welcome } from './welcome.js'
import { en, type Words } from './words/en.js'
import { zhCN } from './words/zh-cn.js'

export type Ground = Answer<'readStart'>
export type Template = Ground['templates'][number]
export type StartText = Text & Words
type TabKey = 'engagement' | 'trackers' | 'template'

const words = { en, zhCN }

/** The dialog in which something begins: a workbook's first trackers, an engagement, a template of the team's own. */
export function Start() {
  // A workbook without trackers is led through its set-up; the tabs come after that.
  const [leading, setLeading] = useState(false)
  const [tab, setTab] = useState<TabKey>('engagement')
  const [template, setTemplate] = useState('')
  const view = useView(
    words,
    () => remote.readStart(null),
    (found) => {
      if (ground === null) setLeading(!found.ready)
      setTemplate((chosen) => chosen || found.templates[0]!.key)
    },
  )
  const { text, value: ground, waiting } = view

  if (ground === null)
    return (
      <main class="dialog start">
        <Unread of={view} />
      </main>
    )
  const shared = { ground, text, renew: () => view.read() }
  if (leading)
    return (
      <main class="dialog start">
        <Welcome
          {...shared}
          template={template}
          choose={setTemplate}
          leave={() => setLeading(false)}
          renewing={waiting}
        />
      </main>
    )
  return (
    <main class="dialog start">
      <Tabs
        label={text.begin}
        tabs={[
          { key: 'engagement', label: text.tabEngagement },
          { key: 'trackers', label: text.tabTrackers },
          { key: 'template', label: text.tabTemplate },
        ]}
        shown={tab}
        show={setTab}
      >
        <Trouble of={view} />
        {tab === 'engagement' && <NewEngagement {...shared} template={template} choose={setTemplate} />}
        {tab === 'trackers' && <Trackers {...shared} />}
        {tab === 'template' && (
          <SaveTemplate
            {...shared}
            beginWith={(key) => {
              setTemplate(key)
              setTab('engagement')
            }}
          />
        )}
      </Tabs>
    </main>
  )
}
