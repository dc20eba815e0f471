import { useState } from 'preact/hooks'
import { closeWindow, remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import { useTask } from '../parts/asking/task.js'
import { FaultNotice } from '../parts/asking/fault-notice.js'
import { Button } from '../parts/button.js'
import { DoneNotice } from '../parts/done.js'
import { StatusSign } from '../parts/icons/signs.js'
import { SetupPath } from './setup-path.js'
import { sheetsOf, TemplateView } from './template-view.js'
import type { StartData, StartText, Template } from './start-data.js'

interface Props {
  data: StartData
  text: StartText
  template: string
  choose: (key: string) => void
  reload: () => void
  close: () => void
  /** The trackers are being read again: what comes next is not known before. */
  renewing: boolean
}

interface Done {
  title: string
  note: string
  demo: boolean
}

/** The first page in a workbook without trackers: one choice, one button, and then the first engagement. */
export function Welcome(props: Props) {
  const { data, text, template: key, choose, reload } = props
  const [done, setDone] = useState<Done | null>(null)
  const setUpTask = useTask(text)
  const template = data.templates.find((each) => each.key === key) ?? data.templates[0]!
  const trackers = data.trackers.filter((tracker) => template.trackers.includes(tracker.key))
  const missing = trackers.filter(({ state }) => state === 'absent')
  const taken = trackers.filter(({ state }) => state === 'taken')
  const finish = (result: Done): void => {
    setDone(result)
    reload()
  }
  const setUp = (): void =>
    setUpTask.ask(
      () => remote.setUpTemplate({ template: template.key }),
      ({ message, problems }) => {
        const sheets = missing.map(({ name }) => name)
        const note = sheets.length === 0 || problems.length > 0 ? message : text.setUpNote(text.list(sheets))
        finish({ title: text.setUpDone, note, demo: false })
      },
    )
  if (done !== null) return <SetUpDone {...props} done={done} finish={finish} />
  return (
    <>
      <Lead data={data} text={text} />
      <FaultNotice task={setUpTask} />
      <div class="two">
        <Templates data={data} text={text} chosen={template} choose={choose} disabled={setUpTask.waiting} />
        <div class="scrolled">
          {taken.map(({ key: tracker, sheet }) => (
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
          <BookLanguage data={data} text={text} reload={reload} />
        </div>
      </div>
      <footer class="foot-row">
        <p class="hint" role="status">
          {setUpTask.waiting ? text.takesAMinute : ''}
        </p>
        <Button press={closeWindow}>{text.close}</Button>
        <Button className="primary" busy={setUpTask.waiting} disabled={taken.length > 0} press={setUp}>
          {setUpTask.waiting ? text.settingUp : text.setUp(missing.length)}
        </Button>
      </footer>
    </>
  )
}

/** That sheets will be in another language than windows, which can follow them. */
const BookLanguage = ({
  data: { locale, bookLocale },
  text,
  reload,
}: Pick<Props, 'data' | 'text' | 'reload'>) =>
  bookLocale === locale ? null : (
    <div class="notice">
      <div>
        <p>{text.madeIn(text.languages[bookLocale])}</p>
        <AskButton
          className="link"
          text={text}
          question={() => remote.setLanguage({ language: bookLocale })}
          answered={reload}
        >
          {text.speakLanguage(text.languages[bookLocale])}
        </AskButton>
      </div>
    </div>
  )

interface SetUpDoneProps extends Pick<Props, 'data' | 'text' | 'close' | 'renewing'> {
  done: Done
  finish: (result: Done) => void
}

/** What was added, the next step (the demo, or the first engagement), and what is left to set up. */
function SetUpDone({ data, text, close, renewing, done, finish }: SetUpDoneProps) {
  const task = useTask(text)
  const addDemo = (): void =>
    task.ask(
      () => remote.addDemo(),
      () => finish({ title: text.demoAdded, note: text.demoNote, demo: true }),
    )
  const openSidebar = (): void => task.ask(() => remote.showSidebar(), closeWindow)
  return (
    <div class="scrolled">
      <FaultNotice task={task} />
      <DoneNotice key={done.title} title={done.title} note={done.note}>
        <div class="choices">
          {done.demo ? (
            <Button className="primary" busy={task.waiting} press={openSidebar}>
              {text.seeLate}
            </Button>
          ) : (
            <Button className="primary" busy={task.waiting || renewing} press={close}>
              {text.beginFirst}
            </Button>
          )}
          {done.demo ? (
            <Button busy={renewing} press={close}>
              {text.tabEngagement}
            </Button>
          ) : (
            <Button busy={task.waiting} press={addDemo}>
              {task.waiting ? text.addingDemo : text.addDemo}
            </Button>
          )}
          <Button press={closeWindow}>{text.close}</Button>
        </div>
      </DoneNotice>
      <SetupPath key={done.title} data={data} text={text} begin={close} />
    </div>
  )
}

/** What this is, and what happens to the sheets that are there. */
function Lead({ data, text }: Pick<Props, 'data' | 'text'>) {
  const present = data.trackers.filter(({ state }) => state === 'there' || state === 'incomplete')
  const hasOwnSheets = data.ownSheets && present.length === 0
  return (
    <header class="lead">
      <h1>{text.welcome}</h1>
      <p>
        {text.sentences([
          text.welcomeNote,
          ...(hasOwnSheets ? [text.ownSheetsStay] : []),
          ...(present.length > 0 ? [text.theseStay(text.list(present.map(({ sheet }) => sheet)))] : []),
        ])}
      </p>
      {hasOwnSheets && (
        <AskButton className="link" text={text} question={() => remote.showAdopt()} answered={closeWindow}>
          {text.useOwnSheet}
        </AskButton>
      )}
    </header>
  )
}

interface TemplatesProps extends Pick<Props, 'data' | 'text' | 'choose'> {
  chosen: Template
  disabled: boolean
}

const Templates = ({ data, text, chosen, choose, disabled }: TemplatesProps) => (
  <fieldset class="templates" disabled={disabled}>
    <legend class="unseen">{text.template}</legend>
    {data.templates.map((each) => (
      <label key={each.key} class={each === chosen ? 'on' : ''}>
        <input type="radio" name="template" checked={each === chosen} onChange={() => choose(each.key)} />
        <span>
          <b>{each.name}</b>
          <span class="hint">
            {text.list([text.sheets(each.trackers.length), text.stages(each.stages.length)])}
          </span>
        </span>
      </label>
    ))}
  </fieldset>
)
