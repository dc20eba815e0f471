import { useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { useTask } from '../parts/asking/task.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { StatusSign } from '../parts/icons.js'
import type { StartData, StartText } from './start.js'
import { sheetsOf, TemplateView } from './template-view.js'

interface Props {
  data: StartData
  text: StartText
  template: string
  choose: (key: string) => void
  reload: () => void
  close: () => void
  /** The trackers are being read anew: what comes next is not known before. */
  renewing: boolean
}

/** The first thing in a workbook without trackers: one choice, one button, and then on to the first engagement. */
export function Welcome({ data, text, template: key, choose, reload, close, renewing }: Props) {
  const [done, setDone] = useState<{ title: string; note: string; demo: boolean } | null>(null)
  const setUpTask = useTask(text)
  const demoTask = useTask(text)
  const template = data.templates.find((each) => each.key === key) ?? data.templates[0]!
  const templateTrackers = data.trackers.filter((tracker) => template.trackers.includes(tracker.key))
  const missingTrackers = templateTrackers.filter(({ state }) => state === 'absent')
  const takenTrackers = templateTrackers.filter(({ state }) => state === 'taken')
  const presentTrackers = data.trackers.filter(({ state }) => state === 'there' || state === 'incomplete')

  const setUp = (): void =>
    setUpTask.ask(
      () => remote.setUpTemplate({ template: template.key }),
      ({ message, problems }) => {
        const sheets = missingTrackers.map(({ name }) => name)
        const note = sheets.length === 0 || problems.length > 0 ? message : text.setUpNote(text.list(sheets))
        setDone({ title: text.setUpDone, note, demo: false })
        reload()
      },
    )
  const addDemo = (): void =>
    demoTask.ask(
      () => remote.addDemo(),
      () => {
        setDone({ title: text.demoAdded, note: text.demoNote, demo: true })
        reload()
      },
    )
  const openSidebar = (): void => demoTask.ask(() => remote.showSidebar(), closeWindow)

  if (done !== null)
    return (
      <div class="scrolled middle">
        <FaultNotice task={demoTask} />
        <DoneNotice key={done.title} title={done.title} note={done.note}>
          <div class="choices">
            {done.demo ? (
              <Button className="primary" busy={demoTask.waiting} press={openSidebar}>
                {text.seeLate}
              </Button>
            ) : (
              <Button className="primary" busy={demoTask.waiting || renewing} press={close}>
                {text.beginFirst}
              </Button>
            )}
            {done.demo ? (
              <Button busy={renewing} press={close}>
                {text.tabEngagement}
              </Button>
            ) : (
              <Button busy={demoTask.waiting} press={addDemo}>
                {demoTask.waiting ? text.addingDemo : text.addDemo}
              </Button>
            )}
            <Button press={closeWindow}>{text.close}</Button>
          </div>
        </DoneNotice>
      </div>
    )
  const hasOwnSheets = data.ownSheets && presentTrackers.length === 0
  return (
    <>
      <header class="lead">
        <h1>{text.welcome}</h1>
        <p>
          {text.sentences([
            text.welcomeNote,
            ...(hasOwnSheets ? [text.ownSheetsStay] : []),
            ...(presentTrackers.length > 0
              ? [text.theseStay(text.list(presentTrackers.map(({ sheet }) => sheet)))]
              : []),
          ])}
        </p>
        {hasOwnSheets && (
          <AskButton className="link" text={text} question={() => remote.showAdopt()} answered={closeWindow}>
            {text.useOwnSheet}
          </AskButton>
        )}
      </header>
      <FaultNotice task={setUpTask} />
      <div class="two">
        <fieldset class="templates" disabled={setUpTask.waiting}>
          <legend class="unseen">{text.template}</legend>
          {data.templates.map((each) => (
            <label key={each.key} class={each === template ? 'on' : ''}>
              <input
                type="radio"
                name="template"
                checked={each === template}
                onChange={() => choose(each.key)}
              />
              <span>
                <b>{each.name}</b>
                <span class="hint">
                  {text.list([text.sheets(each.trackers.length), text.stages(each.stages.length)])}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="scrolled">
          {takenTrackers.map(({ key: tracker, sheet }) => (
            <p key={tracker} class="notice amber" role="note">
              <StatusSign rag="amber" /> <span>{text.taken(sheet)}</span>
            </p>
          ))}
          <TemplateView key={template.key} template={template} text={text} />
          <dl class="facts">
            <div>
              <dt>{text.brings}</dt>
              <dd>{text.list(sheetsOf(template, data))}</dd>
            </div>
          </dl>
          {data.bookLocale !== data.locale && (
            <p class="notice">{text.madeIn(text.languages[data.bookLocale])}</p>
          )}
        </div>
      </div>
      <footer class="foot-row">
        <p class="hint" role="status">
          {setUpTask.waiting ? text.takesAMinute : ''}
        </p>
        <Button press={closeWindow}>{text.close}</Button>
        <Button
          className="primary"
          busy={setUpTask.waiting}
          disabled={takenTrackers.length > 0}
          press={setUp}
        >
          {setUpTask.waiting ? text.settingUp : text.setUp(missingTrackers.length)}
        </Button>
      </footer>
    </>
  )
}
