import { useRef, useState } from 'preact/hooks'
import { Button } from '../parts/button.js'
import { Field } from '../parts/field.js'
import { StatusSign } from '../parts/icons/signs.js'
import { EmptyState } from '../parts/empty-state.js'
import type { Subject } from './client-data.js'
import { SelectField } from '../parts/select-field.js'

type Draft = Subject['chosen']['drafts'][number]

/** Letters to change and copy: why something is late, what a change would mean, the three questions. */
export function Drafts(subject: Subject) {
  const { chosen, text } = subject
  const [key, choose] = useState(chosen.drafts[0]?.key ?? '')
  const draft = chosen.drafts.find((each) => each.key === key) ?? chosen.drafts[0]
  if (draft === undefined)
    return (
      <div class="scrolled">
        <EmptyState title={text.noDrafts} note={text.noDraftsNote} />
      </div>
    )
  return <DraftShown {...subject} draft={draft} choose={choose} />
}

interface DraftProps extends Subject {
  draft: Draft
  choose: (key: string) => void
}

function DraftShown({ chosen, text, typed, type, draft, choose }: DraftProps) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const subject = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const draftText = typed(draft.key) ?? draft.text
  // The page is in a frame of another origin, where only the older way of copying is allowed.
  const copy = (field: HTMLInputElement | HTMLTextAreaElement | null): void => {
    field?.focus()
    field?.select()
    setCopied(document.execCommand('copy'))
  }
  return (
    <>
      <div class="scrolled drafts">
        <p class="hint">{text.draftsNote}</p>
        <SelectField
          label={text.draft}
          value={draft.key}
          choose={(chosenKey) => {
            setCopied(null)
            choose(chosenKey)
          }}
          options={chosen.drafts.map((each) => ({ value: each.key, label: each.title }))}
        />
        {draft.warning !== '' && (
          <p class="notice red">
            <StatusSign rag="red" /> {draft.warning}
          </p>
        )}
        <Field label={text.subject}>
          {(ties) => <input {...ties} ref={subject} readOnly value={draft.subject} />}
        </Field>
        <Field label={text.draftText} hint={/\[[^\]]*\]|【/.test(draftText) ? text.gaps : undefined}>
          {(ties) => (
            <textarea
              {...ties}
              ref={body}
              value={draftText}
              onInput={(event) => type({ [draft.key]: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <footer class="foot-row">
        <p class="hint" role="status">
          {copied === null ? '' : copied ? text.copied : text.notCopied}
        </p>
        <Button press={() => copy(subject.current)}>{text.copySubject}</Button>
        <Button className="primary" press={() => copy(body.current)}>
          {text.copyText}
        </Button>
      </footer>
    </>
  )
}
