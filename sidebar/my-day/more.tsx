import { useRef, useState } from 'preact/hooks'
import type { Reply } from '../../src/entry.js'
import { type Answer, remote } from '../client.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { useTask } from '../parts/asking/task.js'
import { Button } from '../parts/button.js'
import { showTheme } from '../parts/theme.js'
import type { DayText } from './day-data.js'

/** Everything the menu offers, for people who are in the sidebar already, and the other languages. */
export function More({ text, changed }: { text: DayText; changed: () => void }) {
  const task = useTask(text)
  const [menu, setMenu] = useState<Answer<'readMenu'> | null>(null)
  const [pressed, setPressed] = useState('')
  const read = (): void => task.ask(() => remote.readMenu(null), setMenu)
  const link = (
    label: string,
    question: () => Promise<Reply<unknown>>,
    answered = changed,
    lang?: string,
  ) => (
    <p key={label}>
      <Button
        className="link"
        lang={lang}
        busy={task.waiting}
        press={() => {
          setPressed(label)
          task.ask(question, answered)
        }}
      >
        {task.waiting && pressed === label ? text.working : label}
      </Button>
    </p>
  )
  const summary = useRef<HTMLElement>(null)
  /** What was chosen is not offered any more: the focus goes to what opened the list. */
  const reread = (): void => {
    read()
    summary.current?.focus()
  }
  const readAll = (): void => {
    reread()
    changed()
  }
  const chosen = (theme: string) => (): void => {
    showTheme(theme)
    reread()
  }
  return (
    <details class="more" onToggle={({ currentTarget }) => currentTarget.open && read()}>
      <summary ref={summary}>{text.everythingElse}</summary>
      <FaultNotice task={task} />
      {menu?.items.map((item, index) =>
        item === null ? <hr key={index} /> : link(item.label, () => remote[item.entry]()),
      )}
      {menu && <hr />}
      {menu?.languages.map(({ locale, name }) =>
        link(name, () => remote.setLanguage({ language: locale }), readAll, locale),
      )}
      {menu?.themes.map(({ theme, name }) => link(name, () => remote.setTheme({ theme }), chosen(theme)))}
    </details>
  )
}
