import { useEffect, useState } from 'preact/hooks'
import { type Answer, remote } from '../client.js'
import { useAsking } from '../parts/asking.js'
import { useWords } from '../parts/language.js'
import { Tabs } from '../parts/tabs.js'
import { Loading, Trouble } from '../parts/trouble.js'
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

/** The dialog in which something begins: a workbook's first trackers, an engagement, a template of the team's own. */
export function Start() {
  const [text, speak] = useWords({ en, zhCN })
  const [ground, setGround] = useState<Ground | null>(null)
  // A workbook without trackers is led through its set-up; the tabs come after that.
  const [leading, setLeading] = useState(false)
  const [tab, setTab] = useState<TabKey>('engagement')
  const [template, setTemplate] = useState('')
  const { waiting, fault, ask } = useAsking(text)

  const read = (first = false): void =>
    ask(
      () => remote.readStart(null),
      (value) => {
        speak(value.locale)
        setGround(value)
        if (first) setLeading(!value.ready)
        setTemplate((chosen) => chosen || value.templates[0]!.key)
      },
    )
  useEffect(() => read(true), [])

  if (ground === null)
    return (
      <main class="dialog start">
        {fault ? <Trouble fault={fault} text={text} busy={waiting} /> : <Loading text={text} />}
      </main>
    )
  const shared = { ground, text, renew: () => read() }
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
        {fault && <Trouble fault={fault} text={text} busy={waiting} />}
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
