import { useRef, useState } from 'preact/hooks'
import { type ExportTarget, exportTargets, productNames } from '../../src/core/export-targets.js'
import { type Answer, remote } from '../client.js'
import { useView } from '../parts/asking/reading.js'
import { Button } from '../parts/button.js'
import { PageBeside } from '../parts/page-beside.js'
import { nameOptions, SelectField } from '../parts/select-field.js'
import { exportPageTexts, type ExportWords } from '../text/export/index.js'
import type { Text } from '../text/common/index.js'

type ExportFile = Answer<'readExport'>

/** Which work a file is made of, and for which tool. */
interface ExportRequest {
  readonly to: ExportTarget
  /** Null for the work of all projects. */
  readonly engagement: string | null
  readonly openOnly: boolean
}

const firstRequest: ExportRequest = { to: 'csv', engagement: null, openOnly: false }

const contentOf = ({ lines }: ExportFile): string => lines.map((line) => `${line}\r\n`).join('')

/** Hands a file to the browser’s downloads. */
function download(file: ExportFile): void {
  const address = URL.createObjectURL(new Blob([contentOf(file)], { type: `${file.type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  URL.revokeObjectURL(address)
}

/** Work as a file for another tool: which tool, which work, what is in the file, and two ways to take it. */
export function ExportPage() {
  const [request, setRequest] = useState(firstRequest)
  const view = useView(exportPageTexts, () => remote.readExport(request))
  const [status, setStatus] = useState('')
  const choose = (change: Partial<ExportRequest>): void => {
    const next = { ...request, ...change }
    setRequest(next)
    setStatus('')
    view.read(() => remote.readExport(next))
  }
  return (
    <PageBeside view={view} intro={view.text.intro} status={status}>
      {(file) => (
        <>
          <Choices file={file} request={request} text={view.text} choose={choose} />
          <MadeFile
            file={file}
            isText={request.to === 'trello'}
            busy={view.waiting}
            text={view.text}
            say={setStatus}
          />
        </>
      )}
    </PageBeside>
  )
}

interface ChoicesProps {
  readonly file: ExportFile
  readonly request: ExportRequest
  readonly text: ExportWords
  readonly choose: (change: Partial<ExportRequest>) => void
}

const Choices = ({ file, request, text, choose }: ChoicesProps) => (
  <div class="export-choices">
    <SelectField
      label={text.to}
      value={request.to}
      choose={(to) => choose({ to: to as ExportTarget })}
      options={exportTargets.map((to) => ({ value: to, label: { ...text.targets, ...productNames }[to] }))}
    />
    <SelectField
      label={text.engagement}
      value={request.engagement ?? ''}
      choose={(name) => choose({ engagement: name || null })}
      options={[{ value: '', label: text.all }, ...nameOptions(file.engagements)]}
    />
    <label class="export-open">
      <input
        type="checkbox"
        checked={request.openOnly}
        onChange={(event) => choose({ openOnly: event.currentTarget.checked })}
      />
      {text.openOnly}
    </label>
  </div>
)

interface MadeFileProps {
  readonly file: ExportFile
  /** Whether the tool takes text that is pasted, and no file. */
  readonly isText: boolean
  /** Another file is being made. */
  readonly busy: boolean
  readonly text: ExportWords & Text
  readonly say: (status: string) => void
}

function MadeFile({ file, isText, busy, text, say }: MadeFileProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const copy = (): void => {
    area.current!.focus()
    area.current!.select()
    // The clipboard of `navigator` is closed to a page inside another one, as every window of the add-on is.
    say(document.execCommand('copy') ? text.copied : text.notCopied)
  }
  const save = (): void => {
    download(file)
    say(text.saved(file.name))
  }
  if (file.rows === 0) return <p class="hint">{text.none}</p>
  return (
    <>
      <ul class="export-says">
        {file.says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="hint">{file.how}</p>
      <div class="export-buttons">
        {!isText && (
          <Button className="primary" disabled={busy} press={save}>
            {text.download(file.name)}
          </Button>
        )}
        <Button className={isText ? 'primary' : ''} disabled={busy} press={copy}>
          {text.copy}
        </Button>
      </div>
      <label class="export-preview">
        {text.preview} ({text.rows(file.rows)})
        <textarea ref={area} readOnly rows={10} value={contentOf(file)} spellcheck={false} />
      </label>
    </>
  )
}
